#include "check/check.h"

namespace planverk {
namespace {

// The rules of a plan, each on its own: none sees what another found.
void check_plan(const RuleContext& c, PlanId id, Diagnostics& out) {
  const Plan& plan = c.site.at(id);
  if (plan.draft.head.title.empty()) return;  // Its front matter could not be read, and that has been told.
  check_plan_head(plan, out);
  check_placeholder_dates(plan, c.sources, out);
  check_left_overs(plan, out);
  check_goals_outside_lists(plan, out);
  check_unmarked_lists(plan, out);
  check_goal_sentences(plan, out);
  check_prose_targets(plan, c.sources, out);
  check_goal_times(c.site, id, out);
  check_followups(c.site, plan, out);
  check_counted(c.site, id, out);
  check_changes_without_motion(c.site, plan, out);
  check_motions_without_change(plan, out);
  check_repeated_insertions(plan, out);
  check_overlapping_changes(plan, out);
}

}  // namespace

Diagnostics check_content(const RuleContext& c) {
  Diagnostics out;
  for (std::size_t i = 0; i < c.site.plans.size(); ++i) check_plan(c, PlanId::of(i), out);
  check_appointments(c.site, out);
  check_unused_entries(c, out);
  check_private_data(c.site, c.sources, out);
  return out;
}

}  // namespace planverk
