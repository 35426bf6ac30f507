#pragma once
// One goal measured: a value against a target, occasions against time. Days are given.

#include <optional>
#include <vector>

#include "model/goal_facts.h"
#include "site/progress.h"
#include "site/site.h"

namespace planverk {

// A follow-up that begins after the build's day is a plan or a slip of the pen, and counts for nothing.
inline bool has_happened(const Site& site, const FollowUp& followup) { return followup.date.first <= site.today; }

// Whether the value is what the target asks for. "About" is within a tenth, or beyond in the direction from the baseline.
bool is_reached(const Target& target, double value);

// How much of the way from the baseline (from nothing where none is stated) to the target is done, 0 to 1. None where
// it cannot be said: the baseline is the target or beyond it, a ceiling without baseline, a target that is not above
// nothing, a target for each of several or for each year, a number that stands where the target lies without being what
// it asks for: 10 of more than 10. The whole way is thus always a target that is reached.
std::optional<double> share_of_way(const Target& target, double value);

// Whether a bare number can be held against the target: not when it is for each of several, or for each year.
bool is_measurable(const Target& target);

// The days on which it was held that count: in `time`, and not after `today`. A time that runs backwards bounds nothing.
std::vector<Date> counted_days(const Recurrence& recurrence, DateRange time, Date today);
// Those that the goal's progress counts (site/progress.h); of a translated goal the original's.
std::vector<Date> counted_days(const Site& site, GoalId id);

// Occasions in `time` (the plan's, or up to the deadline) as of `today`; days that are past are those before it. `events`
// are the times of those that the recurrence is at.
Occasions count_occasions(const Recurrence& recurrence, DateRange time, Date today, const std::vector<DateRange>& events);

}  // namespace planverk
