#include "view/goal_slots.h"

#include <algorithm>

#include "base/web_address.h"
#include "site/measure.h"
#include "view/parts.h"

namespace planverk {
namespace {

SlotView slot(const ViewContext& ctx, std::string_view key) {
  SlotView view;
  view.label = words::say(ctx.strings, key);
  return view;
}

void add_value(SlotView& view, std::string value) {
  if (value.empty()) return;
  view.values.push_back(std::move(value));
  view.stated = true;
}

void add_link(SlotView& view, LinkView link) {
  view.links.push_back(std::move(link));
  view.stated = true;
}

// The word for a number that was read from the goal's own text, not from goals.yaml.
void note_source(const ViewContext& ctx, SlotView& view, FactSource source) {
  if (source == FactSource::text) view.note = words::say(ctx.strings, "from_text");
}

SlotView responsible(const ViewContext& ctx, const PageBase& page, const Goal& goal) {
  SlotView view = slot(ctx, "fact_responsible");
  for (BodyId body : goal.responsible) add_link(view, make_link(ctx, page, entity(body)));
  switch (goal.responsible_from) {
    case ResponsibleFrom::lead_in: view.note = words::say(ctx.strings, "from_lead_in"); break;
    case ResponsibleFrom::section: view.note = words::say(ctx.strings, "from_section"); break;
    case ResponsibleFrom::plan: view.note = words::say(ctx.strings, "from_plan"); break;
    case ResponsibleFrom::nowhere:
    case ResponsibleFrom::goal: break;
  }
  return view;
}

SlotView deadline(const ViewContext& ctx, const PageBase& page, const Goal& goal) {
  SlotView view = slot(ctx, "fact_deadline");
  if (!goal.deadline) return view;
  add_value(view, words::deadline(ctx, *goal.deadline, goal.event));
  if (goal.event) add_link(view, make_link(ctx, page, entity(goal.event)));
  note_source(ctx, view, goal.deadline->source);
  return view;
}

SlotView targets(const ViewContext& ctx, const Goal& goal) {
  SlotView view = slot(ctx, "fact_target");
  for (const Target& target : goal.targets) {
    add_value(view, words::target(ctx.strings, target));
    note_source(ctx, view, target.source);
    if (!target.baseline) continue;
    std::string number = words::number(ctx.strings, target.baseline->value);
    std::string date = words::date(ctx.strings, target.baseline->date);
    add_value(view, words::say(ctx.strings, date.empty() ? "baseline" : "baseline_date", {{"n", number}, {"date", date}}));
  }
  return view;
}

std::string days_held(const ViewContext& ctx, const Recurrence& recurrence) {
  if (recurrence.held.empty()) return {};
  std::string days;
  for (Date date : recurrence.held) days += (days.empty() ? "" : ", ") + words::date(ctx.strings, date);
  return words::say(ctx.strings, "held",
                    {{"times", words::count(ctx.strings, "times", recurrence.held.size())}, {"dates", days}});
}

SlotView recurrences(const ViewContext& ctx, const PageBase& page, const Goal& goal) {
  SlotView view = slot(ctx, "fact_recurrence");
  for (const Recurrence& recurrence : goal.recurrences) {
    add_value(view, words::recurrence(ctx.strings, recurrence));
    add_value(view, days_held(ctx, recurrence));
    note_source(ctx, view, recurrence.source);
    for (const Text& at : recurrence.at) {
      const auto& events = ctx.site.events;
      auto found = std::ranges::find_if(events, [&](const Event& event) { return event.entry.id.value == at.value; });
      if (found != events.end())
        add_link(view, make_link(ctx, page, entity(EventId::of(static_cast<std::size_t>(found - events.begin())))));
    }
  }
  return view;
}

SlotView bodies(const ViewContext& ctx, const PageBase& page, std::string_view key, const std::vector<BodyId>& ids) {
  SlotView view = slot(ctx, key);
  for (BodyId id : ids) add_link(view, make_link(ctx, page, entity(id)));
  return view;
}

// What goals.yaml says in words is in the plan's language, or in its original's where the translation has none.
std::optional<OtherLanguageView> language_of_facts(const ViewContext& ctx, const PageBase& page, GoalId id) {
  const Goal& goal = ctx.site.at(id);
  bool own = !goal.translation_of || ctx.site.draft(id).facts >= 0;
  return other_language(page, ctx.site.at(own ? goal.plan : ctx.site.at(goal.translation_of).plan).draft.head.language.value);
}

SlotView activities(const ViewContext& ctx, const GoalFacts* facts) {
  SlotView view = slot(ctx, "slot_activities");
  if (facts == nullptr) return view;
  for (const Activity& activity : facts->activities) {
    std::string when = words::dates(ctx.strings, activity.dates);
    add_value(view, when.empty() ? activity.text
                                 : words::say(ctx.strings, "activity_when", {{"what", activity.text}, {"when", when}}));
  }
  return view;
}

SlotView followup_slot(const ViewContext& ctx, const GoalFacts* facts) {
  SlotView view = slot(ctx, "slot_followup");
  if (facts == nullptr || facts->followups.empty()) return view;
  add_value(view, words::say(ctx.strings, "followups_latest",
                             {{"count", words::count(ctx.strings, "followups", facts->followups.size())},
                              {"date", words::dates(ctx.strings, facts->followups.back().date)}}));
  return view;
}

}  // namespace

std::vector<SlotView> make_goal_facts(const ViewContext& ctx, const PageBase& page, GoalId id) {
  const Goal& goal = ctx.site.at(id);
  std::vector<SlotView> out{responsible(ctx, page, goal), deadline(ctx, page, goal), targets(ctx, goal)};
  for (SlotView& view : std::vector{recurrences(ctx, page, goal), bodies(ctx, page, "fact_partners", goal.partners),
                                    bodies(ctx, page, "fact_reports_to", goal.reports_to)})
    if (view.stated) out.push_back(std::move(view));
  return out;
}

std::vector<SlotView> make_five_slots(const ViewContext& ctx, const PageBase& page, GoalId id) {
  const GoalFacts* facts = ctx.site.facts(id);
  SlotView cost = slot(ctx, "slot_cost"), criteria = slot(ctx, "slot_criteria");
  if (facts != nullptr) {
    if (facts->cost) add_value(cost, words::cost(ctx.strings, *facts->cost));
    for (const std::string& criterion : facts->criteria) add_value(criteria, criterion);
  }
  SlotView planned = activities(ctx, facts);
  planned.other_language = criteria.other_language = language_of_facts(ctx, page, id);
  return {std::move(planned), responsible(ctx, page, ctx.site.at(id)), std::move(cost), std::move(criteria),
          followup_slot(ctx, facts)};
}

std::vector<FollowUpView> make_followups(const ViewContext& ctx, const PageBase& page, GoalId id) {
  std::vector<FollowUpView> out;
  const GoalFacts* facts = ctx.site.facts(id);
  if (facts == nullptr) return out;
  const std::vector<Target>& targets = ctx.site.at(id).targets;
  const std::vector<Status>& statuses = ctx.site.statuses;
  for (auto it = facts->followups.rbegin(); it != facts->followups.rend(); ++it) {
    FollowUpView view;
    view.date = words::dates(ctx.strings, it->date);
    auto status = std::ranges::find(statuses, it->status.value, &Status::id);
    if (status != statuses.end())
      view.status = make_status_view(ctx, page, StatusId::of(static_cast<std::size_t>(status - statuses.begin())));
    if (it->value) {
      view.value = words::number(ctx.strings, *it->value);
      // A number beside several targets could be any of theirs.
      if (targets.size() == 1 && !targets.front().unit.empty()) view.value += "\u00a0" + targets.front().unit;
    }
    view.text = it->text;
    view.other_language = language_of_facts(ctx, page, id);
    if (is_web_address(it->evidence)) view.evidence_url = it->evidence;
    view.later = !has_happened(ctx.site, *it);
    out.push_back(std::move(view));
  }
  return out;
}

}  // namespace planverk
