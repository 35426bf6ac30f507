#include "sheet/table.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "base/read_xml.h"
#include "io/zip_writer.h"
#include "sheet/write_xlsx.h"

using namespace planverk;
using namespace planverk::sheet;

namespace {

// "2: a|b / 3: c", each row with its number.
std::string rows_of(const TableResult& table) {
  if (!table) return "fault: " + table.error().message;
  std::string out;
  for (const Row& row : table->rows) {
    out += (out.empty() ? "" : " / ") + std::to_string(row.number) + ": ";
    for (const Cell& cell : row.cells) out += (&cell == &row.cells.front() ? "" : "|") + cell.text;
  }
  return out;
}

Workbook sample() {
  Workbook book;
  book.title = "Uppföljning: 2026";
  book.explanation_title = "Förklaring";
  book.choices = {{"Pågår", "Arbetet är i gång."}, {"Nått", ""}};
  book.columns = {{"Mål-id", "", 12, false, false, false, false},
                  {"Datum", "", 12, true, true, false, false},
                  {"Värde", "", 12, true, false, true, false},
                  {"Läge", "", 12, true, false, false, true}};
  book.rows = {{{"a/b#c", {}, {}}, {"", {}, {2026, 2, 28}}, {"", 12.5, {}}, {"Pågår", {}, {}}},
               {{"=1+1", {}, {}}, {}, {"", 0.1, {}}, {"å & <ö> \"x\"\nny rad", {}, {}}}};
  book.made = {2026, 1, 2};
  return book;
}

}  // namespace

TEST_CASE("CSV with any separator", "[sheet]") {
  CHECK(rows_of(read_csv("a;b\r\n1;2\r\n")) == "1: a|b / 2: 1|2");
  CHECK(rows_of(read_csv("a,b\n\"1,5\",2")) == "1: a|b / 2: 1,5|2");
  CHECK(rows_of(read_csv("a\tb\n1\t2\n")) == "1: a|b / 2: 1|2");
  CHECK(rows_of(read_csv("sep=|\na|b\n")) == "2: a|b");
  CHECK(rows_of(read_csv("\"a;x\";b\n\"rad\r\ntvå\";\"sa \"\"ja\"\"\"\n")) == "1: a;x|b / 2: rad\ntvå|sa \"ja\"");
  CHECK(rows_of(read_csv("a;b\n;;\n\n ; \nx;y\n")) == "1: a|b / 5: x|y");
  CHECK(rows_of(read_csv("")) == "");
}

TEST_CASE("CSV in older encodings", "[sheet]") {
  auto latin = read_csv("L\xE4ge;P\xE5g\xE5r \x96 \x80\n");
  CHECK(rows_of(latin) == "1: Läge|Pågår – €");
  CHECK(latin->was_legacy);
  auto utf8 = read_csv("\xEF\xBB\xBFLäge;Pågår\n");
  CHECK(rows_of(utf8) == "1: Läge|Pågår");
  CHECK_FALSE(utf8->was_legacy);
  CHECK(rows_of(read_csv(std::string_view("\xFF\xFE\xE4\0\t\0b\0\n\0", 10))) == "1: ä|b");
}

TEST_CASE("CSV that is none", "[sheet]") {
  CHECK(rows_of(read_csv("a;\"b\nc\n")) == "fault: a cell opens with a quotation mark that is never closed");
  CHECK(rows_of(read_csv(std::string_view("a\0b", 3))) == "fault: the file is no text and no workbook");
  std::string many;
  for (int i = 0; i < 1000000; ++i) many += "a;b\n";
  CHECK(rows_of(read_csv(many)) == "fault: the table has more than 20000 rows with something in them");
  CHECK(rows_of(read_csv(std::string(3000000, ';'))) == "");
}

TEST_CASE("places of cells are places of the text", "[sheet]") {
  auto table = read_csv("a;b\n\"x\";yy\n");
  REQUIRE(table);
  const Cell& cell = table->rows[1].cells[1];
  CHECK(table->shown.substr(cell.begin, cell.end - cell.begin) == "yy");
}

TEST_CASE("a workbook comes back as it was written", "[sheet]") {
  auto bytes = write_xlsx(sample());
  REQUIRE(bytes);
  auto table = read_table(*bytes);
  CHECK(rows_of(table) == "1: Mål-id|Datum|Värde|Läge / 2: a/b#c|2026-02-28|12.5|Pågår / 3: =1+1||0.1|å & <ö> \"x\"\nny rad");
  CHECK(write_xlsx(sample()) == bytes);
}

