// All formats tell the very same findings at the same places of the author's files, and what is valid of each format.

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

#include "build/load.h"
#include "io/memory_disk.h"
#include "report/machine.h"
#include "report/text.h"
#include "support/json_schema.h"
#include "unit/emit/xml_reader.h"

using namespace planverk;
using Json = nlohmann::json;

namespace {

struct Finding {
  std::string id, path;
  std::size_t line = 0, column = 0;
  auto operator<=>(const Finding&) const = default;
};
using Findings = std::multiset<Finding>;

std::ostream& operator<<(std::ostream& out, const Finding& f) {
  return out << f.id << " " << f.path << ":" << f.line << ":" << f.column;
}

// Counted byte by byte, by nothing that the program has.
std::size_t units(std::string_view text, bool utf16) {
  std::size_t n = 0;
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80) n += utf16 && byte >= 0xF0 ? 2 : 1;
  }
  return n;
}

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// A site with faults, each marked before its place: "‹unknown-key›titel: x".
struct MarkedSite {
  MemoryDisk disk;
  Findings expected, expected_utf16;

  void add(const std::string& path, std::string text) {
    static const std::regex mark("‹([a-z-]+)›");
    for (std::smatch found; std::regex_search(text, found, mark);) {
      std::string before = found.prefix(), id = found[1];
      std::size_t line = std::count(before.begin(), before.end(), '\n') + 1;
      std::string_view rest = std::string_view(before).substr(before.rfind('\n') + 1);
      if (rest.starts_with(byte_order_mark)) rest.remove_prefix(3);
      expected.insert({id, path, line, units(rest, false) + 1});
      expected_utf16.insert({id, path, line, units(rest, true) + 1});
      text = before + found.suffix().str();
    }
    std::string whole = "/site/" + path;
    REQUIRE(disk.make_folders(std::string(folder_of(whole))));
    REQUIRE(disk.write_file(whole, text));
  }

  LoadedSite load() {
    BuildOptions options;
    options.source = "/site";
    LoadedSite out;
    load_settings(disk, options, out);
    load_content(disk, options, out);
    return out;
  }
};

// Front matter, letters beyond ASCII, letters beyond UTF-16's first plane, letters in two parts, CRLF and a byte
// order mark, all before the places.
void fill(MarkedSite& site) {
  site.add("site.yaml", std::string(byte_order_mark) + "‹unknown-key›titel: \"Å\"\ntitle: \"T\"\nstatuses:\n- {id: klar, word: \"Å 😀 ö\", ‹unknown-key›ord: x}\n");
  site.add("content/organisations.yaml",
           std::string(byte_order_mark) + "organisations:\r\n  - {id: norra, name: \"Å 😀 ä\", ‹unknown-key›okänd: 1}\r\n  # å\r\n  - {‹missing-key›id: ‹bad-id›södra-nej}\r\n");
  site.add("content/norra/2026/plan.md",
           "---\ntitle: \"Ö 😀\"\nperiod: \"2026\"\nstatus: ‹unknown-value›antaget # å\n---\n\n# Rubrik\n\n"
           "Va\u030Ar text 😀 med ‹raw-html›<b> och å ‹raw-html›</b>.\r\n\r\nMer: ‹raw-html›<i>\r\n");
  site.add("content/norra/2026/goals.yaml", "‹unknown-goal›mål-å:\r\n  do_less: ‹wrong-type›ja\r\n  target: ‹missing-key›{‹unknown-key›\"u\u0308nit\": 1, unit: ‹wrong-type›[å]}\r\n");
  site.add("content/norra/tom mapp/goals.yaml", "a: {}\n");
}

Findings from_text(const std::string& text) {
  Findings out;
  std::istringstream lines(text);
  Finding one;
  static const std::regex head("^(error|warning|note)\\[([a-z0-9-]+)\\]: .*"), place("^ *--> (.*):([0-9]+):([0-9]+)$");
  bool open = false;
  auto close = [&] {
    if (open) out.insert(one);
    open = false;
  };
  std::smatch found;
  for (std::string line; std::getline(lines, line);) {
    if (std::regex_match(line, found, head)) {
      close();
      one = {found[2], "", 0, 0};
      open = true;
    } else if (std::regex_match(line, found, place)) {
      one.path = found[1];
      one.line = std::stoul(found[2]);
      one.column = std::stoul(found[3]);
    }
  }
  close();
  return out;
}

