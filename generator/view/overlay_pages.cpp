// The list of priorities, and one priority with those who carry it.

#include <algorithm>

#include "site/page_rules.h"
#include "view/carriers.h"
#include "view/grouping.h"
#include "view/parts.h"
#include "view/titles.h"

namespace planverk {
namespace {

using words::say;

std::string kind_word(const ViewContext& ctx, OrganisationKind kind) {
  return say(ctx.strings, kind == OrganisationKind::branch ? "plural_branches" : "plural_districts");
}

struct Tally {
  std::size_t fully = 0, partly = 0, all = 0;
  std::size_t carried() const { return fully + partly; }
};

Tally tally(const Site& site, const Addressees& addressees, SectionId priority) {
  Tally out;
  out.all = addressees.with_plan.size();
  for (const OrganisationCoverage* coverage : addressees.with_plan) {
    const PriorityCoverage* answer = answer_to(site, *coverage, priority);
    if (answer == nullptr) continue;
    if (answer->coverage == Coverage::fully) ++out.fully;
    if (answer->coverage == Coverage::partly) ++out.partly;
  }
  return out;
}

// "3 av 5 distrikt bär prioriteringen, 1 helt och 2 delvis."
std::string carried_sentence(const ViewContext& ctx, const Addressees& addressees, const Tally& count) {
  std::string kind = kind_word(ctx, addressees.kind);
  std::string carried = std::to_string(count.carried()), all = std::to_string(count.all);
  std::string fully = std::to_string(count.fully), partly = std::to_string(count.partly);
  std::string_view key = "priority_carried";
  if (count.all == 0)
    key = "priority_nobody_asked";
  else if (count.carried() == 0)
    key = "priority_uncarried";
  else if (count.partly == 0)
    key = "priority_carried_fully";
  else if (count.fully == 0)
    key = "priority_carried_partly";
  std::string out =
      say(ctx.strings, key,
          {{"carried", carried}, {"total", all}, {"kind", kind}, {"fully", fully}, {"partly", partly}});
  if (count.all > 0 && !addressees.without_plan.empty()) {
    std::string without = std::to_string(addressees.without_plan.size());
    out += " " + say(ctx.strings, "priority_without_plan", {{"n", without}, {"kind", kind}});
  }
  return out;
}

PriorityPlanView priority_plan(const ViewContext& ctx, const PageBase& page, PlanId plan) {
  PriorityPlanView view;
  view.plan = make_plan_row(ctx, page, plan);
  Addressees addressees = addressees_of(ctx.site, plan);
  for (SectionId priority : priorities_of(ctx.site, plan)) {
    Tally count = tally(ctx.site, addressees, priority);
    CoverageRowView row;
    row.mark = make_mark(ctx, page, priority);
    std::string_view key = count.all == 0 ? "priority_nobody_asked" : "carried_by_count";
    row.goal_count = say(ctx.strings, key,
                         {{"n", std::to_string(count.carried())},
                          {"total", std::to_string(count.all)},
                          {"kind", kind_word(ctx, addressees.kind)}});
    view.priorities.push_back(std::move(row));
  }
  if (has_matrix_page(ctx.site, plan))
    view.matrix = make_link(page, matrix_address(ctx.site, plan), say(ctx.strings, "matrix_link"));
  return view;
}

PriorityOrganisationView carrier(const ViewContext& ctx, const PageBase& page, OrganisationId id,
                                 const PriorityCoverage& answer) {
  PriorityOrganisationView view;
  view.id = ctx.site.at(id).entry.id.value;
  view.organisation = short_link(ctx, page, id);
  view.how = coverage_id(answer.coverage);
  view.how_text = say(ctx.strings, "how_" + view.how);
  for (SupportId support : answer.supports) view.goals.push_back(make_supporter(ctx, page, support));
  return view;
}

// Everyone who carries it, organisations outside the comparison (a district's branches) included.
void fill_carriers(const ViewContext& ctx, SectionId priority, const Addressees& addressees,
                   PriorityPage& page) {
  const Site& site = ctx.site;
  std::vector<OrganisationId> carriers;
  auto carries = [&](const OrganisationCoverage& coverage) {
    const PriorityCoverage* answer = answer_to(site, coverage, priority);
    return answer != nullptr && answer->coverage != Coverage::none;
  };
  PlanId plan = site.at(priority).plan;
  for (const OrganisationCoverage& coverage : coverages_of(site, plan))
    if (carries(coverage)) carriers.push_back(coverage.organisation);
  sort_organisations(site, carriers);
  for (OrganisationId id : carriers)
    page.carriers.push_back(carrier(ctx, page, id, *answer_to(site, *coverage_of(site, plan, id), priority)));
  for (const OrganisationCoverage* coverage : addressees.with_plan)
    if (!carries(*coverage)) page.gaps.push_back(short_link(ctx, page, coverage->organisation));
  for (OrganisationId id : addressees.without_plan) page.without_plan.push_back(short_link(ctx, page, id));
  page.map = make_priority_map(ctx, page, priority, addressees);
  page.asked = !page.carriers.empty() || !page.gaps.empty() || !page.without_plan.empty();
}

void fill_neighbours(const ViewContext& ctx, SectionId priority, PageBase& page) {
  std::vector<SectionId> all = priorities_of(ctx.site, ctx.site.at(priority).plan);
  auto here = std::ranges::find(all, priority);
  auto link = [&](SectionId id) {
    return make_link(page, priority_address(ctx.site, id), ctx.site.draft(id).title);
  };
  if (here == all.end()) return;
  if (here != all.begin()) page.page.previous = link(*(here - 1));
  if (here + 1 != all.end()) page.page.next = link(*(here + 1));
}

}  // namespace

void make_priorities_page(const ViewContext& ctx, PrioritiesPage& page) {
  const Site& site = ctx.site;
  std::size_t count = 0;
  for (PlanId plan : site.priority_plans) count += priorities_of(site, plan).size();
  PageBasics basics;
  basics.path = pages::priorities;
  basics.kind = "priorities";
  basics.title = say(ctx.strings, "priorities_title");
  basics.description = say(ctx.strings, "priorities_description",
                           {{"priorities", words::count(ctx.strings, "priorities", count)},
                            {"plans", words::count(ctx.strings, "plans", site.priority_plans.size())}});
  begin_page(ctx, std::move(basics), page);
  for (PlanId plan : site.priority_plans) page.plans.push_back(priority_plan(ctx, page, plan));
}

void make_priority_page(const ViewContext& ctx, SectionId priority, PriorityPage& page) {
  const Site& site = ctx.site;
  const Section& section = site.at(priority);
  const std::string& title = site.draft(priority).title;
  std::string plan = plan_name(ctx, section.plan);
  std::string number = std::to_string(section.priority_number);
  Addressees addressees = addressees_of(site, section.plan);
  std::string sentence = carried_sentence(ctx, addressees, tally(site, addressees, priority));
  PageBasics basics;
  basics.path = priority_address(site, priority);
  basics.kind = "priority";
  basics.title = title;
  basics.document_title =
      title_with_kind(ctx, title, say(ctx.strings, "kind_priority", {{"n", number}, {"plan", plan}}));
  basics.description =
      say(ctx.strings, "priority_description", {{"title", title}, {"n", number}, {"plan", plan}}) + " " +
      sentence;
  basics.organisation = site.at(section.plan).organisation;
  basics.subject = entity(priority);
  begin_page(ctx, std::move(basics), page);
  page.mark = make_mark(ctx, page, priority);
  page.plan = make_link(ctx, page, entity(section.plan));
  page.section = make_link(ctx, page, entity(priority));
  for (GoalId goal : section.goals) page.goals.push_back(make_goal_view(ctx, page, goal, false));
  page.sentence = std::move(sentence);
  fill_carriers(ctx, priority, addressees, page);
  fill_neighbours(ctx, priority, page);
}

}  // namespace planverk
