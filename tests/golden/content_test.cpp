// The sites that come with the project.

#include <catch2/catch.hpp>
#include <set>

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

TEST_CASE("the project's content builds without a word in every theme of the project") {
  std::map<std::string, std::string> files;
  for (auto& [path, text] : project_files("content")) files["content/" + path] = text;
  std::set<std::string> themes;
  for (auto& [path, text] : project_files("themes")) themes.insert(path.substr(0, path.find('/')));
  CHECK(themes.size() >= 2);
  for (const std::string& theme : themes) {
    INFO(theme);
    std::string settings = project_file("site.yaml");
    std::size_t key = settings.find("\ntheme: ") + 1;
    REQUIRE(key != 0);
    files["site.yaml"] = settings.replace(key, settings.find('\n', key) - key, "theme: " + theme);
    Outcome outcome = build_files(files);
    CHECK(outcome.diagnostics == "");
    CHECK(!outcome.failed);
    // The theme's own sheet, under the name of the theme.
    auto sheet = outcome.files.lower_bound("tema/" + theme + ".");
    CHECK(sheet != outcome.files.end());
    CHECK(sheet->first.starts_with("tema/" + theme + "."));
  }
}

}  // namespace planverk::golden
