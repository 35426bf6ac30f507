#pragma once
// The line lock of a proposal, lines.txt: every printed line with its number, as the conference has it on paper. A row is
// a number, a tab and the line's text; blank lines that are counted have rows without text. Numbers are read, never made.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "markdown/html.h"
#include "markdown/words.h"

namespace planverk {

struct PrintedLine {
  std::uint32_t number = 0;
  std::string text;
  Span span;  // of the text, in lines.txt
  // The words of plan.md that stand on it: indices into LineLock::words, `first` equal to `end` for a blank line and for
  // lines of the title block, which plan.md does not have.
  std::uint32_t first = 0, end = 0;
  bool is_blank() const { return text.empty(); }
};

struct LineLock {
  std::vector<PrintedLine> lines;
  std::vector<markdown::Word> words;  // of plan.md as it was proposed, before all changes
  std::vector<markdown::LineMark> marks;  // where lines with words begin, by place
  // The same in the text with its changes: at the first word of each line that stays. Lines that lose all their words
  // get their anchors where the next one begins.
  std::vector<markdown::LineMark> marks_with_changes;
};

// Reads lines.txt and lays it beside the text. What is wrong: rows that are no rows (line-lock-row), numbers that do not
// follow each other (line-lock-order), lines that plan.md does not have any more (line-lock-mismatch), text without a
// number (line-lock-unnumbered), and a lock that belongs to another text (line-lock-other-text).
//
// Soft hyphens, no-break spaces, kinds of dashes and of quotation marks, signs before items and words that were cut at the
// end of a line do not tell lock and text apart.
LineLock read_line_lock(FileId file, std::string_view text, const markdown::Document& document, Diagnostics& diagnostics);

// The first and last number of the lines that nodes [begin, end) of the document stand on; {0, 0} when on none.
struct LineRange {
  std::uint32_t first = 0, last = 0;
  bool is_none() const { return first == 0; }
  bool operator==(const LineRange&) const = default;
};
LineRange lines_of_nodes(const LineLock& lock, std::size_t begin, std::size_t end);

}  // namespace planverk
