#include "model/line_lock.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/sequence_match.h"
#include "base/utf8.h"
#include "model/line_lock_rows.h"

namespace planverk {
namespace {

// More words apart than this are another text; so is a lock that shares less than half of its words.
constexpr std::size_t most_edits = 3000;
constexpr std::size_t most_faults = 20;
constexpr std::size_t most_shown = 160;  // bytes of a text in a message

constexpr std::uint32_t none = 0xffffffffu;
constexpr std::uint32_t skipped = 0xfffffffeu;  // a word that needs no line

// A word of the lock: a run of letters on a line, or on two when it was cut at the end of the first.
struct LockWord {
  std::string text;   // comparable
  std::uint32_t line; // index
  bool is_sign = false;
  std::uint32_t matched = none;  // word of plan.md
};

class Aligner {
 public:
  Aligner(LineLock& lock, const markdown::Document& document, Diagnostics& diagnostics)
      : lock_(lock), document_(document), diagnostics_(diagnostics) {
    for (const markdown::Word& word : lock_.words) plan_words_.push_back(comparable_word(word.text));
  }

  void align() {
    read_lock_words();
    if (!match()) {
      report(DiagnosticKind::line_lock_other_text, lock_.lines.front().span, "lines.txt belongs to another text than plan.md",
             "take the lock that was printed from this text; `planverk number --renumber` makes a new one");
      return;
    }
    find_title();
    place_lines();
    check_lines();
  }

 private:
  void read_lock_words() {
    std::unordered_set<std::string_view> known(plan_words_.begin(), plan_words_.end());
    bool was_cut = false;
    for (std::uint32_t i = 0; i < lock_.lines.size(); ++i) {
      std::vector<std::string_view> words = markdown::split_words(lock_.lines[i].text);
      for (std::size_t k = 0; k < words.size(); ++k) {
        std::string text = comparable_word(words[k]);
        if (k == 0 && was_cut && join_cut(text, known)) continue;
        lock_words_.push_back({std::move(text), i, k == 0 && is_item_sign(words[k]), none});
      }
      // Blank lines between the halves are those of a page's end.
      if (!words.empty()) was_cut = lock_words_.back().text.ends_with('-');
    }
  }

  // "utförsälj-" and "ningen" of the next line are one word when plan.md has it whole.
  bool join_cut(const std::string& rest, const std::unordered_set<std::string_view>& known) {
    std::string& first = lock_words_.back().text;
    for (std::string whole : {first.substr(0, first.size() - 1) + rest, first + rest}) {
      if (!known.contains(whole) || known.contains(first)) continue;
      first = std::move(whole);
      return true;
    }
    return false;
  }

  bool match() {
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    auto number = [&](std::string_view word) {
      return numbers.try_emplace(word, static_cast<std::uint32_t>(numbers.size())).first->second;
    };
    std::vector<std::uint32_t> printed, written;
    for (const LockWord& word : lock_words_) printed.push_back(number(word.text));
    for (const std::string& word : plan_words_) written.push_back(number(word));
    auto pairs = match_sequences(printed, written, most_edits);
    // What links show, and what stands right beside them, is not known here.
    auto known = static_cast<std::size_t>(
        std::ranges::count_if(lock_.words, [](const markdown::Word& word) { return !word.text.empty() && !word.is_joined; }));
    if (!pairs || pairs->size() * 2 < std::min(printed.size(), known)) return false;
    lock_of_.assign(plan_words_.size(), none);
    for (auto [a, b] : *pairs) {
      lock_words_[a].matched = b;
      lock_of_[b] = a;
    }
    prefer_later(static_cast<std::uint32_t>(lock_words_.size()));
    return true;
  }

  // Where a word could be one of two of the lock, it is the later: a name in the title block is not the text's first word.
  void prefer_later(std::uint32_t next) {
    for (std::uint32_t i = next; i-- > 0;) {
      std::uint32_t word = lock_words_[i].matched;
      if (word == none) continue;
      for (std::uint32_t later = next - 1; later > i; --later) {
        if (lock_words_[later].text != lock_words_[i].text) continue;
        lock_words_[i].matched = none;
        lock_words_[later].matched = word;
        lock_of_[word] = later;
        break;
      }
      next = lock_of_[word];
    }
  }

  // The first word on the line of a word.
  std::uint32_t begin_of_line(std::uint32_t word) const {
    while (word > 0 && word < lock_words_.size() && lock_words_[word - 1].line == lock_words_[word].line) --word;
    return word;
  }

