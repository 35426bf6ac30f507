#pragma once
// One plan printed in many ways: what the import tests hold against each other, since the way a plan is printed must not
// change what it promises.

#include <cstdint>
#include <string>
#include <vector>

namespace import_cases {

enum class PartKind : std::uint8_t { heading, paragraph, item };

struct TextPart {
  PartKind kind = PartKind::paragraph;
  std::string text;
  int level = 0;  // heading: 1 or 2
};

struct PlanText {
  std::string language;
  std::vector<std::string> title;  // its lines
  std::vector<TextPart> parts;
};

// Plans of unions, clubs and parties, written for these tests: in Swedish, Norwegian, Finnish and English.
const std::vector<PlanText>& plan_texts();

enum class Numbers : std::uint8_t { none, at_end, at_start, every_fifth, per_page };
enum class Headings : std::uint8_t { plain, capitals, numbered, roman, underlined };
enum class Blanks : std::uint8_t { between, none, doubled };

struct Print {
  std::string bullet = "•";
  std::size_t width = 72;  // 0: every paragraph is one line
  Numbers numbers = Numbers::none;
  Headings headings = Headings::plain;
  Blanks blanks = Blanks::between;
  bool hangs = true;           // further lines of an item stand below its text
  std::size_t page = 0;        // lines on a page; 0: no pages
  bool running_head = false;   // with pages: the title above, "page x of y" below
  bool form_feeds = true;      // with pages
  bool columns = false;        // two to a page
  bool hyphens = false;        // words cut at the ends of lines, as programs that divide words do
  bool no_break_spaces = false, soft_hyphens = false;
  bool carriage_returns = false;
  std::string encoding = "utf-8";  // latin-1, utf-16le, utf-16be, utf-8-bom
};

std::string print(const PlanText& plan, const Print& way);
// How a print is told when a test fails.
std::string name_of(const Print& way);

// The goals with their sections, a line each, as they are in the plan itself.
std::string goals_of(const PlanText& plan);

}  // namespace import_cases
