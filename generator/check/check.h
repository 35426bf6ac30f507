#pragma once
// Rules over content that is well-formed and resolves, but is most likely not what its author meant. One file a
// rule, with its explanation on top; each is a kind of diagnostic whose severity site.yaml may change.

#include "base/diagnostic.h"
#include "site/site.h"

namespace planverk {

// Of one rule and plan: more say nothing new.
inline constexpr std::size_t most_amendment_faults = 100;

// All rules, over what the build may see.
Diagnostics check_content(const Site& site);

// goals_outside_lists.cpp
void check_goals_outside_lists(const Plan& plan, Diagnostics& diagnostics);

// changes_without_motion.cpp
void check_changes_without_motion(const Site& site, const Plan& plan, Diagnostics& diagnostics);
// motions_without_change.cpp
void check_motions_without_change(const Plan& plan, Diagnostics& diagnostics);
// repeated_insertions.cpp
void check_repeated_insertions(const Plan& plan, Diagnostics& diagnostics);
// overlapping_changes.cpp
void check_overlapping_changes(const Plan& plan, Diagnostics& diagnostics);

}  // namespace planverk
