#include "model/line_lock.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "model/line_lock_rows.h"
#include "model/line_lock_words.h"

namespace planverk {
namespace {

constexpr std::size_t most_faults = 20;
constexpr std::size_t most_shown = 160;  // bytes of a text in a message

class Aligner {
 public:
  Aligner(LineLock& lock, const markdown::Document& document, Diagnostics& diagnostics)
      : lock_(lock), document_(document), diagnostics_(diagnostics), words_(lock, document) {}

  void align() {
    if (!words_.match()) {
      report(DiagnosticKind::line_lock_other_text, lock_.lines.front().span, "lines.txt belongs to another text than plan.md",
             "take the lock that was printed from this text; `planverk number --renumber` makes a new one");
      return;
    }
    find_title();
    place_lines();
    check_lines();
  }

 private:
  // Lines before the first that plan.md has are the title block, which front matter stands for.
  void find_title() {
    auto first = std::ranges::find_if(lock_words_, [](const LockWord& word) { return word.matched != no_word; });
    title_end_ = first == lock_words_.end() ? 0 : first->line;
  }

  void place_lines() {
    for (const LockWord& word : lock_words_) {
      if (word.matched == no_word) continue;
      PrintedLine& line = lock_.lines[word.line];
      if (line.first == line.end) line.first = word.matched;
      line.end = word.matched + 1;
    }
  }

  void check_lines() {
    words_.skip_headings();
    words_.take_link_titles();
    std::vector<bool> is_wrong(lock_.lines.size());
    for (const LockWord& word : lock_words_)
      if (word.matched == no_word && !word.is_sign && word.line >= title_end_) is_wrong[word.line] = true;
    // Words of plan.md that no line has belong to the line before them when that one is wrong anyway.
    std::uint32_t line = title_end_;
    for (std::uint32_t i = 0; i < words_.written.size(); ++i) {
      if (lock_of_[i] == needs_no_line) continue;
      if (lock_of_[i] != no_word) {
        line = lock_words_[lock_of_[i]].line;
        continue;
      }
      std::uint32_t from = i;
      while (i + 1 < words_.written.size() && lock_of_[i + 1] == no_word) ++i;
      std::uint32_t next = i + 1;
      while (next < words_.written.size() && lock_of_[next] == needs_no_line) ++next;
      std::uint32_t after = next < words_.written.size() && lock_of_[next] != no_word ? lock_words_[lock_of_[next]].line : line;
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
    std::uint32_t from = 0, end = static_cast<std::uint32_t>(words_.written.size());
    for (const LockWord& word : lock_words_) {
      if (word.matched == no_word) continue;
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
  LockWords words_;
  std::vector<LockWord>& lock_words_ = words_.printed;
  const std::vector<std::uint32_t>& lock_of_ = words_.printed_of;
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
