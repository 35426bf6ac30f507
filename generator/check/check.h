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

}  // namespace planverk
