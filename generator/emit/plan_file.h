#pragma once
// The files that a plan has beside its page.

#include <string>

#include "site/plan_files.h"
#include "view/make.h"

namespace planverk {

// The whole file, appended. Made apart from all others, so that a build can make them in parallel and a preview when
// somebody asks.
void append_plan_file(const ViewContext& context, const PlanFile& file, std::string& out);

}  // namespace planverk
