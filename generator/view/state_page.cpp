#include "view/state_page.h"

#include <algorithm>

#include "view/carriers.h"
#include "view/grouping.h"
#include "view/parts.h"
#include "view/titles.h"

namespace planverk {
namespace {

using words::say;

std::string number(const ViewContext& ctx, std::size_t n) { return words::number(ctx.strings, static_cast<double>(n)); }

// Districts; where a site has none, branches.
std::vector<OrganisationId> rows_of(const Site& site, OrganisationKind& kind) {
  std::vector<OrganisationId> all = organisations_in_order(site), out;
  for (OrganisationKind wanted : {OrganisationKind::district, OrganisationKind::branch}) {
    kind = wanted;
    std::ranges::copy_if(all, std::back_inserter(out), [&](OrganisationId id) { return site.at(id).entry.kind == wanted; });
    if (!out.empty()) return out;
  }
  kind = OrganisationKind::district;
  return out;
}

void fill_figures(const ViewContext& ctx, const PageBase& page, const Standing& standing, StateRowView& row) {
  if (standing.plans == 0) return;
  row.segments = make_segments(ctx, page, standing);
  row.goals = number(ctx, standing.goals);
  row.done = number(ctx, standing.done);
  row.left = number(ctx, standing.goals - standing.done - standing.closed);
  row.overdue = number(ctx, standing.overdue);
  row.without_followup = number(ctx, standing.without_followup);
  if (standing.goals > 0) row.slots = say(ctx.strings, "percent", {{"n", std::to_string(completeness(standing))}});
  row.newest = standing.newest_followup.is_none() ? say(ctx.strings, "state_never") : words::date(ctx.strings, standing.newest_followup);
}

void fill_plan(const ViewContext& ctx, const PageBase& page, PlanId id, StateRowView& row) {
  const PlanHead& head = ctx.site.at(id).draft.head;
  row.plan = make_link(ctx, page, entity(id));
  row.plan->note = head.title.value.find(head.period.printed) == std::string::npos ? head.period.printed : std::string();
  bool decided = head.status == PlanStatus::adopted || head.status == PlanStatus::unstated;
  std::string status = decided ? std::string() : words::plan_status(ctx.strings, head.status);
  bool over = !head.period.dates.is_none() && head.period.dates.last < ctx.site.today;
  row.plan_note = join_parts(ctx, {status, over ? say(ctx.strings, "state_over") : std::string()});
}

StateRowView make_row(const ViewContext& ctx, const PageBase& page, OrganisationId id) {
  const Organisation& organisation = ctx.site.at(id);
  const Standings& progress = ctx.site.progress;
  const Standing& own = progress.organisations[id.index()];
  const Standing& standing = progress.with_below[id.index()];
  StateRowView row;
  row.organisation = short_link(ctx, page, id);
  row.fictional = organisation.entry.fictional;
  if (organisation.current) fill_plan(ctx, page, organisation.current, row);
  std::size_t below = standing.plans - own.plans;
  if (below > 0)
    row.branches = say(ctx.strings, "state_with_branches",
                       {{"goals", words::count(ctx.strings, "goals", standing.goals - own.goals)},
                        {"branches", words::count(ctx.strings, "branches", below)}});
  fill_figures(ctx, page, standing, row);
  PlanId superior = main_superior(ctx.site, organisation);
  const OrganisationCoverage* coverage = superior ? coverage_of(ctx.site, superior, id) : nullptr;
  if (coverage != nullptr)
    row.carried = say(ctx.strings, "of_total",
                      {{"n", number(ctx, coverage->fully + coverage->partly)}, {"total", number(ctx, coverage->priorities.size())}});
  return row;
}

}  // namespace

void make_state_page(const ViewContext& ctx, StatePage& page) {
  const Site& site = ctx.site;
  OrganisationKind kind;
  std::vector<OrganisationId> organisations = rows_of(site, kind);
  bool districts = kind == OrganisationKind::district;
  Standing sum = sum_of(site, organisations);
  PageBasics basics;
  basics.path = pages::state;
  basics.kind = "state";
  basics.title = say(ctx.strings, districts ? "state_title" : "state_branches_title");
  std::string date = words::date(ctx.strings, site.today);
  basics.description = say(ctx.strings, date.empty() ? "state_description_undated" : "state_description",
                           {{"date", date},
                            {"organisations", words::count(ctx.strings, districts ? "districts" : "branches", organisations.size())},
                            {"goals", words::count(ctx.strings, "goals", sum.goals)}});
  begin_page(ctx, std::move(basics), page);
  page.row_title = say(ctx.strings, districts ? "state_district" : "state_branch");
  page.rows_title = say(ctx.strings, districts ? "districts" : "branches");
  for (OrganisationId id : organisations) page.rows.push_back(make_row(ctx, page, id));
  fill_figures(ctx, page, sum, page.all);
  page.standing = make_standing(ctx, page, site.progress.all);
  if (!site.priority_plans.empty()) page.overview = make_link(page, pages::overview, say(ctx.strings, "entrance_overview"));
}

}  // namespace planverk
