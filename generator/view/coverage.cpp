// How plans and organisations answer a superior plan: numbers, the same in words, and priority by priority.

#include <algorithm>

#include "view/carriers.h"
#include "view/parts.h"

namespace planverk {
namespace {

CoverageRowView make_row(const ViewContext& ctx, const PageBase& page, const PriorityCoverage& priority) {
  CoverageRowView row;
  row.mark = make_mark(ctx, page, priority.priority);
  row.mark.how = coverage_id(priority.coverage);
  row.mark.how_text = words::say(ctx.strings, "how_" + row.mark.how);
  std::vector<GoalId> goals = supporting_goals(ctx.site, priority);
  for (GoalId goal : goals) row.goals.push_back(make_goal_view(ctx, page, goal, false));
  row.goal_count = words::count(ctx.strings, "goals", goals.size());
  return row;
}

template <class AnyCoverage>
CoverageView make_any(const ViewContext& ctx, const PageBase& page, const AnyCoverage& coverage, bool with_rows) {
  const Plan& superior = ctx.site.at(coverage.superior);
  CoverageView view;
  view.superior = make_link(ctx, page, entity(coverage.superior));
  view.superior.note = ctx.site.at(superior.organisation).entry.short_name;
  view.period = superior.draft.head.period.printed;
  std::size_t total = coverage.priorities.size();
  view.fully = std::to_string(coverage.fully);
  view.partly = std::to_string(coverage.partly);
  view.none = std::to_string(coverage.none);
  view.total = std::to_string(total);
  for (const PriorityCoverage& priority : coverage.priorities) view.segments.push_back(coverage_id(priority.coverage));
  view.sentence = words::say(ctx.strings, "coverage_sentence",
                             {{"priorities", words::count(ctx.strings, "priorities", total)},
                              {"fully", view.fully}, {"partly", view.partly}, {"none", view.none}});
  view.own_count = words::count(ctx.strings, "own_goals", coverage.own.size());
  if (!with_rows) return view;
  for (const PriorityCoverage& priority : coverage.priorities) view.rows.push_back(make_row(ctx, page, priority));
  for (GoalId goal : coverage.own) view.own.push_back(make_goal_view(ctx, page, goal, false));
  return view;
}

}  // namespace

CoverageView make_coverage(const ViewContext& ctx, const PageBase& page, const PlanCoverage& coverage, bool with_rows) {
  return make_any(ctx, page, coverage, with_rows);
}

CoverageView make_coverage(const ViewContext& ctx, const PageBase& page, const OrganisationCoverage& coverage,
                           bool with_rows) {
  return make_any(ctx, page, coverage, with_rows);
}

std::span<const PlanCoverage> coverage_of(const Site& site, PlanId plan) {
  auto found = std::ranges::equal_range(site.overlay.plans, plan, {}, &PlanCoverage::plan);
  return {found.begin(), found.end()};
}

const OrganisationCoverage* coverage_of(const Site& site, PlanId superior, OrganisationId organisation) {
  const auto& all = site.overlay.organisations;
  auto key = [](const OrganisationCoverage& c) { return std::pair(c.superior, c.organisation); };
  auto it = std::ranges::lower_bound(all, std::pair(superior, organisation), {}, key);
  return it != all.end() && key(*it) == std::pair(superior, organisation) ? &*it : nullptr;
}

}  // namespace planverk
