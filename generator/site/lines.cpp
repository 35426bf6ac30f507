#include "site/lines.h"

namespace planverk {

LineRange lines_of(const Site& site, GoalId goal) {
  const PlanDraft& plan = site.at(site.at(goal).plan).draft;
  if (plan.lines.lines.empty()) return {};
  std::size_t node = site.draft(goal).node.index();
  return lines_of_nodes(plan.lines, node, plan.document.nodes[node].end);
}

std::string lines_fragment(LineRange lines) {
  std::string out = "L" + std::to_string(lines.first);
  if (lines.last != lines.first) out += "-" + std::to_string(lines.last);
  return out;
}

}  // namespace planverk