Findings from_json(const std::string& text) {
  Findings out;
  Json root = Json::parse(text);
  for (const Json& d : root["diagnostics"])
    out.insert({d["id"], d.value("path", ""), d.value("line", std::size_t{0}), d.value("column", std::size_t{0})});
  return out;
}

// Undoes what %25 and the like stand for, in paths.
std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') out += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16)), i += 2;
    else out += text[i];
  }
  return out;
}

Findings from_sarif(const std::string& text) {
  Findings out;
  Json root = Json::parse(text);
  for (const Json& r : root["runs"][0]["results"]) {
    const Json& place = r["locations"][0]["physicalLocation"];
    Finding one{r["ruleId"], "", 0, 0};
    // Without a region it belongs to the site, not to a place in a file.
    if (place.contains("region"))
      one = {r["ruleId"], decoded(place["artifactLocation"]["uri"].get<std::string>()), place["region"]["startLine"], place["region"]["startColumn"]};
    out.insert(one);
  }
  return out;
}

Findings from_github(const std::string& text) {
  Findings out;
  std::istringstream lines(text);
  static const std::regex form("^::(?:error|warning|notice) (?:file=([^,]*),line=([0-9]+),col=([0-9]+),endColumn=[0-9]+,)?title=([a-z0-9-]+)::.*");
  std::smatch found;
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    REQUIRE(std::regex_match(line, found, form));
    if (found[1].matched) out.insert({found[4], decoded(found[1].str()), std::stoul(found[2]), std::stoul(found[3])});
    else out.insert({found[4], "", 0, 0});
  }
  return out;
}

Findings from_junit(const std::string& text) {
  Findings out;
  static const std::regex name("^(?:([0-9]+):([0-9]+) )?([a-z0-9-]+): [^]*");
  test::XmlNode root = test::XmlReader(text).read();
  for (const test::XmlNode& suite : root.children) {
    CHECK(suite.attribute("tests") == std::to_string(suite.children.size()));
    for (const test::XmlNode& one : suite.children) {
      if (one.children.empty()) continue;
      std::string words = one.attribute("name");
      std::smatch found;
      INFO(words);
      REQUIRE(std::regex_match(words, found, name));
      if (found[1].matched) out.insert({found[3], one.attribute("file"), std::stoul(found[1]), std::stoul(found[2])});
      else out.insert({found[3], "", 0, 0});
    }
  }
  return out;
}

Findings from_gitlab(const std::string& text) {
  Findings out;
  std::set<std::string> marks;
  for (const Json& d : Json::parse(text)) {
    marks.insert(d["fingerprint"].get<std::string>());
    const Json& place = d["location"];
    if (place.contains("positions"))
      out.insert({d["check_name"], place["path"], place["positions"]["begin"]["line"], place["positions"]["begin"]["column"]});
    else
      out.insert({d["check_name"], "", 0, 0});
  }
  // GitLab shows of two with the same mark only one.
  CHECK(marks.size() == out.size());
  return out;
}

