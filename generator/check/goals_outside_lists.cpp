// An item with an id is meant to be a goal. When the words before its list fit no lead-in it silently is none, and
// the promise is missing from every index: the most common slip of all.

#include <fmt/format.h>

#include "check/check.h"
#include "check/prose.h"

namespace planverk {

void check_goals_outside_lists(const Plan& plan, Diagnostics& diagnostics) {
  const markdown::Document& document = plan.draft.document;
  for (std::size_t n = 0; n < document.nodes.size(); ++n) {
    const markdown::Node& node = document.nodes[n];
    const markdown::Attributes* attributes = document.attributes_of(node);
    if (node.kind != markdown::NodeKind::item || attributes == nullptr || attributes->id.empty()) continue;
    if (prose::goal_around(plan.draft, n) != nullptr) continue;
    diagnostics.push_back(make_diagnostic(
        DiagnosticKind::goal_outside_list, attributes->id_span,
        fmt::format("`{}` has an id but is no goal, as its list is no list of goals", attributes->id),
        "let words such as \"Distriktet ska:\" stand before the list, add its own to `lead_ins` in site.yaml, or write "
        "`{.goals}` on a line of its own before it"));
  }
}

}  // namespace planverk
