#include <fmt/format.h>

#include <cstdio>

#include "build/against.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/refuse.h"
#include "cli/told.h"
#include "io/real_disk.h"
#include "report/text.h"

namespace planverk {
namespace {

void print_compared(const EarlierPublication& earlier) {
  std::printf("compared with %s of %s\n", plural(earlier.plans.size(), "plan", "plans").c_str(), earlier.path.c_str());
  if (earlier.adopted_without_text > 0)
    std::printf("  it does not tell the texts of %s: only addresses were compared\n", plural(earlier.adopted_without_text, "adopted plan", "adopted plans").c_str());
}

}  // namespace

int run_check(const CheckCommand& command, const CommonArguments& arguments) {
  if (auto path = report_among_sources(arguments))
    return refuse(exit_status::usage, fmt::format("`{}` lies among the site's sources", *path), "write the report elsewhere");
  Watching watching(watch_settings(arguments.quiet, arguments.verbose));
  RealDisk disk;
  std::optional<EarlierPublication> earlier;
  if (!command.against.empty()) {
    auto read = read_earlier(disk, command.against);
    if (!read) return refuse(read.error().is_outside ? exit_status::outside : exit_status::usage, read.error().message, read.error().help);
    earlier = std::move(*read);
  }
  PreparedSite prepared;
  BuildResult result = watched(arguments, watching, prepared, check_site);
  // A site that was not read to its end lacks more than was taken away.
  bool is_read = !prepared.site.plans.empty() || !has_errors(result.diagnostics);
  if (earlier && is_read) append(result.diagnostics, compare_with_earlier(prepared, arguments.build, *earlier));
  if (auto error = report(arguments, prepared.loaded.sources, result.diagnostics, result.diagnostics)) return refuse(*error);
  if (!arguments.quiet && arguments.format == DiagnosticFormat::text)
    std::printf("checked %s with %s on %s in %s: %s\n", plural(result.plans, "plan", "plans").c_str(),
                plural(result.goals, "goal", "goals").c_str(), plural(result.pages, "page", "pages").c_str(),
                duration(watching.elapsed()).c_str(),
                render_summary(prepared.loaded.sources, result.diagnostics).c_str());
  if (earlier && !arguments.quiet && arguments.format == DiagnosticFormat::text) print_compared(*earlier);
  print_timings(arguments, watching, result);
  return has_errors(result.diagnostics) ? exit_status::content : exit_status::fine;
}

}  // namespace planverk
