#include <catch2/catch.hpp>

#include "view/carriers.h"
#include "view/make.h"
#include "view/tile_label.h"

using namespace planverk;

namespace {

// A national plan with four priorities, and districts that answer it: `fully` and `partly` of them, or have no plan.
struct District {
  std::string name;
  std::optional<TilePlace> tile;
  std::uint32_t fully = 0, partly = 0;
  bool plan = true;
};

class MapSite {
 public:
  explicit MapSite(const std::vector<District>& districts) {
    site_.organisations.resize(1 + districts.size());
    site_.organisations[0].entry.kind = OrganisationKind::national;
    add_plan({0}, "partiet/2025", "Nationell plan");
    Plan& national = site_.plans[0];
    national.section_count = 4;
    for (std::uint32_t i = 0; i < 4; ++i) {
      Section& section = site_.sections.emplace_back();
      section.plan = {0};
      section.draft = i;
      section.is_priority = true;
      section.priority_number = i + 1;
      national.draft.sections.emplace_back().title = "Prioritering";
      national.draft.sections.back().id = "p" + std::to_string(i + 1);
    }
    for (std::uint32_t i = 0; i < districts.size(); ++i) add(districts[i], OrganisationId{i + 1});
  }
  // Templates see no more than these words.
  ViewContext context() const { return {site_, settings_, strings_, assets_}; }
  Site& site() { return site_; }

 private:
  void add_plan(OrganisationId id, std::string address, std::string title) {
    Plan& plan = site_.plans.emplace_back();
    plan.organisation = id;
    plan.address = std::move(address);
    plan.draft.head.title.value = std::move(title);
    plan.first_section = {0};
    plan.first_goal = {0};
  }
  void add(const District& from, OrganisationId id) {
    Organisation& district = site_.organisations[id.index()];
    district.entry.id.value = "d" + std::to_string(id.index());
    district.entry.short_name = from.name;
    district.entry.tile = from.tile;
    district.ancestors = {{0}};
    if (!from.plan) return;
    add_plan(id, district.entry.id.value + "/2025", "Distriktets plan");
    site_.plans.back().goal_count = 7;
    district.current = PlanId::of(site_.plans.size() - 1);
    OrganisationCoverage& coverage = site_.overlay.organisations.emplace_back();
    coverage.organisation = id;
    coverage.superior = {0};
    for (std::uint32_t p = 0; p < 4; ++p) {
      Coverage how = p < from.fully ? Coverage::fully : p < from.fully + from.partly ? Coverage::partly : Coverage::none;
      coverage.priorities.push_back({SectionId{p}, how, {}});
    }
    coverage.fully = from.fully;
    coverage.partly = from.partly;
    coverage.none = 4 - from.fully - from.partly;
  }

  Site site_;
  Settings settings_;
  PublishedAssets assets_;
  Strings strings_{{{"tile_name", "{name}: {what}", {}},
                    {"tile_coverage", "{fully}+{partly}-{none}", {}},
                    {"tile_plan", "{plan}, {goals}", {}},
                    {"goals_other", "{n} mål", {}},
                    {"map_plan", "Karta över {plan}", {}}}};
};

std::optional<TilePlace> at(int x, int y) { return TilePlace{x, y, {}}; }

// "Norra@64,0 …": short names and corners, in the order that they are read.
std::string places(const TileMapView& map) {
  std::string out;
  for (const TileView& tile : map.tiles)
    out += (out.empty() ? "" : " ") + tile.first + "@" + std::to_string(tile.x) + "," + std::to_string(tile.y);
  return out;
}

std::optional<TileMapView> plan_map(MapSite& site) {
  static OverviewPage page;
  return make_plan_map(site.context(), page, PlanId{0}, addressees_of(site.site(), PlanId{0}));
}

}  // namespace

TEST_CASE("tiles stand where organisations.yaml says, without the empty rim", "[view][map]") {
  MapSite site({{"Väst", at(2, 7)}, {"Öst", at(4, 6)}, {"Nord", at(3, 4)}, {"Syd", at(3, 7)}});
  auto map = plan_map(site);
  REQUIRE(map);
  // Row by row, and a row without tiles stays open.
  CHECK(places(*map) == "Nord@64,0 Öst@128,128 Väst@0,192 Syd@64,192");
  CHECK(map->width == 2 * 64 + 60);
  CHECK(map->height == 3 * 64 + 60);
  CHECK(map->em_width == "11.06");
  CHECK(map->without_tile.empty());
}

