// An organisation's front page, and the page of its bodies.

#include <algorithm>

#include "site/alphabet.h"
#include "site/page_rules.h"
#include "view/json_ld.h"
#include "view/parts.h"

namespace planverk {
namespace {

std::vector<GoalId> goals_of(const Plan& plan) {
  std::vector<GoalId> out;
  for (std::uint32_t i = 0; i < plan.goal_count; ++i) out.push_back(GoalId::of(plan.first_goal.index() + i));
  return out;
}

std::string current_words(const ViewContext& ctx, OrganisationId id) {
  const Organisation& organisation = ctx.site.at(id);
  if (!organisation.current) return words::say(ctx.strings, "organisation_without_plan", {{"name", organisation.entry.name}});
  const Plan& plan = ctx.site.at(organisation.current);
  return words::say(ctx.strings, "organisation_description",
                    {{"name", organisation.entry.name}, {"plan", plan.draft.head.title.value},
                     {"goals", words::count(ctx.strings, "goals", plan.goal_count)},
                     {"plans", words::count(ctx.strings, "plans", counted_plans(ctx.site, id).size())}});
}

// The areas of the plan's goals, as people look a name up.
void fill_areas(const ViewContext& ctx, const Plan& plan, OrganisationPage& page) {
  std::vector<std::size_t> counts(ctx.site.areas.size());
  for (GoalId id : goals_of(plan))
    if (AreaId area = ctx.site.at(id).area) ++counts[area.index()];
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    const AreaEntry& entry = ctx.site.areas[i].entry;
    GoalGroupView group;
    group.id = entry.id.value;
    group.title = entry.name;
    group.note = words::count(ctx.strings, "goals", counts[i]);
    group.href = make_href(ctx, page, entity(AreaId::of(i)));
    page.areas.push_back(std::move(group));
  }
  std::ranges::stable_sort(page.areas, {}, [](const GoalGroupView& group) { return alphabetical_key(group.title); });
}

void fill_current(const ViewContext& ctx, OrganisationId id, OrganisationPage& page) {
  const Organisation& organisation = ctx.site.at(id);
  if (!organisation.current) return;
  const Plan& plan = ctx.site.at(organisation.current);
  page.current = make_plan_row(ctx, page, organisation.current);
  page.current_summary = plan.draft.head.summary;
  page.standing = make_standing(ctx, page, organisation.current);
  const Standing& with_below = ctx.site.progress.with_below[id.index()];
  if (with_below.plans > 1) page.with_below = make_standing(ctx, page, with_below);
  fill_areas(ctx, plan, page);
  for (PlanId superior : plan.superiors)
    if (const OrganisationCoverage* coverage = coverage_of(ctx.site, superior, id))
      page.coverage.push_back(make_coverage(ctx, page, *coverage, true));
  if (plan.superiors.empty() && organisation.parent)
    page.no_superior = words::say(ctx.strings, "no_superior", {{"period", plan.draft.head.period.printed}});
}

LinkView short_link(const ViewContext& ctx, const PageBase& page, OrganisationId id) {
  LinkView link = make_link(ctx, page, entity(id));
  link.text = ctx.site.at(id).entry.short_name;
  return link;
}

}  // namespace

void make_organisation_page(const ViewContext& ctx, OrganisationId id, OrganisationPage& page) {
  const Organisation& organisation = ctx.site.at(id);
  PageBasics basics;
  basics.path = address_of(ctx.site, entity(id)).path;
  basics.kind = "organisation";
  basics.title = organisation.entry.name;
  if (basics.title == ctx.settings.title.value)
    basics.document_title = words::say(ctx.strings, "organisation_document_title", {{"name", basics.title}});
  basics.description = current_words(ctx, id);
  basics.organisation = id;
  basics.subject = entity(id);
  begin_page(ctx, std::move(basics), page);
  page.page.edit_url = make_edit_url(ctx, "content/organisations.yaml");
  page.name = organisation.entry.name;
  page.kind = words::organisation_kind(ctx.strings, organisation.entry.kind);
  page.fictional = organisation.entry.fictional;
  if (organisation.parent) page.parent = make_link(ctx, page, entity(organisation.parent));
  for (OrganisationId neighbour : organisation.neighbours) page.neighbours.push_back(short_link(ctx, page, neighbour));
  fill_current(ctx, id, page);
  for (PlanId plan : counted_plans(ctx.site, id)) page.plans.push_back(make_plan_row(ctx, page, plan));
  for (OrganisationId child : organisation.children) page.branches.push_back(make_organisation_row(ctx, page, child));
  if (has_bodies_page(ctx.site, id))
    page.bodies = make_link(page, bodies_address(ctx.site, id), words::say(ctx.strings, "bodies_link"),
                            words::count(ctx.strings, "bodies", organisation.bodies.size()));
  page.calendar = make_link(page, calendar_address(ctx.site, id),
                            words::say(ctx.strings, "calendar_of_organisation", {{"organisation", page.name}}));
  if (has_compare_periods_page(ctx.site, id))
    page.compare_periods = make_link(page, compare_periods_address(ctx.site, id), words::say(ctx.strings, "compare_periods_link"),
                                     words::count(ctx.strings, "plans", compared_plans(ctx.site, id).size()));
  describe_organisation(ctx, id, page);
}

void make_bodies_page(const ViewContext& ctx, OrganisationId id, BodiesPage& page) {
  const Organisation& organisation = ctx.site.at(id);
  PageBasics basics;
  basics.path = bodies_address(ctx.site, id);
  basics.kind = "bodies";
  basics.title = words::say(ctx.strings, "bodies_title", {{"name", organisation.entry.short_name}});
  basics.description = words::say(ctx.strings, "bodies_description",
                                  {{"bodies", words::count(ctx.strings, "bodies", organisation.bodies.size())},
                                   {"name", organisation.entry.name}});
  basics.organisation = id;
  begin_page(ctx, std::move(basics), page);
  page.page.breadcrumbs = make_breadcrumbs(ctx, page, entity(id), true);
  page.page.edit_url = make_edit_url(ctx, "content/organisations.yaml");
  page.organisation = make_link(ctx, page, entity(id));
  for (BodyId body_id : organisation.bodies) {
    const Body& body = ctx.site.at(body_id);
    BodyView view;
    view.id = body.entry.id.value;
    view.name = body.entry.name;
    if (body.entry.to_be_appointed)
      view.to_be_appointed = body.entry.appoint_by.is_none()
                                 ? words::say(ctx.strings, "to_be_appointed")
                                 : words::say(ctx.strings, "to_be_appointed_by", {{"date", words::date(ctx.strings, body.entry.appoint_by.last)}});
    for (GoalId goal : body.goals) view.goals.push_back(make_goal_view(ctx, page, goal));
    view.goal_count = words::count(ctx.strings, "goals", body.goals.size());
    view.backlinks = make_backlinks(ctx, page, entity(body_id));
    page.bodies.push_back(std::move(view));
  }
}

}  // namespace planverk
