#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <vector>

#include "program.h"

using namespace planverk::cli_test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

const std::string plan = "content/norra/2026/plan.md", lines = "content/norra/2026/lines.txt";

std::vector<std::string> plans_of(const Site& site) {
  std::vector<std::string> out;
  for (const auto& organisation : fs::directory_iterator(site.folder() + "/content"))
    if (organisation.is_directory())
      for (const auto& folder : fs::directory_iterator(organisation.path()))
        out.push_back(organisation.path().filename().string() + "/" + folder.path().filename().string());
  return out;
}

// Every plan is numbered by the convention, and the site then has no fault that it did not have before.
void number_all(const Site& site, const std::string& settings, const std::string& convention) {
  INFO(convention);
  std::vector<std::string> plans = plans_of(site);
  REQUIRE(!plans.empty());
  for (const std::string& one : plans) site.remove("content/" + one + "/lines.txt");
  site.write("site.yaml", settings + "\n" + convention + "\n");
  std::string before = site.run("check --drafts --audience board").err;
  for (const std::string& one : plans) {
    INFO(one);
    Ran ran = site.run("number " + one);
    CHECK(ran.err == "");
    CHECK(ran.status == 0);
  }
  CHECK(site.run("check --drafts --audience board").err == before);
}

const char* const conventions[] = {"lines: {width: 90, blank: true, headings: true, first: 1}",
                                   "lines: {width: 34, blank: false, headings: true, first: 100}",
                                   "lines: {width: 60, blank: true, headings: false, first: 7}"};

}  // namespace

TEST_CASE("numbers are given once, and anew only when asked for", "[cli][number]") {
  Site site;
  Ran first = site.run("number norra/2026");
  CHECK(first.status == 0);
  CHECK_THAT(first.out, Contains("numbered 8 lines of norra/2026 in"));
  std::string made = site.read(lines);

  Ran refused = site.run("number norra/2026");
  CHECK(refused.status == 2);
  CHECK_THAT(refused.err, Contains("its numbers are frozen") && Contains("--renumber"));
  CHECK(site.read(lines) == made);

  site.write(plan, with(site.read(plan), "Distriktet ska:", "Vi är många.\n\nDistriktet ska:"));
  CHECK(site.run("check").status == 1);
  Ran again = site.run("number --renumber norra/2026");
  CHECK(again.status == 0);
  CHECK_THAT(again.out, Contains("renumbered 10 lines of norra/2026") && Contains("goal 1 (femhundra): line 6 -> line 8") &&
                            Contains("goal 2 (ring): line 8 -> line 10"));
  CHECK(site.run("check").status == 0);
  CHECK_THAT(site.run("number --renumber norra/2026").out, !Contains("goal 1"));
}

TEST_CASE("numbers of no plan", "[cli][number]") {
  Site site;
  Ran ran = site.run("number norra/2025");
  CHECK(ran.status == 2);
  CHECK_THAT(ran.err, Contains("there is no plan `norra/2025`") && Contains("did you mean `norra/2026`?"));
}

TEST_CASE("a title at the end of a sentence keeps its full stop", "[cli][number]") {
  Site site;
  site.write(plan, with(site.read(plan), "Distriktet ska:", "Planen gäller till [](event:valet-2026). Sedan kommer en ny.\n\nDistriktet ska:"));
  REQUIRE(site.run("number norra/2026").status == 0);
  CHECK_THAT(site.read(lines), Contains("Planen gäller till Valet 2026. Sedan kommer en ny."));
  CHECK(site.run("build").err == "");
}

TEST_CASE("every plan of the project can be numbered", "[cli][number]") {
  Site site;
  site.copy(std::string(PLANVERK_ROOT) + "/content", "content");
  std::ifstream in(std::string(PLANVERK_ROOT) + "/site.yaml");
  std::string settings(std::istreambuf_iterator<char>(in), {});
  for (const char* convention : conventions) number_all(site, settings, convention);
}

TEST_CASE("every real plan can be numbered", "[cli][number]") {
  const char* shared = std::getenv("PLANVERK_SHARED");
  fs::path folder = (shared ? fs::path(shared) : fs::path(PLANVERK_ROOT) / ".." / "shared") / "real-content";
  if (!fs::exists(folder)) {
    std::cout << "skipped: no real plans at hand (set PLANVERK_SHARED to the folder that holds `real-content`)\n";
    return;
  }
  Site site;
  site.copy(folder.string(), "content");
  std::ifstream in(std::string(PLANVERK_ROOT) + "/site.yaml");
  std::string settings(std::istreambuf_iterator<char>(in), {});
  for (const char* convention : conventions) number_all(site, settings, convention);
}

TEST_CASE("a byte order mark before the first number is no fault", "[cli][number]") {
  Site site;
  REQUIRE(site.run("number norra/2026").status == 0);
  site.write(lines, "\xEF\xBB\xBF" + site.read(lines));
  CHECK(site.run("build").err == "");
}