TEST_CASE("who has no tile is named below the map, and without any tile there is no map", "[view][map]") {
  MapSite some({{"Nord", at(0, 0)}, {"Syd", std::nullopt}});
  auto map = plan_map(some);
  REQUIRE(map);
  CHECK(places(*map) == "Nord@0,0");
  REQUIRE(map->without_tile.size() == 1);
  CHECK(map->without_tile[0].text == "Syd");
  MapSite none({{"Nord", std::nullopt}, {"Syd", std::nullopt}});
  CHECK_FALSE(plan_map(none));
  MapSite nobody({{"Nord", at(0, 0), 0, 0, false}});
  CHECK_FALSE(plan_map(nobody));
}

TEST_CASE("a plan's map tells how far, in words and as a bar", "[view][map]") {
  MapSite site({{"Nord", at(0, 0), 1, 2}, {"Syd", at(0, 1), 0, 0}, {"Utan", at(0, 2), 0, 0, false}, {"Hel", at(0, 3), 4, 0}});
  auto map = plan_map(site);
  REQUIRE(map);
  REQUIRE(map->tiles.size() == 4);
  const TileView& north = map->tiles[0];
  CHECK(north.name == "Nord: 1+2-1");
  CHECK(north.state == "step-3");
  REQUIRE(north.bar);
  CHECK(north.bar->fully == 12);
  CHECK(north.bar->partly_from == 18);
  CHECK(north.bar->partly == 24);
  CHECK(map->tiles[1].state == "none");
  CHECK(map->tiles[2].name == "Utan: tile_no_plan_then");
  CHECK(map->tiles[2].state == "without-plan");
  CHECK_FALSE(map->tiles[2].bar);
  CHECK(map->tiles[3].state == "step-4");
  CHECK(map->tiles[3].bar->fully == 48);
  CHECK(map->label == "Karta över Nationell plan, ");
}

TEST_CASE("a priority's map has its shape, and leads to those who carry it", "[view][map]") {
  MapSite site({{"Hel", at(0, 0), 2, 0}, {"Halv", at(1, 0), 0, 2}, {"Tom", at(2, 0), 0, 0}, {"Utan", at(3, 0), 0, 0, false}});
  PriorityPage page;
  make_priority_page(site.context(), SectionId{1}, page);
  REQUIRE(page.map);
  CHECK(page.map->number == "2");
  std::string signs;
  for (const TileView& tile : page.map->tiles)
    signs += tile.state + (tile.sign ? tile.half ? " half" : tile.open ? " open" : " filled" : "") + " " +
             tile.href.path + "#" + tile.href.fragment + "; ";
  CHECK(signs ==
        "fully filled partiet/2025/prioritering/p2.html#d1; partly half partiet/2025/prioritering/p2.html#d2; "
        "none open d3/#; without-plan d4/#; ");
}

TEST_CASE("the front page's map leads to the districts", "[view][map]") {
  MapSite site({{"Nord", at(5, 5)}, {"Utan", at(5, 6), 0, 0, false}});
  FrontPage page;
  make_front_page(site.context(), page);
  REQUIRE(page.map);
  REQUIRE(page.map->tiles.size() == 2);
  const TileView& north = page.map->tiles[0];
  CHECK(north.name == "Nord: Distriktets plan, 7 mål");
  CHECK(north.note == "7 mål");
  CHECK(north.href.path == "d1/");
  CHECK(page.map->tiles[1].state == "without-plan");
  // What has only a name has it in the middle.
  CHECK(page.map->tiles[1].first_y > north.first_y);
}

TEST_CASE("names are short enough for a tile", "[view][map]") {
  auto check = [](const char* name, const char* first, const char* second) {
    CAPTURE(name);
    TileLabel label = tile_label(name);
    CHECK(label.first == first);
    CHECK(label.second == second);
  };
  check("Sjuhärad", "Sjuhärad", "");
  check("Norrbotten", "Norr-", "botten");
  check("Västernorrland", "Väster-", "norrland");
  check("Södermanland", "Söder-", "manland");
  check("Jönköping", "Jön-", "köping");
  check("Storstockholm", "Stor-", "stockh.");
  check("Södra Älvsborg", "Södra", "Älvsborg");
  check("Västra Götalands län", "Västra", "Götal.");
  check("Nord-Västra", "Nord-", "Västra");
  check("Utomlandsgruppen", "Utoml.", "");
  check("Aaaaaaaaaaa", "Aaaaaaa.", "");
  check("", "", "");
}

TEST_CASE("heat goes by the number of goals", "[view]") {
  std::string steps;
  for (std::size_t goals : {0, 1, 2, 3, 4, 6, 7, 500}) steps += std::to_string(heat_step(goals)) + " ";
  CHECK(steps == "0 1 2 2 3 3 4 4 ");
}
