#include "view/registers.h"

#include <algorithm>

#include "base/slug.h"
#include "view/parts.h"

namespace planverk {

std::string event_date(const ViewContext& ctx, const Event& event) {
  return event.entry.printed.empty() ? words::dates(ctx.strings, event.entry.dates) : event.entry.printed;
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

std::string letter_anchor(std::string_view letter) {
  if (letter == "Å") return "aa";
  if (letter == "Ä") return "ae";
  if (letter == "Ö") return "oe";
  std::string slug = make_slug(letter);
  return slug.empty() ? "0" : slug;
}

}  // namespace planverk
