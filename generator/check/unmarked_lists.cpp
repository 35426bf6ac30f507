// A list whose items all begin with what is to be done ("Värva …", "Ordna …") is a list of goals to every reader. It is
// none to the site when no lead-in stands before it. Two such lists are found: those that follow a heading or a
// finished sentence, and those whose words before them promise in a way that `lead_ins` does not have ("Distriktet
// bör:"). Lists that say how ("… genom att:", "till exempel:") are no promises. Items with ids are goal-outside-list's.

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "check/check.h"
#include "check/prose.h"
#include "model/lead_in.h"

namespace planverk {
namespace {

using markdown::Document;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::Reading;

constexpr std::array<std::string_view, 13> promises = {"ska",     "skall", "bör",    "måste",    "kommer",
                                                       "vill",    "avser", "tänker", "planerar", "siktar",
                                                       "strävar", "lovar", "satsar"};
// Words of a sentence that says how, or gives examples.
constexpr std::array<std::string_view, 16> no_promises = {
    "exempel", "exempelvis", "genom", "sätt",       "tips",     "frågor", "fråga",       "råd",
    "bland",   "kan",        "såhär", "checklista", "fördelar", "skäl",   "aktiviteter", "metoder"};

template <std::size_t N>
bool has_any(const std::vector<std::string>& words, const std::array<std::string_view, N>& list) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& w) { return std::find(list.begin(), list.end(), w) != list.end(); });
}

bool has_id(const Document& document, NodeId item) {
  const markdown::Node& node = document.node(item);
  for (std::size_t n = item.index(); n < node.end; ++n)
    if (const auto* attributes = document.attributes_of(document.nodes[n]);
        attributes != nullptr && !attributes->id.empty())
      return true;
  return false;
}

bool reads_like_goals(const Document& document, NodeId list) {
  std::size_t items = 0;
  for (NodeId item = document.first_child(list); item; item = document.next_sibling(list, item), ++items) {
    std::string text = plain_text(document, item, Reading::with_changes);
    if (text.empty() || text.ends_with('?') || !begins_with_infinitive(text) || has_id(document, item)) return false;
  }
  return items >= 2;
}

bool could_lead_in(const Document& document, NodeId before) {
  if (!before || document.node(before).kind == NodeKind::heading) {
    if (!before) return true;
    return !has_any(prose::lower_words(plain_text(document, before, Reading::with_changes)), no_promises);
  }
  if (document.node(before).kind != NodeKind::paragraph) return false;
  std::string text = plain_text(document, before, Reading::with_changes);
  if (text.empty()) return false;
  std::vector<std::string> words = prose::lower_words(prose::sentences(text).back());
  if (has_any(words, no_promises)) return false;
  bool finished = text.ends_with('.') && !text.ends_with("...");
  return finished || has_any(words, promises);
}

}  // namespace

void check_unmarked_lists(const Plan& plan, Diagnostics& diagnostics) {
  const Document& document = plan.draft.document;
  if (document.nodes.empty() || plan.draft.head.goals == GoalRule::every_list || !prose::is_swedish(plan)) return;
  NodeId root = NodeId::of(0), before;
  for (NodeId block = document.first_child(root); block; before = block, block = document.next_sibling(root, block)) {
    if (document.node(block).kind != NodeKind::list) continue;
    NodeId first = document.first_child(block);
    if (!first || prose::goal_around(plan.draft, first.index()) != nullptr) continue;
    if (!could_lead_in(document, before) || !reads_like_goals(document, block)) continue;
    diagnostics.push_back(make_diagnostic(
        DiagnosticKind::goal_list_unmarked, document.node(first).span,
        "the list reads like goals, but nothing makes it a list of goals",
        "let words such as \"Distriktet ska:\" stand before it, or write `{.goals}` on a line of its own before it"));
  }
}

}  // namespace planverk
