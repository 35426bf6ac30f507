#include "site/lineage.h"

#include <catch2/catch.hpp>

#include "../view/small_site.h"
#include "view/lineage.h"

using namespace planverk;
using namespace planverk::test;

namespace {

PlanText plan(std::string name, std::string goals, std::string facts = {}, std::string head = {}) {
  return {"norra", name,
          "---\ntitle: Plan " + name + "\nkind: district-plan\nperiod: " + name.substr(0, 4) + "\nstatus: adopted\n" + head + "---\n\n## A\n\nVi ska:\n\n" + goals,
          std::move(facts), ""};
}

GoalId goal_called(const Site& site, std::string_view address) {
  for (std::size_t i = 0; i < site.goals.size(); ++i) {
    GoalId id = GoalId::of(i);
    if (site.at(site.at(id).plan).address + "#" + site.draft(id).id == address) return id;
  }
  FAIL("no goal " << address);
  return {};
}

std::string ids(const Site& site, const std::vector<GoalId>& goals) {
  std::string out;
  for (GoalId id : goals) out += (out.empty() ? "" : " ") + site.draft(id).id;
  return out;
}

std::string told(const Site& site, std::string_view address) {
  for (const Plan& plan : site.plans) {
    if (plan.address != address) continue;
    const Succession& s = plan.succession;
    std::string ended;
    for (EndingId id : s.ended) ended += " " + site.draft(site.at(id).goal).id;
    return "carried " + ids(site, s.carried) + ", merged " + ids(site, s.merged) + ", new " + ids(site, s.fresh) + ", split " +
           ids(site, s.split) + ", ended" + ended + ", untold " + ids(site, s.untold);
  }
  return {};
}

}  // namespace

TEST_CASE("forebears and heirs are found through splits and mergers, each once, by time", "[site]") {
  SmallSite small({plan("2022", "- ett {#a}\n- två {#b}\n- tre {#c}\n- fyra {#d}\n- fem {#e}\n"),
                   plan("2023", "- ett {#a2}\n- två {#b2}\n- ny {#n2}\n", "a2: {continues: [norra/2022#a, norra/2022#b]}\nb2: {continues: norra/2022#b}\n",
                        "ended: {norra/2022#c: Klart., norra/2022#d: {became: dropped}}\n"),
                   plan("2024", "- ett {#a3}\n", "a3: {continues: [norra/2023#a2, norra/2023#b2]}\n")});
  const Site& site = small.site();
  CHECK(ids(site, forebears_of(site, goal_called(site, "norra/2024#a3"))) == "a b a2 b2");
  CHECK(ids(site, heirs_of(site, goal_called(site, "norra/2022#b"))) == "a2 b2 a3");
  CHECK(ids(site, heirs_of(site, goal_called(site, "norra/2022#c"))) == "");
  // `b2` is one of the two that `b` was split into, and so not simply carried on.
  CHECK(told(site, "norra/2023") == "carried , merged a2, new n2, split b, ended c d, untold e");
  CHECK(told(site, "norra/2024") == "carried , merged a3, new , split , ended, untold n2");
  CHECK(told(site, "norra/2022") == "carried , merged , new , split , ended, untold ");
  const Ending& ending = site.at(site.at(goal_called(site, "norra/2022#d")).endings.at(0));
  CHECK(ending.became == GoalEnd::dropped);
  CHECK(ending.why == "");
}

TEST_CASE("what an earlier version or a translation is said to be continued as is said of the plan that counts", "[site]") {
  SmallSite small({plan("2022", "- ett {#a}\n- två {#b}\n"),
                   plan("2022-en", "- one {#a}\n- two {#b}\n", "", "translation_of: norra/2022\nlanguage: en\n"),
                   plan("2022-forslag", "- ett {#a}\n- två {#b-da}\n", "b-da: {continues: norra/2022#b}\n", "version_of: norra/2022\n"),
                   plan("2023", "- ett {#a2}\n", "a2: {continues: [norra/2022-en#a, norra/2022-forslag#b-da]}\n")});
  const Site& site = small.site();
  CHECK(site.at(goal_called(site, "norra/2023#a2")).continues ==
        std::vector<GoalId>{goal_called(site, "norra/2022#a"), goal_called(site, "norra/2022#b")});
  CHECK(told(site, "norra/2023") == "carried , merged a2, new , split , ended, untold ");
  CHECK(told(site, "norra/2022-en") == "carried , merged , new , split , ended, untold ");
}

TEST_CASE("goals that versions say continue each other are no circle without end", "[site]") {
  SmallSite small({plan("2022", "- ett {#a}\n- två {#b}\n", "a: {continues: [norra/2022-forslag#x, norra/2022-forslag#y]}\n"),
                   plan("2022-forslag", "- ett {#x}\n- två {#y}\n", "x: {continues: norra/2022#a}\ny: {continues: norra/2022-forslag2#z}\n", "version_of: norra/2022\n"),
                   plan("2022-forslag2", "- ett {#z}\n", "z: {continues: norra/2022#a}\n", "version_of: norra/2022\n")});
  const Site& site = small.site();
  CHECK(site.at(goal_called(site, "norra/2022#a")).continues.empty());
  CHECK(forebears_of(site, goal_called(site, "norra/2022#a")).empty());
}

TEST_CASE("a goal's line tells words, values and ends, and says nothing of a goal that stands alone", "[view]") {
  SmallSite small({plan("2022", "- nå 300 {#a}\n- sjunga {#b}\n", "a:\n  target: {at_least: 300, unit: röster}\n  followups:\n    - {date: 2022-02-01, value: 2}\n    - {date: 2022-03-01, value: 5}\n    - {date: 2022-04-01, status: done}\n"),
                   plan("2023", "- nå 400 {#a2}\n", "a2: {continues: norra/2022#a}\n"),
                   plan("2024", "- nå 400 {#a3}\n- laga {#ny}\n", "a3: {continues: norra/2023#a2}\n", "ended: {norra/2022#b: Sent.}\n")});
  auto line_of = [&](std::string_view address) {
    PageBase page;
    return make_lineage(small.context(), page, goal_called(small.site(), address));
  };
  auto line = line_of("norra/2024#a3");
  REQUIRE(line.size() == 3);
  CHECK(line[0].goals.at(0).value == "5\u00a0röster");
  CHECK(line[0].goals.at(0).goal.status->id == "done");
  CHECK(line[0].goals.at(0).changed.text.empty());
  CHECK(line[1].goals.at(0).changed.text.find("<ins>") != std::string::npos);
  CHECK_FALSE(line[1].goals.at(0).same_words);
  CHECK(line[2].goals.at(0).same_words);
  CHECK(line[2].goals.at(0).current);
  CHECK(line_of("norra/2024#ny").empty());
  auto ended = line_of("norra/2022#b");
  REQUIRE(ended.size() == 1);
  REQUIRE(ended[0].goals.at(0).notes.size() == 1);
  CHECK(ended[0].goals[0].notes[0].text == "Sent.");
}
