// `planverk report`: a draft of the annual report in Markdown.

#include <fmt/format.h>

#include <cstdio>

#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/named_plan.h"
#include "cli/refuse.h"
#include "followup/annual_report.h"
#include "io/real_disk.h"

namespace planverk {

int run_report(const ReportCommand& command, const CommonArguments& arguments) {
  RealDisk disk;
  if (!command.file.empty() && disk.exists(command.file))
    return refuse(exit_status::usage, fmt::format("`{}` is there already", command.file),
                  "somebody may have written on in it; give another name, or remove it");
  PreparedSite prepared;
  auto found = open_plan(disk, arguments, command.plan, prepared);
  if (!found) return found.error();
  PlanId plan = id_of(prepared, **found);
  std::string report = annual_report(prepared.context(), plan);
  if (command.file.empty()) {
    std::fputs(report.c_str(), stdout);
    return exit_status::fine;
  }
  if (auto written = disk.write_file(command.file, report); !written) return refuse(written.error());
  std::printf("%u goals in %s\n", prepared.site.progress.plans[plan.index()].goals, command.file.c_str());
  return exit_status::fine;
}

}  // namespace planverk
