#include "view/registers.h"

#include <algorithm>

#include "base/slug.h"
#include "base/utf8.h"
#include "view/parts.h"

namespace planverk {
namespace {

// Swedish endings are at most this long: "-arna".
constexpr std::size_t longest_ending = 4;

std::string_view next_word(std::string_view& text) {
  text = utf8::trim(text);
  std::size_t end = text.find(' ');
  std::string_view word = text.substr(0, end);
  text.remove_prefix(word.size());
  return word;
}

// Whether `other` is `name` word for word, but for endings.
bool inflects(std::string_view name, std::string_view other) {
  std::string lower_name = utf8::to_lower(name), lower_other = utf8::to_lower(other);
  std::string_view rest_of_name = lower_name, rest_of_other = lower_other;
  while (true) {
    std::string_view plain = next_word(rest_of_name), inflected = next_word(rest_of_other);
    if (plain.empty() || inflected.empty()) return plain.empty() && inflected.empty();
    if (!inflected.starts_with(plain) || inflected.size() > plain.size() + longest_ending) return false;
  }
}

}  // namespace

std::string event_date(const ViewContext& ctx, const Event& event) {
  std::string date =
      event.entry.printed.empty() ? words::dates(ctx.strings, event.entry.dates) : event.entry.printed;
  return std::string_view(event.entry.name).ends_with(" " + date) ? std::string() : date;
}

std::string reference_kind(const ViewContext& ctx, const ReferenceEntry& reference) {
  if (reference.kind.empty()) return {};
  return std::string(ctx.strings.get("reference_kind_" + reference.kind.value, reference.kind.value));
}

std::string reference_kinds(const ViewContext& ctx, const ReferenceEntry& reference) {
  if (reference.kind.empty()) return words::say(ctx.strings, "reference_kinds_unstated");
  return std::string(ctx.strings.get("reference_kinds_" + reference.kind.value, reference.kind.value));
}

std::size_t count_mentions(const Site& site, Entity to) {
  auto found = std::ranges::equal_range(site.backlinks, to, {}, &Backlink::to);
  std::size_t count = 0;
  // By `from`, so that one place that links and mentions counts once.
  for (auto it = found.begin(); it != found.end(); ++it)
    if (it == found.begin() || it->from != std::prev(it)->from) ++count;
  return count;
}

std::vector<std::string> readable_aliases(const std::vector<Text>& aliases, std::vector<std::string> said) {
  std::vector<std::string> out;
  for (const Text& alias : aliases) {
    bool repeats =
        std::ranges::any_of(said, [&](const std::string& name) { return inflects(name, alias.value); });
    if (repeats) continue;
    said.push_back(alias.value);
    out.push_back(alias.value);
  }
  return out;
}

std::string letter_anchor(std::string_view letter) {
  if (letter == "Å") return "aa";
  if (letter == "Ä") return "ae";
  if (letter == "Ö") return "oe";
  std::string slug = make_slug(letter);
  return slug.empty() ? "0" : slug;
}

}  // namespace planverk
