// Which plans are above which, and which sections are priorities (design §5).

#include <algorithm>

#include "site/context.h"

namespace planverk {
namespace {

// The plans of ancestors, and the own organisation's strategy, whose period overlaps the plan's own. A withdrawn or
// replaced plan binds nobody.
void find_superiors_of(Site& site, Plan& plan) {
  if (!plan.is_counted()) return;
  auto consider = [&](PlanId id, bool own) {
    const Plan& other = site.at(id);
    if (&other == &plan) return;
    const PlanHead& head = other.draft.head;
    if (own && (head.kind != PlanKind::strategy || plan.draft.head.kind == PlanKind::strategy)) return;
    if (head.status == PlanStatus::withdrawn || head.status == PlanStatus::replaced) return;
    if (other.is_counted() && !head.period.dates.is_none() && !plan.draft.head.period.dates.is_none() &&
        head.period.dates.overlaps(plan.draft.head.period.dates))
      plan.superiors.push_back(id);
  };
  for (OrganisationId ancestor : site.at(plan.organisation).ancestors)
    for (PlanId id : site.at(ancestor).plans) consider(id, false);
  for (PlanId id : site.at(plan.organisation).plans) consider(id, true);
}

// A section that directly holds goals is a priority.
void number_priorities(Site& site, Plan& plan) {
  std::uint32_t number = 0;
  for (std::uint32_t i = 0; i < plan.section_count; ++i) {
    Section& section = site.sections[plan.first_section.index() + i];
    section.is_priority = plan.has_priorities && !section.goals.empty();
    if (section.is_priority) section.priority_number = ++number;
  }
}

void link_periods(Site& site) {
  for (const Organisation& organisation : site.organisations) {
    for (std::size_t i = 0; i < organisation.plans.size(); ++i) {
      Plan& newer = site.plans[organisation.plans[i].index()];
      if (!newer.is_counted()) continue;
      for (std::size_t j = i + 1; j < organisation.plans.size(); ++j) {
        Plan& older = site.plans[organisation.plans[j].index()];
        if (older.draft.head.kind != newer.draft.head.kind || !older.is_counted()) continue;
        newer.earlier = organisation.plans[j];
        if (!older.later) older.later = organisation.plans[i];
        break;
      }
    }
  }
}

}  // namespace

void find_superiors(Site& site) {
  for (Plan& plan : site.plans) find_superiors_of(site, plan);
  for (std::size_t i = 0; i < site.plans.size(); ++i)
    for (PlanId superior : site.plans[i].superiors)
      site.plans[superior.index()].inferiors.push_back(PlanId::of(i));
  for (std::size_t i = 0; i < site.plans.size(); ++i) {
    Plan& plan = site.plans[i];
    PlanKind kind = plan.draft.head.kind;
    bool national = (kind == PlanKind::strategy || kind == PlanKind::national_plan) && plan.is_counted();
    plan.has_priorities = national || !plan.inferiors.empty();
    if (national) site.priority_plans.push_back(PlanId::of(i));
    number_priorities(site, plan);
  }
  std::stable_sort(site.priority_plans.begin(), site.priority_plans.end(), [&](PlanId a, PlanId b) {
    return site.at(a).draft.head.period.dates.first > site.at(b).draft.head.period.dates.first;
  });
  link_periods(site);
}

void choose_current_plans(Site& site) {
  // The order in which a status speaks for a plan being the one to read.
  auto rank = [](PlanStatus status) {
    switch (status) {
      case PlanStatus::adopted: return 6;
      case PlanStatus::unstated: return 5;
      case PlanStatus::proposal: return 4;
      case PlanStatus::ended: return 3;
      case PlanStatus::replaced: return 2;
      case PlanStatus::withdrawn: return 1;
      case PlanStatus::draft: return 0;
    }
    return 0;
  };
  for (Organisation& organisation : site.organisations) {
    auto better = [&](PlanId a, PlanId b) {
      auto key = [&](PlanId id) {
        const PlanHead& head = site.at(id).draft.head;
        DateRange today{site.today, site.today};
        bool now = !head.period.dates.is_none() && head.period.dates.overlaps(today);
        return std::tuple(site.is_counted(id), head.kind != PlanKind::strategy, head.status != PlanStatus::draft, now, now ? rank(head.status) : 0,
                          head.period.dates.first, rank(head.status));
      };
      return key(a) > key(b);
    };
    for (PlanId id : organisation.plans)
      if (!organisation.current || better(id, organisation.current)) organisation.current = id;
  }
}

}  // namespace planverk
