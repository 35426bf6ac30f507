#pragma once
// Printed lines of a proposal: what stands on which.

#include "model/line_lock.h"
#include "site/site.h"

namespace planverk {

// The numbered lines that a goal stands on; none for a plan without a line lock.
LineRange lines_of(const Site& site, GoalId goal);

// "L99", "L99-101": the fragment of lines on the plan's page.
std::string lines_fragment(LineRange lines);

}  // namespace planverk
