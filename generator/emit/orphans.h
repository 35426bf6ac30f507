#pragma once
// Pages that nobody finds by following links from the front page.

#include <span>

#include "emit/links.h"
#include "emit/pages.h"

namespace planverk {

// orphan-page. `pages` are in the order of `routes`. Of pages that only lead to each other the first is told.
// Redirects and the page for addresses that do not exist are found by other ways.
Diagnostics check_orphans(const Site& site, std::span<const PageRoute> routes, std::span<const PageLinks> pages);

}  // namespace planverk
