#include "model/lead_in.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/utf8.h"

namespace planverk {
namespace {

bool is_mark(char32_t code) {
  return code == U':' || code == U',' || code == U';' || code == U'.' || code == U'…' || code == U'–' ||
         code == U'—' || code == U'-' || code == U'!' || code == U'?' || code == U'”' || code == U'"' ||
         code == U'*' || code == U'_';
}

// The words of a sentence in lower case, without marks at their ends.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  std::string lower = utf8::to_lower(text);
  std::string_view rest = lower;
  while (!rest.empty()) {
    std::size_t i = 0;
    while (i < rest.size()) {
      std::size_t before = i;
      if (utf8::is_space(utf8::next(rest, i))) {
        i = before;
        break;
      }
    }
    std::string_view word = rest.substr(0, i);
    while (!word.empty()) {
      std::size_t end = word.size();
      if (!is_mark(utf8::previous(word, end))) break;
      word = word.substr(0, end);
    }
    if (!word.empty()) out.emplace_back(word);
    rest = utf8::trim(rest.substr(i));
  }
  return out;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

// What the paragraph says last: what follows the last full stop, question or exclamation mark before another word.
std::string_view last_sentence(std::string_view text) {
  std::size_t start = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != '.' && text[i] != '!' && text[i] != '?') continue;
    if (text[i + 1] != ' ') continue;
    // "t.ex. " and "bl.a. " do not end a sentence, and a new one begins with a capital or a digit.
    std::size_t next = i + 2;
    char32_t code = next < text.size() ? utf8::next(text, next) : U' ';
    if (utf8::is_upper(code) || (code >= U'0' && code <= U'9')) start = i + 2;
  }
  return utf8::trim(text.substr(start));
}

// A finished sentence is no lead-in, but three dots leave it open.
bool is_finished(std::string_view text) {
  if (ends_with_any(text, {"...", "…", "..."})) return false;
  return ends_with_any(text, {".", "!", "?", ".”", ".\""});
}

bool word_matches(std::string_view pattern, std::string_view word) {
  if (pattern == "?") return true;
  if (pattern.size() > 1 && pattern.back() == '*') return word.starts_with(pattern.substr(0, pattern.size() - 1));
  return pattern == word;
}

// `*` is one or more words. Patterns are a handful of words, so trying every length is cheap enough.
bool sequence_matches(std::span<const std::string> pattern, std::span<const std::string> words) {
  if (pattern.empty()) return words.empty();
  if (pattern[0] == "*") {
    for (std::size_t n = 1; n <= words.size(); ++n)
      if (sequence_matches(pattern.subspan(1), words.subspan(n))) return true;
    return false;
  }
  return !words.empty() && word_matches(pattern[0], words[0]) &&
         sequence_matches(pattern.subspan(1), words.subspan(1));
}

// A lead-in is a few words; a longer sentence that happens to fit a pattern is prose.
constexpr std::size_t longest_lead_in = 24;
// Without a sign that more follows, only a few words are no sentence of their own.
constexpr std::size_t longest_bare_lead_in = 6;

}  // namespace

LeadInPatterns::LeadInPatterns(const std::vector<std::string>& patterns) {
  for (const std::string& pattern : patterns) {
    Pattern out;
    std::string lower = utf8::to_lower(utf8::collapse_space(pattern));
    std::string_view rest = lower;
    while (!rest.empty()) {
      std::size_t end = std::min(rest.find(' '), rest.size());
      std::string_view word = rest.substr(0, end);
      while (word.size() > 1 && (word.back() == ':' || word.back() == '.')) word.remove_suffix(1);
      if (word.ends_with("…")) word.remove_suffix(std::string_view("…").size());
      if (!word.empty() && word != ":" && word != ".") out.words.emplace_back(word);
      rest = end == rest.size() ? std::string_view() : rest.substr(end + 1);
    }
    if (!out.words.empty()) patterns_.push_back(std::move(out));
  }
}

bool LeadInPatterns::matches(std::string_view sentence) const {
  std::vector<std::string> words = words_of(sentence);
  if (words.empty() || words.size() > longest_lead_in) return false;
  return std::any_of(patterns_.begin(), patterns_.end(),
                     [&](const Pattern& p) { return sequence_matches(p.words, words); });
}

std::string LeadInPatterns::in_paragraph(std::string_view text) const {
  text = utf8::trim(text);
  if (text.empty() || is_finished(text)) return {};
  std::string_view last = last_sentence(text);
  return matches(last) ? std::string(last) : std::string();
}

std::string open_sentence(std::string_view paragraph) {
  paragraph = utf8::trim(paragraph);
  if (paragraph.empty() || is_finished(paragraph)) return {};
  std::string_view last = last_sentence(paragraph);
  bool is_open = ends_with_any(last, {":", "...", "…"});
  return words_of(last).size() <= (is_open ? longest_lead_in : longest_bare_lead_in) ? std::string(last) : std::string();
}

bool LeadInPatterns::is_heading(std::string_view text) const {
  text = utf8::trim(text);
  return !text.empty() && !is_finished(text) && matches(text);
}

}  // namespace planverk