std::string project_file(const std::string& path) {
  std::ifstream in(std::string(PLANVERK_ROOT "/") + path);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("all formats tell the same findings at the same places of the author's files", "[report]") {
  MarkedSite site;
  fill(site);
  // A folder without a plan lies in no file.
  Finding nowhere{"file-missing", "", 0, 0};
  site.expected.insert(nowhere);
  site.expected_utf16.insert(nowhere);
  LoadedSite loaded = site.load();
  const Diagnostics& found = loaded.diagnostics;
  CHECK(from_text(render_text(loaded.sources, found)) == site.expected);
  CHECK(from_json(render_json(loaded.sources, found)) == site.expected);
  CHECK(from_github(render_github(loaded.sources, found)) == site.expected);
  CHECK(from_junit(render_junit(loaded.sources, found)) == site.expected);
  CHECK(from_gitlab(render_gitlab(loaded.sources, found)) == site.expected);
  CHECK(from_sarif(render_sarif(loaded.sources, found)) == site.expected_utf16);
}

TEST_CASE("SARIF is valid by its schema", "[report]") {
  Json schema = Json::parse(project_file("tests/schemas/sarif-2.1.0-rtm.5.json"));
  MarkedSite site;
  fill(site);
  LoadedSite loaded = site.load();
  Diagnostics found = loaded.diagnostics;
  // Bytes that are no text, notes with and without a place, and each severity.
  found.push_back(make_diagnostic(DiagnosticKind::bad_id, {FileId{0}, 3, 8}, "bad \xff byte"));
  found.back().notes = {{{FileId{0}, 4, 5}, "first used here"}, {{}, "and so on"}};
  found.push_back(make_diagnostic(DiagnosticKind::raw_html, {FileId{0}, 0, 2}, "note"));
  found.back().severity = Severity::note;
  for (const MachineStyle& style : {MachineStyle{}, MachineStyle{"a b/", "0.1.0"}, MachineStyle{"/root/", "1"}, MachineStyle{"../x/", "1"}}) {
    Json sarif = Json::parse(render_sarif(loaded.sources, found, style));
    CHECK(support::schema_faults(schema, sarif) == "");
    CHECK(sarif["runs"][0]["results"].size() == found.size());
  }
  CHECK(support::schema_faults(schema, Json::parse(render_sarif(loaded.sources, {}))) == "");
  // The check does find faults.
  Json broken = Json::parse(render_sarif(loaded.sources, found));
  broken["runs"][0]["results"][0]["level"] = "fatal";
  CHECK(support::schema_faults(schema, broken) != "");
  broken = Json::parse(render_sarif(loaded.sources, found));
  broken["runs"][0]["results"][0].erase("message");
  CHECK(support::schema_faults(schema, broken) != "");
}

TEST_CASE("fingerprints stay when lines move, and are one for each finding", "[report]") {
  auto marks = [](const std::string& text) {
    SourceMap sources;
    FileId file = sources.add({"content/a/b/plan.md", text});
    Diagnostics found;
    for (std::size_t at = text.find("<b>"); at != std::string::npos; at = text.find("<b>", at + 1))
      found.push_back(make_diagnostic(DiagnosticKind::raw_html, {file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at) + 3}, "raw"));
    std::vector<std::string> out;
    Json sarif = Json::parse(render_sarif(sources, found));
    for (const Json& r : sarif["runs"][0]["results"]) out.push_back(r["partialFingerprints"]["planverk/v1"]);
    return out;
  };
  auto before = marks("<b> <b>\n");
  CHECK(before.size() == 2);
  CHECK(before[0] != before[1]);
  CHECK(marks("new line\n\n<b>\n<b>\n") == before);
}

TEST_CASE("JUnit has a passing case for each file that is fine, and skips warnings", "[report]") {
  SourceMap sources;
  sources.add({"site.yaml", "title: T\n"});
  FileId plan = sources.add({"content/a/b/plan.md", "x & <y>\n"});
  sources.add({"templates/base.mustache", ""});
  Diagnostics found = {make_diagnostic(DiagnosticKind::unknown_key, {plan, 0, 1}, "a < \"b\" & \x01\nc", "help\n'me'"),
                       make_diagnostic(DiagnosticKind::raw_html, {plan, 2, 3}, "raw")};
  test::XmlNode root = test::XmlReader(render_junit(sources, found, {.path_prefix = "s/", .version = {}})).read();
  CHECK(root.attribute("tests") == "3");
  CHECK(root.attribute("failures") == "1");
  CHECK(root.attribute("skipped") == "1");
  REQUIRE(root.children.size() == 2);
  const test::XmlNode& suite = root.children[0];
  CHECK(suite.attribute("name") == "s/content/a/b/plan.md");
  REQUIRE(suite.children.size() == 2);
  CHECK(suite.children[0].attribute("name") == "1:1 unknown-key: a < \"b\" &  c");
  CHECK(suite.children[0].find("failure")->text == "a < \"b\" & \nc\ns/content/a/b/plan.md:1:1\nhelp\n'me'\n");
  CHECK(suite.children[1].find("skipped")->attribute("message") == "warning: raw");
  CHECK(root.children[1].children[0].attribute("name") == "no findings");
}
