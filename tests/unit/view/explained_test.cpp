// Words of a text that the registers explain.
#include "view/explained.h"

#include <catch2/catch.hpp>

#include "small_site.h"

namespace planverk {
namespace {

Registers explaining() {
  Registers registers = test::small_registers();
  auto term = [&](std::string id, std::string name, std::string text) {
    TermEntry entry;
    entry.id.value = std::move(id);
    entry.term.value = std::move(name);
    entry.explanation = std::move(text);
    registers.terms.push_back(std::move(entry));
  };
  term("arsmote", "årsmöte", "Högsta mötet.");
  term("bransch", "bransch", "Ett slags arbete.");
  term("stum", "stum", "");
  ReferenceEntry reference;
  reference.id.value = "handboken";
  reference.name = "Handboken";
  reference.about = "Bok om möten.";
  registers.references.push_back(std::move(reference));
  return registers;
}

constexpr std::string_view text =
    "---\ntitle: Plan\nkind: district-plan\nperiod: 2025\nstatus: adopted\n---\n\n"
    "## A\n\nEtt årsmöte, ett stum ord och Handboken. Styrelsen finns.\n\nVi ska:\n\n- nämna bransch {#ett}\n- inget {#tva}\n\n"
    "## B\n\nÅter ett årsmöte.\n";

std::string names(const std::vector<ExplainedView>& views) {
  std::string out;
  for (const ExplainedView& view : views) (out += view.id) += ' ';
  return out;
}

}  // namespace

TEST_CASE("a plan explains the words that it mentions, each once and by the alphabet", "[view]") {
  test::SmallSite site({{"norra", "2025", std::string(text), "", ""}}, explaining());
  PlanPage page;
  make_plan_page(site.context(), PlanId{0}, page);
  CHECK(names(page.explained) == "term-bransch reference-handboken term-arsmote ");
  REQUIRE(page.explained.size() == 3);
  CHECK(page.explained[2].text == "Högsta mötet.");
  CHECK(test::written(page.explained[2].href) == "../../ordlista/arsmote.html");
}

TEST_CASE("a goal's page explains the words of the goal alone", "[view]") {
  test::SmallSite site({{"norra", "2025", std::string(text), "", ""}}, explaining());
  GoalPage one, two;
  make_goal_page(site.context(), GoalId{0}, one);
  make_goal_page(site.context(), GoalId{1}, two);
  CHECK(names(one.explained) == "term-bransch ");
  CHECK(two.explained.empty());
}

TEST_CASE("a goal's page names together what nothing is stated for", "[view]") {
  test::SmallSite site({{"norra", "2025", std::string(text), "ett:\n  criteria: Det märks\n", ""}});
  GoalPage page;
  make_goal_page(site.context(), GoalId{0}, page);
  CHECK(page.unstated_facts == std::vector<std::string>{"fact_responsible", "fact_deadline", "fact_target"});
  CHECK(page.unstated_slots ==
        std::vector<std::string>{"slot_activities", "fact_responsible", "slot_cost", "slot_followup"});
}

}  // namespace planverk
