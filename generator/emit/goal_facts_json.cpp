#include "emit/goal_facts_json.h"

#include <span>

#include "base/utf8.h"
#include "emit/json_parts.h"
#include "model/motions.h"

namespace planverk {
namespace {

// A list of goals.yaml, empty for a goal that has no entry there.
template <class T>
std::span<const T> list_of(const GoalFacts* facts, std::vector<T> GoalFacts::*list) {
  return facts ? std::span<const T>(facts->*list) : std::span<const T>();
}

std::string_view source_name(FactSource source) { return source == FactSource::file ? "file" : "text"; }

void write_target(JsonWriter& json, const Target& target) {
  json.begin_object();
  json.member("value", target.value);
  if (target.comparator == Comparator::between) json.member("upper", target.upper);
  json.member("unit", target.unit);
  json.member("comparator", comparator_name(target.comparator));
  if (!target.population.empty()) json.member("population", target.population);
  if (!target.per.empty()) json.member("per", target.per);
  if (!target.each.empty()) json.member("each", target.each);
  if (target.baseline) {
    json.key("baseline"), json.begin_object();
    json.member("value", target.baseline->value);
    json.key("date"), write_date(json, target.baseline->date);
    json.end_object();
  }
  json.member("source", source_name(target.source));
  json.end_object();
}

std::string_view change_kind_name(markdown::ChangeKind kind) {
  if (kind == markdown::ChangeKind::insertion) return "insertion";
  return kind == markdown::ChangeKind::deletion ? "deletion" : "substitution";
}

void write_cost(JsonWriter& json, const Cost& cost) {
  json.begin_object();
  json.key("amount");
  if (cost.nothing) json.integer(0);
  else if (cost.amount) json.number(*cost.amount);
  else json.null();
  json.text_or_null("unit", cost.unit);
  json.text_or_null("from", cost.from);
  json.end_object();
}

}  // namespace

void write_targets(JsonWriter& json, std::span<const Target> targets) {
  json.begin_array();
  for (const Target& target : targets) write_target(json, target);
  json.end_array();
}

void write_deadline(JsonWriter& json, const Site& site, const Goal& goal) {
  if (!goal.deadline) return json.null();
  const Deadline& deadline = *goal.deadline;
  json.begin_object();
  json.text_or_null("text", deadline.text);
  json.member("relation", time_relation_name(deadline.relation));
  json.key("from"), write_date(json, deadline.dates.first);
  json.key("to"), write_date(json, deadline.dates.last);
  json.key("event"), write_reference(json, site, goal.event);
  json.member("source", source_name(deadline.source));
  json.end_object();
}

void write_recurrence(JsonWriter& json, const Recurrence& recurrence) {
  json.begin_object();
  json.key("count"), recurrence.count == 0 ? json.null() : json.number(recurrence.count);
  if (recurrence.comparator == Comparator::between) json.member("upper", recurrence.upper);
  json.text_or_null("per", recurrence.per);
  json.member("comparator", comparator_name(recurrence.comparator));
  if (recurrence.quarter != 0) json.member("quarter", recurrence.quarter);
  json.key("dates"), json.begin_array();
  for (const DateRange& dates : recurrence.dates) write_dates(json, dates);
  json.end_array();
  json.key("held"), json.begin_array();
  for (Date date : recurrence.held) write_date(json, date);
  json.end_array();
  json.key("at"), write_texts(json, recurrence.at);
  json.text_or_null("text", recurrence.text);
  json.member("source", source_name(recurrence.source));
  json.end_object();
}

void write_followups(JsonWriter& json, const GoalFacts* facts) {
  json.begin_array();
  for (const FollowUp& followup : list_of(facts, &GoalFacts::followups)) {
    json.begin_object();
    json.key("date"), write_dates(json, followup.date);
    json.text_or_null("status", followup.status.value);
    json.key("value"), followup.value ? json.number(*followup.value) : json.null();
    json.text_or_null("text", followup.text);
    json.text_or_null("evidence", followup.evidence);
    json.end_object();
  }
  json.end_array();
}

void write_amendment(JsonWriter& json, const PlanDraft& plan, const Amendment& amendment) {
  json.member("number", amendment.change + 1);
  json.member("kind", change_kind_name(amendment.kind));
  json.text_or_null("before", amendment.before);
  json.text_or_null("after", amendment.after);
  json.text_or_null("comment", plan.document.changes[amendment.change].comment);
  json.key("motions"), json.begin_array();
  for (const MotionRef& ref : amendment.motions) {
    json.begin_object();
    json.member("motion", plan.motions[ref.motion].id.value);
    json.text_or_null("clause", ref.clause_id);
    json.end_object();
  }
  json.end_array();
}

void write_amendments(JsonWriter& json, const PlanDraft& plan, const GoalDraft& goal) {
  json.begin_array();
  for (std::uint32_t index : goal.changes) {
    const Amendment* amendment = amendment_of(plan, index);
    if (amendment == nullptr) continue;
    json.begin_object();
    write_amendment(json, plan, *amendment);
    json.end_object();
  }
  json.end_array();
}

void write_slots(JsonWriter& json, const GoalFacts* facts) {
  json.key("activities"), json.begin_array();
  for (const Activity& activity : list_of(facts, &GoalFacts::activities)) {
    json.begin_object();
    json.member("text", activity.text);
    json.key("dates"), write_dates(json, activity.dates);
    json.end_object();
  }
  json.end_array();
  json.key("cost"), facts && facts->cost ? write_cost(json, *facts->cost) : json.null();
  json.key("criteria"), json.begin_array();
  for (const std::string& criterion : list_of(facts, &GoalFacts::criteria)) json.string(criterion);
  json.end_array();
}

}  // namespace planverk
