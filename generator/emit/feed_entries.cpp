#include "emit/feed_entries.h"

#include <algorithm>

#include "site/addresses.h"

namespace planverk {
namespace {

bool has_happened(const Site& site, Date date) {
  return !date.is_none() && (site.today.is_none() || date <= site.today);
}

std::string_view name_of(const Site& site, OrganisationId id) {
  const OrganisationEntry& entry = site.at(id).entry;
  return entry.short_name.empty() ? entry.name : entry.short_name;
}

std::string_view status_word(const Site& site, std::string_view id) {
  auto it = std::find_if(site.statuses.begin(), site.statuses.end(), [&](const Status& s) { return s.id == id; });
  return it == site.statuses.end() ? std::string_view{} : it->word;
}

FeedEntry decision_entry(const Site& site, const Strings& strings, const FeedEvent& event) {
  const Plan& plan = site.at(event.plan);
  const PlanHead& head = plan.draft.head;
  bool adopted = event.kind == FeedEventKind::adopted;
  std::string_view mark = adopted ? "adopted" : "proposed";
  FeedEntry entry{address_of(site, entity(event.plan)).path, std::string(mark), {}, head.summary};
  std::string_view words = adopted ? "feed_plan_adopted" : "feed_plan_proposed";
  std::string_view pattern = strings.get(words, "{organisation}: {plan}");
  entry.title = fill(pattern, {{"organisation", name_of(site, event.organisation)}, {"plan", head.title.value}});
  if (entry.summary.empty()) {
    std::string_view count = plan.goal_count == 1 ? "feed_goal_count_one" : "feed_goal_count_other";
    entry.summary = fill(strings.get(count, "{n}"), {{"n", std::to_string(plan.goal_count)}});
  }
  return entry;
}

// The day tells follow-ups apart, and their order those of one day.
std::string followup_mark(const GoalFacts& facts, std::uint32_t index) {
  Date date = facts.followups[index].date.first;
  std::string mark = "followup-" + to_iso(date);
  auto earlier = std::count_if(facts.followups.begin(), facts.followups.begin() + index,
                               [&](const FollowUp& it) { return it.date.first == date; });
  if (earlier > 0) mark += "-" + std::to_string(earlier + 1);
  return mark;
}

FeedEntry followup_entry(const Site& site, const Strings& strings, const FeedEvent& event) {
  const GoalFacts& facts = *site.facts(event.goal);
  const FollowUp& followup = facts.followups[event.followup];
  const GoalDraft& draft = site.draft(event.goal);
  std::string_view status = status_word(site, followup.status.value);
  std::string_view goal = draft.text;
  if (goal.ends_with('.')) goal.remove_suffix(1);
  std::string_view pattern = strings.get("feed_followup", "{organisation}: {goal}");
  if (!status.empty()) pattern = strings.get("feed_followup_status", "{organisation}: {goal} ({status})");
  FeedEntry entry{address_of(site, entity(event.goal)).path, followup_mark(facts, event.followup), {}, followup.text};
  entry.title =
      fill(pattern, {{"organisation", name_of(site, event.organisation)}, {"goal", goal}, {"status", status}});
  if (entry.summary.empty()) entry.summary = draft.sentence;
  return entry;
}

}  // namespace

std::vector<FeedEvent> list_feed_events(const Site& site) {
  std::vector<FeedEvent> events;
  auto add = [&](FeedEvent event) {
    event.organisation = site.at(event.plan).organisation;
    if (has_happened(site, event.date)) events.push_back(event);
  };
  for (std::size_t i = 0; i < site.plans.size(); ++i) {
    const PlanHead& head = site.plans[i].draft.head;
    PlanId plan = PlanId::of(i);
    if (!site.is_counted(plan)) continue;
    if (head.proposed) add({head.proposed->date, {}, FeedEventKind::proposed, plan, {}, 0});
    if (head.adopted) add({head.adopted->date, {}, FeedEventKind::adopted, plan, {}, 0});
  }
  for (std::size_t i = 0; i < site.goals.size(); ++i) {
    GoalId goal = GoalId::of(i);
    if (!site.is_counted(goal)) continue;
    const GoalFacts* facts = site.facts(goal);
    // A follow-up of a quarter or a year counts from its first day, so that it is never ahead of its time.
    for (std::uint32_t k = 0; facts != nullptr && k < facts->followups.size(); ++k) {
      add({facts->followups[k].date.first, {}, FeedEventKind::followed_up, site.at(goal).plan, goal, k});
    }
  }
  std::stable_sort(events.begin(), events.end(), [](const auto& a, const auto& b) { return a.date > b.date; });
  return events;
}

FeedEntry make_feed_entry(const Site& site, const Strings& strings, const FeedEvent& event) {
  return event.kind == FeedEventKind::followed_up ? followup_entry(site, strings, event)
                                                  : decision_entry(site, strings, event);
}

}  // namespace planverk
