// The site's front page, and the list of organisations.

#include <algorithm>

#include "site/page_rules.h"
#include "view/grouping.h"
#include "view/json_ld.h"
#include "view/parts.h"

namespace planverk {
namespace {

constexpr std::size_t newest_plans = 6;

// The one that site.yaml names, else the only national one.
OrganisationId national_organisation(const ViewContext& ctx) {
  OrganisationId only;
  const std::vector<Organisation>& all = ctx.site.organisations;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const OrganisationEntry& entry = all[i].entry;
    if (!ctx.settings.organisation.empty()) {
      if (entry.id.value == ctx.settings.organisation.value) return OrganisationId::of(i);
    } else if (entry.kind == OrganisationKind::national) {
      if (only) return {};
      only = OrganisationId::of(i);
    }
  }
  return only;
}

Date newest_date(const Plan& plan) {
  const PlanHead& head = plan.draft.head;
  Date date = head.adopted ? head.adopted->date : Date{};
  if (date.is_none() && head.proposed) date = head.proposed->date;
  return date.is_none() ? head.period.dates.first : date;
}

std::vector<PlanRowView> newest(const ViewContext& ctx, const PageBase& page) {
  std::vector<std::pair<Date, PlanId>> dated;
  for (std::size_t i = 0; i < ctx.site.plans.size(); ++i)
    if (ctx.site.plans[i].is_counted()) dated.emplace_back(newest_date(ctx.site.plans[i]), PlanId::of(i));
  std::ranges::stable_sort(dated, std::greater{}, &std::pair<Date, PlanId>::first);
  dated.resize(std::min(dated.size(), newest_plans));
  std::vector<PlanRowView> out;
  for (const auto& [date, id] : dated) out.push_back(make_plan_row(ctx, page, id));
  return out;
}

}  // namespace

std::vector<LinkView> make_entrances(const ViewContext& ctx, const PageBase& page) {
  const Site& site = ctx.site;
  std::vector<LinkView> out;
  auto add = [&](std::string_view path, std::string_view key, std::string_view count_key = {}, std::size_t n = 0) {
    std::string note = count_key.empty() ? std::string() : words::count(ctx.strings, count_key, n);
    out.push_back(make_link(page, path, words::say(ctx.strings, key), std::move(note)));
  };
  add(pages::goals, "entrance_goals", "goals", count_goals(site));
  add(pages::areas, "entrance_areas", "areas", site.areas.size());
  add(pages::goals_by_deadline, "entrance_deadline");
  add(pages::goals_by_responsible, "entrance_responsible");
  add(pages::goals_by_status, "entrance_status");
  add(pages::priorities, "entrance_priorities");
  add(pages::overview, "entrance_overview");
  add(pages::state, "entrance_state");
  add(pages::compare, "entrance_compare");
  add(pages::events, "entrance_events", "events", site.events.size());
  add(pages::glossary, "entrance_glossary", "terms", site.terms.size());
  add(pages::references, "entrance_references", "references", site.references.size());
  return out;
}

namespace {

void fill_priorities(const ViewContext& ctx, FrontPage& page) {
  const Site& site = ctx.site;
  auto national = std::ranges::find_if(
      site.priority_plans, [&](PlanId id) { return site.at(id).draft.head.kind == PlanKind::national_plan; });
  if (national == site.priority_plans.end()) return;
  const Plan& plan = site.at(*national);
  page.priority_plan = make_link(ctx, page, entity(*national));
  for (std::uint32_t i = 0; i < plan.section_count; ++i) {
    SectionId id = SectionId::of(plan.first_section.index() + i);
    if (site.at(id).is_priority) page.priorities.push_back(make_mark(ctx, page, id));
  }
}

}  // namespace

void make_front_page(const ViewContext& ctx, FrontPage& page) {
  const Site& site = ctx.site;
  page.goal_count = words::count(ctx.strings, "goals", count_goals(site));
  page.plan_count = words::count(ctx.strings, "plans", count_plans(site));
  page.organisation_count = words::count(ctx.strings, "organisations", site.organisations.size());
  PageBasics basics;
  basics.path = pages::front;
  basics.kind = "front";
  basics.title = ctx.settings.title.value;
  basics.description = ctx.settings.description;
  if (basics.description.empty())
    basics.description = words::say(ctx.strings, "front_description",
                                    {{"goals", page.goal_count}, {"plans", page.plan_count}, {"organisations", page.organisation_count}});
  begin_page(ctx, std::move(basics), page);
  OrganisationId national = national_organisation(ctx);
  if (national) page.national = make_organisation_row(ctx, page, national);
  std::vector<OrganisationId> districts = organisations_in_order(site);
  std::erase_if(districts, [&](OrganisationId id) {
    return site.at(id).entry.kind != OrganisationKind::district || id == national;
  });
  for (OrganisationId id : districts) page.districts.push_back(make_organisation_row(ctx, page, id));
  page.map = make_district_map(ctx, page, districts);
  page.newest = newest(ctx, page);
  page.standing = make_standing(ctx, page, site.progress.all);
  page.state = make_link(page, pages::state, words::say(ctx.strings, "state_link"));
  page.entrances = make_entrances(ctx, page);
  page.search = make_search_setup(page);
  fill_priorities(ctx, page);
  describe_site(ctx, national, page);
}

void make_organisations_page(const ViewContext& ctx, OrganisationsPage& page) {
  PageBasics basics;
  basics.path = pages::organisations;
  basics.kind = "organisations";
  basics.title = words::say(ctx.strings, "organisations_title");
  basics.description =
      words::say(ctx.strings, "organisations_description",
                 {{"organisations", words::count(ctx.strings, "organisations", ctx.site.organisations.size())}});
  begin_page(ctx, std::move(basics), page);
  page.page.edit_url = make_edit_url(ctx, "content/organisations.yaml");
  for (OrganisationId id : organisations_in_order(ctx.site))
    page.organisations.push_back(make_organisation_row(ctx, page, id));
}

}  // namespace planverk
