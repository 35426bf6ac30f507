// Two motions ask for the same paragraph, or for one that stands in the plan already: carried out both, it would stand
// there twice. Compared are whole items and paragraphs, by their words without regard to case and punctuation.

#include <string>
#include <unordered_map>

#include "base/utf8.h"
#include "check/check.h"

namespace planverk {
namespace {

using markdown::NodeId;
using markdown::NodeKind;
using markdown::Side;

constexpr std::size_t fewest_words = 3;  // shorter ones are alike by chance

// The words alone; empty when they are too few.
std::string key_of(const markdown::Document& document, NodeId block) {
  std::string text = markdown::plain_text(document, block, markdown::Reading::with_changes);
  std::string out;
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t i = 0; i < text.size();) {
    char32_t code = utf8::to_lower(utf8::next(text, i));
    bool word = utf8::is_word(code);
    if (word && !inside) {
      ++words;
      out += ' ';
    }
    inside = word;
    if (word) utf8::append(out, code);
  }
  return words < fewest_words ? std::string() : out;
}

}  // namespace

void check_repeated_insertions(const Plan& plan, Diagnostics& diagnostics) {
  if (plan.draft.amendments.empty()) return;
  const markdown::Document& document = plan.draft.document;
  std::unordered_map<std::string, std::size_t> first;  // paragraph by its words; one that stays before one that is new
  std::vector<std::pair<std::size_t, std::string>> inserted;
  for (std::size_t i = 0; i < document.nodes.size(); ++i) {
    const markdown::Node& node = document.nodes[i];
    if (node.kind != NodeKind::paragraph || node.side == Side::deleted) continue;
    std::string key = key_of(document, NodeId::of(i));
    if (key.empty()) continue;
    if (node.side == Side::inserted)
      inserted.emplace_back(i, std::move(key));
    else
      first.try_emplace(std::move(key), i);
  }
  std::size_t most = diagnostics.size() + most_amendment_faults;
  for (auto& [index, key] : inserted) {
    if (diagnostics.size() >= most) return;
    auto [same, is_new] = first.try_emplace(std::move(key), index);
    if (is_new) continue;
    bool both = document.nodes[same->second].side == Side::inserted;
    diagnostics.push_back(make_diagnostic(
        DiagnosticKind::repeated_insertion, document.nodes[index].span,
        both ? "the same words are inserted twice" : "these words are to be inserted and stand in the plan already",
        both ? "insert them once and name both motions in its comment, `{>>M1:1, M4:2<<}`" : "strike them in one of the places, or insert other words"));
    diagnostics.back().notes.push_back({document.nodes[same->second].span, both ? "inserted first here" : "they stand here"});
  }
}

}  // namespace planverk
