#pragma once
// Which things have pages of their own. Pages are listed and linked to by the same rules, so that no link leads
// to a page that was never made.

#include <vector>

#include "site/site.h"

namespace planverk {

inline bool has_bodies_page(const Site& site, OrganisationId id) { return !site.at(id).bodies.empty(); }

// A plan with changes in its text, or with motions.
inline bool has_amendments_page(const Site& site, PlanId id) {
  const PlanDraft& draft = site.at(id).draft;
  return !draft.document.changes.empty() || !draft.motions.empty();
}

// Its text before the changes and with them, beside the plan's own page.
inline bool has_plan_views(const Site& site, PlanId id) { return !site.at(id).draft.amendments.empty(); }

inline bool has_matrix_page(const Site& site, PlanId id) { return site.at(id).has_priorities; }

inline bool has_priority_page(const Site& site, SectionId id) { return site.at(id).is_priority; }

inline bool has_compare_area_page(const Site& site, AreaId id) { return !site.at(id).goals.empty(); }

// What counts and is listed: all plans and goals but translations and earlier texts.
std::vector<PlanId> counted_plans(const Site& site, OrganisationId organisation);
std::size_t count_plans(const Site& site);
std::size_t count_goals(const Site& site);

// The plans that a page of periods sets side by side, from the oldest to the newest: no drafts, only what counts.
std::vector<PlanId> compared_plans(const Site& site, OrganisationId organisation);

inline bool has_compare_periods_page(const Site& site, OrganisationId id) { return compared_plans(site, id).size() > 1; }

}  // namespace planverk
