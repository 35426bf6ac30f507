#pragma once
// Goals through the years: which continue which, from plan to plan. All of it follows the ids that are in the Site.

#include <vector>

#include "site/site.h"

namespace planverk {

// All goals that this one continues, straight or by way of others; and all that continue it. By the time of their plans,
// the oldest first.
std::vector<GoalId> forebears_of(const Site& site, GoalId goal);
std::vector<GoalId> heirs_of(const Site& site, GoalId goal);

// The goals of one plan that continue the goal.
std::vector<GoalId> heirs_in(const Site& site, GoalId goal, PlanId plan);

}  // namespace planverk
