// CSV as spreadsheet programs save it.

#include <algorithm>
#include <array>

#include "base/legacy_text.h"
#include "base/utf8.h"
#include "sheet/table.h"

namespace planverk::sheet {
namespace {

std::string decode(std::string_view bytes, bool& was_legacy) {
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), false);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), true);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  was_legacy = utf8::first_invalid(bytes).has_value();
  if (!was_legacy) return std::string(bytes);
  std::string out;
  append_windows_1252(bytes, out);
  return out;
}

// The sign that parts one of the first rows most often, since lines of words may stand above the titles; told outright by a
// first line "sep=;".
char separator_of(std::string_view text, std::size_t& begin) {
  if (text.starts_with("sep=") && text.size() > 4) {
    begin = std::min(text.find('\n'), text.size() - 1) + 1;
    return text[4];
  }
  std::array<std::size_t, 3> counts{}, most{};
  constexpr std::string_view signs = ";\t,";
  constexpr std::size_t rows = 10;
  bool quoted = false;
  std::size_t row = 0;
  for (std::size_t i = 0; i <= text.size() && row < rows; ++i) {
    char c = i < text.size() ? text[i] : '\n';
    if (c == '"') quoted = !quoted;
    if (quoted && i < text.size()) continue;
    if (std::size_t sign = signs.find(c); sign != std::string_view::npos) ++counts[sign];
    if (c != '\n') continue;
    for (std::size_t k = 0; k < most.size(); ++k) most[k] = std::max(most[k], counts[k]);
    counts.fill(0);
    ++row;
  }
  return signs[static_cast<std::size_t>(std::ranges::max_element(most) - most.begin())];
}

class CsvReader {
 public:
  CsvReader(Table& to, const Limits& limits) : to_(to), text_(to.shown), limits_(limits) {}

  // Nothing, or what is wrong.
  std::expected<void, Fault> run() {
    separator_ = separator_of(text_, at_);
    std::uint32_t number = at_ == 0 ? 1 : 2;
    while (at_ < text_.size()) {
      Row row;
      row.number = number++;
      if (!read_row(row))
        return std::unexpected(Fault{"a cell opens with a quotation mark that is never closed",
                                     "look for a lone \" in the table, or save it again from the spreadsheet program"});
      bool something = std::ranges::any_of(row.cells, [](const Cell& cell) { return !cell.text.empty(); });
      if (!something) continue;
      if (to_.rows.size() == limits_.rows) return std::unexpected(too_many_rows(limits_));
      to_.rows.push_back(std::move(row));
    }
    return {};
  }

 private:
  bool read_row(Row& row) {
    for (;;) {
      Cell cell;
      if (!read_cell(cell)) return false;
      if (row.cells.size() < limits_.columns) row.cells.push_back(std::move(cell));
      if (at_ < text_.size() && text_[at_] == separator_) {
        ++at_;
        continue;
      }
      if (at_ < text_.size() && text_[at_] == '\r') ++at_;
      if (at_ < text_.size() && text_[at_] == '\n') ++at_;
      return true;
    }
  }

  bool read_cell(Cell& cell) {
    cell.begin = static_cast<std::uint32_t>(at_);
    bool quoted = at_ < text_.size() && text_[at_] == '"';
    if (quoted && !read_quoted(cell.text)) return false;
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') cell.text += text_[at_++];
    cell.end = static_cast<std::uint32_t>(at_);
    cell.text = utf8::trim(cell.text);
    return true;
  }

  bool read_quoted(std::string& text) {
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] != '"') {
        if (text_[at_] != '\r') text += text_[at_];
        continue;
      }
      ++at_;
      if (at_ >= text_.size() || text_[at_] != '"') return true;
      text += '"';
    }
    return false;
  }

  Table& to_;
  const std::string& text_;
  const Limits& limits_;
  std::size_t at_ = 0;
  char separator_ = ';';
};

}  // namespace

TableResult read_csv(std::string_view bytes, Limits limits) {
  if (bytes.size() > limits.bytes)
    return std::unexpected(Fault{"the file is larger than a table of goals can be", "save the rows of goals alone"});
  Table table;
  table.shown = decode(bytes, table.was_legacy);
  if (table.shown.find('\0') != std::string::npos)
    return std::unexpected(Fault{"the file is no text and no workbook", "save the table as .xlsx or CSV"});
  if (auto read = CsvReader(table, limits).run(); !read) return std::unexpected(read.error());
  return table;
}

}  // namespace planverk::sheet
