#include "view/period_rows.h"

#include <algorithm>
#include <unordered_map>

namespace planverk {
namespace {

// A chain that is longer than this runs in a circle.
constexpr int longest_chain = 1000;

}  // namespace

std::vector<PeriodRow> make_period_rows(const Site& site, const std::vector<PlanId>& plans) {
  std::vector<PeriodRow> rows;
  std::unordered_map<std::uint32_t, std::size_t> row_of;
  auto earlier_row = [&](GoalId goal) -> std::optional<std::size_t> {
    GoalId at = site.at(goal).continues;
    for (int step = 0; at && step < longest_chain; ++step, at = site.at(at).continues)
      if (auto found = row_of.find(at.value); found != row_of.end()) return found->second;
    return std::nullopt;
  };
  for (std::size_t column = 0; column < plans.size(); ++column) {
    const Plan& plan = site.at(plans[column]);
    for (std::size_t i = 0; i < plan.goal_count; ++i) {
      GoalId goal = GoalId::of(plan.first_goal.index() + i);
      std::optional<std::size_t> row = earlier_row(goal);
      if (!row) {
        row = rows.size();
        rows.emplace_back().cells.resize(plans.size());
      }
      row_of.emplace(goal.value, *row);
      rows[*row].cells[column].push_back(goal);
      rows[*row].area = site.at(goal).area;
    }
  }
  // The number of no area is greater than that of any.
  std::ranges::stable_sort(rows, {}, &PeriodRow::area);
  return rows;
}

}  // namespace planverk
