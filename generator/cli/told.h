#pragma once
// What build and check tell alike: findings, timings, numbers of things.

#include <string>

#include "build/build.h"
#include "cli/arguments.h"
#include "cli/watching.h"
#include "io/file_system.h"

namespace planverk {

// build_site or check_site, with what people see of it while it goes.
using BuildFunction = BuildResult (*)(FileSystem&, const BuildOptions&, PreparedSite&);
BuildResult watched(const CommonArguments& arguments, Watching& watching, PreparedSite& prepared, BuildFunction build);

// Prints findings, and writes all of them to the files that were asked for; tells a file that cannot be written.
std::optional<IoError> report(const CommonArguments& arguments, const SourceMap& sources, const Diagnostics& printed,
                              const Diagnostics& all);

// A report that was asked for where the site's sources lie, which it would replace or be taken for.
std::optional<std::string> report_among_sources(const CommonArguments& arguments);

// With --verbose, on standard error, since standard output may be read by a program.
void print_timings(const CommonArguments& arguments, const Watching& watching, const BuildResult& result);

// "1 plan", "3 plans".
std::string plural(std::size_t n, std::string_view one, std::string_view many);
std::string duration(std::chrono::steady_clock::duration time);

}  // namespace planverk
