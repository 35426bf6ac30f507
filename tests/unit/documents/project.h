#pragma once
// The project's own plans, read once, with all that the board sees.

#include "build/build.h"

namespace planverk::documents_test {

const PreparedSite& project_site();
PlanId plan_at(const PreparedSite& site, std::string_view address);

}  // namespace planverk::documents_test
