#include "check/check.h"

namespace planverk {

Diagnostics check_content(const Site& site) {
  Diagnostics out;
  for (const Plan& plan : site.plans) {
    check_goals_outside_lists(plan, out);
    check_followups(site, plan, out);
  }
  return out;
}

}  // namespace planverk
