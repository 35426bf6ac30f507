#include <catch2/catch.hpp>

#include "site/addresses.h"
#include "view/make.h"

using namespace planverk;

namespace {

constexpr Coverage no = Coverage::none, some = Coverage::partly, all = Coverage::fully;

// A national plan with priorities as many as `answers` has columns, and a district for each of its rows: how
// it answers them. An empty row is a district without a plan of that time.
Site site_of(std::vector<std::vector<Coverage>> answers, std::uint32_t priorities) {
  Site site;
  site.organisations.resize(1 + answers.size());
  site.organisations[0].entry.kind = OrganisationKind::national;
  Plan& plan = site.plans.emplace_back();
  plan.address = "partiet/2025";
  plan.organisation = {0};
  plan.first_section = {0};
  plan.section_count = priorities;
  plan.has_priorities = true;
  plan.draft.head.title.value = "Plan";
  for (std::uint32_t i = 0; i < priorities; ++i) {
    Section& section = site.sections.emplace_back();
    section.plan = {0};
    section.draft = i;
    section.is_priority = true;
    section.priority_number = i + 1;
    plan.draft.sections.emplace_back().id = "p" + std::to_string(i + 1);
  }
  SupportLink support;
  support.from = {0};
  site.goals.emplace_back().plan = {0};
  plan.draft.goals.emplace_back();
  site.supports.push_back(support);
  for (std::uint32_t i = 0; i < answers.size(); ++i) {
    Organisation& district = site.organisations[i + 1];
    district.entry.id.value = "d" + std::to_string(i + 1);
    district.entry.short_name = district.entry.id.value;
    district.ancestors = {{0}};
    if (answers[i].empty()) continue;
    OrganisationCoverage& coverage = site.overlay.organisations.emplace_back();
    coverage.organisation = {i + 1};
    coverage.superior = {0};
    for (std::uint32_t p = 0; p < priorities; ++p) {
      PriorityCoverage answer{SectionId{p}, answers[i][p], {}};
      if (answers[i][p] != no) answer.supports = {SupportId{0}, SupportId{0}};
      coverage.priorities.push_back(answer);
    }
  }
  make_progress(site);
  return site;
}

Strings strings() {
  return Strings({{"priority_carried", "{carried}/{total} {kind}: {fully} + {partly}", {}},
                  {"priority_carried_fully", "{carried}/{total} {kind}: alla helt", {}},
                  {"priority_carried_partly", "{carried}/{total} {kind}: alla delvis", {}},
                  {"priority_uncarried", "0/{total}", {}},
                  {"priority_nobody_asked", "inga {kind}", {}},
                  {"priority_without_plan", "({n} utan)", {}},
                  {"plural_districts", "distrikt", {}},
                  {"of_total", "{n}/{total}", {}},
                  {"heat_between", "{from}-{to}", {}},
                  {"heat_or_more", "{n}+", {}}});
}

}  // namespace

TEST_CASE("the sentence on a priority says who carries it", "[view]") {
  auto check = [](std::vector<std::vector<Coverage>> answers, const char* expected) {
    Site site = site_of(std::move(answers), 1);
    Settings settings;
    Strings words = strings();
    PublishedAssets assets;
    PriorityPage page;
    make_priority_page({site, settings, words, assets}, SectionId{0}, page);
    CHECK(page.sentence == expected);
  };
  check({{all}, {some}, {some}, {no}}, "3/4 distrikt: 1 + 2");
  check({{all}, {all}}, "2/2 distrikt: alla helt");
  check({{some}, {no}}, "1/2 distrikt: alla delvis");
  check({{no}, {no}}, "0/2");
  check({{all}, {}}, "1/1 distrikt: alla helt (1 utan)");
  check({{}, {}}, "inga distrikt");
}

