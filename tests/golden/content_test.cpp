// The sites that come with the project.

#include <catch2/catch.hpp>

#include "run_case.h"

namespace planverk::golden {
namespace {

std::string lead_ins_of(const std::string& path) {
  std::string text = project_file(path);
  std::size_t from = text.find("\nlead_ins:");
  REQUIRE(from != std::string::npos);
  return text.substr(from, text.find("\n\n", from) - from);
}

}  // namespace

TEST_CASE("a new site knows the same lead-ins as the project's") {
  CHECK(lead_ins_of("site.yaml") == lead_ins_of("templates/starter/site.yaml"));
}

TEST_CASE("a new site builds without a word") {
  Outcome outcome = build_files(project_files("templates/starter"));
  CHECK(outcome.diagnostics == "");
  CHECK(!outcome.failed);
  CHECK(outcome.files.contains("exempelforbundet/2026/index.html"));
}

TEST_CASE("the project's content builds without errors") {
  std::map<std::string, std::string> files;
  files["site.yaml"] = project_file("site.yaml");
  for (auto& [path, text] : project_files("content")) files["content/" + path] = text;
  Outcome outcome = build_files(files);
  INFO(outcome.diagnostics);
  CHECK(!outcome.failed);
  CHECK(outcome.diagnostics.find("error[") == std::string::npos);
}

}  // namespace planverk::golden
