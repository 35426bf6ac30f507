#include <algorithm>

#include "markdown/regions.h"

namespace planverk::markdown {
namespace {

constexpr std::size_t most_missing_cells = 50'000;
// cmark-gfm appends columns to a list from its front, so a wide table costs the square of its width.
constexpr std::size_t most_columns = 1'000;
constexpr std::size_t nowhere = std::string_view::npos;

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, std::min(text.find_first_of("\r\n", begin), text.size()) - begin);
}

std::size_t after(std::string_view text, std::size_t end) {
  bool pair = text.substr(end, 2) == "\r\n";
  return std::min(end + (pair ? 2 : 1), text.size());
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t") == nowhere; }
std::size_t pipes(std::string_view line) {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
}

// Where the delimiter row at the end of a line has its first `|`; nowhere when the line has none.
std::size_t delimiter_row(std::string_view line) {
  if (line.empty() || (line.back() != '|' && line.back() != '-' && line.back() != ':' && line.back() != ' ' &&
                       line.back() != '\t'))
    return nowhere;
  std::size_t before = line.find_last_not_of("|:- \t");
  std::size_t from = before == nowhere ? 0 : before + 1;
  return line.find('-', from) == nowhere ? nowhere : line.find('|', from);
}

std::size_t missing_cells(std::string_view text, std::size_t at, std::size_t columns) {
  std::size_t missing = 0;
  while (at < text.size() && missing <= most_missing_cells) {
    std::string_view line = line_at(text, at);
    if (is_blank(line)) break;
    std::size_t here = pipes(line) + 1;
    missing += columns > here ? columns - here : 0;
    at = after(text, at + line.size());
  }
  return missing;
}

}  // namespace

void refuse_tables(std::string_view text, std::vector<Region>& regions) {
  // Within lines that no blank line parts, rows are counted again only for a table twice as wide as one that was
  // found fine: so the count stays linear, and wrong by a factor of two at most.
  std::size_t fine_columns = 0;
  bool refused = false;
  for (std::size_t at = 0; at < text.size();) {
    std::string_view line = line_at(text, at);
    std::size_t next = after(text, at + line.size());
    if (is_blank(line)) {
      fine_columns = 0;
      refused = false;
    } else if (std::size_t pipe = delimiter_row(line); pipe != nowhere) {
      std::size_t columns = pipes(line) + 1;
      if (!refused && columns >= 2 * fine_columns) {
        refused = columns > most_columns || missing_cells(text, next, columns) > most_missing_cells;
        fine_columns = columns;
      }
      auto begin = static_cast<std::uint32_t>(at + pipe);
      if (refused) regions.push_back({RegionKind::literal, Side::none, begin, begin + 1, 0});
    }
    at = next;
  }
}

}  // namespace planverk::markdown
