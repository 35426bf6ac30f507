#include "view/tile_map.h"

#include <fmt/format.h>

#include <algorithm>

#include "view/carriers.h"
#include "view/parts.h"
#include "view/tile_label.h"
#include "view/titles.h"

namespace planverk {
namespace {

using words::say;

// In the picture's units: a tile and the air after it; the bar in it. templates/parts/tile_map.mustache draws by these.
constexpr std::size_t pitch = 64, tile_size = 60, bar_left = 6, bar_width = 48;
// Units in an em of the page's text, so that type in tiles keeps a readable size and grows with the reader's own.
constexpr double units_in_em = 17;

struct Placed {
  OrganisationId id;
  TileView tile;
};

TileView tile_of(const ViewContext& ctx, const PageBase& page, OrganisationId id, std::string_view key,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> values = {}) {
  const std::string& name = ctx.site.at(id).entry.short_name;
  TileView tile;
  tile.href = make_href(ctx, page, entity(id));
  tile.name = say(ctx.strings, "tile_name", {{"name", name}, {"what", say(ctx.strings, key, values)}});
  TileLabel label = tile_label(name);
  tile.first = std::move(label.first);
  tile.second = std::move(label.second);
  return tile;
}

TileView tile_without_plan(const ViewContext& ctx, const PageBase& page, OrganisationId id, std::string_view key) {
  TileView tile = tile_of(ctx, page, id, key);
  tile.state = "without-plan";
  return tile;
}

// The name stands above what the tile shows; where that is nothing, in the middle.
void place_name(TileView& tile) {
  bool above = tile.bar || tile.sign || !tile.note.empty();
  std::size_t lower = above ? 0 : 10;
  tile.first_y = (tile.second.empty() ? 24 : 17) + lower;
  tile.second_y = 30 + lower;
}

// Puts the tiles where organisations.yaml says, with the empty rows and columns around them taken away.
std::optional<TileMapView> lay_out(const ViewContext& ctx, const PageBase& page, std::string_view kind,
                                   std::vector<Placed> all) {
  auto place = [&](const Placed& placed) { return ctx.site.at(placed.id).entry.tile; };
  auto rest = std::ranges::stable_partition(all, [&](const Placed& placed) { return place(placed).has_value(); });
  TileMapView map;
  for (const Placed& placed : rest) map.without_tile.push_back(short_link(ctx, page, placed.id));
  all.erase(rest.begin(), rest.end());
  if (all.empty()) return std::nullopt;
  std::ranges::sort(all, {}, [&](const Placed& placed) { return std::pair(place(placed)->y, place(placed)->x); });
  auto by_x = [&](const Placed& a, const Placed& b) { return place(a)->x < place(b)->x; };
  auto [left, right] = std::ranges::minmax_element(all, by_x);
  int first_x = place(*left)->x, last_x = place(*right)->x;
  int first_y = place(all.front())->y, last_y = place(all.back())->y;
  auto units = [](int from, int to) { return static_cast<std::size_t>(to - from) * pitch; };
  map.kind = kind;
  map.width = units(first_x, last_x) + tile_size;
  map.height = units(first_y, last_y) + tile_size;
  map.em_width = fmt::format("{:.2f}", static_cast<double>(map.width) / units_in_em);
  for (Placed& placed : all) {
    placed.tile.x = units(first_x, place(placed)->x);
    placed.tile.y = units(first_y, place(placed)->y);
    place_name(placed.tile);
    map.tiles.push_back(std::move(placed.tile));
  }
  return map;
}

// Whole quarters of the priorities that are carried, rounded upwards: 1 to 4; 0 for none.
std::size_t quarters(std::size_t carried, std::size_t total) { return total == 0 ? 0 : (carried * 4 + total - 1) / total; }

TileView plan_tile(const ViewContext& ctx, const PageBase& page, const OrganisationCoverage& coverage) {
  std::size_t total = coverage.priorities.size();
  TileView tile = tile_of(ctx, page, coverage.organisation, "tile_coverage",
                          {{"fully", std::to_string(coverage.fully)},
                           {"partly", std::to_string(coverage.partly)},
                           {"none", std::to_string(coverage.none)}});
  std::size_t step = quarters(coverage.fully + coverage.partly, total);
  tile.state = step == 0 ? "none" : fmt::format("step-{}", step);
  TileBarView bar;
  if (total > 0) {
    bar.fully = coverage.fully * bar_width / total;
    bar.partly_from = bar_left + bar.fully;
    bar.partly = (coverage.fully + coverage.partly) * bar_width / total - bar.fully;
  }
  tile.bar = bar;
  return tile;
}

TileView priority_tile(const ViewContext& ctx, const PageBase& page, const OrganisationCoverage& coverage,
                       SectionId priority) {
  const PriorityCoverage* answer = answer_to(ctx.site, coverage, priority);
  Coverage how = answer == nullptr ? Coverage::none : answer->coverage;
  std::string id(coverage_id(how));
  TileView tile = tile_of(ctx, page, coverage.organisation, "how_" + id);
  tile.state = std::move(id);
  tile.sign = true;
  tile.open = how != Coverage::fully;
  tile.half = how == Coverage::partly;
  // Who carries it stands on this page, goal by goal.
  if (how != Coverage::none)
    tile.href = make_href(page, page.links.self, ctx.site.at(coverage.organisation).entry.id.value);
  return tile;
}

}  // namespace

std::optional<TileMapView> make_district_map(const ViewContext& ctx, const PageBase& page,
                                             std::span<const OrganisationId> districts) {
  std::vector<Placed> all;
  for (OrganisationId id : districts) {
    PlanId current = ctx.site.at(id).current;
    if (!current) {
      all.push_back({id, tile_without_plan(ctx, page, id, "tile_no_plan")});
      continue;
    }
    const Plan& plan = ctx.site.at(current);
    std::string goals = words::count(ctx.strings, "goals", plan.goal_count);
    TileView tile = tile_of(ctx, page, id, "tile_plan", {{"plan", plan.draft.head.title.value}, {"goals", goals}});
    tile.state = "with-plan";
    tile.note = std::move(goals);
    tile.accent_class = accent_class(ctx, id);
    all.push_back({id, std::move(tile)});
  }
  auto map = lay_out(ctx, page, "districts", std::move(all));
  if (!map) return map;
  map->label = say(ctx.strings, "map_districts");
  map->note = say(ctx.strings, "map_districts_note");
  return map;
}

std::optional<TileMapView> make_plan_map(const ViewContext& ctx, const PageBase& page, PlanId superior,
                                         const Addressees& addressees) {
  if (addressees.with_plan.empty()) return std::nullopt;
  std::vector<Placed> all;
  for (const OrganisationCoverage* coverage : addressees.with_plan)
    all.push_back({coverage->organisation, plan_tile(ctx, page, *coverage)});
  for (OrganisationId id : addressees.without_plan)
    all.push_back({id, tile_without_plan(ctx, page, id, "tile_no_plan_then")});
  auto map = lay_out(ctx, page, "plan", std::move(all));
  if (!map) return map;
  map->label = say(ctx.strings, "map_plan", {{"plan", plan_name(ctx, superior)}});
  map->note = say(ctx.strings, "map_plan_note");
  return map;
}

std::optional<TileMapView> make_priority_map(const ViewContext& ctx, const PageBase& page, SectionId priority,
                                             const Addressees& addressees) {
  if (addressees.with_plan.empty()) return std::nullopt;
  std::vector<Placed> all;
  for (const OrganisationCoverage* coverage : addressees.with_plan)
    all.push_back({coverage->organisation, priority_tile(ctx, page, *coverage, priority)});
  for (OrganisationId id : addressees.without_plan)
    all.push_back({id, tile_without_plan(ctx, page, id, "tile_no_plan_then")});
  auto map = lay_out(ctx, page, "priority", std::move(all));
  if (!map) return map;
  map->number = std::to_string(ctx.site.at(priority).priority_number);
  map->label = say(ctx.strings, "map_priority", {{"priority", ctx.site.draft(priority).title}});
  map->note = say(ctx.strings, "map_priority_note");
  return map;
}

}  // namespace planverk
