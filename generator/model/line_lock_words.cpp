#include "model/line_lock_words.h"

#include <algorithm>
#include <unordered_map>

#include "base/sequence_match.h"
#include "model/line_lock_rows.h"

namespace planverk {
namespace {

// More words apart than this are another text; so is a lock that shares less than half of its words.
constexpr std::size_t most_edits = 3000;

}  // namespace

LockWords::LockWords(const LineLock& lock, const markdown::Document& document) : lock_(lock), document_(document) {
  for (const markdown::Word& word : lock.words) written.push_back(comparable_word(word.text));
  read_printed();
}

void LockWords::read_printed() {
  std::unordered_set<std::string_view> known(written.begin(), written.end());
  bool was_cut = false;
  for (std::uint32_t i = 0; i < lock_.lines.size(); ++i) {
    std::vector<std::string_view> words = markdown::split_words(lock_.lines[i].text);
    for (std::size_t k = 0; k < words.size(); ++k) {
      std::string text = comparable_word(words[k]);
      if (k == 0 && was_cut && join_cut(text, known)) continue;
      printed.push_back({std::move(text), i, k == 0 && is_item_sign(words[k]), no_word});
    }
    // Blank lines between the halves are those of a page's end.
    if (!words.empty()) was_cut = printed.back().text.ends_with('-');
  }
}

// "utförsälj-" and "ningen" of the next line are one word when plan.md has it whole.
bool LockWords::join_cut(const std::string& rest, const std::unordered_set<std::string_view>& known) {
  std::string& first = printed.back().text;
  for (std::string whole : {first.substr(0, first.size() - 1) + rest, first + rest}) {
    if (!known.contains(whole) || known.contains(first)) continue;
    first = std::move(whole);
    return true;
  }
  return false;
}

// A convention may leave headings without numbers. Words of theirs then stand elsewhere in the lock by chance only, where
// they would take the place of others.
bool LockWords::match() { return (match_words(true) && has_headings()) || match_words(false) || match_words(true); }

// Whether a fair part of the headings stand on lines of their own, rather than some of their words somewhere.
bool LockWords::has_headings() const {
  std::size_t headings = 0, whole = 0;
  for (std::uint32_t i = 0, end = 0; i < written.size(); i = end) {
    for (end = i + 1; end < written.size() && lock_.words[end].block == lock_.words[i].block;) ++end;
    if (!is_in_heading(i)) continue;
    ++headings;
    bool is_whole = printed_of[i] != no_word && begin_of_line(printed_of[i]) == printed_of[i];
    for (std::uint32_t k = i; k < end && is_whole; ++k) is_whole = printed_of[k] == printed_of[i] + (k - i);
    std::uint32_t after = printed_of[end - 1] + 1;
    if (is_whole && (after >= printed.size() || begin_of_line(after) == after)) ++whole;
  }
  return whole * 4 >= headings;
}

bool LockWords::is_in_heading(std::uint32_t word) const {
  return document_.node(lock_.words[word].block).kind == markdown::NodeKind::heading;
}

bool LockWords::match_words(bool with_headings) {
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  auto number = [&](std::string_view word) {
    return numbers.try_emplace(word, static_cast<std::uint32_t>(numbers.size())).first->second;
  };
  std::vector<std::uint32_t> a_numbers, b_numbers;
  for (LockWord& word : printed) {
    word.matched = no_word;
    a_numbers.push_back(number(word.text));
  }
  // What links show, and what stands right beside them, is not known here.
  std::size_t known = 0;
  for (std::uint32_t i = 0; i < written.size(); ++i) {
    bool is_left_out = !with_headings && is_in_heading(i);
    b_numbers.push_back(is_left_out ? no_word - i : number(written[i]));
    if (!is_left_out && !lock_.words[i].text.empty() && !lock_.words[i].is_joined) ++known;
  }
  auto pairs = match_sequences(a_numbers, b_numbers, most_edits);
  if (!pairs || pairs->size() * 2 < std::min(printed.size(), known)) return false;
  printed_of.assign(written.size(), no_word);
  for (auto [a, b] : *pairs) {
    printed[a].matched = b;
    printed_of[b] = a;
  }
  prefer_later(static_cast<std::uint32_t>(printed.size()));
  return true;
}

// Where a word could be one of two of the lock, it is the later: a name in the title block is not the text's first word.
void LockWords::prefer_later(std::uint32_t next) {
  for (std::uint32_t i = next; i-- > 0;) {
    std::uint32_t word = printed[i].matched;
    if (word == no_word) continue;
    for (std::uint32_t later = next - 1; later > i; --later) {
      if (printed[later].text != printed[i].text) continue;
      printed[i].matched = no_word;
      printed[later].matched = word;
      printed_of[word] = later;
      break;
    }
    next = printed_of[word];
  }
}

// The first word on the line of a word.
std::uint32_t LockWords::begin_of_line(std::uint32_t word) const {
  while (word > 0 && word < printed.size() && printed[word - 1].line == printed[word].line) --word;
  return word;
}

void LockWords::take_link_titles() {
  auto size = static_cast<std::uint32_t>(written.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    if (!lock_.words[i].text.empty()) continue;
    std::uint32_t first = i, after = i + 1;
    while (first > 0 && lock_.words[first].is_joined && printed_of[first - 1] == no_word) --first;
    while (after < size && is_beside_link(after)) ++after;
    std::uint32_t before = first, next = after;
    while (before > 0 && printed_of[before - 1] == needs_no_line) --before;
    while (next < size && printed_of[next] == needs_no_line) ++next;
    std::uint32_t from = before > 0 && printed_of[before - 1] != no_word ? printed_of[before - 1] + 1 : no_word;
    std::uint32_t end = next == size ? static_cast<std::uint32_t>(printed.size()) : printed_of[next];
    if (from == no_word) from = end == no_word ? no_word : before == 0 ? begin_of_line(end) : end;
    if (end == no_word) end = from;
    for (std::uint32_t k = from; k < end && from != no_word; ++k) printed[k].is_sign = true;
    for (std::uint32_t k = first; k < after; ++k) printed_of[k] = needs_no_line;
  }
}

// Links follow on links, and "(" stands before the next one.
bool LockWords::is_beside_link(std::uint32_t word) const {
  if (printed_of[word] != no_word) return false;
  if (lock_.words[word].is_joined || lock_.words[word].text.empty()) return true;
  std::uint32_t next = word + 1;
  return next < written.size() && lock_.words[next].text.empty() && lock_.words[next].is_joined;
}

void LockWords::skip_headings() {
  for (std::uint32_t i = 0; i < written.size(); ++i)
    if (printed_of[i] != no_word && is_in_heading(i)) return;
  for (std::uint32_t i = 0; i < written.size(); ++i)
    if (is_in_heading(i)) printed_of[i] = needs_no_line;
}

}  // namespace planverk
