// Files of all formats and broken ones: what is read, and what is said where nothing can be.

#include "import/read_document.h"

#include <catch2/catch.hpp>

#include "cases.h"
#include "import/decode.h"
#include "import/marks.h"
#include "import/odt_xml.h"
#include "io/zip_archive.h"
#include "zip_files.h"

using namespace planverk;
using namespace planverk::importing;
using import_cases::is_there;
using import_cases::make_zip;

namespace {

ProgramResult real(const ProgramCall& call, const ProgramLimits& limits) { return run_program(call, limits); }

ProgramRunner answering(ProgramResult result) {
  return [result](const ProgramCall&, const ProgramLimits&) { return result; };
}

std::string refused(std::string name, std::string_view bytes, const ProgramRunner& run = real) {
  auto result = read_document(name, bytes, run);
  return result ? "read" : result.error().message + " = " + result.error().help;
}

std::string odt(const std::string& body, const std::string& before = {}) {
  return make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                   {"content.xml", "<?xml version=\"1.0\"?><office:document-content>" + before + "<office:body><office:text>" + body +
                                       "</office:text></office:body></office:document-content>"}});
}

std::string plan_of(const Source& source) {
  auto imported = import_source(source, import_cases::request_for("plan"));
  REQUIRE(imported);
  CHECK(imported->unaccounted == std::vector<std::string>{});
  return imported->plan.substr(imported->plan.find("---\n", 4) + 5);
}

constexpr const char* small_pdf =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n";

}  // namespace

TEST_CASE("a missing program is named with its package", "[import]") {
  ProgramRunner none = [](const ProgramCall& call, const ProgramLimits&) -> ProgramResult { return std::unexpected(ProgramError{ProgramFault::not_found, call.program, {}}); };
  CHECK(refused("a.pdf", "%PDF-1.4 x", none) == "the program `pdftotext` is not on this machine = install it (Debian: apt install poppler-utils), or give the document as plain text");
  CHECK(refused("a.rtf", "{\\rtf1 x}", none) == "the program `pandoc` is not on this machine = install it (Debian: apt install pandoc), or give the document as plain text");
  CHECK(read_document("a.html", "<!doctype html><p>x", none).error().kind == ImportError::Kind::outside);
}

TEST_CASE("documents that cannot be read say what to do", "[import]") {
  CHECK(refused("a.pdf", "%PDF-1.7 x", answering(ProgramOutput{1, "", "Command Line Error: Incorrect password\n"})) == "the PDF has a password = save a copy without one, or copy its text to a .txt file");
  CHECK(refused("a.pdf", "%PDF-1.7 x", answering(ProgramOutput{0, "\f\f", ""})).starts_with("the PDF has no text"));
  CHECK(refused("a.pdf", "%PDF-1.7 x", answering(ProgramOutput{1, "", "Syntax Error: Couldn't read xref table\n"})).starts_with("the PDF is damaged"));
  CHECK(refused("a.pdf", "%PDF-1.7 x", answering(std::unexpected(ProgramError{ProgramFault::too_slow, "pdftotext", {}}))).starts_with("`pdftotext` took too long"));
  CHECK(refused("a.rtf", "{\\rtf1 x}", answering(ProgramOutput{251, "", "pandoc: Heap exhausted;\n"})).starts_with("the document needs more memory"));
  CHECK(refused("a.rtf", "{\\rtf1 x}", answering(ProgramOutput{0, "{\"blocks\": 3}", ""})).starts_with("what pandoc gave cannot be read"));
  CHECK(refused("a.txt", "").starts_with("the file is empty"));
  CHECK(refused("a.txt", " \n\n").starts_with("the file is empty"));
  CHECK(refused("a.txt", std::string("a\0b\x01\x02", 5)).starts_with("the file is no text"));
  CHECK(refused("a.pdf", "hello").starts_with("the file is named .pdf and is none"));
  CHECK(refused("a.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 x").starts_with("the file is in Word's old format"));
  CHECK(refused("a.docx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 x").starts_with("the document has a password"));
  CHECK(refused("a.zip", make_zip({{"x.txt", "y"}})).starts_with("the file is a ZIP file and no document"));
  CHECK(refused("a.docx", "PK\x03\x04 and then nothing of a document").starts_with("the document is damaged"));
  CHECK(refused("a.xlsx", make_zip({{"xl/workbook.xml", "y"}})).starts_with("the file is a spreadsheet"));
  CHECK(refused("a.odt", odt("")).starts_with("the document has no text"));
  CHECK(refused("a.odt", odt("<text:p>a</text:h>")).starts_with("the document is damaged"));
  CHECK(refused("a.odt", odt("<text:p>a</text:p>").substr(0, 150)).starts_with("the document is damaged"));
}

