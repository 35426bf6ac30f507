// Every case below tests/golden/: builds it and compares with what it expects, or writes that anew.

#include <catch2/catch.hpp>

#include <algorithm>
#include <regex>

#include "run_case.h"

namespace planverk::golden {
namespace {

using Lines = std::vector<std::string>;

// Where two texts part, for people to read.
std::string first_difference(std::string_view expected, std::string_view given) {
  Lines one = lines_of(expected), other = lines_of(given);
  for (std::size_t i = 0; i < std::max(one.size(), other.size()); ++i) {
    std::string a = i < one.size() ? one[i] : "(end)", b = i < other.size() ? other[i] : "(end)";
    if (a != b) return "line " + std::to_string(i + 1) + "\n  expected: " + a + "\n     given: " + b;
  }
  return {};
}

// The output file that a section asks for: "expect public/index.html" means index.html.
const std::string* output_of(const Outcome& outcome, std::string_view path) {
  constexpr std::string_view folder = "public/";
  if (!path.starts_with(folder)) return nullptr;
  auto at = outcome.files.find(std::string(path.substr(folder.size())));
  return at == outcome.files.end() ? nullptr : &at->second;
}

// The first of `wanted` that does not follow the ones before it; each is a part of a line.
std::string missing_line(std::string_view text, const Lines& wanted) {
  Lines lines = lines_of(text);
  auto at = lines.begin();
  for (const std::string& line : wanted) {
    at = std::find_if(at, lines.end(), [&](const std::string& l) { return l.find(line) != std::string::npos; });
    if (at == lines.end()) return line;
    ++at;
  }
  return {};
}

// Where a word stands in the whole output, addresses included; empty when nowhere.
std::string place_of(const Outcome& outcome, const std::string& word) {
  for (const auto& [path, text] : outcome.files)
    if (path.find(word) != std::string::npos || text.find(word) != std::string::npos) return path;
  return {};
}

void check_text(std::string_view expected, std::string_view given) {
  INFO(first_difference(expected, given));
  CHECK(expected == given);
}

// The theme's files have a mark of their content in the name, which changes with every stroke of the look.
std::string without_mark(const std::string& path) {
  static const std::regex mark("^(tema/.*)\\.[0-9a-f]{10}(\\.[a-z0-9]+)$");
  return std::regex_replace(path, mark, "$1.MARK$2");
}

std::string file_list(const Outcome& outcome) {
  std::string out;
  for (const auto& [path, text] : outcome.files) out += without_mark(path) + "\n";
  return out;
}

// What the section is to hold; checks what cannot be written anew.
std::string expected_text(const Section& section, const Outcome& outcome) {
  std::string what = section.name.substr(7);
  if (what == "diagnostics") return outcome.diagnostics;
  if (what == "files") return file_list(outcome);
  if (what == "goals") return outcome.goals;
  if (what == "nowhere" || what == "somewhere") {
    for (const std::string& word : lines_of(section.text)) {
      INFO("word: " << word);
      std::string place = place_of(outcome, word);
      if (what == "nowhere") CHECK(place == "");
      else CHECK(place != "");
    }
    return section.text;
  }
  bool lines = what.starts_with("lines "), without = what.starts_with("without ");
  std::string path = lines ? what.substr(6) : without ? what.substr(8) : what;
  const std::string* text = output_of(outcome, path);
  INFO("output file: " << path);
  REQUIRE(text != nullptr);
  if (without) {
    for (const std::string& word : lines_of(section.text)) CHECK_THAT(*text, !Catch::Contains(word));
    return section.text;
  }
  if (!lines) return *text;
  INFO("in: " << *text);
  CHECK(missing_line(*text, lines_of(section.text)) == "");
  return section.text;
}

void run(Case golden) {
  INFO(golden.path);
  bool rewrite = rewriting();
  if (rewrite && golden.find("expect diagnostics") == nullptr) golden.sections.push_back({"expect diagnostics", {}});
  Outcome outcome = run_case(golden);
  INFO(outcome.diagnostics);
  // A case that asks nothing proves nothing; no diagnostics are to be expected in so many words.
  REQUIRE(golden.find("expect diagnostics") != nullptr);
  CHECK(golden.fails() == outcome.failed);
  for (Section& section : golden.sections) {
    if (!section.name.starts_with("expect ")) continue;
    INFO("--- " << section.name);
    std::string given = expected_text(section, outcome);
    if (rewrite) section.text = given;
    else check_text(section.text, given);
  }
  if (rewrite) write_project_file(golden.path, write_case(golden));
}

}  // namespace

TEST_CASE("golden sites") {
  std::vector<Case> cases = all_cases();
  REQUIRE(!cases.empty());
  for (const Case& golden : cases) {
    DYNAMIC_SECTION(golden.name) { run(golden); }
  }
}

}  // namespace planverk::golden
