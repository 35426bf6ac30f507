#include "view/carriers.h"

#include <algorithm>

#include "view/grouping.h"
#include "view/parts.h"

namespace planverk {

std::span<const OrganisationCoverage> coverages_of(const Site& site, PlanId superior) {
  const std::vector<OrganisationCoverage>& all = site.overlay.organisations;
  auto [first, last] = std::ranges::equal_range(all, superior, {}, &OrganisationCoverage::superior);
  return {first, last};
}

const PriorityCoverage* answer_to(const Site& site, const OrganisationCoverage& coverage,
                                  SectionId priority) {
  // Answers lie in the order of the priorities' numbers, from 1.
  std::size_t place = site.at(priority).priority_number;
  if (place == 0 || place > coverage.priorities.size()) return nullptr;
  const PriorityCoverage& answer = coverage.priorities[place - 1];
  return answer.priority == priority ? &answer : nullptr;
}

std::string_view coverage_id(Coverage coverage) {
  static constexpr std::string_view names[] = {"none", "partly", "fully"};
  return names[static_cast<std::size_t>(coverage)];
}

std::vector<GoalId> supporting_goals(const Site& site, const PriorityCoverage& answer) {
  std::vector<GoalId> goals;
  for (SupportId support : answer.supports) goals.push_back(site.at(support).from);
  std::ranges::sort(goals);
  auto repeated = std::ranges::unique(goals);
  goals.erase(repeated.begin(), repeated.end());
  return goals;
}

std::size_t heat_step(std::size_t goals) {
  return static_cast<std::size_t>(std::ranges::upper_bound(heat_steps, goals) - std::ranges::begin(heat_steps));
}

std::vector<SectionId> priorities_of(const Site& site, PlanId id) {
  const Plan& plan = site.at(id);
  std::vector<SectionId> out;
  for (std::size_t i = 0; i < plan.section_count; ++i) {
    SectionId section = SectionId::of(plan.first_section.index() + i);
    if (site.at(section).is_priority) out.push_back(section);
  }
  return out;
}

Addressees addressees_of(const Site& site, PlanId superior) {
  Addressees out;
  OrganisationId above = site.at(superior).organisation;
  if (site.at(above).entry.kind != OrganisationKind::national) out.kind = OrganisationKind::branch;
  std::vector<OrganisationId> asked;
  for (std::size_t i = 0; i < site.organisations.size(); ++i) {
    const Organisation& organisation = site.organisations[i];
    if (organisation.entry.kind == out.kind && std::ranges::count(organisation.ancestors, above) > 0)
      asked.push_back(OrganisationId::of(i));
  }
  sort_organisations(site, asked);
  for (OrganisationId id : asked) {
    if (const OrganisationCoverage* coverage = coverage_of(site, superior, id))
      out.with_plan.push_back(coverage);
    else
      out.without_plan.push_back(id);
  }
  return out;
}

PlanId main_superior(const Site& site, const Organisation& organisation) {
  if (!organisation.current) return {};
  const std::vector<PlanId>& superiors = site.at(organisation.current).superiors;
  for (PlanId id : superiors)
    if (site.at(id).draft.head.kind == PlanKind::national_plan) return id;
  return superiors.empty() ? PlanId{} : superiors.front();
}

}  // namespace planverk
