#include "view/grouping.h"

#include <algorithm>
#include <tuple>

#include "base/slug.h"
#include "base/utf8.h"
#include "site/alphabet.h"

namespace planverk {

std::string initial_of(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    std::size_t start = offset;
    char32_t code = utf8::next(text, offset);
    if (!utf8::is_word(code)) continue;
    if (!utf8::is_letter(code)) return "#";
    char32_t lower = utf8::to_lower(code);
    std::string out;
    if (lower == U'å') return "Å";
    if (lower == U'ä' || lower == U'æ') return "Ä";
    if (lower == U'ö' || lower == U'ø') return "Ö";
    std::string plain = make_slug(text.substr(start, offset - start));
    utf8::append(out, utf8::to_upper(plain.empty() ? code : static_cast<char32_t>(plain.front())));
    return out;
  }
  return "#";
}

TimeGroup time_group(Date last_day, Date today) {
  int half = last_day.month <= 6 ? 1 : 2;
  return {last_day.year, last_day.year < today.year ? 0 : half};
}

void sort_organisations(const Site& site, std::vector<OrganisationId>& organisations) {
  struct Keyed {
    OrganisationKind kind;
    std::string name;
    OrganisationId id;
  };
  std::vector<Keyed> keyed;
  keyed.reserve(organisations.size());
  for (OrganisationId id : organisations) {
    const OrganisationEntry& entry = site.at(id).entry;
    keyed.push_back(
        {entry.kind, alphabetical_key(entry.short_name.empty() ? entry.name : entry.short_name), id});
  }
  std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
    return std::tie(a.kind, a.name, a.id) < std::tie(b.kind, b.name, b.id);
  });
  std::transform(keyed.begin(), keyed.end(), organisations.begin(), [](const Keyed& k) { return k.id; });
}

std::vector<OrganisationId> organisations_in_order(const Site& site) {
  std::vector<OrganisationId> all(site.organisations.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = OrganisationId::of(i);
  sort_organisations(site, all);
  return all;
}

}  // namespace planverk
