#include "site/page_rules.h"
#include "view/period_rows.h"

#include <catch2/catch.hpp>
#include <string>

using namespace planverk;

namespace {

constexpr std::uint32_t none = GoalId::none_value;

// Plans of `sizes` goals each, the oldest first.
Site site_of(std::initializer_list<std::uint32_t> sizes) {
  Site site;
  for (std::uint32_t size : sizes) {
    Plan& plan = site.plans.emplace_back();
    plan.first_goal = GoalId::of(site.goals.size());
    plan.goal_count = size;
    for (std::uint32_t i = 0; i < size; ++i)
      site.goals.emplace_back().plan = PlanId::of(site.plans.size() - 1);
  }
  return site;
}

void chain(Site& site, std::uint32_t goal, std::uint32_t earlier, std::uint32_t area = none) {
  site.goals[goal].continues.push_back(GoalId{earlier});
  site.goals[goal].area = {area};
}

// "0,2|1" for a row with goals 0 and 2 in the first plan and 1 in the second; rows parted by spaces.
std::string printed(const std::vector<PeriodRow>& rows) {
  std::string out;
  for (const PeriodRow& row : rows) {
    if (!out.empty()) out += ' ';
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (i > 0) out += '|';
      for (std::size_t j = 0; j < row.cells[i].size(); ++j)
        out += (j > 0 ? "," : "") + std::to_string(row.cells[i][j].value);
    }
  }
  return out;
}

void check(const Site& site, std::vector<PlanId> plans, const std::string& expected) {
  CHECK(printed(make_period_rows(site, plans)) == expected);
}

}  // namespace

TEST_CASE("goals that continue each other share a row", "[view]") {
  Site site = site_of({2, 2, 2});  // goals 0 1 | 2 3 | 4 5
  check(site, {{0}, {1}, {2}}, "0|| 1|| |2| |3| ||4 ||5");
  chain(site, 3, 0);
  chain(site, 4, 3);
  check(site, {{0}, {1}, {2}}, "0|3|4 1|| |2| ||5");
  // Two goals that came out of one.
  chain(site, 5, 3);
  check(site, {{0}, {1}, {2}}, "0|3|4,5 1|| |2|");
}

TEST_CASE("goals that were merged share a row with all that they came from, and with what those were split into", "[view]") {
  Site site = site_of({3, 2, 1});  // 0 1 2 | 3 4 | 5
  chain(site, 3, 0);
  chain(site, 3, 1);
  chain(site, 4, 1);
  chain(site, 5, 4);
  check(site, {{0}, {1}, {2}}, "0,1|3,4|5 2||");
}

TEST_CASE("a chain holds where a plan in between is not shown", "[view]") {
  Site site = site_of({1, 1, 1});
  chain(site, 1, 0);
  chain(site, 2, 1);
  check(site, {{0}, {2}}, "0|2");
}

TEST_CASE("goals that continue each other in a circle end somewhere", "[view]") {
  Site site = site_of({1, 1});
  chain(site, 0, 1);
  chain(site, 1, 0);
  check(site, {{0}, {1}}, "0|1");
  chain(site, 0, 0);
  check(site, {{0}}, "0");
}

TEST_CASE("rows stand by the newest goal's area, without one last", "[view]") {
  Site site = site_of({3, 1});  // 0 1 2 | 3
  site.goals[1].area = {1};
  site.goals[2].area = {0};
  check(site, {{0}, {1}}, "2| 1| 0| |3");
  chain(site, 3, 0, 0);
  check(site, {{0}, {1}}, "0|3 2| 1|");
}

TEST_CASE("drafts and translations are not compared", "[view]") {
  Site site = site_of({0, 0, 0});
  site.plans[0].draft.head.status = PlanStatus::draft;
  site.plans[2].translation_of = {1};
  site.organisations.emplace_back().plans = {{2}, {1}, {0}};
  CHECK(compared_plans(site, {0}) == std::vector<PlanId>{{1}});
}
