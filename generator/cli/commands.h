#pragma once
// One function a command; each returns the exit status.

#include "base/diagnostic.h"
#include "base/source_map.h"
#include "cli/arguments.h"

namespace planverk {

int run_build(const CommonArguments& arguments);
int run_check(const CommonArguments& arguments);
int run_new(const NewCommand& command, const CommonArguments& arguments);
int run_inspect(const InspectCommand& command, const CommonArguments& arguments);
int run_import(const ImportCommand& command, const CommonArguments& arguments);
int run_number(const NumberCommand& command, const CommonArguments& arguments);

// What the machine and the environment give: threads, home folder, the program's own files, SOURCE_DATE_EPOCH.
BuildOptions complete_options(BuildOptions options);

// Writes diagnostics in the format asked for: on standard error as text, on standard output for machines.
void print_diagnostics(const CommonArguments& arguments, const SourceMap& sources, const Diagnostics& diagnostics);

}  // namespace planverk
