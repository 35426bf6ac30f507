// Plans, organisations and backlinks in lists.

#include <algorithm>

#include "site/page_rules.h"
#include "view/carriers.h"
#include "view/parts.h"

namespace planverk {
namespace {

// "föreslagen 24 november 2024, antagen 15 mars 2025"
std::string decisions(const ViewContext& ctx, const PlanHead& head) {
  std::string out;
  auto add = [&](const std::optional<Decision>& decision, std::string_view key) {
    if (!decision || decision->date.is_none()) return;
    if (!out.empty()) out += ", ";
    out += words::say(ctx.strings, key, {{"date", words::date(ctx.strings, decision->date)}});
  };
  add(head.proposed, "proposed_date");
  add(head.adopted, "adopted_date");
  return out;
}

PlanId plan_of(const Site& site, Entity from) {
  switch (from.kind) {
    case EntityKind::plan: return {from.index};
    case EntityKind::section: return site.at(SectionId{from.index}).plan;
    case EntityKind::goal: return site.at(GoalId{from.index}).plan;
    default: return {};
  }
}

std::string_view backlink_key(BacklinkKind kind) {
  switch (kind) {
    case BacklinkKind::link: return "backlink_link";
    case BacklinkKind::mention: return "backlink_mention";
    case BacklinkKind::support: return "backlink_support";
    case BacklinkKind::continues: return "backlink_continues";
  }
  return "backlink_link";
}

}  // namespace

std::string plan_name(const ViewContext& ctx, PlanId id) {
  const Site& site = ctx.site;
  const Plan& plan = site.at(id);
  std::string out = plan.draft.head.title.value;
  const std::string& period = plan.draft.head.period.printed;
  if (!period.empty() && out.find(period) == std::string::npos) out += " " + period;
  if (plan.version_of) out += " (" + words::version_label(ctx.strings, site, id) + ")";
  return out + ", " + site.at(plan.organisation).entry.short_name;
}

PlanRowView make_plan_row(const ViewContext& ctx, const PageBase& page, PlanId id) {
  const Plan& plan = ctx.site.at(id);
  const PlanHead& head = plan.draft.head;
  PlanRowView row;
  row.href = make_href(ctx, page, entity(id));
  row.title = head.title.value;
  row.organisation = ctx.site.at(plan.organisation).entry.name;
  row.organisation_href = make_href(ctx, page, entity(plan.organisation));
  row.period = head.period.printed;
  row.kind = words::plan_kind(ctx.strings, head.kind);
  row.status = words::plan_status(ctx.strings, head.status);
  row.status_id = name_in(plan_status_names(), head.status);
  row.dates = decisions(ctx, head);
  row.goal_count = words::count(ctx.strings, "goals", plan.goal_count);
  row.other_language = other_language(page, head.language.value);
  for (PlanId translation : plan.translations) row.translations.push_back(make_language_link(ctx, page, entity(translation)));
  for (PlanId version : plan.versions) {
    row.versions.push_back(make_link(ctx, page, entity(version)));
    row.versions.back().text = words::version_label(ctx.strings, ctx.site, version);
  }
  row.draft = head.status == PlanStatus::draft;
  row.current = ctx.site.at(plan.organisation).current == id;
  return row;
}

OrganisationRowView make_organisation_row(const ViewContext& ctx, const PageBase& page, OrganisationId id) {
  const Organisation& organisation = ctx.site.at(id);
  OrganisationRowView row;
  row.href = make_href(ctx, page, entity(id));
  row.name = organisation.entry.name;
  row.short_name = organisation.entry.short_name;
  row.kind = words::organisation_kind(ctx.strings, organisation.entry.kind);
  std::size_t goals = 0;
  std::vector<PlanId> plans = counted_plans(ctx.site, id);
  for (PlanId plan : plans) goals += ctx.site.at(plan).goal_count;
  row.plan_count = words::count(ctx.strings, "plans", plans.size());
  row.goal_count = words::count(ctx.strings, "goals", goals);
  row.fictional = organisation.entry.fictional;
  if (organisation.current) row.current = make_plan_row(ctx, page, organisation.current);
  if (PlanId superior = main_superior(ctx.site, organisation))
    if (const OrganisationCoverage* coverage = coverage_of(ctx.site, superior, id))
      row.coverage.push_back(make_coverage(ctx, page, *coverage, false));
  for (OrganisationId child : organisation.children) {
    row.branches.push_back(make_link(ctx, page, entity(child)));
    row.branches.back().text = ctx.site.at(child).entry.short_name;
  }
  return row;
}

std::vector<BacklinkView> make_backlinks(const ViewContext& ctx, const PageBase& page, Entity to) {
  const std::vector<Backlink>& all = ctx.site.backlinks;
  auto it = std::lower_bound(all.begin(), all.end(), to, [](const Backlink& link, Entity of) { return link.to < of; });
  bool named_elsewhere = to.kind == EntityKind::goal || to.kind == EntityKind::section;
  std::vector<BacklinkView> out;
  Entity previous;
  for (; it != all.end() && it->to == to; ++it) {
    bool relation = it->kind == BacklinkKind::support || it->kind == BacklinkKind::continues;
    // One line for each that refers here: a link comes before the mention beside it.
    if ((relation && named_elsewhere) || it->from == previous || it->from == to) continue;
    previous = it->from;
    BacklinkView view;
    view.from = make_link(ctx, page, it->from);
    view.how = words::say(ctx.strings, backlink_key(it->kind));
    if (PlanId plan = plan_of(ctx.site, it->from)) view.where = plan_name(ctx, plan);
    out.push_back(std::move(view));
  }
  return out;
}

std::vector<GoalGroupView> group_by_organisation(const ViewContext& ctx, const PageBase& page,
                                                 std::span<const GoalId> goals) {
  // More marks than this make a list heavy without telling more.
  bool with_marks = goals.size() <= 200;
  auto organisation_of = [&](GoalId goal) { return ctx.site.at(ctx.site.at(goal).plan).organisation; };
  std::vector<GoalId> sorted(goals.begin(), goals.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&](GoalId a, GoalId b) { return organisation_of(a) < organisation_of(b); });
  std::vector<GoalGroupView> groups;
  OrganisationId last;
  for (GoalId goal : sorted) {
    OrganisationId id = organisation_of(goal);
    if (groups.empty() || id != last) {
      const OrganisationEntry& entry = ctx.site.at(id).entry;
      groups.push_back({entry.id.value, entry.name, {}, make_href(ctx, page, entity(id)), {}});
      last = id;
    }
    groups.back().goals.push_back(make_goal_view(ctx, page, goal, with_marks));
  }
  for (GoalGroupView& group : groups) group.note = words::count(ctx.strings, "goals", group.goals.size());
  return groups;
}

}  // namespace planverk
