#include "check/prose.h"

#include <algorithm>

#include "base/language_tag.h"
#include "base/utf8.h"

namespace planverk::prose {

std::vector<std::string> lower_words(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  auto finish = [&] {
    while (word.starts_with('-')) word.erase(0, 1);
    if (!word.empty()) out.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t i = 0; i < text.size();) {
    char32_t code = utf8::next(text, i);
    if (utf8::is_word(code) || code == U'-') utf8::append(word, utf8::to_lower(code));
    else finish();
  }
  finish();
  return out;
}

std::vector<std::string_view> sentences(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t start = 0;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if ((text[i] != '.' && text[i] != '!' && text[i] != '?') || text[i + 1] != ' ') continue;
    std::size_t next = i + 2;
    char32_t code = utf8::next(text, next);
    bool begins = utf8::is_upper(code) || (code >= U'0' && code <= U'9') || code == U'”' || code == U'"';
    if (!begins) continue;
    out.push_back(text.substr(start, i + 1 - start));
    start = i + 2;
  }
  if (start < text.size()) out.push_back(text.substr(start));
  return out;
}

bool is_swedish(const Plan& plan) { return primary_language(plan.draft.head.language.value) == "sv"; }

Span first_line(const SourceMap& sources, Span block) {
  std::string_view text = sources.text(block);
  std::size_t end = std::min(text.find('\n'), text.size());
  return {block.file, block.begin, block.begin + static_cast<std::uint32_t>(end)};
}

Span place_of(const SourceMap& sources, Span block, std::string_view words) {
  std::size_t at = words.empty() ? std::string_view::npos : sources.text(block).find(words);
  if (at == std::string_view::npos) return first_line(sources, block);
  std::uint32_t begin = block.begin + static_cast<std::uint32_t>(at);
  return {block.file, begin, begin + static_cast<std::uint32_t>(words.size())};
}

const GoalDraft* goal_around(const PlanDraft& draft, std::size_t node) {
  // The goal that begins at the node or last before it: goals stand in the order of the text.
  auto after = std::upper_bound(draft.goals.begin(), draft.goals.end(), node,
                                [](std::size_t n, const GoalDraft& goal) { return n < goal.node.index(); });
  if (after == draft.goals.begin()) return nullptr;
  const GoalDraft& before = *(after - 1);
  return node < draft.document.node(before.node).end ? &before : nullptr;
}

}  // namespace planverk::prose
