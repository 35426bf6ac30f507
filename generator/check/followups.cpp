// Follow-ups that cannot be about their plan, or whose number nobody can read: from before the plan began, or a value
// where nothing says what it counts.

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "check/check.h"

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
    for (const FollowUp& followup : facts->followups) check_followup(site, id, followup, diagnostics);
  }
}

}  // namespace planverk
