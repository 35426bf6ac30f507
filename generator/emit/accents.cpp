#include "emit/accents.h"

#include <fmt/format.h>

#include "site/accents.h"

namespace planverk {
namespace {

// A little darker than the light paper and lighter than the dark one of any theme: what is readable on these is
// readable there.
constexpr Colour light_paper{0xf0, 0xec, 0xe4};
constexpr Colour dark_paper{0x26, 0x23, 0x1f};

std::string rule(std::string_view id, Colour accent, Colour paper) {
  return fmt::format(".accent-{}{{--accent:{};--accent-ink:{}}}\n", id, to_hex(readable_on(accent, paper, 3)),
                     to_hex(readable_on(accent, paper, 5)));
}

}  // namespace

std::string accent_stylesheet(const Site& site, const Settings& settings) {
  std::string light, dark;
  for (std::size_t i = 0; i < site.organisations.size(); ++i) {
    auto accent = accent_of(site, settings, OrganisationId::of(i));
    if (!accent) continue;
    const std::string& id = site.organisations[i].entry.id.value;
    light += rule(id, *accent, light_paper);
    dark += rule(id, *accent, dark_paper);
  }
  if (light.empty()) return {};
  return fmt::format("{}@media (prefers-color-scheme: dark) {{\n{}}}\n", light, dark);
}

}  // namespace planverk
