#include <catch2/catch.hpp>

#include "small_site.h"

namespace planverk {
namespace {

const test::PlanText national{"partiet", "2025",
                              "---\ntitle: Partiets plan\nkind: national-plan\nperiod: 2025\nstatus: adopted\n---\n\n"
                              "## Studier\n\nVi ska:\n\n- läsa {#lasa}\n- skriva {#skriva}\n",
                              "", ""};
const test::PlanText district{
    "norra", "2025",
    "---\ntitle: Plan 2025\nkind: district-plan\nperiod: 2025\nstatus: proposal\nresponsible: styrelsen\n---\n\n"
    "## Studier\n\nVi ska:\n\n- läsa {++mer++}{>>M1:1<<} {#lasa}\n- sjunga {#sjunga}\n",
    "lasa:\n  target: {at_least: 4, unit: böcker}\n"
    "  supports:\n    - {to: \"partiet/2025#lasa\", how: fully}\n"
    "  followups:\n    - {date: 2025-01-01, status: ongoing, value: 1}\n    - {date: 2025-05-01, status: done, value: 4}\n",
    "M1:\n  title: Mer\n  by: norra\n"};

struct Made {
  test::SmallSite site{{national, district}};
  GoalPage page;
  // Goals lie plan by plan in the order of the site's plans.
  explicit Made(std::string_view address) {
    for (std::size_t i = 0; i < site.site().goals.size(); ++i)
      if (address_of(site.site(), entity(GoalId::of(i))).path == address)
        make_goal_page(site.context(), GoalId::of(i), page);
    REQUIRE(page.page.kind == "goal");
  }
};

}  // namespace

TEST_CASE("a goal's page says what is stated, and from where") {
  Made made("norra/2025/lasa.html");
  const GoalPage& page = made.page;
  REQUIRE(page.facts.size() == 3);
  CHECK(page.facts[0].links.at(0).text == "Styrelsen");
  CHECK(page.facts[0].note == "from_plan");
  CHECK_FALSE(page.facts[1].stated);
  CHECK(page.facts[2].values == std::vector<std::string>{"minst 4\u00a0böcker"});
  REQUIRE(page.slots.size() == 5);
  CHECK_FALSE(page.slots[0].stated);
  CHECK(page.slots[4].stated);
}

TEST_CASE("follow-ups come newest first, with the target's unit") {
  Made made("norra/2025/lasa.html");
  REQUIRE(made.page.followups.size() == 2);
  CHECK(made.page.followups[0].date == "1 maj 2025");
  CHECK(made.page.followups[0].value == "4\u00a0böcker");
  CHECK(made.page.followups[0].status->id == "done");
}

TEST_CASE("marks lead to the priority, and the priority's goal names who supports it") {
  Made made("norra/2025/lasa.html");
  REQUIRE(made.page.marks.size() == 1);
  CHECK(made.page.marks[0].name == "Studier");
  CHECK(made.page.marks[0].how == "fully");
  CHECK(test::written(made.page.marks[0].href) == "../../partiet/2025/prioritering/studier.html");
  Made superior("partiet/2025/lasa.html");
  REQUIRE(superior.page.supporters.size() == 1);
  CHECK(superior.page.supporters[0].goal.organisation == "Norra");
  CHECK(superior.page.page.backlinks.empty());
}

TEST_CASE("a goal without a priority is said to be the organisation's own, a national one is not") {
  CHECK(Made("norra/2025/lasa.html").page.answers_none.empty());
  CHECK_FALSE(Made("norra/2025/sjunga.html").page.answers_none.empty());
  CHECK(Made("partiet/2025/skriva.html").page.answers_none.empty());
}

TEST_CASE("a changed goal names the motions behind") {
  Made made("norra/2025/lasa.html");
  REQUIRE(made.page.amendments.size() == 1);
  CHECK(test::written(made.page.amendments[0].href) == "andringar/#motion-M1");
}

TEST_CASE("goals of a plan lead to each other in order, and home by organisation and plan") {
  Made made("norra/2025/lasa.html");
  CHECK_FALSE(made.page.page.previous);
  REQUIRE(made.page.page.next);
  CHECK(test::written(made.page.page.next->href) == "sjunga.html");
  std::vector<std::string> way;
  for (const LinkView& step : made.page.page.breadcrumbs) way.push_back(test::written(step.href));
  CHECK(way == std::vector<std::string>{"../../", "../../partiet/", "../", "./"});
}

TEST_CASE("the amendments page shows each change in its passage and each motion with its changes") {
  test::SmallSite site({national, district});
  AmendmentsPage page;
  PlanId id;
  for (std::size_t i = 0; i < site.site().plans.size(); ++i)
    if (site.site().plans[i].address == "norra/2025") id = PlanId::of(i);
  make_amendments_page(site.context(), id, page);
  REQUIRE(page.changes.size() == 1);
  CHECK(page.changes[0].kind == "change_kind_insertion");
  CHECK(test::written(page.changes[0].place.href) == "../lasa.html");
  CHECK(page.changes[0].html.text.find("<ins") != std::string::npos);
  REQUIRE(page.motions.size() == 1);
  CHECK(page.motions[0].by == "Norra");
  CHECK(test::written(page.motions[0].changes.at(0).href) == "#andring-1");
}

TEST_CASE("coverage adds up and is found by search") {
  test::SmallSite site({national, district});
  OrganisationPage page;
  OrganisationId norra;
  for (std::size_t i = 0; i < site.site().organisations.size(); ++i)
    if (site.site().organisations[i].entry.id.value == "norra") norra = OrganisationId::of(i);
  make_organisation_page(site.context(), norra, page);
  REQUIRE(page.coverage.size() == 1);
  const CoverageView& coverage = page.coverage[0];
  // One of the priority's two goals is supported: partly.
  CHECK(coverage.partly == "1");
  CHECK(coverage.segments == std::vector<std::string_view>{"partly"});
  REQUIRE(coverage.rows.size() == 1);
  CHECK(coverage.rows[0].mark.how == "partly");
  CHECK(coverage.own.size() == 1);
}

}  // namespace planverk
