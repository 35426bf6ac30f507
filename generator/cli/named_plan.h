#pragma once
// The plan that a command names, with the site around it.

#include <expected>
#include <string>

#include "build/build.h"
#include "cli/arguments.h"

namespace planverk {

// Reads the site with all that it has, drafts and what only the board may see: who works on a plan may see it. Gives the
// exit status, after telling why, when the site cannot be worked on. Faulty settings are such a reason: lines and goals
// would be read by others than the site's.
std::expected<void, int> open_site(FileSystem& disk, const CommonArguments& arguments, PreparedSite& to);

// The plan `organisation/plan` of a site that is open, which points into it; or the exit status, after telling that there
// is none.
std::expected<const Plan*, int> plan_named(const CommonArguments& arguments, const PreparedSite& site, const std::string& address);

// The same, but none for a translation and an earlier text: facts stand in the plan that they are of.
std::expected<const Plan*, int> counted_plan(const CommonArguments& arguments, const PreparedSite& site, const std::string& address);

// `open_site` and `plan_named`.
std::expected<const Plan*, int> open_plan(FileSystem& disk, const CommonArguments& arguments, const std::string& address,
                                          PreparedSite& to);

// Of a plan that one of these gave.
PlanId id_of(const PreparedSite& site, const Plan& plan);

// Errors in the plan's own files, but for those by which it differs from its locks (lines.txt, plan.lock).
Diagnostics errors_of_plan(const PreparedSite& site, const PlanDraft& draft);

}  // namespace planverk
