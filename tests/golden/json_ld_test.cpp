// Structured data of a whole site, read by a JSON parser that is not our own.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "run_case.h"

namespace planverk::golden {
namespace {

using Json = nlohmann::json;
using Files = std::map<std::string, std::string>;

Files base_files() {
  Files out;
  Case base = parse_case("tests/golden/base.txt", "base", project_file("tests/golden/base.txt"));
  for (const Section& section : base.sections) out[section.name] = section.text;
  return out;
}

void replace(std::string& text, std::string_view from, std::string_view to) {
  std::size_t at = text.find(from);
  REQUIRE(at != text.npos);
  text.replace(at, from.size(), to);
}

// What stands in the page's script of data, as a browser would cut it out; empty where there is none.
std::string data_of(const std::string& page) {
  constexpr std::string_view begin = "<script type=\"application/ld+json\">";
  std::size_t from = page.find(begin);
  if (from == page.npos) return {};
  from += begin.size();
  return page.substr(from, page.find("</script", from) - from);
}

// The first thing of a type; the page must have it.
Json thing(const Outcome& site, const std::string& path, const std::string& type) {
  INFO(path);
  REQUIRE(site.files.contains(path));
  Json data = Json::parse(data_of(site.files.at(path)));
  CHECK(data["@context"] == "https://schema.org");
  for (const Json& one : data["@graph"])
    if (one["@type"] == type) return one;
  FAIL("no " << type);
  return {};
}

const std::string root = "https://planer.example.org/";

}  // namespace

TEST_CASE("pages tell what they are about, and one thing has one name on all of them") {
  Files files = base_files();
  replace(files["content/events.yaml"], "date: 2026-09-13}", "date: 2026-09-13}\n  - {id: kongress, name: Kongressen, date: 2026-05, printed: maj}");
  Outcome site = build_files(files);
  INFO(site.diagnostics);
  REQUIRE(!site.failed);

  Json front = thing(site, "index.html", "WebSite");
  CHECK(front["@id"] == root);
  CHECK(front["publisher"]["@id"] == root + "partiet/");
  Json organisation = thing(site, "norra/index.html", "Organization");
  CHECK(organisation["@id"] == root + "norra/");
  CHECK(organisation["name"] == "Norra distriktet");
  CHECK(organisation["alternateName"] == "Norra");
  CHECK(organisation["parentOrganization"]["@id"] == root + "partiet/");
  Json plan = thing(site, "norra/2026/index.html", "DigitalDocument");
  CHECK(plan["author"]["@id"] == organisation["@id"]);
  CHECK(plan["temporalCoverage"] == "2026-01-01/2026-12-31");
  CHECK(plan["hasPart"].size() == 2);
  Json goal = thing(site, "norra/2026/ring.html", "CreativeWork");
  CHECK(goal["@id"] == plan["hasPart"][1]["@id"]);
  CHECK(goal["isPartOf"]["@id"] == plan["@id"]);
  CHECK(goal["position"] == 2);
  Json event = thing(site, "handelser/valet-2026.html", "Event");
  CHECK(event["startDate"] == "2026-09-13");
  CHECK(event["endDate"] == "2026-09-13");
  Json crumbs = thing(site, "norra/2026/ring.html", "BreadcrumbList")["itemListElement"];
  REQUIRE(crumbs.size() == 4);
  CHECK(crumbs[3]["position"] == 4);
  CHECK(crumbs[3]["item"] == plan["@id"]);
  // Of this one the month alone is known.
  Json vague = thing(site, "handelser/kongress.html", "Event");
  CHECK(vague["startDate"] == "2026-05");
  CHECK(!vague.contains("endDate"));
}

TEST_CASE("no title ends the script of data or hides its end") {
  const std::string hostile = "</script><script>alert(1)</script><!--<script>\\\" '&amp; ]]>";
  const std::string read = "</script><script>alert(1)</script><!--<script>\" '&amp; ]]>";
  Files files = base_files();
  replace(files["content/norra/2026/plan.md"], "\"Verksamhetsplan 2026\"", "\"" + hostile + "\"");
  replace(files["content/organisations.yaml"], "\"Norra distriktet\"", "\"" + hostile + "\"");
  replace(files["content/organisations.yaml"], "\"Norra\"", "\"N " + hostile + "\"");
  replace(files["content/events.yaml"], "\"Valet 2026\"", "\"" + hostile + "\"");
  replace(files["site.yaml"], "\"Planer\"", "\"" + hostile + "\"");
  replace(files["content/norra/2026/plan.md"], "Ringa alla nya medlemmar.", "Ringa \\</script>\\<!--\\<script> \"alla\".");
  Outcome site = build_files(files);
  INFO(site.diagnostics);
  REQUIRE(!site.failed);
  std::size_t pages = 0;
  for (const auto& [path, text] : site.files) {
    std::string data = data_of(text);
    if (data.empty()) continue;
    INFO(path << ": " << data);
    ++pages;
    CHECK(Json::accept(data));
    CHECK(data.find("<!") == data.npos);
    CHECK(data.find("</") == data.npos);
  }
  CHECK(pages == 10);
  CHECK(thing(site, "norra/2026/index.html", "DigitalDocument")["name"] == read);
  CHECK(thing(site, "norra/index.html", "Organization")["alternateName"] == "N " + read);
  CHECK(thing(site, "handelser/valet-2026.html", "Event")["name"] == read);
  CHECK(thing(site, "norra/2026/ring.html", "CreativeWork")["name"] == "Distriktet ska ringa </script><!--<script> \"alla\".");
}

TEST_CASE("without an address of its own a site's things are named from their pages; what is not for search engines has none") {
  Files files = base_files();
  replace(files["site.yaml"], "base_url: \"https://planer.example.org/\"\n", "");
  Outcome site = build_files(files);
  REQUIRE(!site.failed);
  CHECK(thing(site, "norra/2026/ring.html", "CreativeWork")["isPartOf"]["@id"] == "./");
  CHECK(thing(site, "norra/2026/ring.html", "CreativeWork")["@id"] == "ring.html");
  CHECK(thing(site, "norra/index.html", "Organization")["parentOrganization"]["@id"] == "../partiet/");

  files["site.yaml"] += "audience: members\n";
  for (const auto& [path, text] : build_files(files).files) {
    INFO(path);
    CHECK(data_of(text).empty());
  }
}

}  // namespace planverk::golden
