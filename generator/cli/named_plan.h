#pragma once
// The plan that a command names, with the site around it.

#include <expected>
#include <string>

#include "build/build.h"
#include "cli/arguments.h"

namespace planverk {

// Reads the site with all that it has, drafts and what only the board may see: who works on a plan may see it. Gives the
// plan `organisation/plan`, which points into `to`; or the exit status, after telling why there is none. Faulty settings
// are such a reason: lines and goals would be read by others than the site's.
std::expected<const Plan*, int> open_plan(FileSystem& disk, const CommonArguments& arguments, const std::string& address,
                                          PreparedSite& to);

// Errors in the plan's own files, but for those by which it differs from its locks (lines.txt, plan.lock).
Diagnostics errors_of_plan(const PreparedSite& site, const PlanDraft& draft);

}  // namespace planverk
