#include "emit/goals_csv.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "sample_site.h"

using namespace planverk;

namespace {

std::vector<std::string> rows(const Site& site, const Strings& strings) {
  Settings settings = sample_settings();
  PublishedAssets assets;
  std::string text = goals_csv(ViewContext{site, settings, strings, assets});
  std::vector<std::string> all;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find("\r\n", at);
    all.push_back(text.substr(at, end - at));
    at = end + 2;
  }
  return all;
}

}  // namespace

TEST_CASE("a goal is a row under Swedish headings", "[emit]") {
  Site site = sample_site();
  site.goals[1].status = StatusId{0};
  Target target;
  target.value = 4.5;
  target.unit = "kronor";
  site.goals[1].targets = {target};
  Deadline deadline;
  deadline.dates = {day(2026, 1, 1), day(2026, 12, 31)};
  deadline.text = "under 2026";
  site.goals[1].deadline = deadline;
  GoalProgress& progress = site.progress.goals[1];
  progress.overdue = true;
  progress.days_overdue = 12;
  progress.share = 0.9996;
  progress.occasions = Occasions{2, 3, 8, false};
  auto all = rows(site, Strings({{"csv_organisation", "Organisation", {}}, {"csv_address", "Adress", {}}}));
  REQUIRE(all.size() == 3);
  CHECK(all[0].starts_with("\xef\xbb\xbfOrganisation;"));
  CHECK(all[0].ends_with(";Adress"));
  std::string& row = all[2];
  CHECK(row.starts_with("Norra distriktet;Verksamhetsplan <2025>;2025–2026;1;\"Hålla \"\"grundkurs\"\" & prata.\";"));
  CHECK(row.find(";under 2026;2026-12-31;") != std::string::npos);
  CHECK(row.find(";4,5;kronor;") != std::string::npos);
  CHECK(row.ends_with(";Delvis nått;12;99,9;2;3;Studier;https://exempel.se/planer/norr/2025-2026/grundkurs.html"));
}

TEST_CASE("of a limit no occasions are expected", "[emit]") {
  Site site = sample_site();
  site.progress.goals[1].occasions = Occasions{2, {}, 4, true};
  CHECK(rows(site, Strings{})[2].find(";2;;Studier;") != std::string::npos);
}

TEST_CASE("every row has as many cells as the head", "[emit]") {
  auto all = rows(sample_site(), Strings{});
  for (const std::string& row : all) CHECK(std::count(row.begin(), row.end(), ';') == 21);
}
