#include "site/plan_files.h"

namespace planverk {
namespace {

bool is_measured(const Site& site, GoalId id) {
  const Goal& goal = site.at(id);
  const GoalFacts* facts = site.facts(id);
  return goal.status || !goal.targets.empty() || (facts != nullptr && !facts->followups.empty());
}

}  // namespace

std::vector<PlanFileKind> files_of(const Site& site, PlanId id) {
  std::vector<PlanFileKind> out = {PlanFileKind::akoma_ntoso};
  const Plan& plan = site.at(id);
  if (!plan.is_counted()) return out;
  bool promises = false, measured = false;
  for (std::uint32_t i = 0; i < plan.goal_count; ++i) {
    GoalId goal{plan.first_goal.value + i};
    if (site.draft(goal).side == markdown::Side::deleted) continue;
    promises = true;
    measured = measured || is_measured(site, goal);
  }
  PlanKind kind = plan.draft.head.kind;
  if (promises && (kind == PlanKind::strategy || kind == PlanKind::national_plan)) out.push_back(PlanFileKind::stratml_core);
  if (measured) out.push_back(PlanFileKind::stratml_performance);
  return out;
}

std::string plan_file_address(const Site& site, PlanId plan, PlanFileKind kind) {
  constexpr std::string_view names[] = {"/akomantoso.xml", "/stratml-1.xml", "/stratml-2.xml"};
  return site.at(plan).address + std::string(names[static_cast<std::size_t>(kind)]);
}

std::vector<PlanFile> list_plan_files(const Site& site) {
  std::vector<PlanFile> out;
  for (std::size_t i = 0; i < site.plans.size(); ++i) {
    PlanId plan = PlanId::of(i);
    for (PlanFileKind kind : files_of(site, plan)) out.push_back({plan, kind, plan_file_address(site, plan, kind)});
  }
  return out;
}

}  // namespace planverk
