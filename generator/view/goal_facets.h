#pragma once
// What lists of goals can be narrowed by: organisation, area, priority, status, year, responsible body, measurable.

#include <cstdint>
#include <string>
#include <vector>

#include "view/make.h"

namespace planverk {

struct FacetOption {
  std::string value;  // in addresses: "norrbotten"
  std::string label;
  std::string group;  // heading above options that belong together: the plan of priorities; else empty
};

struct Facet {
  std::string parameter;  // in addresses: "organisation"
  std::string label;
  std::vector<FacetOption> options;
  // For each goal that was asked for, the options that it has: their places in `options`, rising.
  std::vector<std::vector<std::uint32_t>> of_goals;
};

// All seven, in the order that readers see them; only options that some goal has. A goal's years are those of its
// deadline, else those of its plan's period; it is measurable when a target or a recurrence is stated.
std::vector<Facet> make_goal_facets(const ViewContext& ctx, const std::vector<GoalId>& goals);

// The goals in the order of lists that are narrowed: those of current plans first, only what counts.
std::vector<GoalId> goals_current_first(const Site& site);

}  // namespace planverk
