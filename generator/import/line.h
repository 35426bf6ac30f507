#pragma once
// What passes through the stages of an import: lines of the source, blocks made of them, and a log of everything that was
// taken away or is in doubt. A stage takes one value and gives the next; the log is what proves that nothing is lost.

#include <cstdint>
#include <string>
#include <vector>

namespace planverk::importing {

// What the source itself says about a line; `unknown` where it is plain text.
enum class LineKind : std::uint8_t { unknown, heading, item, quote, table_row, code, rule };

// A line as it was read; of a word processor's document, a paragraph.
struct SourceLine {
  std::string text;  // with marks (import/marks.h)
  LineKind kind = LineKind::unknown;
  std::uint8_t level = 0;      // heading: 1–6; item: 0 for the outermost list
  bool ordered = false;        // item
  std::uint32_t start = 1;     // ordered item: its number
  bool page_start = false;     // the first line of a page
  bool continues = false;      // a further paragraph of the item before it
};

enum class SourceForm : std::uint8_t { plain, markdown, org, pdf, styled };

// Why words of the source are not in plan.md.
enum class Fate : std::uint8_t {
  line_number, page_number, running_head, contents_list, item_sign, title_block, motion_mark, address, metadata, quote_sign, count
};

struct Removal {
  std::uint32_t source = 0;
  std::string text;
  Fate fate{};
};

struct Doubt {
  std::uint32_t source = 0;  // index of the source line
  std::string what;          // whole words, for a person
};

struct Source {
  SourceForm form = SourceForm::plain;
  std::vector<SourceLine> lines;
  std::string words;              // all of it before any of it was taken away; empty: what stands in `lines`
  std::vector<Removal> removals;  // what reading left out: settings of an org file, drawers
  std::vector<Doubt> doubts;      // letters of an unknown encoding, pictures, a damaged file
  std::string unit = "line";      // what `lines` are: "line", "paragraph"
};

struct Log {
  std::vector<Removal> removals;
  std::vector<Doubt> doubts;
  std::uint32_t joined_pages = 0;    // sentences, words and lists that a page had cut
  std::uint32_t joined_words = 0;    // words that were cut at the end of a line
  std::uint32_t mended_words = 0;    // words with a hyphen left over inside a line
  void remove(std::uint32_t source, std::string text, Fate fate) { removals.push_back({source, std::move(text), fate}); }
  void doubt(std::uint32_t source, std::string what) { doubts.push_back({source, std::move(what)}); }
};

// A line on its way: trimmed, with what was printed around it taken off.
struct Line {
  std::string text;
  std::uint32_t source = 0, last_source = 0;
  std::uint32_t indent = 0;   // columns before the text
  std::uint32_t number = 0;   // printed number; 0 for none
  LineKind kind = LineKind::unknown;
  std::uint8_t level = 0;
  bool ordered = false;
  bool page_start = false;
  bool continues = false;
  std::uint32_t start = 1;
  std::string sign;           // before an item, as printed
  bool is_blank() const { return text.empty(); }
};

enum class BlockKind : std::uint8_t { heading, paragraph, item, quote, table, code, rule };

struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::string text;
  std::uint32_t source = 0, last_source = 0;
  std::uint8_t level = 0;     // heading: 1–6; item: depth
  bool ordered = false;
  std::uint32_t start = 1;
  std::string sign;
  std::uint32_t indent = 0;
  std::uint32_t lines = 1;       // printed lines that it was
  bool is_certain = false;       // heading: the source says so
  bool ends_full = false;        // its last line reaches the margin, so its end says nothing
  bool page_before = false, gap_before = false;
  bool is_goal_list = false;     // first item: `{.goals}` stands before it
  bool continues = false;        // a further paragraph of the item before it
};

}  // namespace planverk::importing
