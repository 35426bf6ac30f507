// When goals are to be done.
//
// deadline-outside-period: mostly a year that was copied with the plan. A deadline at an event may lie up to three
// months after the period: what is to be ready for the annual meeting that closes the year.
//
// unlisted-event: "före valet 2030" gives no day when events.yaml has no such event. Only names with a year, and
// only where the goal has no other deadline.
//
// recurrence-without-number: "regelbundet", "med jämna mellanrum", "återkommande träffar": how often can then never be
// followed up.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/check.h"
#include "check/prose.h"

namespace planverk {
namespace {

constexpr std::int64_t days_after_period = 92;

bool is_outside(const Deadline& deadline, bool at_event, const DateRange& period) {
  if (deadline.dates.is_none() || period.is_none()) return false;
  if (deadline.relation == TimeRelation::after || deadline.relation == TimeRelation::from) return false;
  if (deadline.dates.last < period.first) return true;
  return day_number(deadline.dates.first) > day_number(period.last) + (at_event ? days_after_period : 0);
}

void check_deadline(const Site& site, const Plan& plan, GoalId id, Diagnostics& diagnostics) {
  const Goal& goal = site.at(id);
  const GoalDraft& draft = site.draft(id);
  if (draft.side == markdown::Side::deleted || !goal.deadline) return;
  const Deadline& deadline = *goal.deadline;
  const Period& period = plan.draft.head.period;
  if (!is_outside(deadline, !goal.event.is_none(), period.dates)) return;
  bool late = period.dates.last < deadline.dates.first;
  bool one_day = deadline.dates.first == deadline.dates.last;
  diagnostics.push_back(make_diagnostic(
      DiagnosticKind::deadline_outside_period, deadline.source == FactSource::file ? deadline.span : draft.span,
      fmt::format("the deadline of `{}`, {}, lies {} the plan's period, {}", draft.id,
                  one_day ? to_iso(deadline.dates.first)
                          : fmt::format("{} to {}", to_iso(deadline.dates.first), to_iso(deadline.dates.last)),
                  late ? "after" : "before", period.printed),
      "correct the year, or the plan's `period`"));
}

bool has_year(std::string_view text) {
  std::size_t digits = 0;
  for (char c : text) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

void check_event(const Site& site, GoalId id, Diagnostics& diagnostics) {
  const Goal& goal = site.at(id);
  const GoalDraft& draft = site.draft(id);
  if (goal.deadline || goal.event || draft.side == markdown::Side::deleted) return;
  for (const TextTime& time : draft.reading.times) {
    bool by_then =
        time.relation == TimeRelation::by || time.relation == TimeRelation::before || time.relation == TimeRelation::at;
    if (!by_then) continue;
    if (!time.dates.is_none() || !has_year(time.event_phrase)) continue;
    diagnostics.push_back(make_diagnostic(
        DiagnosticKind::unlisted_event, draft.span,
        fmt::format("`{}` names an event that events.yaml does not have, so `{}` has no deadline", time.event_phrase,
                    draft.id),
        "write `deadline: {before: event}` for the goal in goals.yaml, or add the event to events.yaml"));
    return;
  }
}

// Nouns that are done again when they are said to be recurring; "återkommande problem" promises nothing.
bool is_occasion(std::string_view word) {
  for (std::string_view start : {"möte", "träff", "utbildning", "kurs", "samtal", "aktivitet", "kampanj", "uppföljning",
                                 "besök", "utskick", "seminari", "studie"})
    if (word.starts_with(start) || word.ends_with("möten") || word.ends_with("träffar") || word.ends_with("kurser") ||
        word.ends_with("kampanjer"))
      return true;
  return false;
}

// The words that say again and again; empty when there are none.
std::string recurring_words(std::string_view text) {
  if (text.find("egelbund") == text.npos && text.find("terkommande") == text.npos &&
      text.find("mellanrum") == text.npos)
    return {};
  std::vector<std::string> words = prose::lower_words(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "regelbundet" || words[i] == "regelbundna" || words[i] == "regelbunden") return words[i];
    if (words[i] == "återkommande" && i + 1 < words.size() && is_occasion(words[i + 1]))
      return words[i] + " " + words[i + 1];
    if (words[i] == "mellanrum" && i > 0 && words[i - 1] == "jämna") return "med jämna mellanrum";
  }
  return {};
}

bool states_how_often(const Recurrence& r) { return r.count > 0 || r.quarter > 0 || !r.dates.empty() || !r.at.empty(); }

void check_recurrence(const Site& site, GoalId id, Diagnostics& diagnostics) {
  const Goal& goal = site.at(id);
  const GoalDraft& draft = site.draft(id);
  if (draft.side == markdown::Side::deleted) return;
  if (std::any_of(goal.recurrences.begin(), goal.recurrences.end(), states_how_often)) return;
  std::string words = recurring_words(draft.text);
  if (words.empty()) return;
  diagnostics.push_back(make_diagnostic(
      DiagnosticKind::recurrence_without_number, draft.span,
      fmt::format("`{}` says \"{}\", and nothing says how often", draft.id, words),
      "write `recurrence: {at_least: 4, per: year}` for the goal in goals.yaml if it has been decided"));
}

}  // namespace

void check_goal_times(const Site& site, PlanId plan_id, Diagnostics& diagnostics) {
  if (site.is_translation(plan_id)) return;  // Its facts are its original's.
  const Plan& plan = site.at(plan_id);
  for (std::uint32_t i = 0; i < plan.goal_count; ++i) {
    GoalId id{plan.first_goal.value + i};
    check_deadline(site, plan, id, diagnostics);
    check_event(site, id, diagnostics);
    check_recurrence(site, id, diagnostics);
  }
}

}  // namespace planverk