TEST_CASE("a priority's page names carriers, gaps and those without a plan", "[view]") {
  Site site = site_of({{no}, {all}, {}, {some}}, 1);
  Settings settings;
  Strings words = strings();
  PublishedAssets assets;
  PriorityPage page;
  make_priority_page({site, settings, words, assets}, SectionId{0}, page);
  REQUIRE(page.carriers.size() == 2);
  CHECK(page.carriers[0].id == "d2");
  CHECK(page.carriers[0].how == "fully");
  CHECK(page.carriers[1].id == "d4");
  CHECK(page.carriers[1].how == "partly");
  REQUIRE(page.gaps.size() == 1);
  CHECK(page.gaps[0].text == "d1");
  REQUIRE(page.without_plan.size() == 1);
  CHECK(page.without_plan[0].text == "d3");
}

TEST_CASE("the matrix has gaps in both directions", "[view]") {
  Site site = site_of({{all, no, some}, {no, no, no}, {}}, 3);
  Settings settings;
  Strings words = strings();
  PublishedAssets assets;
  OverviewPage page;
  make_matrix_page({site, settings, words, assets}, PlanId{0}, page);
  REQUIRE(page.matrices.size() == 1);
  const MatrixView& matrix = page.matrices[0];
  REQUIRE(matrix.columns.size() == 2);
  std::string cells;
  for (const MatrixRowView& row : matrix.rows) {
    for (const MatrixCellView& cell : row.cells) cells += cell.how + cell.count + " ";
    cells += row.carried_by + "; ";
  }
  // Two supports from one goal count as one goal.
  CHECK(cells == "fully1 none 1/2; none none 0/2; partly1 none 1/2; ");
  REQUIRE(matrix.uncarried.size() == 1);
  CHECK(matrix.uncarried[0].href.path == priority_address(site, SectionId{1}));
  REQUIRE(matrix.without_plan.size() == 1);
  CHECK(matrix.rows[0].cells[0].href.fragment == "d1");
  CHECK(matrix.rows[0].cells[1].href.empty());
  CHECK(matrix.rows[0].cells[0].step == 1);
  CHECK(matrix.rows[0].cells[1].step == 0);
  CHECK_FALSE(matrix.rows[0].gap);
  CHECK(matrix.rows[1].gap);
}

TEST_CASE("the matrix has sums both ways, and names who carries few", "[view]") {
  Site site = site_of({{all, some, no}, {some, no, no}}, 3);
  for (OrganisationCoverage& coverage : site.overlay.organisations)
    for (const PriorityCoverage& answer : coverage.priorities)
      ++(answer.coverage == all ? coverage.fully : answer.coverage == some ? coverage.partly : coverage.none);
  Settings settings;
  Strings words = strings();
  PublishedAssets assets;
  OverviewPage page;
  make_matrix_page({site, settings, words, assets}, PlanId{0}, page);
  const MatrixView& matrix = page.matrices[0];
  std::string columns;
  for (const MatrixColumnView& column : matrix.columns)
    columns += column.carried + "=" + column.fully + "+" + column.partly + ", " + column.goals + " goals; ";
  // The one goal that carries two priorities is one goal.
  CHECK(columns == "2=1+1, 1 goals; 1=0+1, 1 goals; ");
  CHECK(matrix.goals == "2");
  CHECK(matrix.rows[0].goals == "2");
  CHECK(matrix.rows[2].goals == "0");
  REQUIRE(matrix.few.size() == 1);
  CHECK(matrix.few[0].text == "d2");
  CHECK(matrix.few[0].note == "1/3");
  std::string legend;
  for (const HeatStepView& step : page.steps) legend += std::to_string(step.step) + ": " + step.words + "; ";
  CHECK(legend == "1: 1; 2: 2-3; 3: 4-6; 4: 7+; ");
}

TEST_CASE("where nobody has a plan of that time, nobody fails to answer", "[view]") {
  Site site = site_of({{}, {}}, 2);
  Settings settings;
  Strings words = strings();
  PublishedAssets assets;
  OverviewPage page;
  make_matrix_page({site, settings, words, assets}, PlanId{0}, page);
  CHECK_FALSE(page.matrices[0].has_columns);
  CHECK(page.matrices[0].uncarried.empty());
  CHECK(page.matrices[0].without_plan.size() == 2);
}
