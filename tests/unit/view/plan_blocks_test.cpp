#include <catch2/catch.hpp>

#include "small_site.h"

namespace planverk {
namespace {

constexpr std::string_view head =
    "---\ntitle: Plan\nkind: district-plan\nperiod: 2025\nstatus: adopted\n---\n\n";

// Blocks in short: "h2 Title | html | goals(lead-in; text, text)".
std::string outline(const PlanPage& page) {
  std::string out;
  for (const BlockView& block : page.blocks) {
    if (!out.empty()) out += " | ";
    if (block.heading) (out += block.heading->h2 ? "h2 " : block.heading->h3 ? "h3 " : "h4 ") += block.heading->html.text;
    if (!block.html.empty()) out += block.html.text.substr(0, block.html.text.find_last_not_of('\n') + 1);
    if (!block.goal_list) continue;
    out += "goals(" + block.goal_list->lead_in.text + ";";
    for (const GoalView& goal : block.goal_list->goals) (out += " ") += goal.html.text;
    out += ")";
  }
  return out;
}

void check(std::string_view text, const std::string& expected) {
  test::SmallSite site({{"norra", "2025", std::string(head) + std::string(text), "", ""}});
  PlanPage page;
  REQUIRE(site.site().plans.size() == 1);
  make_plan_page(site.context(), PlanId{0}, page);
  CHECK(outline(page) == expected);
}

}  // namespace

TEST_CASE("a goal list takes its lead-in along, other text stays prose") {
  check("Ord.\n\n## Studier\n\nMer ord.\n\nVi ska:\n\n- läsa\n- skriva\n\nSlut.\n",
        "<p>Ord.</p> | h2 Studier | <p>Mer ord.</p> | goals(Vi ska:; läsa skriva) | <p>Slut.</p>");
}

TEST_CASE("a list without a lead-in is prose") {
  check("## A\n\n- ett\n", "h2 A | <ul>\n<li>ett</li>\n</ul>");
}

TEST_CASE("a marked list has no lead-in, a marked paragraph is a goal of its own") {
  check("### A\n\n{.goals}\n\n- ett\n\nTvå. {.goal #tva}\n", "h2 A | goals(; ett) | goals(; Två.)");
}

TEST_CASE("headings are shown without a skipped level") {
  check("## A\n\n#### B\n\n#### C\n\n### D\n\n#### E\n\n## F\n", "h2 A | h3 B | h3 C | h3 D | h4 E | h2 F");
  check("## A\n\n##### Vi ska\n\nOrd.\n\n- ett\n", "h2 A | <h3>Vi ska</h3>\n<p>Ord.</p> | goals(; ett)");
}

TEST_CASE("a heading that is a lead-in stands where it stood when prose comes between") {
  check("## A\n\n### Vi ska\n\n- ett\n", "h2 A | goals(Vi ska; ett)");
  check("## A\n\n### Vi ska\n\nOrd.\n\n- ett\n", "h2 A | <h3>Vi ska</h3>\n<p>Ord.</p> | goals(; ett)");
}

TEST_CASE("links lead from the page, schemes that run programs are left out") {
  check("Se [a](https://a.se/), [b](javascript:x) och [c](organisation:partiet).\n",
        "<p>Se <a href=\"https://a.se/\" class=\"external\">a</a>, b och <a href=\"../../partiet/\">c</a>.</p>");
}

}  // namespace planverk
