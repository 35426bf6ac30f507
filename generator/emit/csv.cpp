#include "emit/csv.h"

#include <array>
#include <charconv>
#include <cmath>

namespace planverk {
namespace {

// What spreadsheets read as the beginning of a formula, also behind a line end or in full width.
bool could_be_formula(std::string_view text) {
  if (text.empty()) return false;
  constexpr std::string_view marks = "=+-@\t\r\n";
  if (marks.find(text.front()) != std::string_view::npos) return true;
  constexpr std::array<std::string_view, 4> wide = {"＝", "＋", "－", "＠"};
  for (std::string_view mark : wide) {
    if (text.starts_with(mark)) return true;
  }
  return false;
}

}  // namespace

void CsvWriter::separate() {
  if (!first_) out_ += ';';
  first_ = false;
}

void CsvWriter::text(std::string_view text) {
  separate();
  bool formula = could_be_formula(text);
  bool quotes = text.find_first_of(";,\"\r\n\t") != std::string_view::npos;
  quotes = quotes || text.starts_with(' ') || text.ends_with(' ');
  if (quotes) out_ += '"';
  if (formula) out_ += '\'';
  for (char c : text) {
    if (c == '"') out_ += '"';
    out_ += c;
  }
  if (quotes) out_ += '"';
}

void CsvWriter::number(double value) {
  separate();
  if (!std::isfinite(value)) return;
  std::array<char, 400> buffer;
  auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed).ptr;
  for (char* c = buffer.data(); c != end; ++c) out_ += *c == '.' ? ',' : *c;
}

void CsvWriter::end_row() {
  out_ += "\r\n";
  first_ = true;
}

}  // namespace planverk
