#pragma once
// Which goals of two plans are the same promise: versions of one plan, or plans of one period and the next.

#include <vector>

#include "site/site.h"

namespace planverk {

// A goal that a proposal wants to strike has a page, and is no part of the text as it reads with changes.
enum class GoalsThat : std::uint8_t { have_a_page, read_with_changes };

struct GoalMatch {
  GoalId earlier, later;
  double likeness = 0;  // of those that nothing but their words brings together; else 1
  bool operator==(const GoalMatch&) const = default;
};

// By the order of the later goals. First those with the same id, and those of which one continues the other or both
// continue the same goal; a goal may then have several, when it was split or joined. What is left is matched by likeness,
// one to one.
std::vector<GoalMatch> match_goals(const Site& site, PlanId earlier, PlanId later, GoalsThat which);

// Texts less alike than this are two texts: chosen by looking at plans whose goals say what they continue.
inline constexpr double least_likeness = 0.4;

}  // namespace planverk
