#include "emit/feed_entries.h"

#include <algorithm>

#include "site/addresses.h"

namespace planverk {
namespace {

class Entries {
 public:
  Entries(const Site& site, const Strings& strings) : site_(site), strings_(strings) {}

  void add_plan(PlanId id) {
    const PlanHead& head = site_.at(id).draft.head;
    if (head.proposed) add_decision(id, head.proposed->date, "proposed", "feed_plan_proposed");
    if (head.adopted) add_decision(id, head.adopted->date, "adopted", "feed_plan_adopted");
  }

  void add_goal(GoalId id) {
    const GoalFacts* facts = site_.facts(id);
    if (facts == nullptr) return;
    std::string last_mark;
    int of_the_day = 1;
    for (const FollowUp& followup : facts->followups) {
      // A follow-up of a quarter or a year counts from its first day, so that it is never ahead of its time.
      if (!has_happened(followup.date.first)) continue;
      std::string mark = "followup-" + to_iso(followup.date.first);
      of_the_day = mark == last_mark ? of_the_day + 1 : 1;
      last_mark = mark;
      if (of_the_day > 1) mark += "-" + std::to_string(of_the_day);
      add_followup(id, followup, std::move(mark));
    }
  }

  std::vector<FeedEntry> take() {
    std::stable_sort(entries_.begin(), entries_.end(), [](const auto& a, const auto& b) { return a.date > b.date; });
    return std::move(entries_);
  }

 private:
  bool has_happened(Date date) const { return !date.is_none() && (site_.today.is_none() || date <= site_.today); }

  std::string_view name_of(OrganisationId id) const {
    const OrganisationEntry& entry = site_.at(id).entry;
    return entry.short_name.empty() ? entry.name : entry.short_name;
  }

  void add_decision(PlanId id, Date date, std::string_view mark, std::string_view key) {
    if (!has_happened(date)) return;
    const Plan& plan = site_.at(id);
    const PlanHead& head = plan.draft.head;
    FeedEntry entry{date, plan.organisation, address_of(site_, entity(id)).path, std::string(mark), {}, head.summary};
    entry.title = fill(strings_.get(key), {{"organisation", name_of(plan.organisation)}, {"plan", head.title.value}});
    if (entry.summary.empty()) {
      std::string_view count = strings_.get(plan.goal_count == 1 ? "feed_goal_count_one" : "feed_goal_count_other");
      entry.summary = fill(count, {{"n", std::to_string(plan.goal_count)}});
    }
    entries_.push_back(std::move(entry));
  }

  std::string_view status_word(std::string_view id) const {
    auto it = std::find_if(site_.statuses.begin(), site_.statuses.end(), [&](const Status& s) { return s.id == id; });
    return it == site_.statuses.end() ? std::string_view{} : it->word;
  }

  void add_followup(GoalId id, const FollowUp& followup, std::string mark) {
    const GoalDraft& draft = site_.draft(id);
    OrganisationId organisation = site_.at(site_.at(id).plan).organisation;
    std::string_view status = status_word(followup.status.value);
    std::string_view goal = draft.text;
    if (goal.ends_with('.')) goal.remove_suffix(1);
    std::string_view pattern = strings_.get(status.empty() ? "feed_followup" : "feed_followup_status");
    FeedEntry entry{followup.date.first, organisation, address_of(site_, entity(id)).path, std::move(mark), {}, {}};
    entry.title = fill(pattern, {{"organisation", name_of(organisation)}, {"goal", goal}, {"status", status}});
    entry.summary = followup.text.empty() ? draft.sentence : followup.text;
    entries_.push_back(std::move(entry));
  }

  const Site& site_;
  const Strings& strings_;
  std::vector<FeedEntry> entries_;
};

}  // namespace

std::vector<FeedEntry> list_feed_entries(const Site& site, const Strings& strings) {
  Entries entries(site, strings);
  for (std::size_t i = 0; i < site.plans.size(); ++i) entries.add_plan(PlanId::of(i));
  for (std::size_t i = 0; i < site.goals.size(); ++i) entries.add_goal(GoalId::of(i));
  return entries.take();
}

}  // namespace planverk
