// The sites that come with the project.

#include <catch2/catch.hpp>
#include <set>

#include <algorithm>

#include "config/strings.h"
#include "run_case.h"

namespace planverk::golden {
namespace {

std::string lead_ins_of(const std::string& path) {
  std::string text = project_file(path);
  std::size_t from = text.find("\nlead_ins:");
  REQUIRE(from != std::string::npos);
  return text.substr(from, text.find("\n\n", from) - from);
}

Strings words_of(const std::string& language) {
  StringsRead read = read_strings({}, project_file("templates/strings/" + language + ".yaml"));
  INFO(language);
  REQUIRE(read.diagnostics.empty());
  return std::move(read.strings);
}

// "{n}{total}": what a word leaves open, in any order.
std::string places_of(std::string_view text) {
  std::vector<std::string> places;
  for (std::size_t open = text.find('{'); open != text.npos; open = text.find('{', open + 1))
    places.emplace_back(text.substr(open, text.find('}', open) + 1 - open));
  std::ranges::sort(places);
  std::string out;
  for (const std::string& place : places) out += place;
  return out;
}

}  // namespace

TEST_CASE("English has all Swedish words, Northern Sámi some, with the same places to fill in") {
  Strings swedish = words_of("sv");
  CHECK(missing_keys(swedish, words_of("en")).empty());
  for (const char* language : {"en", "se"}) {
    Strings other = words_of(language);
    CHECK(missing_keys(other, swedish).empty());
    for (const StringEntry& word : other.entries()) {
      INFO(language << " " << word.key);
      CHECK(places_of(word.text) == places_of(swedish.get(word.key)));
    }
  }
}

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
