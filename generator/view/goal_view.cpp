// A goal in a list: its words, its quiet line of facts, the marks of the priorities that it carries.

#include <algorithm>

#include "site/lines.h"
#include "view/parts.h"

namespace planverk {
namespace {

template <class Items, class Phrase>
std::string joined(const Items& items, Phrase phrase) {
  std::string out;
  for (const auto& item : items) {
    std::string words = phrase(item);
    if (words.empty()) continue;
    if (!out.empty()) out += "; ";
    out += words;
  }
  return out;
}

void fill_place(const ViewContext& ctx, const PageBase& page, const Goal& goal, GoalView& view) {
  const Site& site = ctx.site;
  const Plan& plan = site.at(goal.plan);
  view.plan_href = make_href(ctx, page, entity(goal.plan));
  view.plan = plan.draft.head.title.value;
  view.period = plan.draft.head.period.printed;
  view.organisation_href = make_href(ctx, page, entity(plan.organisation));
  view.organisation = site.at(plan.organisation).entry.short_name;
  if (!goal.section) return;
  view.section_href = make_href(ctx, page, entity(goal.section));
  view.section = site.draft(goal.section).title;
}

// The standard statuses have words in each language; those of site.yaml are as it says.
std::string status_words(const Strings& strings, std::string_view key, const std::string& id, const std::string& own) {
  static const std::vector<StatusSetting> standard = standard_statuses();
  auto found = std::ranges::find(standard, id, [](const StatusSetting& status) { return status.id.value; });
  if (found == standard.end() || (own != found->word && own != found->explanation)) return own;
  return std::string(strings.get(words::key_of(key, id), own));
}

}  // namespace

namespace words {
std::string status(const Strings& strings, const Status& status) {
  return status_words(strings, "status_word_", status.id, status.word);
}
std::string status_explanation(const Strings& strings, const Status& status) {
  return status_words(strings, "status_about_", status.id, status.explanation);
}
}  // namespace words

GoalView make_goal_view(const ViewContext& ctx, const PageBase& page, GoalId id, bool with_marks) {
  const Site& site = ctx.site;
  const Goal& goal = site.at(id);
  const GoalDraft& draft = site.draft(id);
  const GoalFacts* facts = site.facts(id);
  GoalView view;
  view.href = make_href(ctx, page, entity(id));
  view.number = std::to_string(draft.number);
  view.id = draft.id;
  for (const Text& former : draft.former) view.former.push_back(former.value);
  view.text = draft.text;
  view.sentence = draft.sentence;
  view.other_language = other_language(page, site.at(goal.plan).draft.head.language.value);
  fill_place(ctx, page, goal, view);
  if (goal.area) view.areas.push_back(make_link(ctx, page, entity(goal.area)));
  for (BodyId body : goal.responsible) view.responsible.push_back(make_link(ctx, page, entity(body)));
  if (goal.deadline) {
    view.deadline = words::deadline(ctx, *goal.deadline, goal.event);
    if (!goal.deadline->dates.is_none()) view.sort_key = to_iso(goal.deadline->dates.last);
  }
  view.target = joined(goal.targets, [&](const Target& t) { return words::target(ctx.strings, t); });
  view.recurrence = joined(goal.recurrences, [&](const Recurrence& r) { return words::recurrence(ctx.strings, r); });
  if (goal.status) view.status = make_status_view(ctx, page, goal.status);
  if (with_marks)
    for (SupportId support : goal.supports) view.marks.push_back(make_mark(ctx, page, support));
  if (LineRange lines = lines_of(site, id); lines.first != lines.last) view.lines_id = lines_fragment(lines);
  view.sub_goal = static_cast<bool>(goal.part_of);
  view.do_less = facts != nullptr && facts->do_less;
  view.inserted = draft.side == markdown::Side::inserted;
  view.deleted = draft.side == markdown::Side::deleted;
  view.overdue = site.progress_of(id).overdue;
  view.changed = !draft.changes.empty();
  view.own = goal.supports.empty() && !site.at(goal.plan).superiors.empty();
  return view;
}

StatusView make_status_view(const ViewContext& ctx, const PageBase& page, StatusId id) {
  if (!id) return {};
  const Status& status = ctx.site.at(id);
  return {status.id, words::status(ctx.strings, status), status.symbol, words::status_explanation(ctx.strings, status),
          make_href(page, pages::goals_by_status, status.id)};
}

MarkView make_mark(const ViewContext& ctx, const PageBase& page, SectionId id) {
  MarkView mark;
  if (!id) return mark;
  const Section& section = ctx.site.at(id);
  mark.name = ctx.site.draft(id).title;
  mark.plan = plan_name(ctx, section.plan);
  mark.other_language = other_language(page, ctx.site.at(section.plan).draft.head.language.value);
  if (!section.is_priority) {
    mark.href = make_href(ctx, page, entity(id));
    return mark;
  }
  mark.href = make_href(page, priority_address(ctx.site, id));
  mark.number = std::to_string(section.priority_number);
  return mark;
}

MarkView make_mark(const ViewContext& ctx, const PageBase& page, SupportId id) {
  const SupportLink& support = ctx.site.at(id);
  MarkView mark = make_mark(ctx, page, support.priority);
  // A superior goal before the first heading belongs to no priority: the plan stands in.
  if (!support.priority) {
    mark.href = make_href(ctx, page, entity(support.to_plan));
    mark.name = ctx.site.at(support.to_plan).draft.head.title.value;
    mark.plan = plan_name(ctx, support.to_plan);
  }
  mark.how = name_in(support_strength_names(), support.how);
  mark.how_text = words::say(ctx.strings, "how_" + mark.how);
  mark.why = support.why;
  mark.whole = support.to.kind == EntityKind::section;
  if (support.to.kind == EntityKind::goal) {
    mark.goal = title_of(ctx.site, support.to);
    mark.goal_href = make_href(ctx, page, support.to);
  }
  return mark;
}

SupporterView make_supporter(const ViewContext& ctx, const PageBase& page, SupportId id) {
  const SupportLink& support = ctx.site.at(id);
  SupporterView view;
  view.goal = make_goal_view(ctx, page, support.from, false);
  view.how = name_in(support_strength_names(), support.how);
  view.how_text = words::say(ctx.strings, "how_" + view.how);
  view.why = support.why;
  return view;
}

}  // namespace planverk
