#pragma once
// Who is asked to answer a superior plan, and who does: shared by the priorities' pages and the matrix.

#include <span>
#include <vector>

#include "site/site.h"

namespace planverk {

// The organisations' coverages of one superior plan, by organisation.
std::span<const OrganisationCoverage> coverages_of(const Site& site, PlanId superior);

// How a coverage answers one of the superior plan's priorities; nullptr when it does not know it.
const PriorityCoverage* answer_to(const Site& site, const OrganisationCoverage& coverage, SectionId priority);

// The priorities of a plan, in its order.
std::vector<SectionId> priorities_of(const Site& site, PlanId plan);

// The organisations that a superior plan is compared with: districts below a national one, branches below a
// district.
struct Addressees {
  OrganisationKind kind = OrganisationKind::district;
  std::vector<const OrganisationCoverage*> with_plan;  // by name
  std::vector<OrganisationId> without_plan;            // by name: no plan of the same time
};
Addressees addressees_of(const Site& site, PlanId superior);

}  // namespace planverk
