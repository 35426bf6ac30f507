#include "site/page_rules.h"

#include <algorithm>

namespace planverk {

std::vector<PlanId> compared_plans(const Site& site, OrganisationId organisation) {
  std::vector<PlanId> plans;
  for (PlanId id : site.at(organisation).plans) {
    const Plan& plan = site.at(id);
    if (plan.draft.head.status != PlanStatus::draft && !plan.translation_of) plans.push_back(id);
  }
  std::ranges::reverse(plans);
  return plans;
}

}  // namespace planverk
