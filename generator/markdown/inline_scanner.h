#pragma once
// Finds the marks of CriticMarkup and the attributes in runs of lines that the line scanner hands over.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "markdown/regions.h"

namespace planverk::markdown {

// The four kinds of change, in the order of ChangeKind; `side` is that of the words after the opening mark.
struct Mark {
  ChangeKind kind;
  std::string_view open, close;
  Side side;
};
inline constexpr std::array<Mark, 4> marks = {{
    {ChangeKind::insertion, "{++", "++}", Side::inserted},
    {ChangeKind::deletion, "{--", "--}", Side::deleted},
    {ChangeKind::substitution, "{~~", "~~}", Side::deleted},
    {ChangeKind::highlight, "{==", "==}", Side::highlighted},
}};
inline const Mark& mark_of(ChangeKind kind) { return marks[static_cast<std::size_t>(kind)]; }

class InlineScanner {
 public:
  InlineScanner(std::string_view text, const Place& place, Scanned& out) : text_(text), place_(place), out_(out) {}

  // Scans from `begin` to `end`, which parts no code span; gives the place reached, which lies behind `end` when
  // a comment does.
  std::size_t scan(std::size_t begin, std::size_t end);
  // A blank line: image openers do not add up across it.
  void part_paragraphs();
  // Reports a change that is still open.
  void finish();

 private:
  struct OpenChange {
    ChangeKind kind{};
    std::uint32_t begin = 0;
    std::optional<std::uint32_t> middle;
    std::string comment;
    Span comment_span;
    std::size_t pairs_before = 0;  // changes that were complete when it began
  };
  struct Bracket {
    std::uint32_t begin = 0;
    bool image = false;
  };

  bool at(std::size_t i, std::string_view word) const { return text_.substr(i, word.size()) == word; }
  std::size_t step(std::size_t i);
  std::size_t after_code_span(std::size_t i);
  std::size_t after_angle(std::size_t i);
  std::size_t open_brace(std::size_t i);
  std::size_t open_bracket(std::size_t i, bool image);
  std::size_t close_bracket(std::size_t i);
  std::size_t comment(std::size_t i);
  std::size_t attributes(std::size_t i);
  std::size_t try_close(std::size_t i);
  void open_change(ChangeKind kind, std::size_t i);
  void close_change(ChangeKind kind, std::size_t i);
  OpenChange take_open();
  void report_unclosed(const OpenChange& open, std::string_view when);
  bool is_sound(const OpenChange& open, std::size_t end);
  bool line_ends_after(std::size_t i);
  std::size_t next_comment_end(std::size_t i);
  void add(RegionKind kind, std::size_t begin, std::size_t end, std::size_t index = 0, Side side = Side::none);
  void add_literal(std::size_t begin, std::size_t end);
  void fault(DiagnosticKind kind, Span span, std::string message, std::string help, std::vector<DiagnosticNote> notes = {});

  std::string_view text_;
  const Place& place_;
  Scanned& out_;
  std::size_t end_ = 0;                      // of the run of lines
  std::vector<std::size_t> last_ticks_;      // last run of n backticks in the run of lines
  bool ticks_known_ = false;
  std::vector<OpenChange> open_;             // more than one only where something is wrong
  std::array<std::size_t, 4> open_of_kind_{};
  std::size_t pairs_ = 0;                    // changes that are complete
  std::uint32_t last_pair_ = 0;              // where the last of them begins
  std::vector<Bracket> brackets_;
  std::size_t open_images_ = 0;
  std::optional<std::size_t> last_change_;   // the comment that comes next belongs to it …
  std::size_t last_change_end_ = 0;          // … when only white space stands between
  std::size_t comment_end_ = 0;              // cached: next `<<}`
  std::size_t html_end_ = 0;                 // cached: next `-->`
  std::size_t tail_from_ = 0, tail_to_ = 0;  // cached answer of line_ends_after
  bool tail_ = false;
};

}  // namespace planverk::markdown
