#pragma once

#include "cli/arguments.h"

namespace planverk {

// The exit status. Nothing that is there is overwritten.
int make_version(const NewCommand& command, const CommonArguments& arguments);

}  // namespace planverk
