#pragma once
// Plans by the address that people write on the command line.

#include <string>
#include <string_view>

#include "build/build.h"
#include "cli/arguments.h"

namespace planverk {

// The site as an editor has it: drafts and plans for the board too.
void prepare_for_editor(FileSystem& disk, const CommonArguments& arguments, PreparedSite& to);

// None when no plan has the address; then it has been told, with the nearest that exist.
PlanId find_plan(const CommonArguments& arguments, const PreparedSite& prepared, std::string_view address);

}  // namespace planverk
