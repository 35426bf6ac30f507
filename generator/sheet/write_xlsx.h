#pragma once
// A table as an XLSX workbook: heads that stay in sight, drop-downs, and a second sheet that explains the columns.

#include <expected>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"

namespace planverk::sheet {

struct Column {
  std::string title, explanation;
  double width = 12;  // in letters
  bool to_fill_in = false;
  bool is_date = false, is_number = false;
  bool has_choices = false;  // one of Workbook::choices
};

// A text, a number or a day; a text is never taken for a formula.
struct Value {
  std::string text;
  std::optional<double> number;
  Date date;
};

struct Workbook {
  std::string title;  // of the sheet
  std::string explanation_title, column_head, explanation_head, choices_head;
  std::vector<Column> columns;
  std::vector<std::pair<std::string, std::string>> choices;  // with what they mean
  std::vector<std::vector<Value>> rows;
  Date made;  // written into the file, so that the same table is the same bytes
};

// The bytes, or what went wrong.
std::expected<std::string, std::string> write_xlsx(const Workbook& workbook);

}  // namespace planverk::sheet
