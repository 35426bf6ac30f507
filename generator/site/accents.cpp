#include "site/accents.h"

namespace planverk {

std::optional<Colour> accent_of(const Site& site, const Settings& settings, OrganisationId id) {
  const OrganisationEntry& entry = site.at(id).entry;
  for (const OrganisationLook& look : settings.organisations)
    if (look.id.value == entry.id.value && !look.accent.empty()) return parse_colour(look.accent);
  return parse_colour(entry.accent);
}

OrganisationId accent_bearer(const Site& site, const Settings& settings, OrganisationId id) {
  for (OrganisationId at = id; at; at = site.at(at).parent) {
    if (site.at(at).entry.kind == OrganisationKind::national) return {};
    if (accent_of(site, settings, at)) return at;
  }
  return {};
}

}  // namespace planverk
