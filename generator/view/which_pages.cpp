#include "view/which_pages.h"

#include <algorithm>

namespace planverk {

bool has_amendments_page(const Plan& plan) {
  using markdown::ChangeKind;
  return !plan.draft.motions.empty() || std::ranges::any_of(plan.draft.document.changes, [](const markdown::Change& change) {
    return change.kind != ChangeKind::highlight && change.kind != ChangeKind::comment;
  });
}

bool has_matrix_page(const Site& site, PlanId id) {
  const Plan& plan = site.at(id);
  for (std::uint32_t i = 0; i < plan.section_count; ++i)
    if (site.sections[plan.first_section.index() + i].is_priority) return true;
  return false;
}

bool has_compare_area_page(const Area& area) { return !area.goals.empty(); }

bool has_bodies_page(const Organisation& organisation) { return !organisation.bodies.empty(); }

bool has_periods_page(const Organisation& organisation) { return organisation.plans.size() > 1; }

}  // namespace planverk
