#include "site/page_rules.h"

#include <algorithm>

namespace planverk {

std::vector<PlanId> counted_plans(const Site& site, OrganisationId organisation) {
  std::vector<PlanId> plans = site.at(organisation).plans;
  std::erase_if(plans, [&](PlanId id) { return !site.is_counted(id); });
  return plans;
}

std::size_t count_plans(const Site& site) {
  return static_cast<std::size_t>(std::ranges::count_if(site.plans, &Plan::is_counted));
}

std::size_t count_goals(const Site& site) {
  std::size_t goals = 0;
  for (const Plan& plan : site.plans)
    if (plan.is_counted()) goals += plan.goal_count;
  return goals;
}

std::vector<PlanId> compared_plans(const Site& site, OrganisationId organisation) {
  std::vector<PlanId> plans = counted_plans(site, organisation);
  std::erase_if(plans, [&](PlanId id) { return site.at(id).draft.head.status == PlanStatus::draft; });
  std::ranges::reverse(plans);
  return plans;
}

}  // namespace planverk
