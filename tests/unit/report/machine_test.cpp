#include "report/machine.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace planverk;

namespace {

// A fault over two lines with help and notes, one without a file, and one that is off.
struct Example {
  SourceMap sources;
  Diagnostics diagnostics;

  Example() {
    FileId file = sources.add({"content/å b/plan.md", "Mål: fel\nmer\n"});
    Diagnostic first =
        make_diagnostic(DiagnosticKind::unknown_key, {file, 6, 9}, "`fel` is 100% wrong", "try: a, b");
    first.notes = {{{file, 10, 12}, "seen here"}, {{}, "and so on"}};
    Diagnostic second = make_diagnostic(DiagnosticKind::raw_html, {file, 7, 13}, "two\r\nlines");
    Diagnostic third = make_diagnostic(DiagnosticKind::file_missing, {}, "no \xff file");
    third.severity = Severity::note;
    Diagnostic off = third;
    off.severity = Severity::off;
    diagnostics = {second, first, third, off};
  }
};

}  // namespace

TEST_CASE("diagnostics as JSON", "[report]") {
  Example example;
  CHECK(render_json(example.sources, {}) == "{\"diagnostics\":[]}\n");
  CHECK(
      render_json(example.sources, example.diagnostics, {.path_prefix = "site/", .version = {}}) ==
      R"({"diagnostics":[)"
      "{\"id\":\"file-missing\",\"severity\":\"note\",\"message\":\"no \uFFFD "
      "file\",\"help\":\"\",\"notes\":[]},"
      R"({"id":"unknown-key","severity":"error","message":"`fel` is 100% wrong","help":"try: a, b",)"
      R"("path":"site/content/å b/plan.md","line":1,"column":6,"end_line":1,"end_column":9,"notes":[)"
      R"({"message":"seen here","path":"site/content/å b/plan.md","line":2,"column":1,"end_line":2,"end_column":3},)"
      R"({"message":"and so on"}]},)"
      R"({"id":"raw-html","severity":"warning","message":"two\r\nlines","help":"",)"
      R"("path":"site/content/å b/plan.md","line":1,"column":7,"end_line":2,"end_column":4,"notes":[]}]})"
      "\n");
}

TEST_CASE("diagnostics as SARIF", "[report]") {
  Example example;
  auto sarif = nlohmann::json::parse(
      render_sarif(example.sources, example.diagnostics, {.path_prefix = "s/", .version = "0.1.0"}));
  CHECK(sarif["version"] == "2.1.0");
  CHECK(sarif["runs"].size() == 1);
  auto& run = sarif["runs"][0];
  CHECK(run["columnKind"] == "utf16CodeUnits");
  auto& driver = run["tool"]["driver"];
  CHECK(driver["name"] == "Planverk");
  CHECK(driver["version"] == "0.1.0");
  CHECK(driver["rules"].size() == diagnostic_kinds().size());
  REQUIRE(run["results"].size() == 3);
  for (auto& result : run["results"])
    CHECK(driver["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
  CHECK(run["results"][0]["message"].dump() == "{\"text\":\"no \uFFFD file\"}");
  CHECK(run["results"][0]["level"] == "note");
  // What belongs to no file belongs to the site, without a place in it.
  CHECK(run["results"][0]["locations"].dump() ==
        R"([{"physicalLocation":{"artifactLocation":{"uri":"s/site.yaml","uriBaseId":"%SRCROOT%"}}}])");
  CHECK(run["results"][1]["message"]["text"] == "`fel` is 100% wrong\ntry: a, b");
  CHECK(run["results"][1]["level"] == "error");
  CHECK(run["results"][1]["locations"].dump() ==
        R"([{"physicalLocation":{"artifactLocation":{"uri":"s/content/%C3%A5%20b/plan.md","uriBaseId":"%SRCROOT%"},)"
        R"("region":{"endColumn":9,"endLine":1,"startColumn":6,"startLine":1}}}])");
  CHECK(
      run["results"][1]["relatedLocations"].dump() ==
      R"([{"message":{"text":"seen here"},"physicalLocation":{"artifactLocation":{"uri":"s/content/%C3%A5%20b/plan.md","uriBaseId":"%SRCROOT%"},)"
      R"("region":{"endColumn":3,"endLine":2,"startColumn":1,"startLine":2}}},{"message":{"text":"and so on"}}])");
  CHECK(run["results"][2]["level"] == "warning");
}

TEST_CASE("diagnostics as annotations of GitHub", "[report]") {
  Example example;
  CHECK(render_github(example.sources, {}).empty());
  CHECK(render_github(example.sources, example.diagnostics) ==
        "::notice title=file-missing::no \uFFFD file\n"
        "::error file=content/å b/plan.md,line=1,col=6,endColumn=8,title=unknown-key::`fel` is 100%25 "
        "wrong%0Atry: a, b"
        "%0Aseen here (content/å b/plan.md:2)%0Aand so on\n"
        "::warning file=content/å b/plan.md,line=1,endLine=2,title=raw-html::two%0D%0Alines\n");
  SourceMap sources;
  FileId odd = sources.add({"a,b:c%.md", "x\ny\n"});
  CHECK(render_github(sources, {make_diagnostic(DiagnosticKind::bad_id, {odd, 0, 2}, "m: a,b")}) ==
        "::error file=a%2Cb%3Ac%25.md,line=1,endLine=1,title=bad-id::m: a,b\n");
}
