// "Målet är minst 500 medlemmar" in running text promises a number that nobody follows up, as it is no goal. Numbers in
// prose are mostly statistics ("vi är fler än 400 medlemmar"), so a sentence counts only when it promises before the
// number comes: "ska", "mål", "siktar". Rules of order are left alone: of how many a body consists, and how long before
// a meeting something is to be sent. One note a paragraph.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_set>

#include "check/check.h"
#include "check/prose.h"
#include "model/quantities.h"

namespace planverk {
namespace {

using markdown::Document;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::Reading;

// Without one of these no number is a limit to be reached, and most paragraphs need no more reading.
bool may_compare(std::string_view text) {
  for (std::string_view word : {"inst ", "ögst ", "er än ", "ver ", "nder ", "pp till "})
    if (text.find(word) != text.npos) return true;
  return false;
}

bool promises(std::string_view before) {
  constexpr std::array<std::string_view, 14> words = {"ska",         "skall",         "mål",     "målet", "målen",
                                                      "målsättning", "målsättningen", "siktar",  "sikta", "kommer",
                                                      "ambitionen",  "målsättningar", "strävar", "delmål"};
  std::vector<std::string> found = prose::lower_words(before);
  return std::any_of(found.begin(), found.end(),
                     [&](const std::string& w) { return std::find(words.begin(), words.end(), w) != words.end(); });
}

bool is_limit(const Quantity& q) {
  for (std::string_view time : {"vecka", "veckor", "dag", "dagar", "timme", "timmar", "minuter"})
    if (q.unit == time) return false;
  return q.comparator == Comparator::at_least || q.comparator == Comparator::at_most ||
         q.comparator == Comparator::over || q.comparator == Comparator::under;
}

// The words of the first number in the sentence that is promised; empty when none is.
std::string_view promised_number(std::string_view sentence, const QuantityWords& words) {
  if (!may_compare(sentence) || sentence.find("bestå") != sentence.npos) return {};
  for (const Quantity& q : read_quantities(sentence, words).targets)
    if (is_limit(q) && promises(sentence.substr(0, q.range.begin)))
      return sentence.substr(q.range.begin, q.range.end - q.range.begin);
  return {};
}

}  // namespace

void check_prose_targets(const Plan& plan, const SourceMap& sources, Diagnostics& diagnostics) {
  if (!prose::is_swedish(plan) || !plan.draft.quantity_words) return;
  const Document& document = plan.draft.document;
  std::unordered_set<std::uint32_t> taken;  // goals in prose and lead-ins
  for (const GoalDraft& goal : plan.draft.goals) {
    taken.insert(goal.node.value);
    taken.insert(goal.lead_in_node.value);
  }
  if (document.nodes.empty()) return;
  NodeId root = NodeId::of(0);
  for (NodeId block = document.first_child(root); block; block = document.next_sibling(root, block)) {
    const markdown::Node& node = document.node(block);
    if (node.kind != NodeKind::paragraph || taken.contains(block.value) || !may_compare(sources.text(node.span)))
      continue;
    std::string text = plain_text(document, block, Reading::with_changes);
    for (std::string_view sentence : prose::sentences(text)) {
      std::string_view number = promised_number(sentence, *plan.draft.quantity_words);
      if (number.empty()) continue;
      diagnostics.push_back(make_diagnostic(
          DiagnosticKind::target_in_prose, prose::place_of(sources, node.span, number),
          fmt::format("`{}` reads like a target, but stands in no goal", number),
          "make the paragraph a goal with `{.goal #id}` at its end, or leave it if it promises nothing"));
      break;
    }
  }
}

}  // namespace planverk
