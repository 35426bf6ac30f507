#pragma once
// What is known about a goal, fact by fact, and how it went: what nobody has stated is said to be missing.

#include "view/goal_page.h"
#include "view/make.h"

namespace planverk {

// Responsible, deadline and target always; recurrence, partners and whom it is reported to where stated.
std::vector<SlotView> make_goal_facts(const ViewContext&, const PageBase&, GoalId);
// Activities, responsible, costs, criteria of success, follow-up (design §3).
std::vector<SlotView> make_five_slots(const ViewContext&, const PageBase&, GoalId);
// Newest first.
std::vector<FollowUpView> make_followups(const ViewContext&, const PageBase&, GoalId);

}  // namespace planverk
