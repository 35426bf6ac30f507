// A motion in the register whose words cannot be found in the text: most often a comment that is missing or misspelt.
// A motion may ask for something else than other words; `changes_nothing: true` says so.

#include <fmt/format.h>

#include "check/check.h"

namespace planverk {

void check_motions_without_change(const Plan& plan, Diagnostics& diagnostics) {
  std::vector<bool> has_change(plan.draft.motions.size());
  for (const Amendment& amendment : plan.draft.amendments)
    for (const MotionRef& ref : amendment.motions) has_change[ref.motion] = true;
  std::size_t most = diagnostics.size() + most_amendment_faults;
  for (std::size_t i = 0; i < has_change.size() && diagnostics.size() < most; ++i) {
    const Motion& motion = plan.draft.motions[i];
    if (has_change[i] || motion.changes_nothing) continue;
    diagnostics.push_back(make_diagnostic(
        DiagnosticKind::motion_without_change, motion.id.span, fmt::format("no change in plan.md names the motion `{}`", motion.id.value),
        fmt::format("write `{{>>{}:1<<}}` after what it changes, or `changes_nothing: true` here if it asks for no other words",
                    motion.id.value)));
  }
}

}  // namespace planverk
