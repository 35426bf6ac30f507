// The first sheet of an XLSX workbook (ECMA-376), as far as tables of goals need it.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <set>

#include "base/date.h"
#include "base/utf8.h"
#include "sheet/table.h"
#include "base/read_xml.h"
#include "io/zip_archive.h"

namespace planverk::sheet {
namespace {

Fault damaged() {
  return {"the file is no workbook that can be read", "open it in a spreadsheet program and save it as .xlsx or CSV"};
}

struct Workbook {
  std::string sheet_path;
  std::vector<std::string> strings;
  std::vector<bool> is_date_style;
  bool since_1904 = false;
};

// Days and months in a number format, outside of quotes and brackets.
bool is_date_format(std::string_view format) {
  bool quoted = false, bracket = false;
  for (std::size_t i = 0; i < format.size(); ++i) {
    char c = format[i];
    if (c == '\\' && !quoted) {
      ++i;
      continue;
    }
    if (c == '"') quoted = !quoted;
    if (c == '[') bracket = true;
    if (c == ']') bracket = false;
    if (!quoted && !bracket && std::string_view("dDyY").find(c) != std::string_view::npos) return true;
  }
  return false;
}

bool is_date_number(int id) { return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58); }

int to_int(std::string_view text) { return std::atoi(std::string(text.substr(0, 9)).c_str()); }

// The path of the first sheet, by way of its relation.
bool read_workbook(const ZipArchive& zip, const Limits& limits, Workbook& to) {
  auto workbook = zip.read("xl/workbook.xml", limits.bytes), relations = zip.read("xl/_rels/workbook.xml.rels", limits.bytes);
  if (!workbook || !relations) return false;
  std::string first, target;
  xml::Events events;
  events.begin = [&](std::string_view name, const xml::Attributes& attributes) {
    if (name == "sheet" && first.empty()) first = attributes.get("r:id");
    if (name == "workbookPr") {
      std::string_view old = attributes.get("date1904");
      to.since_1904 = old == "1" || old == "true";
    }
  };
  if (!xml::read(*workbook, events)) return false;
  events.begin = [&](std::string_view name, const xml::Attributes& attributes) {
    if (name == "Relationship" && attributes.get("Id") == first) target = attributes.get("Target");
  };
  if (!xml::read(*relations, events)) return false;
  if (target.empty()) target = "worksheets/sheet1.xml";
  to.sheet_path = target.starts_with('/') ? target.substr(1) : "xl/" + target;
  return true;
}

// `_x000D_` is how a sign that XML cannot hold is written (ECMA-376, 22.9.2.19); `_x005F_` is the underline before such a one.
std::string without_escapes(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string_view rest = text.substr(i);
    unsigned code = 0;
    bool is_escape = rest.size() >= 7 && rest.starts_with("_x") && rest[6] == '_' &&
                     std::from_chars(rest.data() + 2, rest.data() + 6, code, 16).ptr == rest.data() + 6;
    if (!is_escape) {
      out += text[i];
      continue;
    }
    if (code != '\r') utf8::append(out, code);
    i += 6;
  }
  return out;
}

bool read_strings(const ZipArchive& zip, const Limits& limits, Workbook& to) {
  auto xml = zip.read("xl/sharedStrings.xml", limits.bytes);
  if (!xml) return true;  // a workbook of numbers has none
  bool inside = false, phonetic = false;
  xml::Events events;
  events.begin = [&](std::string_view name, const xml::Attributes&) {
    if (name == "si") to.strings.emplace_back();
    if (name == "rPh") phonetic = true;
    if (name == "t") inside = !phonetic && !to.strings.empty();
  };
  events.text = [&](std::string_view text) {
    if (inside) to.strings.back() += text;
  };
  events.end = [&](std::string_view name) {
    if (name == "rPh") phonetic = false;
    if (name == "t") inside = false;
  };
  if (!xml::read(*xml, events)) return false;
  for (std::string& text : to.strings) text = without_escapes(text);
  return true;
}

bool read_styles(const ZipArchive& zip, const Limits& limits, Workbook& to) {
  auto xml = zip.read("xl/styles.xml", limits.bytes);
  if (!xml) return true;
  std::set<int> own;
  bool cells = false;
  xml::Events events;
  events.begin = [&](std::string_view name, const xml::Attributes& attributes) {
    if (name == "numFmt" && is_date_format(attributes.get("formatCode"))) own.insert(to_int(attributes.get("numFmtId")));
    if (name == "cellXfs") cells = true;
    if (name == "xf" && cells) {
      int id = to_int(attributes.get("numFmtId"));
      to.is_date_style.push_back(is_date_number(id) || own.contains(id));
    }
  };
  events.end = [&](std::string_view name) {
    if (name == "cellXfs") cells = false;
  };
  return xml::read(*xml, events);
}

// "BC12" → 54, 12.
std::pair<std::size_t, std::uint32_t> place_of(std::string_view reference) {
  std::size_t column = 0, i = 0;
  for (; i < reference.size() && i < 3 && reference[i] >= 'A' && reference[i] <= 'Z'; ++i)
    column = column * 26 + static_cast<std::size_t>(reference[i] - 'A' + 1);
  return {column == 0 ? 0 : column - 1, static_cast<std::uint32_t>(to_int(reference.substr(i)))};
}

class SheetReader {
 public:
  SheetReader(const Workbook& workbook, const Limits& limits, Table& to) : workbook_(workbook), limits_(limits), to_(to) {}

