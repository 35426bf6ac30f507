#pragma once
// A draft of the annual report on a plan, goal by goal, from what goals.yaml states.

#include <string>

#include "view/make.h"

namespace planverk {

// Markdown in the plan's language where the site has words for it. What nothing is written about is asked for, not
// left out.
std::string annual_report(const ViewContext& context, PlanId plan);

}  // namespace planverk
