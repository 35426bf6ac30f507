// Two sites below tests/sites/: one of seeded mistakes, which must all be told at their lines, once, and nothing else; and
// one of texts that only look like mistakes, of which nothing may be told.

#include <catch2/catch.hpp>

#include <algorithm>

#include "golden_case.h"
#include "run_case.h"

namespace planverk::golden {
namespace {

using Lines = std::vector<std::string>;

// "content/areas.yaml:4 unknown-key" for each line, without comments, sorted.
Lines expected_in(std::map<std::string, std::string>& site) {
  auto table = site.extract("expected.txt");
  REQUIRE_FALSE(table.empty());
  Lines out = lines_of(table.mapped());
  std::erase_if(out, [](const std::string& line) { return line.empty() || line.starts_with('#'); });
  std::ranges::sort(out);
  return out;
}

std::string joined(const Lines& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

Lines without(const Lines& all, const Lines& those) {
  Lines out;
  std::ranges::set_difference(all, those, std::back_inserter(out));
  return out;
}

}  // namespace

TEST_CASE("a hundred seeded mistakes are all told, at their lines, once, and nothing else") {
  std::map<std::string, std::string> site = project_files("tests/sites/mistakes");
  Lines expected = expected_in(site);
  CHECK(expected.size() == 100);
  Lines told = check_files(site);
  std::ranges::sort(told);
  INFO("missing:\n" << joined(without(expected, told)) << "beside them:\n" << joined(without(told, expected)));
  CHECK(told == expected);
}

TEST_CASE("what only looks like a mistake is left alone") {
  std::map<std::string, std::string> site = project_files("tests/sites/clean");
  CHECK(joined(check_files(site)) == "");
}

}  // namespace planverk::golden
