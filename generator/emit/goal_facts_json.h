#pragma once
// What is known about one goal, as JSON values. Used by goals.json.

#include "emit/json_writer.h"
#include "site/site.h"

namespace planverk {

void write_targets(JsonWriter& json, std::span<const Target> targets);
void write_deadline(JsonWriter& json, const Site& site, const Goal& goal);
void write_recurrence(JsonWriter& json, const Recurrence& recurrence);
void write_followups(JsonWriter& json, const GoalFacts* facts);
// The changes of a proposal that touch the goal, with the motions that their comments name.
// One change of a plan: the members of an object that is open.
void write_amendment(JsonWriter&, const PlanDraft&, const Amendment&);
void write_amendments(JsonWriter& json, const PlanDraft& plan, const GoalDraft& goal);
// Activities, cost and criteria, as members of the goal: with responsible and follow-ups the five slots.
void write_slots(JsonWriter& json, const GoalFacts* facts);

}  // namespace planverk
