#pragma once
// Which organisation has a colour of its own.

#include <optional>

#include "base/colour.h"
#include "config/settings.h"
#include "site/site.h"

namespace planverk {

// site.yaml's colour for the organisation, else that of organisations.yaml. Not those of organisations above.
std::optional<Colour> accent_of(const Site& site, const Settings& settings, OrganisationId id);

// The organisation whose colour an organisation's pages carry: its own, else the nearest above it below the national
// level. None where the site's own colour is used.
OrganisationId accent_bearer(const Site& site, const Settings& settings, OrganisationId id);

}  // namespace planverk
