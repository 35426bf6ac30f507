#pragma once
// The stages of the repair, in their order. Each takes the lines, or the blocks, of the one before.

#include <string_view>
#include <vector>

#include "import/line.h"

namespace planverk::importing {

// Trims the source's lines and counts their indentation.
std::vector<Line> make_lines(const Source& source);

// Line numbers that were printed beside the text, told from other numbers by their sequence: they rise by one (or by five,
// or ten) down the document, at the beginning or at the end of lines.
struct Numbering {
  std::uint32_t first = 0, last = 0;  // 0: none
  std::uint32_t step = 1;
  bool restarts = false;              // on every page: no line lock can be made of them
  bool counts_blank = false;
  bool is_found() const { return last > 0; }
};
Numbering strip_numbers(std::vector<Line>& lines, Log& log);
// Where every fifth line has its number, those between are counted, once the page's own lines are gone.
void number_between(std::vector<Line>& lines, Numbering& numbering, Log& log);

// A list of contents; `headings` gets what it names.
void strip_contents(std::vector<Line>& lines, std::vector<std::string>& headings, Log& log);
// Page numbers and running heads.
bool is_named_page_number(std::string_view text);  // "Sida 3 av 8": nothing else looks like that
void strip_furniture(std::vector<Line>& lines, Log& log);

// Pages set in two columns are read one column after the other; aligned columns of short words become rows of a table.
void part_columns(std::vector<Line>& lines, Log& log);

// Signs before items: bullets of any kind, numbers, letters.
void find_signs(std::vector<Line>& lines);

// Blank lines that stand between all lines say nothing; those that part paragraphs stay.
void settle_blank_lines(std::vector<Line>& lines, SourceForm form, bool has_numbers);

// Lines that belong together become one block: wrapped, cut by a page, by a hyphen.
std::vector<Block> join_lines(const std::vector<Line>& lines, SourceForm form, Log& log);

// Headings are told from short paragraphs and get their levels.
void find_headings(std::vector<Block>& blocks, const std::vector<std::string>& contents, Log& log);

// Depth of items: what extraction indented by chance is flattened.
void settle_lists(std::vector<Block>& blocks, SourceForm form);

// A hyphen left over inside a word goes where the document has the word without it.
void mend_words(std::vector<Block>& blocks, Log& log);

}  // namespace planverk::importing
