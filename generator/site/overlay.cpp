// How far priorities are answered, by plan and by organisation (design §5).

#include <algorithm>
#include <unordered_map>

#include "site/context.h"

namespace planverk {
namespace {

std::vector<SectionId> priorities_of(const Site& site, PlanId id) {
  std::vector<SectionId> out;
  const Plan& plan = site.at(id);
  for (std::uint32_t i = 0; i < plan.section_count; ++i) {
    SectionId section{plan.first_section.value + i};
    if (site.at(section).is_priority) out.push_back(section);
  }
  return out;
}

// Fully: a local goal supports the priority as a whole fully, or each of its goals is supported fully. One full
// link to one of nine goals does not cover the nine.
Coverage coverage_of(const Site& site, SectionId priority, const std::vector<SupportId>& supports) {
  if (supports.empty()) return Coverage::none;
  std::vector<GoalId> carried;
  for (SupportId id : supports) {
    const SupportLink& link = site.at(id);
    if (link.how != SupportStrength::fully) continue;
    if (link.to.kind == EntityKind::section) return Coverage::fully;
    carried.push_back(GoalId{link.to.index});
  }
  const auto& goals = site.at(priority).goals;
  bool all = !goals.empty() && std::all_of(goals.begin(), goals.end(), [&](GoalId goal) {
    return std::find(carried.begin(), carried.end(), goal) != carried.end();
  });
  return all ? Coverage::fully : Coverage::partly;
}

// `Result` is a PlanCoverage or an OrganisationCoverage; `goals` are the local goals that count.
template <class Result>
void cover(const Site& site, PlanId superior, const std::vector<GoalId>& goals, Result& out) {
  std::unordered_map<std::uint32_t, std::size_t> place;
  for (SectionId priority : priorities_of(site, superior)) {
    place.emplace(priority.value, out.priorities.size());
    out.priorities.push_back({priority, Coverage::none, {}});
  }
  for (GoalId goal : goals) {
    bool answers = false;
    for (SupportId id : site.at(goal).supports) {
      const SupportLink& link = site.at(id);
      if (link.to_plan != superior) continue;
      answers = true;
      auto at = place.find(link.priority.value);
      if (at != place.end()) out.priorities[at->second].supports.push_back(id);
    }
    if (!answers) out.own.push_back(goal);
  }
  for (PriorityCoverage& priority : out.priorities) {
    priority.coverage = coverage_of(site, priority.priority, priority.supports);
    (priority.coverage == Coverage::fully ? out.fully : priority.coverage == Coverage::partly ? out.partly : out.none)++;
  }
}

std::vector<GoalId> goals_of(const Site& site, PlanId id) {
  const Plan& plan = site.at(id);
  std::vector<GoalId> out;
  for (std::uint32_t i = 0; i < plan.goal_count; ++i) out.push_back(GoalId{plan.first_goal.value + i});
  return out;
}

// The plans that speak for an organisation against one superior plan: those decided, else those proposed.
std::vector<PlanId> plans_that_count(const Site& site, const Organisation& organisation, PlanId superior) {
  auto overlapping = [&](auto status_counts) {
    std::vector<PlanId> out;
    for (PlanId id : organisation.plans) {
      const Plan& plan = site.at(id);
      bool below = std::find(plan.superiors.begin(), plan.superiors.end(), superior) != plan.superiors.end();
      if (below && plan.is_counted() && status_counts(plan.draft.head.status)) out.push_back(id);
    }
    return out;
  };
  auto decided = overlapping([](PlanStatus s) {
    return s == PlanStatus::adopted || s == PlanStatus::ended || s == PlanStatus::unstated;
  });
  if (!decided.empty()) return decided;
  auto proposed = overlapping([](PlanStatus s) { return s == PlanStatus::proposal; });
  return proposed.empty() ? overlapping([](PlanStatus s) { return s == PlanStatus::draft; }) : proposed;
}

}  // namespace

void make_overlay(Site& site) {
  for (std::size_t i = 0; i < site.plans.size(); ++i) {
    for (PlanId superior : site.plans[i].superiors) {
      PlanCoverage coverage;
      coverage.plan = PlanId::of(i);
      coverage.superior = superior;
      cover(site, superior, goals_of(site, coverage.plan), coverage);
      site.overlay.plans.push_back(std::move(coverage));
    }
  }
  std::stable_sort(site.overlay.plans.begin(), site.overlay.plans.end(),
                   [](const PlanCoverage& a, const PlanCoverage& b) { return a.plan < b.plan; });
  for (std::size_t p = 0; p < site.plans.size(); ++p) {
    PlanId superior = PlanId::of(p);
    if (site.plans[p].inferiors.empty()) continue;
    for (std::size_t o = 0; o < site.organisations.size(); ++o) {
      auto plans = plans_that_count(site, site.organisations[o], superior);
      if (plans.empty()) continue;
      OrganisationCoverage coverage;
      coverage.organisation = OrganisationId::of(o);
      coverage.superior = superior;
      std::vector<GoalId> goals;
      for (PlanId plan : plans)
        for (GoalId goal : goals_of(site, plan)) goals.push_back(goal);
      coverage.plans = std::move(plans);
      cover(site, superior, goals, coverage);
      site.overlay.organisations.push_back(std::move(coverage));
    }
  }
}

}  // namespace planverk
