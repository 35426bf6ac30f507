#pragma once
// One organisation's goals through its plans: which of them continue each other.

#include <vector>

#include "site/site.h"

namespace planverk {

struct PeriodRow {
  AreaId area;                             // that of the newest goal; none when it has none
  std::vector<std::vector<GoalId>> cells;  // one for each plan; most hold one goal or none
};

// `plans` from the oldest to the newest. Goals that continue each other, straight or by way of a plan that is
// not among these, share a row, with all that were split from them or merged with them. Rows in the order of the register of areas, those without an area last;
// within an area in the order of the oldest goal.
std::vector<PeriodRow> make_period_rows(const Site& site, const std::vector<PlanId>& plans);

}  // namespace planverk
