#pragma once
// Who is asked to answer a superior plan, and who does: shared by the priorities' pages and the matrix.

#include <span>
#include <string_view>
#include <vector>

#include "site/site.h"

namespace planverk {

// The organisations' coverages of one superior plan, by organisation.
std::span<const OrganisationCoverage> coverages_of(const Site& site, PlanId superior);

// "none", "partly", "fully": the classes of shapes, and the ends of the words' keys.
std::string_view coverage_id(Coverage coverage);

// How a coverage answers one of the superior plan's priorities; nullptr when it does not know it.
const PriorityCoverage* answer_to(const Site& site, const OrganisationCoverage& coverage, SectionId priority);

// The goals behind an answer, each once: one goal may support several of a priority's goals.
std::vector<GoalId> supporting_goals(const Site& site, const PriorityCoverage& answer);

// Where the steps of a heat table begin, in goals. The same in every table, so that tables can be compared and
// the legend says it in words.
inline constexpr std::size_t heat_steps[] = {1, 2, 4, 7};
// From 1; 0 where there is no goal.
std::size_t heat_step(std::size_t goals);

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

// The national plan that the organisation's current plan answers, else the nearest plan above it; none without any.
PlanId main_superior(const Site& site, const Organisation& organisation);

}  // namespace planverk
