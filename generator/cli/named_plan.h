#pragma once
// The plan that a command names, and what to say when there is none.

#include <string>
#include <string_view>

#include "site/site.h"

namespace planverk {

const Plan* find_plan(const Site& site, std::string_view address);
std::string help_for_plan(const Site& site, std::string_view address);

}  // namespace planverk