  // Words of the lock that links without words of their own show, with what stands right beside them: between the words
  // before and after.
  void take_link_titles() {
    auto size = static_cast<std::uint32_t>(plan_words_.size());
    auto is_open = [&](std::uint32_t i) { return lock_of_[i] == none && (lock_.words[i].is_joined || lock_.words[i].text.empty()); };
    for (std::uint32_t i = 0; i < size; ++i) {
      if (!lock_.words[i].text.empty()) continue;
      std::uint32_t first = i, after = i + 1;
      while (first > 0 && lock_.words[first].is_joined && lock_of_[first - 1] == none) --first;
      while (after < size && is_open_or_before_link(after, is_open)) ++after;
      std::uint32_t before = first, next = after;
      while (before > 0 && lock_of_[before - 1] == skipped) --before;
      while (next < size && lock_of_[next] == skipped) ++next;
      std::uint32_t from = before > 0 && lock_of_[before - 1] != none ? lock_of_[before - 1] + 1 : none;
      std::uint32_t end = next == size ? static_cast<std::uint32_t>(lock_words_.size()) : lock_of_[next];
      if (from == none) from = end == none ? none : before == 0 ? begin_of_line(end) : end;
      if (end == none) end = from;
      for (std::uint32_t k = from; k < end && from != none; ++k) lock_words_[k].is_sign = true;
      for (std::uint32_t k = first; k < after; ++k) lock_of_[k] = skipped;
    }
  }

  // Links follow on links, and "(" stands before the next one.
  template <class IsOpen>
  bool is_open_or_before_link(std::uint32_t i, const IsOpen& is_open) const {
    if (is_open(i)) return true;
    std::uint32_t next = i + 1;
    return lock_of_[i] == none && next < plan_words_.size() && lock_.words[next].text.empty() && lock_.words[next].is_joined;
  }

  // Lines before the first that plan.md has are the title block, which front matter stands for.
  void find_title() {
    auto first = std::ranges::find_if(lock_words_, [](const LockWord& word) { return word.matched != none; });
    title_end_ = first == lock_words_.end() ? 0 : first->line;
  }

  void place_lines() {
    for (const LockWord& word : lock_words_) {
      if (word.matched == none) continue;
      PrintedLine& line = lock_.lines[word.line];
      if (line.first == line.end) line.first = word.matched;
      line.end = word.matched + 1;
    }
  }

  // A convention may leave headings without numbers: then no word of any heading is on a line.
  void skip_headings() {
    auto is_heading = [&](std::uint32_t word) {
      return document_.node(lock_.words[word].block).kind == markdown::NodeKind::heading;
    };
    for (std::uint32_t i = 0; i < plan_words_.size(); ++i)
      if (lock_of_[i] != none && is_heading(i)) return;
    for (std::uint32_t i = 0; i < plan_words_.size(); ++i)
      if (is_heading(i)) lock_of_[i] = skipped;
  }

  void check_lines() {
    skip_headings();
    take_link_titles();
    std::vector<bool> is_wrong(lock_.lines.size());
    for (const LockWord& word : lock_words_)
      if (word.matched == none && !word.is_sign && word.line >= title_end_) is_wrong[word.line] = true;
    // Words of plan.md that no line has belong to the line before them when that one is wrong anyway.
    std::uint32_t line = title_end_;
    for (std::uint32_t i = 0; i < plan_words_.size(); ++i) {
      if (lock_of_[i] == skipped) continue;
      if (lock_of_[i] != none) {
        line = lock_words_[lock_of_[i]].line;
        continue;
      }
      std::uint32_t from = i;
      while (i + 1 < plan_words_.size() && lock_of_[i + 1] == none) ++i;
      std::uint32_t next = i + 1;
      while (next < plan_words_.size() && lock_of_[next] == skipped) ++next;
      std::uint32_t after = next < plan_words_.size() && lock_of_[next] != none ? lock_words_[lock_of_[next]].line : line;
      std::uint32_t wrong = line;
      while (wrong < after && !is_wrong[wrong]) ++wrong;
      if (!is_wrong[wrong]) report_unnumbered(from, i + 1, line, after);
    }
    for (std::uint32_t i = 0; i < lock_.lines.size(); ++i)
      if (is_wrong[i]) report_mismatch(i);
  }

  void report_unnumbered(std::uint32_t from, std::uint32_t end, std::uint32_t before, std::uint32_t after) {
    std::uint32_t a = lock_.lines[before].number, b = lock_.lines[after].number;
    report(DiagnosticKind::line_lock_unnumbered, span_of(from, end),
           fmt::format("`{}` stands on no numbered line: it would be {} {}{}", text_of(from, end), a == b ? "on line" : "between lines", a,
                       a == b ? std::string() : fmt::format(" and {}", b)),
           "a proposal is changed by CriticMarkup, so that its lines hold; `planverk number --renumber` gives new numbers");
  }

