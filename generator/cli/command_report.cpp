// `planverk report`: a draft of the annual report in Markdown.

#include <fmt/format.h>

#include <cstdio>

#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/find_plan.h"
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
  prepare_for_editor(disk, arguments, prepared);
  PlanId plan = find_plan(arguments, prepared, command.plan);
  if (!plan) return exit_status::usage;
  std::string report = annual_report(prepared.context(), plan);
  if (command.file.empty()) {
    std::fputs(report.c_str(), stdout);
    return exit_status::fine;
  }
  if (auto written = disk.write_file(command.file, report); !written) return refuse(written.error());
  std::printf("%u goals in %s\n", prepared.site.at(plan).goal_count, command.file.c_str());
  return exit_status::fine;
}

}  // namespace planverk
