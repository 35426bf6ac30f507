#include "view/period_rows.h"

#include <algorithm>
#include <unordered_map>

namespace planverk {
namespace {

// The goals of some plans, joined to families by what they continue.
class Families {
 public:
  Families(const Site& site, const std::vector<PlanId>& plans) : site_(site) {
    for (PlanId id : plans) {
      const Plan& plan = site.at(id);
      for (std::uint32_t i = 0; i < plan.goal_count; ++i) parent_.emplace(plan.first_goal.value + i, plan.first_goal.value + i);
    }
    for (PlanId id : plans) {
      const Plan& plan = site.at(id);
      for (std::uint32_t i = 0; i < plan.goal_count; ++i) join(GoalId{plan.first_goal.value + i});
    }
  }

  // The same for all goals of a family.
  std::uint32_t of(GoalId goal) {
    std::uint32_t at = goal.value;
    while (parent_.at(at) != at) at = parent_.at(at) = parent_.at(parent_.at(at));
    return at;
  }

 private:
  // With the nearest goals above it that are among the plans: one between them may not be.
  void join(GoalId goal) {
    std::vector<GoalId> seen{goal};
    for (std::size_t k = 0; k < seen.size(); ++k) {
      for (GoalId up : site_.at(seen[k]).continues) {
        if (std::ranges::find(seen, up) != seen.end()) continue;
        if (parent_.contains(up.value)) parent_.at(of(goal)) = of(up);
        else seen.push_back(up);
      }
    }
  }

  const Site& site_;
  std::unordered_map<std::uint32_t, std::uint32_t> parent_;
};

}  // namespace

std::vector<PeriodRow> make_period_rows(const Site& site, const std::vector<PlanId>& plans) {
  Families families(site, plans);
  std::vector<PeriodRow> rows;
  std::unordered_map<std::uint32_t, std::size_t> row_of;
  for (std::size_t column = 0; column < plans.size(); ++column) {
    const Plan& plan = site.at(plans[column]);
    for (std::size_t i = 0; i < plan.goal_count; ++i) {
      GoalId goal = GoalId::of(plan.first_goal.index() + i);
      auto [row, is_new] = row_of.try_emplace(families.of(goal), rows.size());
      if (is_new) rows.emplace_back().cells.resize(plans.size());
      rows[row->second].cells[column].push_back(goal);
      rows[row->second].area = site.at(goal).area;
    }
  }
  // The number of no area is greater than that of any.
  std::ranges::stable_sort(rows, {}, &PeriodRow::area);
  return rows;
}

}  // namespace planverk
