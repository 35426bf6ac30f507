// All goals, in one of five orders.

#include <algorithm>
#include <functional>
#include <map>

#include "base/slug.h"
#include "site/page_rules.h"
#include "view/goal_facets.h"
#include "view/grouping.h"
#include "view/parts.h"
#include "view/titles.h"

namespace planverk {
namespace {

using words::say;

// More goals than this make a page that is too heavy with the priorities' marks on it.
constexpr std::size_t most_goals_with_marks = 500;

struct OrderNames {
  std::string_view path, key;
};

constexpr OrderNames order_names[] = {
    {pages::goals, "goals_by_organisation"},         {pages::goals_by_area, "goals_by_area"},
    {pages::goals_by_deadline, "goals_by_deadline"}, {pages::goals_by_responsible, "goals_by_responsible"},
    {pages::goals_by_status, "goals_by_status"},
};

OrderNames names_of(GoalOrder order) {
  return order_names[static_cast<std::size_t>(order)];
}

// Goals on one page. Longer lists are cut in parts.
constexpr std::size_t goals_on_page = 400;

std::size_t count_parts(std::size_t goals) { return goals == 0 ? 1 : (goals + goals_on_page - 1) / goals_on_page; }

// Fills one part of the list, group by group; groups without goals are left out.
class Groups {
 public:
  Groups(const ViewContext& ctx, GoalOrder order, std::size_t part, GoalIndexPage& page)
      : ctx_(ctx), order_(order), part_(part), page_(page), with_marks_(ctx.site.goals.size() <= most_goals_with_marks) {}

  // `owner` tells groups of the same title apart; `about` explains the group.
  void add(GoalGroupView group, const std::vector<GoalId>& goals, std::string_view owner = {},
           std::string_view about = {}) {
    if (goals.empty()) return;
    std::size_t first = listed_, first_part = first / goals_on_page;
    listed_ += goals.size();
    std::string number = words::number(ctx_.strings, static_cast<double>(goals.size()));
    std::size_t from = std::max(first, part_ * goals_on_page), to = std::min(listed_, (part_ + 1) * goals_on_page);
    bool is_here = from < to;
    page_.jumps.push_back({make_href(page_, is_here ? page_.links.self : goal_index_address(order_, first_part), group.id),
                           group.title, join_parts(ctx_, {owner, number}), is_here ? std::string() : group.id});
    if (!is_here) return;
    if (from > first) group.title = say(ctx_.strings, "group_continued", {{"title", group.title}});
    group.note = join_parts(ctx_, {owner, words::count(ctx_.strings, "goals", goals.size()), about});
    group.goals.reserve(to - from);
    for (std::size_t i = from - first; i < to - first; ++i)
      group.goals.push_back(make_goal_view(ctx_, page_, goals[i], with_marks_));
    page_.groups.push_back(std::move(group));
  }

  // The last group: goals of which the fact is not stated.
  void add_rest(std::string_view key, const std::function<bool(const Goal&)>& is_rest) {
    std::vector<GoalId> rest;
    for (std::size_t i = 0; i < ctx_.site.goals.size(); ++i)
      if (ctx_.site.is_counted(GoalId::of(i)) && is_rest(ctx_.site.goals[i])) rest.push_back(GoalId::of(i));
    std::string title = say(ctx_.strings, key);
    // No id of an organisation, a status or an area begins with a hyphen.
    add({"-" + make_slug(title), title, {}, {}, {}}, rest);
  }