  // The words of plan.md between those that the lines before and after have.
  void report_mismatch(std::uint32_t index) {
    const PrintedLine& line = lock_.lines[index];
    std::uint32_t from = 0, end = static_cast<std::uint32_t>(plan_words_.size());
    for (const LockWord& word : lock_words_) {
      if (word.matched == none) continue;
      if (word.line < index) from = word.matched + 1;
      if (word.line > index) {
        end = word.matched;
        break;
      }
    }
    Diagnostic diagnostic = make_diagnostic(
        DiagnosticKind::line_lock_mismatch, line.span,
        from < end ? fmt::format("line {} was printed as `{}`, and plan.md has `{}`", line.number, cut(line.text), text_of(from, end))
                   : fmt::format("line {} was printed as `{}`, and plan.md does not have it", line.number, cut(line.text)),
        "the text of a proposal holds: change it by CriticMarkup, or put the words back; `planverk number --renumber` gives "
        "new numbers");
    if (from < end) diagnostic.notes.push_back({span_of(from, end), "the nearest words of plan.md"});
    add(std::move(diagnostic));
  }

  std::string text_of(std::uint32_t from, std::uint32_t end) const {
    std::string out;
    for (std::uint32_t i = from; i < end && out.size() <= most_shown; ++i) (out += out.empty() ? "" : " ") += lock_.words[i].text;
    return cut(out);
  }

  static std::string cut(std::string text) {
    if (text.size() <= most_shown) return text;
    std::size_t at = text.rfind(' ', most_shown);
    text.resize(at == std::string::npos || at == 0 ? text.size() : at);
    return text + " …";
  }

  // Of the blocks that the words stand in.
  Span span_of(std::uint32_t from, std::uint32_t end) const {
    Span span = document_.node(lock_.words[from].block).span;
    span.end = std::max(span.end, document_.node(lock_.words[end - 1].block).span.end);
    return span;
  }

  void report(DiagnosticKind kind, Span span, std::string message, std::string help) {
    add(make_diagnostic(kind, span, std::move(message), std::move(help)));
  }
  void add(Diagnostic diagnostic) {
    if (++faults_ <= most_faults) diagnostics_.push_back(std::move(diagnostic));
  }

  LineLock& lock_;
  const markdown::Document& document_;
  Diagnostics& diagnostics_;
  std::vector<std::string> plan_words_;
  std::vector<LockWord> lock_words_;
  std::vector<std::uint32_t> lock_of_;  // by word of plan.md
  std::uint32_t title_end_ = 0;         // index of the first line after the title block
  std::size_t faults_ = 0;
};

// Where each line begins: at the first of its words that the reading has.
std::vector<markdown::LineMark> mark_lines(const LineLock& lock, const markdown::Document& document, markdown::Reading reading) {
  auto stands = [&](markdown::NodeId leaf) { return markdown::is_visible(document.node(leaf).side, reading); };
  std::vector<markdown::LineMark> marks;
  std::uint32_t anchor = lock.lines.front().number;
  for (const PrintedLine& line : lock.lines) {
    std::uint32_t first = line.first;
    while (first < line.end && !stands(lock.words[first].leaf) && !stands(lock.words[first].last_leaf)) ++first;
    if (first == line.end) continue;
    const markdown::Word& word = lock.words[first];
    bool whole = stands(word.leaf);  // else the beginning of the word goes, and the rest of it stays
    marks.push_back({whole ? word.leaf : word.last_leaf, whole ? word.begin : 0, line.number, std::min(anchor, line.number)});
    anchor = line.number + 1;
  }
  return marks;
}

}  // namespace

LineLock read_line_lock(FileId file, std::string_view text, const markdown::Document& document, Diagnostics& diagnostics) {
  LineLock lock;
  lock.lines = read_line_lock_rows(file, text, diagnostics);
  if (lock.lines.empty()) return lock;
  lock.words = markdown::words_of(document, markdown::Reading::original);
  Aligner(lock, document, diagnostics).align();
  lock.marks = mark_lines(lock, document, markdown::Reading::original);
  lock.marks_with_changes = mark_lines(lock, document, markdown::Reading::with_changes);
  return lock;
}

LineRange lines_of_nodes(const LineLock& lock, std::size_t begin, std::size_t end) {
  auto first_word = std::ranges::lower_bound(lock.words, begin, {}, [](const markdown::Word& w) { return w.leaf.index(); });
  auto last_word = std::ranges::lower_bound(lock.words, end, {}, [](const markdown::Word& w) { return w.leaf.index(); });
  auto from = static_cast<std::uint32_t>(first_word - lock.words.begin());
  auto to = static_cast<std::uint32_t>(last_word - lock.words.begin());
  LineRange range;
  for (const PrintedLine& line : lock.lines) {
    if (line.first == line.end || line.end <= from || line.first >= to) continue;
    if (range.is_none()) range.first = line.number;
    range.last = line.number;
  }
  return range;
}

}  // namespace planverk
