#pragma once
// A part of a plan's text as plain words.

#include <string>

#include "site/site.h"

namespace planverk {

// As it reads with changes. A link without words shows the title of what it leads to.
std::string plan_text(const Site& site, const Plan& plan, markdown::NodeId node);

}  // namespace planverk