 private:
  const ViewContext& ctx_;
  GoalOrder order_;
  std::size_t part_;
  std::size_t listed_ = 0;  // goals of the groups so far
  GoalIndexPage& page_;
  bool with_marks_;
};

// Each organisation's plans from the newest to the oldest, each in its own order.
void by_organisation(const ViewContext& ctx, const PageBase& page, Groups& groups) {
  for (OrganisationId id : organisations_in_order(ctx.site)) {
    const Organisation& organisation = ctx.site.at(id);
    std::vector<GoalId> goals;
    for (PlanId plan : counted_plans(ctx.site, id))
      for (std::size_t i = 0; i < ctx.site.at(plan).goal_count; ++i)
        goals.push_back(GoalId::of(ctx.site.at(plan).first_goal.index() + i));
    const OrganisationEntry& entry = organisation.entry;
    groups.add({entry.id.value, entry.name, {}, make_href(ctx, page, entity(id)), {}}, goals);
  }
}

void by_area(const ViewContext& ctx, const PageBase& page, Groups& groups) {
  for (std::size_t i = 0; i < ctx.site.areas.size(); ++i) {
    const Area& area = ctx.site.areas[i];
    groups.add({area.entry.id.value, area.entry.name, {}, make_href(ctx, page, entity(AreaId::of(i))), {}},
               area.goals);
  }
  groups.add_rest("without_area", [](const Goal& goal) { return goal.area.is_none(); });
}

std::string time_title(const ViewContext& ctx, TimeGroup time) {
  static constexpr std::string_view keys[] = {"year", "first_half", "second_half"};
  return say(ctx.strings, keys[time.half], {{"year", std::to_string(time.year)}});
}

void by_deadline(const ViewContext& ctx, Groups& groups) {
  const Site& site = ctx.site;
  std::map<TimeGroup, std::vector<GoalId>> timed;
  for (std::size_t i = 0; i < site.goals.size(); ++i) {
    const std::optional<Deadline>& deadline = site.goals[i].deadline;
    if (deadline && !deadline->dates.is_none() && site.is_counted(GoalId::of(i)))
      timed[time_group(deadline->dates.last, site.today)].push_back(GoalId::of(i));
  }
  for (auto& [time, goals] : timed) {
    std::ranges::stable_sort(goals, {}, [&](GoalId goal) { return site.at(goal).deadline->dates.last; });
    std::string id = std::to_string(time.year);
    if (time.half != 0) id += "-" + std::to_string(time.half);
    groups.add({id, time_title(ctx, time), {}, {}, {}}, goals);
  }
  groups.add_rest("deadline_in_words",
                  [](const Goal& goal) { return goal.deadline && goal.deadline->dates.is_none(); });
  groups.add_rest("without_deadline", [](const Goal& goal) { return !goal.deadline; });
}

void by_responsible(const ViewContext& ctx, const PageBase& page, Groups& groups) {
  for (OrganisationId id : organisations_in_order(ctx.site)) {
    const Organisation& organisation = ctx.site.at(id);
    // Two hyphens, which no id has, keep ids of bodies apart from organisation to organisation.
    for (BodyId body : organisation.bodies) {
      const BodyEntry& entry = ctx.site.at(body).entry;
      groups.add({organisation.entry.id.value + "--" + entry.id.value,
                  entry.name,
                  {},
                  make_href(ctx, page, entity(body)),
                  {}},
                 ctx.site.at(body).goals, organisation.entry.short_name);
    }
  }
  groups.add_rest("not_stated", [](const Goal& goal) { return goal.responsible.empty(); });
}

void by_status(const ViewContext& ctx, Groups& groups) {
  for (const Status& status : ctx.site.statuses)
    groups.add({status.id, words::status(ctx.strings, status), {}, {}, {}}, status.goals, {},
               words::status_explanation(ctx.strings, status));
  groups.add_rest("not_stated", [](const Goal& goal) { return goal.status.is_none(); });
}

std::vector<FilterView> make_filters(const ViewContext& ctx) {
  std::vector<FilterView> out;
  for (Facet& facet : make_goal_facets(ctx, goals_current_first(ctx.site))) {
    if (facet.options.size() < 2) continue;
    FilterView& filter = out.emplace_back();
    filter.parameter = std::move(facet.parameter);
    filter.label = std::move(facet.label);
    for (FacetOption& option : facet.options) {
      if (filter.groups.empty() || filter.groups.back().label != option.group)
        filter.groups.push_back({option.group, {}});
      filter.groups.back().options.push_back({std::move(option.value), std::move(option.label)});
    }
  }
  return out;
}

void fill_parts(const ViewContext& ctx, GoalOrder order, std::size_t part, std::size_t parts, GoalIndexPage& page) {
  if (parts < 2) return;
  auto link = [&](std::size_t i, std::string text) {
    LinkView view = make_link(page, goal_index_address(order, i), std::move(text));
    view.current = i == part;
    return view;
  };
  for (std::size_t i = 0; i < parts; ++i) page.parts.push_back(link(i, std::to_string(i + 1)));
  auto part_name = [&](std::size_t i) { return say(ctx.strings, "list_part", {{"n", std::to_string(i + 1)}}); };
  if (part > 0) page.page.previous = link(part - 1, part_name(part - 1));
  if (part + 1 < parts) page.page.next = link(part + 1, part_name(part + 1));
}

}  // namespace

std::size_t count_goal_index_parts(const Site& site, GoalOrder order) {
  if (order != GoalOrder::responsible) return count_parts(count_goals(site));
  std::size_t rows = 0;  // A goal stands once for each body that answers for it.
  for (const Goal& goal : site.goals)
    if (site.is_counted(goal.plan)) rows += std::max<std::size_t>(1, goal.responsible.size());
  return count_parts(rows);
}

std::string goal_index_address(GoalOrder order, std::size_t part) {
  std::string path(names_of(order).path);
  if (part > 0) path += std::to_string(part + 1) + ".html";
  return path;
}

void make_goal_index_page(const ViewContext& ctx, GoalOrder order, std::size_t part, GoalIndexPage& page) {
  OrderNames names = names_of(order);
  std::size_t parts = count_goal_index_parts(ctx.site, order);
  std::string count = words::count(ctx.strings, "goals", count_goals(ctx.site));
  PageBasics basics;
  basics.path = goal_index_address(order, part);
  basics.kind = "goals";
  basics.title = say(ctx.strings, std::string(names.key) + "_title");
  basics.description = say(ctx.strings, std::string(names.key) + "_description", {{"goals", count}});
  if (part > 0) {
    auto with_part = [&](const std::string& text) {
      return say(ctx.strings, "part_of_list",
                 {{"title", text}, {"n", std::to_string(part + 1)}, {"total", std::to_string(parts)}});
    };
    basics.title = with_part(basics.title);
    basics.description = with_part(basics.description);
  }
  begin_page(ctx, std::move(basics), page);
  if (order != GoalOrder::organisation || part > 0)
    page.page.breadcrumbs.push_back(make_link(page, pages::goals, say(ctx.strings, "nav_goals")));
  page.goal_count = count;
  for (const OrderNames& other : order_names) {
    page.orders.push_back(make_link(page, other.path, say(ctx.strings, other.key)));
    page.orders.back().current = other.path == names.path;
  }
  fill_parts(ctx, order, part, parts, page);
  page.search = make_search_setup(page);
  if (order == GoalOrder::organisation && part == 0) page.filters = make_filters(ctx);
  Groups groups(ctx, order, part, page);
  switch (order) {
    case GoalOrder::organisation:
      by_organisation(ctx, page, groups);
      break;
    case GoalOrder::area:
      by_area(ctx, page, groups);
      break;
    case GoalOrder::deadline:
      by_deadline(ctx, groups);
      break;
    case GoalOrder::responsible:
      by_responsible(ctx, page, groups);
      break;
    case GoalOrder::status:
      by_status(ctx, groups);
      break;
  }
}

}  // namespace planverk
