// The same plan as a document of a word processor, as a PDF and as text promises the same.

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "cases.h"
#include "import/read_document.h"
#include "variants.h"
#include "zip_files.h"

using namespace planverk;
using namespace planverk::importing;
using namespace import_cases;

namespace {

std::string as_markdown(const PlanText& plan) {
  std::string out = "# " + plan.title[0] + "\n\n";
  for (std::size_t i = 1; i < plan.title.size(); ++i) out += plan.title[i] + "\n\n";
  for (const TextPart& part : plan.parts) {
    if (part.kind == PartKind::heading) out += "\n" + std::string(static_cast<std::size_t>(part.level) + 1, '#') + " " + part.text + "\n\n";
    if (part.kind == PartKind::paragraph) out += "\n" + part.text + "\n\n";
    if (part.kind == PartKind::item) out += "- " + part.text + "\n";
  }
  return out;
}

std::string as_html(const PlanText& plan) {
  std::string out = "<!doctype html><html><meta charset=utf-8><style>body{font:12pt serif} li::marker{content:'•  '}</style>";
  bool in_list = false;
  out += "<h1>" + plan.title[0] + "</h1>";
  for (std::size_t i = 1; i < plan.title.size(); ++i) out += "<p>" + plan.title[i] + "</p>";
  for (const TextPart& part : plan.parts) {
    bool is_item = part.kind == PartKind::item;
    if (is_item != in_list) out += is_item ? "<ul>" : "</ul>";
    in_list = is_item;
    const char* tag = is_item ? "li" : part.kind == PartKind::paragraph ? "p" : part.level == 1 ? "h2" : "h3";
    out += fmt::format("<{0}>{1}</{0}>", tag, part.text);
  }
  return out + (in_list ? "</ul>" : "");
}

// A paragraph of a DOCX, its text in several runs, as word processors leave it.
std::string paragraph(const std::string& style, const std::string& text, const std::string& properties = {}) {
  std::string out = fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/>{}</w:pPr>", style, properties);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find(' ', std::min(at + 7, text.size())), text.size());
    out += fmt::format("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", text.substr(at, end - at));
    at = end;
  }
  return out + "</w:p>";
}

constexpr const char* word_spaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                                    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

// With styles named as in `names` (title, two headings, list) and lists by style.
std::string docx(const std::string& body, const std::vector<std::string>& names, bool packs = false) {
  const std::string type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  const std::string relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  std::string styles;
  for (std::size_t i = 0; i < names.size(); ++i)
    styles += fmt::format("<w:style w:type=\"paragraph\" w:styleId=\"S{}\"><w:name w:val=\"{}\"/>{}</w:style>", i, names[i],
                          i == 3 ? "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>" : "");
  return make_zip(
      {{"[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        "<Override PartName=\"/word/document.xml\" ContentType=\"" + type + "document.main+xml\"/></Types>"},
       {"_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + relation +
                           "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
       {"word/_rels/document.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + relation +
            "styles\" Target=\"styles.xml\"/><Relationship Id=\"r2\" Type=\"" + relation + "numbering\" Target=\"numbering.xml\"/><Relationship Id=\"r3\" Type=\"" +
            relation + "hyperlink\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/><Relationship Id=\"r4\" Type=\"" + relation +
            "attachedTemplate\" Target=\"http://127.0.0.1:9/evil.dotm\" TargetMode=\"External\"/></Relationships>"},
       {"word/styles.xml", fmt::format("<w:styles {}>{}</w:styles>", word_spaces, styles)},
       {"word/numbering.xml", fmt::format("<w:numbering {}><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText "
                                          "w:val=\"\xEF\x82\xB7\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
                                          word_spaces)},
       {"word/document.xml", fmt::format("<?xml version=\"1.0\"?><w:document {}><w:body>{}</w:body></w:document>", word_spaces, body)}}, packs);
}

std::string as_docx(const PlanText& plan, const std::vector<std::string>& names) {
  std::string body = paragraph("S0", plan.title[0]);
  for (std::size_t i = 1; i < plan.title.size(); ++i) body += paragraph("Normal", plan.title[i]);
  for (const TextPart& part : plan.parts) body += paragraph(part.kind == PartKind::heading ? fmt::format("S{}", part.level) : part.kind == PartKind::item ? "S3" : "Normal", part.text);
  return docx(body, names);
}

std::string plan_of(const std::string& document, const std::string& name) {
  auto source = read_document(name, document, [](const ProgramCall& call, const ProgramLimits& limits) { return run_program(call, limits); });
  REQUIRE(source);
  auto imported = import_source(*source, request_for(name));
  REQUIRE(imported);
  CHECK(imported->unaccounted == std::vector<std::string>{});
  return imported->plan;
}

// Empty where the browser does not run here.
std::string as_pdf(const std::string& html) {
  std::string folder = (std::filesystem::temp_directory_path() / "planverk-pdf-XXXXXX").string();
  REQUIRE(mkdtemp(folder.data()) != nullptr);
  std::ofstream(folder + "/plan.html") << html;
  std::string call = fmt::format("cd {} && timeout 60 chromium --headless --no-sandbox --disable-gpu --user-data-dir={}/profile --no-pdf-header-footer "
                                 "--print-to-pdf=plan.pdf plan.html >/dev/null 2>&1", folder, folder);
  std::string pdf;
  if (std::system(call.c_str()) == 0) {
    std::ifstream in(folder + "/plan.pdf", std::ios::binary);
    pdf.assign(std::istreambuf_iterator<char>(in), {});
  }
  std::error_code ignored;
  std::filesystem::remove_all(folder, ignored);
  return pdf;
}

}  // namespace

