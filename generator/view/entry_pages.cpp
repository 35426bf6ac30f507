// One area, event, word or reference.

#include <algorithm>

#include "site/page_rules.h"
#include "view/json_ld.h"
#include "view/parts.h"
#include "view/registers.h"
#include "view/titles.h"

namespace planverk {
namespace {

using words::say;

struct EntryBasics {
  Entity subject;
  std::string_view register_path, register_key;  // the list that the entry stands in
  std::string_view kind;                         // "area": class, and <kind> words in the title
  std::string description;
};

void begin_entry(const ViewContext& ctx, EntryBasics entry, EntryPage& page) {
  PageBasics basics;
  basics.path = address_of(ctx.site, entry.subject).path;
  basics.kind = entry.kind;
  basics.title = title_of(ctx.site, entry.subject);
  basics.document_title =
      title_with_kind(ctx, basics.title, say(ctx.strings, "kind_" + std::string(entry.kind)));
  basics.description = std::move(entry.description);
  basics.subject = entry.subject;
  begin_page(ctx, std::move(basics), page);
  page.page.breadcrumbs.push_back(make_link(page, entry.register_path, say(ctx.strings, entry.register_key)));
}

// A page that a phone can take. Of more goals those of current plans are shown, and of more still none: the index of
// goals, which is cut in parts, has them all.
constexpr std::size_t most_goals_of_entry = 400;

void fill_goals(const ViewContext& ctx, const std::vector<GoalId>& goals, EntryPage& page) {
  std::vector<GoalId> shown = goals;
  if (goals.size() > most_goals_of_entry) {
    std::erase_if(shown, [&](GoalId goal) {
      PlanId plan = ctx.site.at(goal).plan;
      return ctx.site.at(ctx.site.at(plan).organisation).current != plan;
    });
    if (shown.size() > most_goals_of_entry) shown.clear();
  }
  page.groups = group_by_organisation(ctx, page, shown);
  page.goal_count =
      goals.empty() ? say(ctx.strings, "goals_none") : words::count(ctx.strings, "goals", goals.size());
}

// The entries before and after in the register's own order.
template <class Id>
void fill_neighbours(const ViewContext& ctx, Id id, std::size_t count, EntryPage& page) {
  if (id.index() > 0) page.page.previous = make_link(ctx, page, entity(Id::of(id.index() - 1)));
  if (id.index() + 1 < count) page.page.next = make_link(ctx, page, entity(Id::of(id.index() + 1)));
}

std::size_t count_organisations(const Site& site, const std::vector<GoalId>& goals) {
  std::vector<OrganisationId> seen;
  for (GoalId goal : goals) seen.push_back(site.at(site.at(goal).plan).organisation);
  std::ranges::sort(seen);
  auto repeated = std::ranges::unique(seen);
  return seen.size() - repeated.size();
}

}  // namespace

void make_area_page(const ViewContext& ctx, AreaId id, EntryPage& page) {
  const Area& area = ctx.site.at(id);
  std::string goals = words::count(ctx.strings, "goals", area.goals.size());
  std::string organisations =
      words::count(ctx.strings, "organisations", count_organisations(ctx.site, area.goals));
  begin_entry(ctx,
              {entity(id), pages::areas, "areas_title", "area",
               say(ctx.strings, "area_description",
                   {{"name", area.entry.name}, {"goals", goals}, {"organisations", organisations}})},
              page);
  page.aliases = readable_aliases(area.entry.aliases, {area.entry.name});
  if (area.goals.size() > most_goals_of_entry) {
    page.all_goals = make_link(page, pages::goals_by_area, say(ctx.strings, "all_goals_of_area", {{"goals", goals}}));
    page.all_goals->href = make_href(page, pages::goals_by_area, area.entry.id.value);
  }
  fill_goals(ctx, area.goals, page);
  page.standing = make_standing(ctx, page, ctx.site.progress.areas[id.index()]);
  fill_neighbours(ctx, id, ctx.site.areas.size(), page);
  for (SectionId section : area.sections) {
    page.sections.push_back(make_link(ctx, page, entity(section)));
    page.sections.back().note = plan_name(ctx, ctx.site.at(section).plan);
  }
  if (has_compare_area_page(ctx.site, id))
    page.compare = make_link(page, compare_area_address(ctx.site, id), say(ctx.strings, "compare_area_link"));
}

void make_event_page(const ViewContext& ctx, EventId id, EntryPage& page) {
  const Event& event = ctx.site.at(id);
  std::string date = event_date(ctx, event);
  std::string goals = words::count(ctx.strings, "goals", event.goals.size());
  std::string_view key = date.empty() ? "event_description_undated" : "event_description";
  begin_entry(ctx,
              {entity(id), pages::events, "events_title", "event",
               say(ctx.strings, key, {{"name", event.entry.name}, {"date", date}, {"goals", goals}})},
              page);
  page.note =
      join_parts(ctx, {date, event.entry.fictional ? say(ctx.strings, "event_fictional") : std::string()});
  fill_goals(ctx, event.goals, page);
  fill_neighbours(ctx, id, ctx.site.events.size(), page);
  describe_event(ctx, id, page);
}

void make_term_page(const ViewContext& ctx, TermId id, EntryPage& page) {
  const TermEntry& term = ctx.site.at(id).entry;
  std::string name = term.term.value;
  if (!term.expansion.empty())
    name = say(ctx.strings, "term_with_expansion", {{"term", name}, {"expansion", term.expansion}});
  begin_entry(ctx,
              {entity(id), pages::glossary, "terms_title", "term",
               say(ctx.strings, "term_description", {{"name", name}, {"text", term.explanation}})},
              page);
  page.note = term.expansion;
  page.text = term.explanation;
  page.aliases = readable_aliases(term.aliases, {term.term.value, term.expansion});
  fill_neighbours(ctx, id, ctx.site.terms.size(), page);
}

void make_reference_page(const ViewContext& ctx, ReferenceId id, EntryPage& page) {
  const Reference& reference = ctx.site.at(id);
  std::string kind = reference_kind(ctx, reference.entry);
  begin_entry(ctx,
              {entity(id), pages::references, "references_title", "reference",
               say(ctx.strings, "reference_description",
                   {{"name", reference.entry.name},
                    {"text", reference.entry.about.empty() ? kind : reference.entry.about}})},
              page);
  page.note = join_parts(
      ctx, {kind, reference.entry.planned ? say(ctx.strings, "reference_planned") : std::string()});
  page.text = reference.entry.about;
  // Only what a browser opens as a page: no `javascript:` from a content file.
  const std::string& url = reference.entry.url;
  if (url.starts_with("https://") || url.starts_with("http://")) page.url = url;
  page.aliases = readable_aliases(reference.entry.aliases, {reference.entry.name});
  if (reference.plan) {
    page.links.push_back(make_link(ctx, page, entity(reference.plan)));
    page.links.back().text = plan_name(ctx, reference.plan);
  }
  for (OrganisationId organisation : reference.scope) {
    page.links.push_back(short_link(ctx, page, organisation));
    page.links.back().note = say(ctx.strings, "reference_scope");
  }
  fill_neighbours(ctx, id, ctx.site.references.size(), page);
}

}  // namespace planverk
