// Goals side by side: one area between organisations, one organisation between periods.

#include <algorithm>

#include "site/page_rules.h"
#include "view/grouping.h"
#include "view/parts.h"
#include "view/period_rows.h"

namespace planverk {
namespace {

using words::say;

LinkView area_link(const ViewContext& ctx, const PageBase& page, AreaId id) {
  return make_link(page, compare_area_address(ctx.site, id), ctx.site.at(id).entry.name);
}

std::vector<LinkView> area_links(const ViewContext& ctx, const PageBase& page) {
  std::vector<LinkView> out;
  for (std::size_t i = 0; i < ctx.site.areas.size(); ++i) {
    const Area& area = ctx.site.areas[i];
    if (!has_compare_area_page(ctx.site, AreaId::of(i))) continue;
    out.push_back(area_link(ctx, page, AreaId::of(i)));
    out.back().note = words::count(ctx.strings, "goals", area.goals.size());
  }
  return out;
}

// The area's goals in each organisation's current plan, organisations in order.
std::vector<CompareColumnView> area_columns(const ViewContext& ctx, const PageBase& page, const Area& area) {
  const Site& site = ctx.site;
  auto organisation_of = [&](GoalId goal) { return site.at(site.at(goal).plan).organisation; };
  std::vector<GoalId> current;
  std::vector<OrganisationId> organisations;
  for (GoalId goal : area.goals)
    if (site.at(organisation_of(goal)).current == site.at(goal).plan) current.push_back(goal);
  std::ranges::stable_sort(current, {}, organisation_of);
  for (GoalId goal : current)
    if (organisations.empty() || organisations.back() != organisation_of(goal))
      organisations.push_back(organisation_of(goal));
  sort_organisations(site, organisations);
  std::vector<CompareColumnView> columns;
  for (OrganisationId id : organisations) {
    CompareColumnView& column = columns.emplace_back();
    column.id = site.at(id).entry.id.value;
    column.organisation = make_link(ctx, page, entity(id));
    column.plan = make_link(ctx, page, entity(site.at(id).current));
    column.plan.note = site.at(site.at(id).current).draft.head.period.printed;
    auto own = std::ranges::equal_range(current, id, {}, organisation_of);
    for (GoalId goal : own) column.goals.push_back(make_goal_view(ctx, page, goal));
    column.goal_count = words::count(ctx.strings, "goals", column.goals.size());
  }
  return columns;
}

// What an empty cell, or the first goal of a chain, means. Nothing for a time before the goal or long after it.
std::string_view cell_note(const PeriodRow& row, std::size_t column) {
  auto holds = [](const std::vector<GoalId>& cell) { return !cell.empty(); };
  auto here = row.cells.begin() + static_cast<std::ptrdiff_t>(column);
  bool earlier = std::any_of(row.cells.begin(), here, holds);
  if (holds(*here)) return column > 0 && !earlier ? "compare_new" : "";
  if (!earlier) return "";
  if (std::any_of(here, row.cells.end(), holds)) return "compare_missing";
  return holds(*std::prev(here)) ? "compare_ended" : "";
}

std::vector<CompareAreaRowsView> period_areas(const ViewContext& ctx, const PageBase& page,
                                              const std::vector<PeriodRow>& rows, const std::vector<PlanId>& plans) {
  std::vector<CompareAreaRowsView> areas;
  std::optional<AreaId> last;
  for (const PeriodRow& row : rows) {
    if (last != row.area) {
      areas.emplace_back().title =
          row.area ? ctx.site.at(row.area).entry.name : say(ctx.strings, "without_area");
      last = row.area;
    }
    CompareRowView& view = areas.back().rows.emplace_back();
    for (std::size_t column = 0; column < plans.size(); ++column) {
      CompareCellView& cell = view.cells.emplace_back();
      cell.plan = ctx.site.at(plans[column]).draft.head.title.value;
      for (GoalId goal : row.cells[column]) cell.goals.push_back(make_goal_view(ctx, page, goal, false));
      if (std::string_view note = cell_note(row, column); !note.empty()) cell.note = say(ctx.strings, note);
    }
  }
  return areas;
}

void add_compare_crumb(const ViewContext& ctx, PageBase& page) {
  page.page.breadcrumbs.push_back(make_link(page, pages::compare, say(ctx.strings, "nav_compare")));
}

}  // namespace

void make_compare_page(const ViewContext& ctx, ComparePage& page) {
  PageBasics basics;
  basics.path = pages::compare;
  basics.kind = "compare";
  basics.title = say(ctx.strings, "compare_title");
  begin_page(ctx, std::move(basics), page);
  page.areas = area_links(ctx, page);
  for (OrganisationId id : organisations_in_order(ctx.site)) {
    const Organisation& organisation = ctx.site.at(id);
    if (!has_compare_periods_page(ctx.site, id)) continue;
    page.organisations.push_back(
        make_link(page, compare_periods_address(ctx.site, id), organisation.entry.name,
                  words::count(ctx.strings, "plans", compared_plans(ctx.site, id).size())));
  }
  page.page.description =
      say(ctx.strings, "compare_description",
          {{"areas", words::count(ctx.strings, "areas", page.areas.size())},
           {"organisations", words::count(ctx.strings, "organisations", page.organisations.size())}});
}

void make_compare_area_page(const ViewContext& ctx, AreaId id, CompareAreaPage& page) {
  const Area& area = ctx.site.at(id);
  PageBasics basics;
  basics.path = compare_area_address(ctx.site, id);
  basics.kind = "compare-area";
  basics.title = say(ctx.strings, "compare_area_title", {{"area", area.entry.name}});
  begin_page(ctx, std::move(basics), page);
  add_compare_crumb(ctx, page);
  page.area = make_link(ctx, page, entity(id));
  page.areas = area_links(ctx, page);
  page.columns = area_columns(ctx, page, area);
  std::size_t goals = 0;
  for (const CompareColumnView& column : page.columns) goals += column.goals.size();
  page.page.description =
      say(ctx.strings, "compare_area_description",
          {{"area", area.entry.name},
           {"goals", words::count(ctx.strings, "goals", goals)},
           {"organisations", words::count(ctx.strings, "organisations", page.columns.size())}});
}

void make_compare_periods_page(const ViewContext& ctx, OrganisationId id, ComparePeriodsPage& page) {
  const Organisation& organisation = ctx.site.at(id);
  std::vector<PlanId> plans = compared_plans(ctx.site, id);
  PageBasics basics;
  basics.path = compare_periods_address(ctx.site, id);
  basics.kind = "compare-periods";
  basics.title = say(ctx.strings, "compare_periods_title", {{"name", organisation.entry.name}});
  basics.description =
      say(ctx.strings, "compare_periods_description",
          {{"name", organisation.entry.name}, {"plans", words::count(ctx.strings, "plans", plans.size())}});
  basics.organisation = id;
  begin_page(ctx, std::move(basics), page);
  add_compare_crumb(ctx, page);
  page.organisation = make_link(ctx, page, entity(id));
  for (PlanId plan : plans) {
    page.plans.push_back(make_link(ctx, page, entity(plan)));
    page.plans.back().note = ctx.site.at(plan).draft.head.period.printed;
  }
  std::vector<PeriodRow> rows = make_period_rows(ctx.site, plans);
  for (PlanId plan : plans)
    if (auto succession = make_succession(ctx, page, plan, true)) page.successions.push_back(std::move(*succession));
  page.areas = period_areas(ctx, page, rows, plans);
}

}  // namespace planverk
