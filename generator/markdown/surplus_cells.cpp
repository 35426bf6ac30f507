// Cells beyond a table's columns. GitHub-flavoured Markdown drops them; words that an author wrote must not vanish
// unseen, and a change that is put around a whole row makes such cells.

#include "markdown/builder.h"
#include "markdown/raw_tree.h"

namespace planverk::markdown {
namespace {

// Where the cell after the first `columns` ones begins, as bars divide the row; npos when there is none with words.
std::size_t surplus_begins(std::string_view row, std::size_t columns) {
  std::size_t at = row.find_first_not_of(" \t");
  if (at == row.npos) return row.npos;
  if (row[at] == '|') ++at;
  for (std::size_t cells = 0; at < row.size(); ++at) {
    if (row[at] == '\\') ++at;
    else if (row[at] == '|' && ++cells == columns) break;
  }
  if (at >= row.size()) return row.npos;
  std::size_t words = row.find_first_not_of("| \t\r\n", at);
  return words;
}

// Empty ones count; the bar at the end begins none.
std::size_t columns_of(std::string_view header) {
  std::size_t last = header.find_last_not_of(" \t\r");
  if (last == header.npos) return 0;
  std::size_t at = header.find_first_not_of(" \t"), columns = 1;
  for (at += header[at] == '|' ? 1 : 0; at < last; ++at) {
    if (header[at] == '\\') ++at;
    else if (header[at] == '|') ++columns;
  }
  return columns;
}

}  // namespace

void report_surplus_cells(const RawTree& raw, std::string_view text, const Place& place, Diagnostics& diagnostics) {
  constexpr std::size_t most = 100;
  std::size_t columns = 0, found = 0;
  for (const RawNode& node : raw.nodes) {
    if (node.kind != NodeKind::table_row) continue;
    std::string_view row = text.substr(node.begin, node.end - node.begin);
    row = row.substr(0, row.find('\n'));
    if (node.header) columns = columns_of(row);
    std::size_t words = surplus_begins(row, columns);
    if (words == row.npos || ++found > most) continue;
    diagnostics.push_back(make_diagnostic(
        DiagnosticKind::surplus_cell, place.span(static_cast<std::uint32_t>(node.begin + words), static_cast<std::uint32_t>(node.begin + row.size())),
        "this is beyond the table's last column, so it would be left out",
        "give the heading row a cell for it, or write `\\|` where no new cell is meant; changes go inside the cells"));
  }
}

}  // namespace planverk::markdown