TEST_CASE("workbooks that are none", "[sheet]") {
  CHECK(rows_of(read_table("PK\x03\x04 rubbish")) == "fault: the file is no workbook that can be read");
  CHECK(rows_of(read_table("\xD0\xCF\x11\xE0")) == "fault: the file is an old workbook (.xls) or protected by a password");
  std::string bytes = write_xlsx(sample()).value_or("");
  for (std::size_t cut = 0; cut < bytes.size(); cut += 97) read_table(bytes.substr(0, cut));
  for (std::size_t at = 0; at < bytes.size(); at += 13) {
    std::string bent = bytes;
    bent[at] = static_cast<char>(bent[at] ^ 0x55);
    read_table(bent);
  }
  Limits small;
  small.bytes = 200;
  CHECK_FALSE(read_xlsx(bytes, small));
  small = {};
  small.rows = 2;
  CHECK(rows_of(read_xlsx(bytes, small)) == "fault: the table has more than 2 rows with something in them");
  xml::Events events;
  CHECK_FALSE(xml::read("<!DOCTYPE a [<!ENTITY x \"xxx\">]><a>&x;</a>", events));
}

TEST_CASE("cells that have no words say why", "[sheet]") {
  ZipWriter zip({2026, 1, 2});
  zip.add("xl/workbook.xml", "<workbook><sheets><sheet name='a' r:id='r1'/></sheets></workbook>");
  zip.add("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>");
  zip.add("xl/sharedStrings.xml", "<sst><si><t>rad ett_x000D_\nrad två_x005F_x000D_</t></si></sst>");
  zip.add("xl/worksheets/sheet1.xml",
          "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>9</v></c><c r='C1' t='e'><v>#REF!</v></c>"
          "<c r='D1'><f>1+1</f></c><c r='E1'><f>1+1</f><v>2</v></c><c r='F1' t='d'><v>2026-03-01T00:00:00</v></c><c r='G1'><v>0.000001</v></c>"
          "</row></sheetData></worksheet>");
  auto table = read_table(zip.finish());
  REQUIRE(table);
  const std::vector<Cell>& cells = table->rows.at(0).cells;
  CHECK(cells.at(0).text == "rad ett\nrad två_x000D_");
  CHECK(cells.at(1).fault == "the workbook does not have the text");
  CHECK(cells.at(2).fault == "the spreadsheet program has an error there, `#REF!`");
  CHECK(cells.at(3).fault == "a formula stands there, and the workbook does not have its result");
  CHECK((cells.at(4).text == "2" && cells.at(4).is_number && cells.at(4).fault.empty()));
  CHECK(cells.at(5).text == "2026-03-01");
  CHECK(cells.at(6).text.starts_with("0.000001"));
}

TEST_CASE("names of columns", "[sheet]") {
  CHECK(column_name(0) == "A");
  CHECK(column_name(25) == "Z");
  CHECK(column_name(26) == "AA");
  CHECK(column_name(701) == "ZZ");
}

TEST_CASE("LibreOffice reads the workbook as Planverk does", "[sheet][soffice]") {
  if (std::system("command -v soffice >/dev/null 2>&1") != 0) {
    std::cout << "skipped: no soffice here to open the workbook with\n";
    return;
  }
  namespace fs = std::filesystem;
  fs::path folder = fs::temp_directory_path() / "planverk-soffice-test";
  fs::create_directories(folder);
  std::string bytes = write_xlsx(sample()).value_or("");
  std::ofstream(folder / "book.xlsx", std::ios::binary) << bytes;
  std::string command = "cd '" + folder.string() + "' && soffice -env:UserInstallation=file://" + folder.string() +
                        "/profile --headless --convert-to 'csv:Text - txt - csv (StarCalc):59,34,76' book.xlsx >/dev/null 2>&1";
  REQUIRE(std::system(command.c_str()) == 0);
  std::ifstream file(folder / "book.csv");
  std::string csv((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  CHECK(rows_of(read_csv(csv)) == "1: Mål-id|Datum|Värde|Läge / 2: a/b#c|2026-02-28|12.5|Pågår / 3: =1+1||0.1|å & <ö> \"x\"\nny rad");
  fs::remove_all(folder);
}
