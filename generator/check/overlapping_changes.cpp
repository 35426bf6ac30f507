// CriticMarkup cannot say that two motions would put different words in one place. Written as they usually are, one right
// after the other with nothing between, both would be carried out: the old words stand twice in the original text, or one
// motion's new words beside those that another strikes. Additions beside each other contradict nothing, and neither
// do changes with the same motion behind them.

#include <fmt/format.h>

#include "base/utf8.h"
#include "check/check.h"

namespace planverk {
namespace {

using markdown::ChangeKind;
using markdown::Document;
using markdown::NodeId;
using markdown::NodeKind;

// Whether nothing is read between two leaves of one block.
bool adjoin(const Document& document, NodeId last, NodeId next) {
  for (std::size_t i = last.index() + 1; i < next.index(); ++i) {
    const markdown::Node& node = document.nodes[i];
    bool block = node.kind <= NodeKind::table_cell;
    if (block || node.kind == NodeKind::code || node.kind == NodeKind::image) return false;
    if (node.kind == NodeKind::text && !utf8::trim(document.literal(node)).empty()) return false;
  }
  return true;
}

bool share_motion(const Amendment& a, const Amendment& b) {
  for (const MotionRef& one : a.motions)
    for (const MotionRef& other : b.motions)
      if (one.motion == other.motion) return true;
  return false;
}

// Old words that are struck in two ways, or struck by one and replaced beside by another.
bool contradict(const Amendment& a, const Amendment& b) {
  bool same_words = !a.before.empty() && a.before == b.before;
  if (same_words) return true;
  bool both_add = a.kind == ChangeKind::insertion && b.kind == ChangeKind::insertion;
  return !both_add && !a.motions.empty() && !b.motions.empty() && !share_motion(a, b);
}

}  // namespace

void check_overlapping_changes(const Plan& plan, Diagnostics& diagnostics) {
  const Document& document = plan.draft.document;
  const Amendment* before = nullptr;
  std::size_t most = diagnostics.size() + most_amendment_faults;
  for (const Amendment& amendment : plan.draft.amendments) {
    if (!amendment.first) continue;
    if (diagnostics.size() >= most) return;
    if (before && adjoin(document, before->last, amendment.first) && contradict(*before, amendment)) {
      const markdown::Change& earlier = document.changes[before->change];
      const markdown::Change& later = document.changes[amendment.change];
      bool same = !before->before.empty() && before->before == amendment.before;
      diagnostics.push_back(make_diagnostic(
          DiagnosticKind::overlapping_changes, later.span,
          same ? fmt::format("`{}` is changed twice, in two ways", amendment.before)
               : std::string("this change and the one right before it come from different motions and concern the same place"),
          "mark the one that the board proposes and name both motions in its comment; the other's words go into `text` of its "
          "clause in motions.yaml"));
      diagnostics.back().notes.push_back({earlier.span, "the other change"});
    }
    before = &amendment;
  }
}

}  // namespace planverk