TEST_CASE("a PDF without text and a cut one are told apart", "[import]") {
  if (!is_there("pdftotext")) return;
  CHECK(refused("a.pdf", small_pdf).starts_with("the PDF has no text"));
  CHECK(refused("a.pdf", std::string(small_pdf).substr(0, 60)).starts_with("the PDF is damaged"));
}

TEST_CASE("a file that unpacks without end is refused", "[import]") {
  std::string spaces(80u << 20, ' ');
  std::string zip = make_zip({{"content.xml", spaces}}, true);
  CHECK(ZipArchive(zip).read("content.xml", 200u << 20)->size() == spaces.size());
  CHECK(ZipArchive(zip).read("content.xml", 1u << 20).error() == ZipFault::too_large);
  CHECK(ZipArchive(zip).read("other.xml", 1u << 20).error() == ZipFault::missing);
  CHECK(ZipArchive(zip.substr(0, zip.size() / 2)).read("content.xml", 1u << 20).error() == ZipFault::damaged);
}

TEST_CASE("texts that no plan is as long as are refused", "[import]") {
  std::string items, words;
  while (items.size() < 3u * most_lines) items += "- a";
  for (std::size_t at = 2; at < items.size(); at += 3) items[at] = '\n';
  CHECK(read_document("a.txt", items, real)->lines.size() == most_lines);
  CHECK(refused("a.txt", items + "- b\n") == "the text has 60001 lines, and no plan has more than 60000 = give the plan alone");
  while (words.size() <= largest_plan) words += "Vi är många och blir fler, i alla kommuner." + std::string(40, ' ') + "\n";
  CHECK(read_document("a.txt", words, real));
  CHECK(refused("a.md", words + words) == "the text is larger than 2 MB, which no plan is = give the plan alone");
}

TEST_CASE("XML with entities of its own is refused", "[import]") {
  XmlHandler none{[](const XmlTag&) {}, [](std::string_view) {}, [](const std::string&) {}};
  CHECK(read_odt_xml("<a b='&quot;'>x &amp; &#228;<!-- c --><d/></a>", none));
  for (const char* bad : {"<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<a>&b;</a>", "<a>", "<a></b>", "</a>", "<a b></a>", "<a b='c></a>", "<a>&#xD800;</a>", "<"})
    CHECK_FALSE(read_odt_xml(bad, none));
}

TEST_CASE("signs for dividing words do not come into the front matter", "[import]") {
  auto source = read_document("plan.txt", "Verk\xC2\xADsamhetsplan 2027\n\nVi ska:\n\n- hålla kur\xC2\xADser\n  3. ge ut ett blad\n", real);
  REQUIRE(source);
  auto imported = import_source(*source, import_cases::request_for("plan.txt"));
  REQUIRE(imported);
  CHECK(imported->facts.title == "Verksamhetsplan 2027");
  CHECK(imported->plan.ends_with("- hålla kurser\n\n  3. ge ut ett blad\n"));
}

TEST_CASE("letters of other encodings are read", "[import]") {
  CHECK(decode("\xEF\xBB\xBF\xC3\xA5")->text == "å");
  CHECK(decode(std::string_view("\xFF\xFE\xE5\0\n\0", 6))->text == "å\n");
  CHECK(decode(std::string_view("\xFE\xFF\0\xE5", 4))->text == "å");
  CHECK(decode("r\xE4tt \x96 ja\n")->text == "rätt – ja\n");
  auto mixed = decode("\xC3\xA5 en\n\xE5 tv\xE5\n");
  CHECK(mixed->text == "å en\nå två\n");
  CHECK(mixed->is_mixed);
  CHECK(mixed->guessed == std::vector<std::size_t>{1});
  CHECK(decode("o\xCC\x88ka \xEF\xAC\x81lm")->text == "öka film");
}

