// The lists of the registers: areas, events, words, references.

#include <algorithm>
#include <functional>
#include <map>

#include "base/slug.h"
#include "site/alphabet.h"
#include "view/grouping.h"
#include "view/parts.h"
#include "view/registers.h"
#include "view/titles.h"

namespace planverk {
namespace {

using words::say;

// `what` begins the keys of the page's words: <what>_title, <what>_lead, <what>_description,
// <what>_one/_other.
void begin_register(const ViewContext& ctx, std::string_view path, const std::string& what, std::size_t count,
                    RegisterPage& page) {
  PageBasics basics;
  basics.path = path;
  basics.kind = what;
  basics.title = say(ctx.strings, what + "_title");
  basics.description =
      say(ctx.strings, what + "_description", {{"count", words::count(ctx.strings, what, count)}});
  begin_page(ctx, std::move(basics), page);
  page.lead = say(ctx.strings, what + "_lead");
}

std::string goal_count(const ViewContext& ctx, std::size_t n) {
  return n == 0 ? say(ctx.strings, "goals_none") : words::count(ctx.strings, "goals", n);
}

EntryView event_entry(const ViewContext& ctx, const PageBase& page, std::size_t index, bool is_past) {
  const Event& event = ctx.site.events[index];
  EntryView view;
  view.href = make_href(ctx, page, entity(EventId::of(index)));
  view.id = event.entry.id.value;
  view.name = event.entry.name;
  view.note = event_date(ctx, event);
  if (event.entry.fictional) view.text = say(ctx.strings, "event_fictional");
  if (!event.goals.empty()) view.count = words::count(ctx.strings, "goals", event.goals.size());
  view.faded = is_past;
  return view;
}

EntryView term_entry(const ViewContext& ctx, const PageBase& page, TermId id) {
  const TermEntry& term = ctx.site.at(id).entry;
  EntryView view;
  view.href = make_href(ctx, page, entity(id));
  view.id = term.id.value;
  view.name = term.term.value;
  view.note = term.expansion;
  view.text = term.explanation;
  return view;
}

EntryView reference_entry(const ViewContext& ctx, const PageBase& page, ReferenceId id) {
  const ReferenceEntry& reference = ctx.site.at(id).entry;
  EntryView view;
  view.href = make_href(ctx, page, entity(id));
  view.id = reference.id.value;
  view.name = reference.name;
  view.text = reference.about;
  if (reference.planned) view.note = say(ctx.strings, "reference_planned");
  std::size_t mentions = count_mentions(ctx.site, entity(id));
  if (mentions > 0) view.count = words::count(ctx.strings, "mentioned", mentions);
  view.faded = reference.planned;
  return view;
}

// Numbers from 0 to `count`, in the order of their keys.
std::vector<std::size_t> in_order(std::size_t count, const std::function<std::string(std::size_t)>& key) {
  std::vector<std::pair<std::string, std::size_t>> keyed;
  for (std::size_t i = 0; i < count; ++i) keyed.emplace_back(key(i), i);
  std::ranges::sort(keyed);
  std::vector<std::size_t> out;
  for (const auto& [text, index] : keyed) out.push_back(index);
  return out;
}

}  // namespace

void make_areas_page(const ViewContext& ctx, RegisterPage& page) {
  begin_register(ctx, pages::areas, "areas", ctx.site.areas.size(), page);
  if (ctx.site.areas.empty()) return;
  page.groups.emplace_back();
  for (std::size_t i = 0; i < ctx.site.areas.size(); ++i) {
    const Area& area = ctx.site.areas[i];
    EntryView view;
    view.href = make_href(ctx, page, entity(AreaId::of(i)));
    view.id = area.entry.id.value;
    view.name = area.entry.name;
    view.count = goal_count(ctx, area.goals.size());
    view.faded = area.goals.empty() && area.sections.empty();
    page.groups.back().entries.push_back(std::move(view));
  }
}

// What is to come, the nearest first; then what has been, the newest year first.
void make_events_page(const ViewContext& ctx, RegisterPage& page) {
  const Site& site = ctx.site;
  begin_register(ctx, pages::events, "events", site.events.size(), page);
  std::map<int, EntryGroupView> upcoming;
  std::map<int, EntryGroupView, std::greater<>> past;
  EntryGroupView undated;
  for (std::size_t i = 0; i < site.events.size(); ++i) {
    const DateRange& dates = site.events[i].entry.dates;
    bool is_past = !dates.is_none() && dates.last < site.today;
    EntryGroupView& group = dates.is_none() ? undated
                            : is_past       ? past[dates.last.year]
                                            : upcoming[dates.last.year];
    group.entries.push_back(event_entry(ctx, page, i, is_past));
  }
  auto add = [&](EntryGroupView group, std::string_view key, int year) {
    group.title = say(ctx.strings, key, {{"year", std::to_string(year)}});
    group.id = make_slug(group.title);
    page.groups.push_back(std::move(group));
  };
  for (auto& [year, group] : upcoming) add(std::move(group), "events_upcoming", year);
  if (!undated.entries.empty()) add(std::move(undated), "events_undated", 0);
  for (auto& [year, group] : past) add(std::move(group), "events_past", year);
}

void make_glossary_page(const ViewContext& ctx, RegisterPage& page) {
  const std::vector<Term>& terms = ctx.site.terms;
  begin_register(ctx, pages::glossary, "terms", terms.size(), page);
  auto letter_of = [&](std::size_t i) { return initial_of(terms[i].entry.term.value); };
  // The letter first: a word in quotation marks stands under its letter, not before all of them.
  auto key = [&](std::size_t i) {
    return alphabetical_key(letter_of(i)) + " " + alphabetical_key(terms[i].entry.term.value);
  };
  std::string last;
  for (std::size_t i : in_order(terms.size(), key)) {
    std::string letter = letter_of(i);
    if (letter != last) {
      EntryGroupView group;
      group.id = say(ctx.strings, "letter_anchor", {{"letter", letter_anchor(letter)}});
      group.title = letter == "#" ? say(ctx.strings, "letter_none") : letter;
      page.groups.push_back(std::move(group));
      last = letter;
    }
    page.groups.back().entries.push_back(term_entry(ctx, page, TermId::of(i)));
  }
}

void make_references_page(const ViewContext& ctx, RegisterPage& page) {
  const std::vector<Reference>& references = ctx.site.references;
  begin_register(ctx, pages::references, "references", references.size(), page);
  auto name = [&](std::size_t i) { return alphabetical_key(references[i].entry.name); };
  std::map<std::string, EntryGroupView> kinds;
  for (std::size_t i : in_order(references.size(), name)) {
    std::string title = reference_kinds(ctx, references[i].entry);
    EntryGroupView& group = kinds[alphabetical_key(title)];
    group.title = std::move(title);
    group.entries.push_back(reference_entry(ctx, page, ReferenceId::of(i)));
  }
  for (auto& [key, group] : kinds) {
    group.id = make_slug(group.title);
    page.groups.push_back(std::move(group));
  }
}

}  // namespace planverk
