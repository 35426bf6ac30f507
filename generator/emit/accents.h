#pragma once
// The style sheet of the organisations' colours.

#include <string>

#include "config/settings.h"
#include "site/site.h"

namespace planverk {

// For each organisation with a colour of its own: `.accent-<id>` sets --accent (surfaces, contrast 3 to paper) and
// --accent-ink (text, contrast 5), in light and dark, each made readable where the colour itself is not. Empty when
// no organisation has a colour.
std::string accent_stylesheet(const Site& site, const Settings& settings);

}  // namespace planverk
