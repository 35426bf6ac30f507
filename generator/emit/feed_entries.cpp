#include "emit/feed_entries.h"

#include <algorithm>

#include "base/web_address.h"
#include "base/html_escape.h"
#include "site/addresses.h"
#include "view/parts.h"

namespace planverk {
namespace {

bool has_happened(const Site& site, Date date) {
  return !date.is_none() && (site.today.is_none() || date <= site.today);
}

std::string_view name_of(const Site& site, OrganisationId id) {
  const OrganisationEntry& entry = site.at(id).entry;
  return entry.short_name.empty() ? entry.name : entry.short_name;
}

const Status* status_of(const Site& site, std::string_view id) {
  auto it = std::ranges::find(site.statuses, id, &Status::id);
  return it == site.statuses.end() ? nullptr : &*it;
}

// A title is read in a list beside others.
constexpr std::size_t longest_goal_in_title = 90;

// Paragraphs of HTML, each escaped.
class Content {
 public:
  void words(std::string_view text) {
    if (text.empty()) return;
    out_ += "<p>";
    append_html_escaped(text, out_);
    out_ += "</p>\n";
  }
  void link(std::string_view address, std::string_view text) {
    out_ += "<p><a href=\"";
    append_html_escaped(address, out_);
    out_ += "\">";
    append_html_escaped(text, out_);
    out_ += "</a></p>\n";
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

// The top of a site without an address is the folder itself.
std::string address_from(std::string_view root, std::string_view path) {
  std::string out = std::string(root) + std::string(path);
  return out.empty() ? "./" : out;
}

FeedEntry decision_entry(const Site& site, const Strings& strings, const FeedEvent& event, std::string_view root) {
  const Plan& plan = site.at(event.plan);
  const PlanHead& head = plan.draft.head;
  bool adopted = event.kind == FeedEventKind::adopted;
  FeedEntry entry;
  entry.path = address_of(site, entity(event.plan)).path;
  entry.mark = adopted ? "adopted" : "proposed";
  std::string_view words = adopted ? "feed_plan_adopted" : "feed_plan_proposed";
  std::string_view pattern = strings.get(words, "{organisation}: {plan}");
  entry.title = fill(pattern, {{"organisation", name_of(site, event.organisation)}, {"plan", head.title.value}});
  std::string_view count = plan.goal_count == 1 ? "feed_goal_count_one" : "feed_goal_count_other";
  std::string goals = fill(strings.get(count, "{n}"), {{"n", std::to_string(plan.goal_count)}});
  entry.summary = head.summary.empty() ? goals : head.summary;
  Content content;
  content.link(address_from(root, entry.path), head.title.value);
  content.words(head.summary);
  content.words(goals);
  entry.content = content.take();
  return entry;
}

// The days tell follow-ups apart, and their order in the file those of the same days.
std::string followup_mark(const GoalFacts& facts, std::uint32_t index) {
  DateRange dates = facts.followups[index].date;
  std::string mark = "followup-" + to_iso(dates.first);
  if (dates.last != dates.first && !dates.last.is_none()) mark += "-" + to_iso(dates.last);
  auto earlier = std::count_if(facts.followups.begin(), facts.followups.begin() + index,
                               [&](const FollowUp& it) { return it.date == dates; });
  if (earlier > 0) mark += "-" + std::to_string(earlier + 1);
  return mark;
}

// How it stood before the follow-up, as the follow-ups before it say.
const Status* status_before(const Site& site, const GoalFacts& facts, std::uint32_t index) {
  while (index > 0)
    if (const Status* status = status_of(site, facts.followups[--index].status.value)) return status;
  return nullptr;
}

// "Pågår → Klart", or how it stands when that has not changed; empty when the follow-up does not say.
std::string status_words(const Site& site, const Strings& strings, const GoalFacts& facts, std::uint32_t index) {
  const Status* status = status_of(site, facts.followups[index].status.value);
  if (status == nullptr) return {};
  const Status* before = status_before(site, facts, index);
  if (before == nullptr || before == status) return status->word;
  return fill(strings.get("feed_status_change", "{before} → {status}"), {{"before", before->word}, {"status", status->word}});
}

// "Utfall: 628 medlemmar (mål: minst 700 medlemmar)".
std::string value_words(const Strings& strings, const Goal& goal, const FollowUp& followup) {
  if (!followup.value) return {};
  std::string value = words::number(strings, *followup.value);
  // A number beside several targets could be any of theirs.
  if (goal.targets.size() != 1) return fill(strings.get("feed_value_alone", "{value}"), {{"value", value}});
  const Target& target = goal.targets.front();
  if (!target.unit.empty()) value += "\u00a0" + target.unit;
  return fill(strings.get("feed_value", "{value} ({target})"), {{"value", value}, {"target", words::target(strings, target)}});
}

FeedEntry followup_entry(const Site& site, const Strings& strings, const FeedEvent& event, std::string_view root) {
  const GoalFacts& facts = *site.facts(event.goal);
  const FollowUp& followup = facts.followups[event.followup];
  const GoalDraft& draft = site.draft(event.goal);
  std::string status = status_words(site, strings, facts, event.followup);
  std::string goal = shortened(draft.text, longest_goal_in_title);
  if (goal.ends_with('.')) goal.pop_back();
  std::string_view pattern = strings.get("feed_followup", "{organisation}: {goal}");
  if (!status.empty()) pattern = strings.get("feed_followup_status", "{organisation}: {goal} ({status})");
  FeedEntry entry;
  entry.path = address_of(site, entity(event.goal)).path;
  entry.mark = followup_mark(facts, event.followup);
  entry.title = fill(pattern, {{"organisation", name_of(site, event.organisation)}, {"goal", goal}, {"status", status}});
  entry.summary = followup.text.empty() ? draft.sentence : followup.text;
  Content content;
  content.link(address_from(root, entry.path), draft.sentence);
  content.words(status);
  content.words(value_words(strings, site.at(event.goal), followup));
  content.words(followup.text);
  if (is_web_address(followup.evidence)) content.link(followup.evidence, strings.get("evidence", "…"));
  content.link(address_from(root, address_of(site, entity(event.plan)).path), site.at(event.plan).draft.head.title.value);
  entry.content = content.take();
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

FeedEntry make_feed_entry(const Site& site, const Strings& strings, const FeedEvent& event, std::string_view root) {
  return event.kind == FeedEventKind::followed_up ? followup_entry(site, strings, event, root)
                                                  : decision_entry(site, strings, event, root);
}

}  // namespace planverk