  std::expected<void, Fault> run(std::string_view xml) {
    events_.begin = [this](std::string_view name, const xml::Attributes& attributes) { begin(name, attributes); };
    events_.text = [this](std::string_view text) {
      if (reading_) value_ += text;
    };
    events_.end = [this](std::string_view name) { end(name); };
    if (!xml::read(xml, events_)) return std::unexpected(damaged());
    if (too_many_) return std::unexpected(too_many_rows(limits_));
    return {};
  }

 private:
  void begin(std::string_view name, const xml::Attributes& attributes) {
    if (name == "row") {
      row_ = Row{};
      std::string_view number = attributes.get("r");
      row_.number = number.empty() ? last_row_ + 1 : static_cast<std::uint32_t>(std::max(to_int(number), 1));
    } else if (name == "c") {
      auto [column, number] = place_of(attributes.get("r"));
      column_ = number == 0 ? row_.cells.size() : column;
      type_ = attributes.get("t");
      std::string_view style = attributes.get("s");
      auto index = static_cast<std::size_t>(std::max(to_int(style), 0));
      is_date_ = index < workbook_.is_date_style.size() && workbook_.is_date_style[index];
      value_.clear();
      has_formula_ = false;
    } else if (name == "f") {
      has_formula_ = true;
    } else if (name == "v" || name == "t") {
      reading_ = true;
    }
  }

  void end(std::string_view name) {
    if (name == "v" || name == "t") reading_ = false;
    if (name == "c" && column_ < limits_.columns) {
      if (row_.cells.size() <= column_) row_.cells.resize(column_ + 1);
      row_.cells[column_] = cell();
    }
    if (name == "row") end_row();
  }

  Cell cell() const {
    Cell out;
    if (type_ == "s") {
      auto index = static_cast<std::size_t>(std::max(to_int(value_), 0));
      if (index < workbook_.strings.size()) out.text = utf8::trim(workbook_.strings[index]);
      else out.fault = "the workbook does not have the text";
    } else if (type_ == "e") {
      out.text = value_;
      out.fault = fmt::format("the spreadsheet program has an error there, `{}`", value_);
    } else if (value_.empty() && has_formula_) {
      out.fault = "a formula stands there, and the workbook does not have its result";
    } else if (!type_.empty() && type_ != "n") {
      // Days may be written as text: 2026-03-01T00:00:00.
      out.text = utf8::trim(type_ == "d" ? std::string_view(value_).substr(0, value_.find('T')) : std::string_view(value_));
    } else {
      out.text = number(out.is_number);
    }
    return out;
  }

  std::string number(bool& is_number) const {
    char* rest = nullptr;
    double number = std::strtod(value_.c_str(), &rest);
    if (value_.empty() || *rest != '\0' || !std::isfinite(number)) return value_;
    is_number = !is_date_;
    if (!is_date_ || number < 1 || number > 2958465) return digits(number);
    // Day 1 is 1900-01-01, and 1900 is taken for a leap year; on old Macs day 0 is 1904-01-01.
    auto day = static_cast<std::int64_t>(number);
    std::int64_t epoch = workbook_.since_1904 ? day_number({1904, 1, 1}) : day_number({1899, 12, 30});
    return to_iso(date_of_day_number(epoch + day));
  }

  // Never with an exponent, which cells do not show.
  static std::string digits(double number) {
    std::string out = fmt::format("{}", number);
    return out.find('e') == out.npos ? out : fmt::format("{:.15f}", number);
  }

  void end_row() {
    last_row_ = row_.number;
    bool something = std::ranges::any_of(row_.cells, [](const Cell& cell) { return !cell.text.empty() || !cell.fault.empty(); });
    if (!something) return;
    // Rows go up; what goes down again is no table. A line for each row, so that places are rows.
    if (row_.number < lines_ || row_.number > 1048576) return;
    if (to_.rows.size() == limits_.rows) {
      too_many_ = events_.stop = true;
      return;
    }
    for (; lines_ < row_.number; ++lines_) to_.shown += '\n';
    for (Cell& cell : row_.cells) {
      if (&cell != &row_.cells.front()) to_.shown += '\t';
      cell.begin = static_cast<std::uint32_t>(to_.shown.size());
      for (char c : cell.text) to_.shown += c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
      cell.end = static_cast<std::uint32_t>(to_.shown.size());
    }
    to_.rows.push_back(std::move(row_));
  }

  const Workbook& workbook_;
  const Limits& limits_;
  Table& to_;
  xml::Events events_;
  Row row_;
  std::uint32_t last_row_ = 0, lines_ = 1;
  std::size_t column_ = 0;
  std::string type_, value_;
  bool is_date_ = false, reading_ = false, too_many_ = false, has_formula_ = false;
};

}  // namespace

TableResult read_xlsx(std::string_view bytes, Limits limits) {
  ZipArchive zip(bytes);
  if (zip.read("mimetype", 200).value_or("").find("opendocument") != std::string::npos)
    return std::unexpected(Fault{"the file is an OpenDocument table", "save it as .xlsx or CSV"});
  Workbook workbook;
  if (!zip.is_open() || !read_workbook(zip, limits, workbook) || !read_strings(zip, limits, workbook) ||
      !read_styles(zip, limits, workbook))
    return std::unexpected(damaged());
  auto xml = zip.read(workbook.sheet_path, limits.bytes);
  if (!xml) {
    return std::unexpected(Fault{"the workbook's first sheet is missing or larger than a table of goals can be",
                                 "save the rows of goals alone, as .xlsx or CSV"});
  }
  Table table;
  if (auto read = SheetReader(workbook, limits, table).run(*xml); !read) return std::unexpected(read.error());
  return table;
}

}  // namespace planverk::sheet
