// Follow-ups that cannot be about their plan, or whose number nobody can read: from before the plan began, or a value
// where nothing says what it counts. And what is dated after the build's day, occasions held outside the plan's period,
// and a `status` that the newest follow-up contradicts.

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "check/check.h"
#include "site/measure.h"

namespace planverk {
namespace {

// Whether the text has the number, as people write it: "34 deltagare", "1 200".
bool tells_number(std::string_view text, double value) {
  std::string digits = fmt::format("{}", value), found;
  std::ranges::replace(digits, '.', ',');
  for (std::size_t i = 0; i < text.size();) {
    char32_t c = utf8::next(text, i);
    bool digit = (c >= U'0' && c <= U'9') || c == U',';
    if (digit) utf8::append(found, c);
    if (utf8::is_space(c) && !found.empty()) continue;
    if (digit) continue;
    while (found.ends_with(',')) found.pop_back();
    if (found == digits) return true;
    found.clear();
  }
  while (found.ends_with(',')) found.pop_back();
  return found == digits;
}

void report_later(const Site& site, Span span, std::string_view what, Date date, Diagnostics& diagnostics) {
  diagnostics.push_back(make_diagnostic(
      DiagnosticKind::dated_after_today, span,
      fmt::format("{} is dated {}, after the build's day{}", what, to_iso(date),
                  site.today.is_none() ? std::string() : ", " + to_iso(site.today)),
      "look at its date; it counts for nothing until that day"));
}

// What pages show is the newest follow-up's status: an older word beside it misleads whoever reads the file.
void check_status(const Site& site, GoalId id, const GoalFacts& facts, Diagnostics& diagnostics) {
  StatusId shown = site.at(id).status;
  auto followed = [&](const FollowUp& f) { return has_happened(site, f) && !f.status.empty(); };
  if (facts.status.empty() || !shown || std::ranges::none_of(facts.followups, followed)) return;
  if (site.at(shown).id == facts.status.value) return;
  diagnostics.push_back(make_diagnostic(
      DiagnosticKind::status_unlike_followup, facts.status.span,
      fmt::format("`status` is `{}`, and the newest follow-up says `{}`", facts.status.value, site.at(shown).id),
      "take `status` away, or write a follow-up of the day that it changed"));
}

// One line for all days of a goal: they were mistyped in the same way.
void check_occasions(const Site& site, const Plan& plan, const Recurrence& recurrence, Diagnostics& diagnostics) {
  const DateRange& period = plan.draft.head.period.dates;
  std::vector<std::string> outside;
  Date later;
  for (Date day : recurrence.held) {
    if (day > site.today) later = later.is_none() ? day : later;
    else if (!period.is_none() && (day < period.first || period.last < day)) outside.push_back(to_iso(day));
  }
  if (!later.is_none()) report_later(site, recurrence.span, "an occasion that was held", later, diagnostics);
  if (outside.empty()) return;
  diagnostics.push_back(make_diagnostic(
      DiagnosticKind::occasion_outside_period, recurrence.span,
      fmt::format("held on {}, outside the plan's period, {}", fmt::join(outside, ", "), plan.draft.head.period.printed),
      "look at the year; what was held before or after the plan is not counted"));
}

}  // namespace

void check_followup(const Site& site, GoalId id, const FollowUp& followup, Diagnostics& diagnostics) {
  const Goal& goal = site.at(id);
  const Period& period = site.at(goal.plan).draft.head.period;
  if (!followup.date.is_none() && !period.dates.is_none() && followup.date.last < period.dates.first)
    diagnostics.push_back(make_diagnostic(
        DiagnosticKind::followup_before_plan, followup.span,
        fmt::format("a follow-up of {} is from before the plan, which begins {}", to_iso(followup.date.last), to_iso(period.dates.first)),
        "look at its date; what was before the plan is a `baseline` of the target"));
  bool measured = !goal.targets.empty() || !goal.recurrences.empty();
  if (followup.value && !measured && !tells_number(followup.text, *followup.value))
    diagnostics.push_back(make_diagnostic(DiagnosticKind::value_without_unit, followup.span,
                                          fmt::format("the value {} has no unit, as the goal has no target", *followup.value),
                                          "say in `text` what it counts, or give the goal a `target` with a `unit`"));
}

void check_followups(const Site& site, const Plan& plan, Diagnostics& diagnostics) {
  if (plan.translation_of) return;
  for (std::uint32_t i = 0; i < plan.goal_count; ++i) {
    GoalId id = GoalId::of(plan.first_goal.index() + i);
    const GoalFacts* facts = site.facts(id);
    if (facts == nullptr) continue;
    for (const FollowUp& followup : facts->followups) {
      check_followup(site, id, followup, diagnostics);
      if (!has_happened(site, followup)) report_later(site, followup.span, "a follow-up", followup.date.first, diagnostics);
    }
    check_status(site, id, *facts, diagnostics);
    if (facts->recurrence) check_occasions(site, plan, *facts->recurrence, diagnostics);
  }
}

}  // namespace planverk
