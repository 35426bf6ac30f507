// `planverk number`: freezes the line numbers of a proposal in lines.txt. What is frozen is changed only when asked for.

#include <fmt/format.h>

#include <cstdio>

#include "build/build.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/named_plan.h"
#include "cli/refuse.h"
#include "io/real_disk.h"
#include "io/replace_file.h"
#include "model/number_lines.h"
#include "site/addresses.h"
#include "site/link_at.h"
#include "view/parts.h"

namespace planverk {
namespace {

// Title, organisation, and how the text came to be: as on the first page of a printed proposal.
std::vector<std::string> title_block(const Site& site, const Strings& strings, const Plan& plan) {
  const PlanHead& head = plan.draft.head;
  std::string status = words::plan_status(strings, head.status);
  const std::optional<Decision>& decision = head.status == PlanStatus::proposal ? head.proposed : head.adopted;
  if (decision && !decision->date.is_none()) status += " " + words::date(strings, decision->date);
  return {head.title.value, site.at(plan.organisation).entry.name, status};
}

// What a link without words of its own shows.
std::string title_of_link(const Site& site, const Plan& plan, markdown::NodeId link) {
  const ResolvedLink* found = link_at(plan.links, link);
  return found && !found->entity.is_none() ? title_of(site, found->entity) : std::string();
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
  PreparedSite prepared;
  auto found = open_plan(disk, arguments, command.plan, prepared);
  if (!found) return found.error();
  const Site& site = prepared.site;
  const Plan* plan = *found;
  const PlanDraft& draft = plan->draft;
  if (Diagnostics faults = errors_of_plan(prepared, draft); !faults.empty()) {
    print_diagnostics(arguments, prepared.loaded.sources, faults);
    return refuse(exit_status::content, fmt::format("`{}` has errors, so it was not numbered", command.plan), "mend them first");
  }
  std::string path = join_path(arguments.build.source, fmt::format("content/{}/lines.txt", command.plan));
  bool is_there = disk.exists(path);
  if (is_there && !command.renumber)
    return refuse(exit_status::usage, fmt::format("`{}` is there: its numbers are frozen", path),
                  "people may have cited them; --renumber gives new ones and says which goals move");
  LineConvention convention = draft.head.lines.value_or(prepared.loaded.settings.lines);
  std::string text = number_lines(draft, title_block(site, prepared.loaded.strings, *plan), convention,
                                  [&](markdown::NodeId link) { return title_of_link(site, *plan, link); });
  Diagnostics faults;
  LineLock lock = read_line_lock({}, text, draft.document, faults);
  // A lock that would stop the next build is worse than none.
  if (has_errors(faults) || lock.lines.empty())
    return refuse(exit_status::content, fmt::format("the lines of `{}` cannot be numbered", command.plan),
                  lock.lines.empty() ? "plan.md has no text" : faults.front().message);
  if (auto written = replace_file(disk, path, text); !written) return refuse(written.error());
  std::printf("%s %zu lines of %s in %s\n", is_there ? "renumbered" : "numbered", lock.lines.size(), command.plan.c_str(), path.c_str());
  if (is_there) tell_moved(draft, draft.lines, lock);
  return exit_status::fine;
}

}  // namespace planverk
