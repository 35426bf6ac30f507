#pragma once
// Which pages exist beside those that everything has. Links and output ask here, so that they agree.

#include "site/site.h"

namespace planverk {

// Changes and motions of a proposal.
bool has_amendments_page(const Plan&);
// Who answers a plan's priorities.
bool has_matrix_page(const Site&, PlanId);
// One area side by side.
bool has_compare_area_page(const Area&);
bool has_bodies_page(const Organisation&);
// An organisation's plans side by side.
bool has_periods_page(const Organisation&);

}  // namespace planverk