TEST_CASE("an ODT gives headings, lists, looks and tracked changes", "[import]") {
  std::string styles =
      "<office:automatic-styles><style:style style:name=\"B\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
      "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\"/></text:list-style></office:automatic-styles>";
  std::string changes =
      "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:insertion><office:change-info><dc:creator>Kim</dc:creator></office:change-info></text:insertion></text:changed-region>"
      "<text:changed-region text:id=\"c2\"><text:deletion><office:change-info/><text:p>fyra</text:p></text:deletion></text:changed-region></text:tracked-changes>";
  std::string body = changes +
                     "<text:p text:style-name=\"Title\">Plan 2027</text:p><text:h text:outline-level=\"1\">Studier</text:h><text:p>Text med <text:span text:style-name=\"B\">fetstil</text:span> och en&#228; &lt;vinkel&gt;.</text:p><text:p/>"
                     "<text:p>Vi ska:</text:p><text:list text:style-name=\"L\"><text:list-item><text:p>hålla <text:change text:change-id=\"c2\"/><text:change-start text:change-id=\"c1\"/>sex"
                     "<text:change-end text:change-id=\"c1\"/><text:s text:c=\"2\"/>kurser</text:p></text:list-item><text:list-item><text:p>ge ut ett blad</text:p></text:list-item></text:list>"
                     "<text:h text:outline-level=\"2\">Press</text:h><text:p>Slut.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>En not.</text:p></text:note-body></text:note></text:p>";
  auto source = read_document("plan.odt", odt(body, styles), real);
  REQUIRE(source);
  CHECK(plan_of(*source) ==
        "## Studier\n\nText med **fetstil** och enä \\<vinkel>.\n\nVi ska:\n\n1. hålla {~~fyra~>sex~~} kurser\n2. ge ut ett blad\n\n### Press\n\nSlut. (En not.)\n");
}

TEST_CASE("pandoc's tree gives the same, with the changes that Word has tracked", "[import]") {
  auto source = read_pandoc_json(
      R"({"pandoc-api-version":[1,22],"meta":{"title":{"t":"MetaInlines","c":[{"t":"Str","c":"Plan"},{"t":"Space"},{"t":"Str","c":"2027"}]}},"blocks":[
      {"t":"Header","c":[1,["",[],[]],[{"t":"Str","c":"Studier"}]]},{"t":"Para","c":[{"t":"Str","c":"Vi"},{"t":"Space"},{"t":"Str","c":"ska:"}]},
      {"t":"BulletList","c":[[{"t":"Para","c":[{"t":"Str","c":"Hålla"},{"t":"Space"},{"t":"Span","c":[["",["deletion"],[["author","Kim"]]],[{"t":"Str","c":"fyra"}]]},
      {"t":"Span","c":[["",["insertion"],[["author","Kim"]]],[{"t":"Str","c":"sex"}]]},{"t":"Space"},{"t":"Str","c":"kurser"}]}]]}]})");
  REQUIRE(source);
  CHECK(plan_of(*source) == "## Studier\n\nVi ska:\n\n- Hålla {~~fyra~>sex~~} kurser\n");
}

TEST_CASE("RTF and HTML go through pandoc", "[import]") {
  if (!is_there("pandoc")) return;
  auto rtf = read_document("plan.rtf", "{\\rtf1\\ansi {\\pard Plan 2027\\par}{\\pard V\\u228?xa \\u8805? och st\\'e5 p\\u229\\'e5 tv\\u229? ben varje dag, s\\u229? \\u228?r det bara f\\u246?r oss.\\par}}", real);
  REQUIRE(rtf);
  CHECK(rtf->lines.back().text == "Växa ≥ och stå på två ben varje dag, så är det bara för oss.");
  auto html = read_document("plan.html", "<!doctype html><h1>Plan 2027</h1><p>Vi ska:</p><ul><li>v\xE4xa</li></ul><script>alert(1)</script><img src='file:///etc/passwd'>", real);
  REQUIRE(html);
  CHECK(plan_of(*html).starts_with("Vi ska:\n\n- växa\n"));
}
