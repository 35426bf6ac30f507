#pragma once
// Rows for a Swedish spreadsheet: semicolons between cells, decimal commas, CRLF.

#include <string>
#include <string_view>

namespace planverk {

// Builds one table in one buffer. The first cell of a row needs no mark before it; `end_row` ends it.
class CsvWriter {
 public:
  // Begins with the mark by which spreadsheets know UTF-8.
  CsvWriter() : out_("\xef\xbb\xbf") {}
  // A text from content. One that a spreadsheet would take for a formula gets an apostrophe before it, and one
  // with separators or line ends is put in quotes.
  void text(std::string_view text);
  // A number as it is, so that the spreadsheet can count with it.
  void number(double value);
  void empty() { separate(); }
  void end_row();
  std::string take() { return std::move(out_); }

 private:
  void separate();
  std::string out_;
  bool first_ = true;
};

}  // namespace planverk
