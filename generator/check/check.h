#pragma once
// Rules over content that is well-formed and resolves, but is most likely not what its author meant. One file a
// rule, with its explanation on top; each is a kind of diagnostic whose severity site.yaml may change.

#include "base/diagnostic.h"
#include "site/site.h"

namespace planverk {

// All rules, over what the build may see.
Diagnostics check_content(const Site& site);

// goals_outside_lists.cpp
void check_goals_outside_lists(const Plan& plan, Diagnostics& diagnostics);

// followups.cpp
void check_followups(const Site& site, const Plan& plan, Diagnostics& diagnostics);
// One follow-up, wherever it was written: goals.yaml, or a spreadsheet that is taken in.
void check_followup(const Site& site, GoalId id, const FollowUp& followup, Diagnostics& diagnostics);

}  // namespace planverk
