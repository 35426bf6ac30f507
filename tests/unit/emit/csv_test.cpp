#include "emit/csv.h"

#include <catch2/catch.hpp>

using namespace planverk;

namespace {

void check_cell(std::string_view text, std::string_view expected) {
  CsvWriter csv;
  csv.text(text);
  CHECK(csv.take() == "\xef\xbb\xbf" + std::string(expected));
}

}  // namespace

TEST_CASE("cells cannot become formulas", "[emit]") {
  check_cell("=1+1", "'=1+1");
  check_cell("+46 70", "'+46 70");
  check_cell("-5", "'-5");
  check_cell("@norr", "'@norr");
  check_cell("\tx", "\"'\tx\"");
  check_cell("\r=1", "\"'\r=1\"");
  check_cell("=SUM(A1;A2)", "\"'=SUM(A1;A2)\"");
  check_cell("＝1", "'＝1");
  check_cell("a=1", "a=1");
  check_cell("– ett mål", "– ett mål");
}

TEST_CASE("cells with separators are quoted", "[emit]") {
  check_cell("a;b", "\"a;b\"");
  check_cell("säg \"hej\"", "\"säg \"\"hej\"\"\"");
  check_cell("två\nrader", "\"två\nrader\"");
  check_cell(" x", "\" x\"");
  check_cell("", "");
}

TEST_CASE("rows are for a Swedish spreadsheet", "[emit]") {
  CsvWriter csv;
  csv.text("Mål");
  csv.number(4.5);
  csv.number(-1000000);
  csv.empty();
  csv.end_row();
  csv.text("nästa");
  csv.end_row();
  CHECK(csv.take() == "\xef\xbb\xbfMål;4,5;-1000000;\r\nnästa\r\n");
}
