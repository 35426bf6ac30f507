// The one user of libxlsxwriter.

#include "sheet/write_xlsx.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <fmt/format.h>

#include <array>
#include <ctime>
#include <vector>

#include "sheet/table.h"

namespace planverk::sheet {
namespace {

// Names of sheets may not have these, nor more than 31 letters.
std::string sheet_name(std::string_view title) {
  std::string out;
  for (char c : title) out += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : ' ';
  return out.substr(0, 31);
}

struct Formats {
  lxw_format *head, *told, *told_date, *fill, *fill_date, *fill_number, *bold, *wrapped;
};

lxw_format* cell_format(lxw_workbook* book, bool filled_in) {
  lxw_format* format = workbook_add_format(book);
  format_set_text_wrap(format);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  format_set_border(format, LXW_BORDER_HAIR);
  if (!filled_in) format_set_bg_color(format, 0xF0F0F0);
  return format;
}

Formats make_formats(lxw_workbook* book) {
  Formats out{};
  out.head = cell_format(book, true);
  format_set_bold(out.head);
  format_set_bg_color(out.head, 0xD9D9D9);
  out.told = cell_format(book, false);
  out.told_date = cell_format(book, false);
  format_set_num_format(out.told_date, "yyyy\\-mm\\-dd");
  out.fill = cell_format(book, true);
  format_set_num_format(out.fill, "@");
  out.fill_date = cell_format(book, true);
  format_set_num_format(out.fill_date, "yyyy\\-mm\\-dd");
  out.fill_number = cell_format(book, true);
  out.bold = workbook_add_format(book);
  format_set_bold(out.bold);
  out.wrapped = workbook_add_format(book);
  format_set_text_wrap(out.wrapped);
  format_set_align(out.wrapped, LXW_ALIGN_VERTICAL_TOP);
  return out;
}

lxw_format* format_of(const Formats& formats, const Column& column) {
  if (!column.to_fill_in) return column.is_date ? formats.told_date : formats.told;
  return column.is_date ? formats.fill_date : column.is_number || column.has_choices ? formats.fill_number : formats.fill;
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Value& value, lxw_format* format) {
  if (value.number) {
    worksheet_write_number(sheet, row, column, *value.number, format);
  } else if (!value.date.is_none()) {
    lxw_datetime date{value.date.year, value.date.month, value.date.day, 0, 0, 0};
    worksheet_write_datetime(sheet, row, column, &date, format);
  } else if (value.text.empty()) {
    worksheet_write_blank(sheet, row, column, format);
  } else {
    // A cell holds 32,767 letters.
    std::string text = value.text.size() > 32000 ? value.text.substr(0, 32000) : value.text;
    while (text.size() < value.text.size() && !text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
    worksheet_write_string(sheet, row, column, text.c_str(), format);
  }
}

void write_explanations(lxw_worksheet* sheet, const Workbook& workbook, const Formats& formats) {
  worksheet_set_column(sheet, 0, 0, 28, nullptr);
  worksheet_set_column(sheet, 1, 1, 90, nullptr);
  lxw_row_t row = 0;
  auto line = [&](const std::string& word, const std::string& meaning, lxw_format* format) {
    worksheet_write_string(sheet, row, 0, word.c_str(), format);
    worksheet_write_string(sheet, row, 1, meaning.c_str(), format);
    ++row;
  };
  line(workbook.choices_head, workbook.explanation_head, formats.bold);
  for (const auto& [word, meaning] : workbook.choices) line(word, meaning, formats.wrapped);
  ++row;
  line(workbook.column_head, workbook.explanation_head, formats.bold);
  for (const Column& column : workbook.columns) line(column.title, column.explanation, formats.wrapped);
}

// Written out, as the library never frees a formula; together they may have 255 letters, and a comma would part them. More
// than that are a range of the second sheet.
void add_choices(lxw_worksheet* sheet, const Workbook& workbook, std::string range, lxw_col_t column) {
  lxw_data_validation validation{};
  // The library takes words that it could change, and copies them.
  auto choices = workbook.choices;
  std::vector<char*> words;
  std::size_t letters = 0;
  bool comma = false;
  for (auto& [word, meaning] : choices) {
    words.push_back(word.data());
    letters += word.size() + 1;
    comma = comma || word.find(',') != std::string::npos;
  }
  words.push_back(nullptr);
  bool written_out = letters <= 255 && !comma;
  validation.validate = written_out ? LXW_VALIDATION_TYPE_LIST : LXW_VALIDATION_TYPE_LIST_FORMULA;
  if (written_out) validation.value_list = words.data();
  else validation.value_formula = range.data();
  validation.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
  worksheet_data_validation_range(sheet, 1, column, static_cast<lxw_row_t>(workbook.rows.size()), column, &validation);
}

void fill(lxw_workbook* book, const Workbook& workbook) {
  Formats formats = make_formats(book);
  lxw_worksheet* sheet = workbook_add_worksheet(book, sheet_name(workbook.title).c_str());
  std::string second = sheet_name(workbook.explanation_title);
  lxw_worksheet* explanations = workbook_add_worksheet(book, second.c_str());
  for (std::size_t i = 0; i < workbook.columns.size(); ++i) {
    const Column& column = workbook.columns[i];
    auto at = static_cast<lxw_col_t>(i);
    worksheet_set_column(sheet, at, at, column.width, nullptr);
    worksheet_write_string(sheet, 0, at, column.title.c_str(), formats.head);
    for (std::size_t row = 0; row < workbook.rows.size(); ++row)
      write_cell(sheet, static_cast<lxw_row_t>(row + 1), at, workbook.rows[row][i], format_of(formats, column));
    if (column.has_choices && !workbook.choices.empty() && !workbook.rows.empty())
      add_choices(sheet, workbook, fmt::format("='{}'!$A$2:$A${}", second, workbook.choices.size() + 1), at);
  }
  worksheet_freeze_panes(sheet, 1, 3);
  auto last = static_cast<lxw_col_t>(std::max<std::size_t>(workbook.columns.size(), 1) - 1);
  worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(workbook.rows.size()), last);
  worksheet_set_landscape(sheet);
  worksheet_repeat_rows(sheet, 0, 0);
  write_explanations(explanations, workbook, formats);
}

std::string read_all(int file) {
  std::string out;
  std::array<char, 65536> buffer;
  lseek(file, 0, SEEK_SET);
  for (ssize_t count; (count = read(file, buffer.data(), buffer.size())) > 0;) out.append(buffer.data(), static_cast<std::size_t>(count));
  return out;
}

}  // namespace

std::expected<std::string, std::string> write_xlsx(const Workbook& workbook) {
  // The library of Debian 12 writes to paths only; this one is a file in memory.
  int file = memfd_create("workbook", MFD_CLOEXEC);
  if (file < 0) return std::unexpected("there is no memory for the workbook");
  std::string path = fmt::format("/proc/self/fd/{}", file);
  lxw_workbook* book = workbook_new(path.c_str());
  if (!book) {
    close(file);
    return std::unexpected("there is no memory for the workbook");
  }
  lxw_doc_properties properties{};
  std::string title = workbook.title;
  properties.title = title.data();
  properties.created = static_cast<time_t>(day_number(workbook.made) * 86400);
  if (properties.created <= 0) properties.created = 86400;
  workbook_set_properties(book, &properties);
  fill(book, workbook);
  lxw_error error = workbook_close(book);
  std::string bytes = error == LXW_NO_ERROR ? read_all(file) : std::string();
  close(file);
  if (bytes.empty()) return std::unexpected(fmt::format("the workbook could not be made: {}", lxw_strerror(error)));
  return bytes;
}

}  // namespace planverk::sheet
