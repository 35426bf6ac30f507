#include <catch2/catch.hpp>

#include "program.h"

using namespace planverk::cli_test;
using Catch::Contains;

namespace {
const std::string plan = "content/norra/2026/plan.md";
}

TEST_CASE("check --against an earlier publication", "[cli][against]") {
  Site site;
  REQUIRE(site.run("build").status == 0);
  site.copy(site.folder() + "/public", "old");
  std::string against = "check --against " + site.folder() + "/old/api/plans.json";
  Ran same = site.run(against);
  CHECK(same.status == 0);
  CHECK_THAT(same.out, Contains("compared with 2 plans of"));
  CHECK(site.run("check --against " + site.folder() + "/old").status == 0);

  SECTION("an address that is gone, and one that leads on") {
    site.write(plan, with(with(site.read(plan), "{#ring}", "{#ringa}"), "{#medlemmar ", "{#folk former=medlemmar "));
    Ran ran = site.run(against);
    CHECK(ran.status == 1);
    CHECK_THAT(ran.err, Contains("`norra/2026/ring.html` was published and is gone") && !Contains("#medlemmar` was"));
    site.write(plan, with(site.read(plan), "{#ringa}", "{#ringa former=ring}"));
    CHECK(site.run(against).status == 0);
  }
  SECTION("an adopted text that was altered") {
    site.write(plan, with(site.read(plan), "Ringa alla", "Skriva till alla"));
    Ran ran = site.run(against);
    CHECK(ran.status == 1);
    CHECK_THAT(ran.err, Contains("published-text-altered") && Contains("plan.md:13:3"));
  }
  SECTION("a plan that moved") {
    site.copy(site.folder() + "/content/norra/2026", "content/norra/ny");
    site.remove("content/norra/2026");
    Ran ran = site.run(against);
    CHECK(ran.status == 1);
    CHECK_THAT(ran.err, Contains("the plan `norra/2026/` was published and is gone") && Contains("former: [norra/2026]"));
    site.write("content/norra/ny/plan.md", with(site.read("content/norra/ny/plan.md"), "status:", "former: [norra/2026]\nstatus:"));
    CHECK(site.run(against).status == 0);
  }
  SECTION("a plan that this build leaves out") {
    site.write(plan, with(site.read(plan), "status: adopted", "status: adopted\naudience: members"));
    Ran ran = site.run(against);
    CHECK(ran.status == 1);
    CHECK_THAT(ran.err, Contains("its status or audience keeps it out of this build"));
    CHECK(site.run(against + " --audience members").status == 0);
  }
  SECTION("only some organisations were asked for") {
    CHECK(site.run(against + " --organisation sodra").status == 0);
  }
  SECTION("a publication from before the texts' hashes") {
    std::string json = site.read("old/api/plans.json");
    json = with(json, "\"version\":1,", "");
    for (int i = 0; i < 2; ++i) {
      std::size_t from = json.find(",\"goals\":[\"", json.find("goal_count", i == 0 ? 0 : json.rfind("goal_count"))), to = json.find(",\"sections\"", from);
      REQUIRE(to != std::string::npos);
      json.erase(from, to - from);
    }
    site.write("old/api/plans.json", json);
    site.write(plan, with(with(site.read(plan), "{#ring}", "{#ringa}"), "minst 500", "minst 600"));
    Ran ran = site.run(against);
    CHECK(ran.status == 1);
    CHECK_THAT(ran.err, Contains("ring.html` was published and is gone") && !Contains("published-text-altered"));
    CHECK_THAT(ran.out, Contains("it does not tell the texts of 2 adopted plans"));
  }
}

TEST_CASE("check --against what is no earlier publication", "[cli][against]") {
  Site site;
  auto refused = [&](const std::string& argument, const std::string& message) {
    Ran ran = site.run("check --against " + argument);
    CHECK(ran.status == 2);
    CHECK(ran.out == "");
    CHECK_THAT(ran.err, Contains(message));
  };
  std::string file = site.folder() + "/old.json";
  refused("https://example.org/api/plans.json", "nothing is fetched");
  refused(file, "there is no earlier publication");
  refused(site.folder(), "there is no earlier publication");
  site.write("old.json", "");
  refused(file, "is no plans.json of Planverk");
  site.write("old.json", "{\"$schema\":\"plans.schema.json\",\"plans\":[\n{\"id\":");
  refused(file, "cannot be read as JSON: line 2");
  site.write("old.json", "{\"$schema\":\"goals.schema.json\",\"goals\":[]}");
  refused(file, "is no plans.json of Planverk");
  site.write("old.json", "{\"$schema\":\"plans.schema.json\",\"version\":9,\"plans\":[]}");
  refused(file, "is of version 9");
  site.write("old.json", "{\"$schema\":\"plans.schema.json\",\"version\":1,\"plans\":[{\"id\":\"../..\"}]}");
  refused(file, "names a plan `../..`");
  site.write("old.json", std::string(20000, '['));
  refused(file, "cannot be read as JSON");
}
