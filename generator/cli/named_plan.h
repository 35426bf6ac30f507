#pragma once
// The plan that a command names, with the site around it.

#include <expected>
#include <string>

#include "build/build.h"
#include "cli/arguments.h"

namespace planverk {

// Reads the site with all that it has, drafts and what only the board may see: who works on a plan may see it. Gives the
// plan `organisation/plan`, which points into `to`; or the exit status, after telling why there is none.
std::expected<const Plan*, int> open_plan(FileSystem& disk, const CommonArguments& arguments, const std::string& address,
                                          PreparedSite& to);

}  // namespace planverk
