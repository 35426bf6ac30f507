#pragma once
// Sections and goals found in a plan's text. This is the heart of reading a plan; design §3 has the rules.

#include "model/lead_in.h"
#include "model/plan_draft.h"

namespace planverk {

// Fills `draft.sections` and `draft.goals` from `draft.document` and `draft.head`; reports duplicate and
// impossible ids, sub-goals of goals that do not exist, and `{.goals}` without a list.
//
// - Headings are sections. A heading that is a lead-in, with a list under it before the next heading of its level
//   or above, is none: its goals belong to the section above and its words are their lead-in. Where it has deeper
//   headings below it, it stays a section too, and lists below those take its words.
// - A goal list follows a paragraph that ends in a lead-in, or stands under a heading that is one, or is marked
//   `{.goals}`, or (goals: every-list) is any bullet list. One item is one goal, however many sentences; lists
//   inside an item are part of it.
// - `{.goal}` makes a paragraph a goal.
void recognise(PlanDraft& draft, const LeadInPatterns& patterns, Diagnostics& diagnostics);

// Checks the author's ids and makes the missing ones from the words (give_ids.cpp).
void give_ids(PlanDraft& draft, Diagnostics& diagnostics);

}  // namespace planverk
