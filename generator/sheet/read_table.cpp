#include <fmt/format.h>

#include "sheet/table.h"

namespace planverk::sheet {

Fault too_many_rows(const Limits& limits) {
  return {fmt::format("the table has more than {} rows with something in them", limits.rows),
          "a table of goals has one row a goal; take the other rows away"};
}

std::string column_name(std::size_t column) {
  std::string out;
  for (++column; column > 0; column = (column - 1) / 26) out.insert(out.begin(), static_cast<char>('A' + (column - 1) % 26));
  return out;
}

TableResult read_table(std::string_view bytes, Limits limits) {
  if (bytes.starts_with("PK")) return read_xlsx(bytes, limits);
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    return std::unexpected(Fault{"the file is an old workbook (.xls) or protected by a password",
                                 "open it in a spreadsheet program and save it as .xlsx without a password, or as CSV"});
  if (bytes.starts_with("%PDF"))
    return std::unexpected(Fault{"the file is a PDF, not a table", "save the table itself, as .xlsx or CSV"});
  return read_csv(bytes, limits);
}

}  // namespace planverk::sheet
