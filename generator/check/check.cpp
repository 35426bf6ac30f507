#include "check/check.h"

namespace planverk {

Diagnostics check_content(const Site& site) {
  Diagnostics out;
  for (const Plan& plan : site.plans) {
    check_goals_outside_lists(plan, out);
    check_changes_without_motion(site, plan, out);
    check_motions_without_change(plan, out);
    check_repeated_insertions(plan, out);
    check_overlapping_changes(plan, out);
  }
  return out;
}

}  // namespace planverk
