// `planverk number`: freezes the line numbers of a proposal in lines.txt. What is frozen is changed only when asked for.

#include <fmt/format.h>

#include <cstdio>
#include <map>

#include "base/near_miss.h"
#include "build/build.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/refuse.h"
#include "io/real_disk.h"
#include "model/number_lines.h"
#include "view/parts.h"

namespace planverk {
namespace {

const PlanDraft* find_plan(const LoadedSite& loaded, std::string_view address) {
  for (const PlanDraft& plan : loaded.plans)
    if (plan.organisation.value + "/" + plan.name == address) return &plan;
  return nullptr;
}

std::string help_for_plan(const LoadedSite& loaded, std::string_view address) {
  std::vector<std::string> known;
  for (const PlanDraft& plan : loaded.plans) known.push_back(plan.organisation.value + "/" + plan.name);
  std::string help = did_you_mean(address, std::vector<std::string_view>(known.begin(), known.end()));
  return help.empty() ? "write organisation/plan, as the folders in content/ are named" : help;
}

// Title, organisation, and how the text came to be: as on the first page of a printed proposal.
std::vector<std::string> title_block(const LoadedSite& loaded, const PlanDraft& plan) {
  std::vector<std::string> out = {plan.head.title.value};
  for (const OrganisationEntry& organisation : loaded.registers.organisations)
    if (organisation.id.value == plan.organisation.value) out.push_back(organisation.name);
  std::string status = words::plan_status(loaded.strings, plan.head.status);
  if (plan.head.proposed && !plan.head.proposed->date.is_none())
    status += " " + words::date(loaded.strings, plan.head.proposed->date);
  out.push_back(std::move(status));
  return out;
}

std::string range_words(LineRange range) {
  if (range.is_none()) return "no line";
  return range.first == range.last ? fmt::format("line {}", range.first) : fmt::format("lines {}-{}", range.first, range.last);
}

// Goals whose lines are other ones now: citations of them in motions and minutes mean another text.
void tell_moved(const PlanDraft& plan, const LineLock& before, const LineLock& after) {
  for (const GoalDraft& goal : plan.goals) {
    std::size_t begin = goal.node.index(), end = plan.document.nodes[begin].end;
    LineRange was = lines_of_nodes(before, begin, end), is = lines_of_nodes(after, begin, end);
    if (was != is)
      std::printf("  goal %u (%s): %s -> %s\n", goal.number, goal.id.c_str(), range_words(was).c_str(), range_words(is).c_str());
  }
}

}  // namespace

int run_number(const NumberCommand& command, const CommonArguments& arguments) {
  RealDisk disk;
  LoadedSite loaded = load_site(disk, arguments.build);
  const PlanDraft* plan = find_plan(loaded, command.plan);
  if (!plan) {
    if (loaded.plans.empty()) print_diagnostics(arguments, loaded.sources, loaded.diagnostics);
    return refuse(exit_status::usage, fmt::format("there is no plan `{}`", command.plan), help_for_plan(loaded, command.plan));
  }
  std::string path = join_path(arguments.build.source, fmt::format("content/{}/lines.txt", command.plan));
  bool is_there = disk.exists(path);
  if (is_there && !command.renumber)
    return refuse(exit_status::usage, fmt::format("`{}` is there: its numbers are frozen", path),
                  "people may have cited them; --renumber gives new ones and says which goals move");
  LineConvention convention = plan->head.lines.value_or(loaded.settings.lines);
  std::string text = number_lines(*plan, title_block(loaded, *plan), convention);
  Diagnostics faults;
  LineLock lock = read_line_lock({}, text, plan->document, faults);
  // A lock that would stop the next build is worse than none.
  if (has_errors(faults) || lock.lines.empty())
    return refuse(exit_status::content, fmt::format("the lines of `{}` cannot be numbered", command.plan),
                  lock.lines.empty() ? "plan.md has no text" : faults.front().message);
  if (auto written = disk.write_file(path, text); !written) return refuse(written.error());
  std::printf("%s %zu lines of %s in %s\n", is_there ? "renumbered" : "numbered", lock.lines.size(), command.plan.c_str(), path.c_str());
  if (is_there) tell_moved(*plan, plan->lines, lock);
  return exit_status::fine;
}

}  // namespace planverk
