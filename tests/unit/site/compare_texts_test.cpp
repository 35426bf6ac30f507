#include "site/compare_texts.h"

#include <catch2/catch.hpp>

#include "../view/small_site.h"
#include "site/versions.h"

using namespace planverk;
using namespace planverk::test;

namespace {

std::string plan(std::string_view head, std::string_view text) {
  return "---\ntitle: Plan\nperiod: \"2025\"\n" + std::string(head) + "---\n\n" + std::string(text);
}

PlanId plan_called(const Site& site, std::string_view address) {
  for (std::size_t i = 0; i < site.plans.size(); ++i)
    if (site.plans[i].address == address) return PlanId::of(i);
  return {};
}

// One line for each passage: "= text", "~ old > new", "+ text", "- text", with what is said of it.
std::string compared(const std::string& earlier, const std::string& later, const std::string& goals = {}, const std::string& earlier_goals = {}) {
  SmallSite small({{"norra", "2025", plan("", later), goals, {}}, {"norra", "2025-forslag", plan("version_of: norra/2025\n", earlier), earlier_goals, {}}});
  const Site& site = small.site();
  std::string out;
  for (const ComparedSection& section : compare_texts(site, plan_called(site, "norra/2025-forslag"), plan_called(site, "norra/2025"))) {
    static constexpr char signs[] = "=~+-";
    if (section.earlier || section.later)
      out += std::string("# ") + signs[static_cast<int>(section.state)] + " " + site.draft(section.later ? section.later : section.earlier).title +
             (section.is_moved ? " moved" : "") + "\n";
    for (const ComparedPassage& p : section.passages) {
      out += signs[static_cast<int>(p.state)];
      if (p.earlier && p.state != PassageState::same) out += " " + p.earlier->text + (p.later ? " >" : "");
      if (p.later) out += " " + p.later->text;
      if (p.moved_from) out += " from " + site.draft(p.moved_from).title;
      if (!p.split_into.empty()) out += " split " + std::to_string(p.split_into.size());
      if (!p.joined_from.empty()) out += " joined " + std::to_string(p.joined_from.size());
      if (p.joined_into) out += " into " + site.draft(p.joined_into).id;
      if (p.is_likeness) out += " like";
      out += "\n";
    }
  }
  return out;
}

}  // namespace

TEST_CASE("paragraphs and goals that stay, change, come and go", "[site]") {
  CHECK(compared("Lika.\n\nBort med detta.\n\nVi ska:\n\n- Ha kurs. {#kurs}\n- Ha läger. {#lager}\n",
                 "Lika.\n\nVi ska:\n\n- Ha två kurser. {#kurs}\n- Ringa alla. {#ring}\n") ==
        "= Lika.\n- Bort med detta.\n= Vi ska:\n~ Ha kurs. > Ha två kurser.\n+ Ringa alla.\n- Ha läger.\n");
}

TEST_CASE("goals are matched by id, then by their words", "[site]") {
  CHECK(compared("Vi ska:\n\n- Ringa alla nya medlemmar. {#ring-alla}\n- Trycka en affisch. {#affisch}\n",
                 "Vi ska:\n\n- Ringa alla nya medlemmar snart. {#ring}\n- Bygga en scen. {#affisch}\n") ==
        "= Vi ska:\n~ Ringa alla nya medlemmar. > Ringa alla nya medlemmar snart. like\n~ Trycka en affisch. > Bygga en scen.\n");
}

TEST_CASE("`continues` tells what was split and what was joined", "[site]") {
  CHECK(compared("Vi ska:\n\n- Ha kurs och läger. {#allt}\n", "Vi ska:\n\n- Ha kurs. {#kurs}\n- Ha läger. {#lager}\n",
                 "kurs: {continues: norra/2025-forslag#allt}\nlager: {continues: norra/2025-forslag#allt}\n") ==
        "= Vi ska:\n~ Ha kurs och läger. > Ha kurs. split 2\n~ Ha kurs och läger. > Ha läger. split 2\n");
  CHECK(compared("Vi ska:\n\n- Ha kurs. {#kurs}\n- Ha läger. {#lager}\n", "Vi ska:\n\n- Ha kurs och läger. {#kurs}\n", {},
                 "lager: {continues: norra/2025#kurs}\n") ==
        "= Vi ska:\n~ Ha kurs. > Ha kurs och läger. joined 2\n- Ha läger. into kurs\n");
}

TEST_CASE("sections are matched by id, title and words; what moved is said to", "[site]") {
  CHECK(compared("## Ett {#ett}\n\nA.\n\n## Två {#tva}\n\nB.\n\n## Tre {#tre}\n\nC.\n\n## Fyra {#fyra}\n\nBort.\n",
                 "## Tre {#tre}\n\nC.\n\n## Ett igen {#ett}\n\nA.\n\n## Två {#annat}\n\nB.\n\n## Ny\n\nD.\n") ==
        "# = Tre moved\n= C.\n# - Fyra\n- Bort.\n# ~ Ett igen\n= A.\n# = Två\n= B.\n# + Ny\n+ D.\n");
}

TEST_CASE("a goal in another section is said to have moved", "[site]") {
  CHECK(compared("## Ett {#ett}\n\nVi ska:\n\n- Ha kurs. {#kurs}\n\n## Två {#tva}\n\nText.\n",
                 "## Ett {#ett}\n\nVi ska:\n\n## Två {#tva}\n\nText.\n\nVi ska:\n\n- Ha kurs. {#kurs}\n")
            .find("= Ha kurs. from Ett\n") != std::string::npos);
}

TEST_CASE("texts are compared as they read with changes", "[site]") {
  CHECK(compared("Vi ska:\n\n- Ha {~~en~>två~~} kurser. {#kurs}\n- {--Ha läger.--} {#lager}\n", "Vi ska:\n\n- Ha två kurser. {#kurs}\n") ==
        "= Vi ska:\n= Ha två kurser.\n");
}

TEST_CASE("lineage goes past earlier versions", "[site]") {
  SmallSite small({{"norra", "2024", "---\ntitle: Plan\nperiod: \"2024\"\n---\n\nVi ska:\n\n- Ha kurs. {#gammal}\n", {}, {}},
                   {"norra", "2025", plan("", "Vi ska:\n\n- Ha kurser. {#ny}\n"), "ny: {continues: norra/2025-forslag#mellan}\n", {}},
                   {"norra", "2025-forslag", plan("version_of: norra/2025\n", "Vi ska:\n\n- Hålla kurser. {#mellan}\n"),
                    "mellan: {continues: norra/2024#gammal}\n", {}}});
  const Site& site = small.site();
  GoalId old = site.at(plan_called(site, "norra/2024")).first_goal, fresh = site.at(plan_called(site, "norra/2025")).first_goal;
  GoalId between = site.at(plan_called(site, "norra/2025-forslag")).first_goal;
  CHECK(site.at(fresh).continues == old);
  CHECK(site.at(old).continued_by == std::vector{fresh});
  CHECK(same_goal(site, between, plan_called(site, "norra/2025")) == fresh);
  CHECK(same_goal(site, fresh, plan_called(site, "norra/2025-forslag")) == between);
}
