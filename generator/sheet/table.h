#pragma once
// A table that came back from a spreadsheet program: CSV with any separator and encoding that such programs save, or an
// XLSX workbook's first sheet.

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace planverk::sheet {

// Numbers have a decimal point, dates are ISO; `begin` and `end` are places in Table::shown.
struct Cell {
  std::string text;
  std::uint32_t begin = 0, end = 0;
  bool is_number = false;  // a workbook says so, and no thousands are parted in it
  std::string fault = {};  // why the workbook gives no words: a formula without a result, an error
};

struct Row {
  std::uint32_t number = 0;  // as the spreadsheet counts, from 1
  std::vector<Cell> cells;
};

struct Table {
  // The file as UTF-8, or a workbook's cells with tabs between: line 12 is row 12.
  std::string shown;
  std::vector<Row> rows;  // those with anything in them
  bool was_legacy = false;  // saved as Windows-1252 (Latin-1), not as UTF-8
};

struct Limits {
  std::size_t rows = 20000, columns = 200, bytes = 64u << 20;
};

struct Fault {
  std::string message, help;
};

using TableResult = std::expected<Table, Fault>;

// Tells by the first bytes what the file is.
TableResult read_table(std::string_view bytes, Limits limits = {});
TableResult read_csv(std::string_view bytes, Limits limits = {});
TableResult read_xlsx(std::string_view bytes, Limits limits = {});

Fault too_many_rows(const Limits& limits);
// "C" for 2, "AA" for 26.
std::string column_name(std::size_t column);

}  // namespace planverk::sheet