TEST_CASE("documents of word processors promise what their text does", "[import][formats]") {
  if (!is_there("pandoc")) return;
  for (const PlanText& plan : plan_texts())
    for (const char* format : {"docx", "odt", "rtf", "html"}) {
      INFO(plan.language << " " << format);
      std::string markdown = as_markdown(plan);
      auto made = run_program({"pandoc", {"-s", "--metadata", "title= ", "-f", "markdown-smart", "-t", format, "-o", "-"}, markdown});
      REQUIRE(made);
      CHECK(goals_in(made->text, std::string("plan.") + format) == goals_of(plan));
      CHECK(goals_in(markdown, "plan.md") == goals_of(plan));
    }
}

TEST_CASE("a DOCX as word processors write it: styles by name, lists by style, text in pieces", "[import][formats]") {
  if (!is_there("pandoc")) return;
  const std::vector<std::vector<std::string>> languages = {{"Title", "heading 1", "heading 2", "List Bullet"}, {"Rubrik", "Rubrik 1", "Rubrik 2", "Punktlista"},
                                                           {"Tittel", "Overskrift 1", "Overskrift 2", "Punktliste"}, {"Otsikko", "Otsikko 1", "Otsikko 2", "Merkitty luettelo"}};
  for (const PlanText& plan : plan_texts())
    for (const auto& names : languages) {
      INFO(plan.language << " " << names[1]);
      CHECK(goals_in(as_docx(plan, names), "plan.docx") == goals_of(plan));
    }
}

TEST_CASE("tracked changes of a DOCX become marked changes; what it names outside itself is not opened", "[import][formats]") {
  if (!is_there("pandoc")) return;
  std::string mark = "w:id=\"1\" w:author=\"Kim\" w:date=\"2026-01-01T00:00:00Z\"";
  std::string deleted = "<w:del " + mark + "><w:r><w:delText>fyra</w:delText></w:r></w:del>";
  std::string inserted = "<w:ins " + mark + "><w:r><w:t>sex</w:t></w:r></w:ins>";
  std::string item = "<w:p><w:pPr><w:pStyle w:val=\"S3\"/></w:pPr><w:r><w:t xml:space=\"preserve\">hålla </w:t></w:r>" + deleted + inserted +
                     "<w:r><w:t xml:space=\"preserve\"> kurser</w:t></w:r></w:p>";
  std::string whole = "<w:p><w:pPr><w:pStyle w:val=\"S3\"/><w:rPr><w:ins " + mark + "/></w:rPr></w:pPr><w:ins " + mark + "><w:r><w:t>starta en podd</w:t></w:r></w:ins></w:p>";
  std::string link = "<w:p><w:hyperlink r:id=\"r3\"><w:r><w:t>Slut.</w:t></w:r></w:hyperlink></w:p>";
  std::string plan = plan_of(docx(paragraph("S0", "Plan 2027") + paragraph("S1", "Studier") + paragraph("Normal", "Vi ska:") + item + whole + paragraph("S3", "ge ut ett blad") + link,
                                  {"Title", "heading 1", "heading 2", "List Bullet"}), "plan.docx");
  CHECK(plan.ends_with("## Studier\n\nVi ska:\n\n- hålla {~~fyra~>sex~~} kurser\n- {++starta en podd++}\n- ge ut ett blad\n\nSlut.\n"));
}

TEST_CASE("a DOCX that unpacks to more than a plan, or without end inside itself, is refused or read in bounded time", "[import][formats]") {
  if (!is_there("pandoc")) return;
  std::string words, open, close;
  for (int i = 0; i < 24'000'000; ++i) words += "ordet ";
  for (int i = 0; i < 100'000; ++i) open += "<w:p>", close += "</w:p>";
  auto refused = [](const std::string& document) {
    auto source = read_document("plan.docx", document, [](const ProgramCall& call, const ProgramLimits& limits) { return run_program(call, limits); });
    return source ? std::string("read") : source.error().message;
  };
  std::string bomb = docx("<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>", {"Title", "heading 1"}, true);
  CHECK(bomb.size() < 1'000'000);
  CHECK(refused(bomb) == "the document needs more memory than any plan does");
  std::string deep = refused(docx(open + "<w:r><w:t>a</w:t></w:r>" + close, {"Title"}, true));
  CHECK((deep == "the document has no text" || deep == "read"));
  std::string whole = docx(paragraph("Normal", "Vi ska:"), {"Title"});
  for (std::size_t size : {std::size_t{100}, whole.size() / 3, whole.size() * 2 / 3, whole.size() - 10})
    CHECK(refused(whole.substr(0, size)).starts_with("the document is damaged or not all of it is there"));
}

TEST_CASE("a PDF promises what its text does", "[import][formats]") {
  if (!is_there("pdftotext") || !is_there("chromium")) return;
  for (const PlanText& plan : plan_texts()) {
    INFO(plan.language);
    std::string pdf = as_pdf(as_html(plan));
    if (pdf.empty()) {
      std::cout << "skipped: the browser makes no PDF on this machine\n";
      return;
    }
    CHECK(goals_in(pdf, "plan.pdf") == goals_of(plan));
  }
}
