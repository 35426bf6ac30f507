#pragma once
// Rules over content that is well-formed and resolves, but is most likely not what its author meant. One file a
// rule or a close family of them, its explanation on top; each is a kind of diagnostic whose severity site.yaml may
// change. What publishing would make wrong is an error, a likely slip a warning, what is worth a look a note.

#include <vector>

#include "base/diagnostic.h"
#include "base/source_map.h"
#include "config/settings.h"
#include "site/site.h"

namespace planverk {

struct RuleContext {
  const Site& site;                      // what the build may see, and nothing else
  const Settings& settings;
  const SourceMap& sources;              // for the place of words in a file
  const std::vector<Entity>& mentioned;  // terms and references that any plan names, those left out too; sorted
};

// Of one rule on amendments and one plan: more say nothing new.
inline constexpr std::size_t most_amendment_faults = 100;

// All rules.
Diagnostics check_content(const RuleContext& context);

// goals_outside_lists.cpp, unmarked_lists.cpp
void check_goals_outside_lists(const Plan& plan, Diagnostics& diagnostics);
void check_unmarked_lists(const Plan& plan, Diagnostics& diagnostics);

// goal_sentences.cpp
void check_goal_sentences(const Plan& plan, Diagnostics& diagnostics);

// prose_targets.cpp
void check_prose_targets(const Plan& plan, const SourceMap& sources, Diagnostics& diagnostics);

// goal_times.cpp: deadline-outside-period, unlisted-event, recurrence-without-number
void check_goal_times(const Site& site, PlanId plan, Diagnostics& diagnostics);

// counted.cpp: empty-slots, priority-unanswered, section-without-area
void check_counted(const Site& site, PlanId plan, Diagnostics& diagnostics);

// plan_heads.cpp: period-unlike-title, adoption-incomplete
void check_plan_head(const Plan& plan, Diagnostics& diagnostics);

// placeholder_dates.cpp
void check_placeholder_dates(const Plan& plan, const SourceMap& sources, Diagnostics& diagnostics);

// left_overs.cpp: broken-paragraph, heading-skipped
void check_left_overs(const Plan& plan, Diagnostics& diagnostics);

// registers.cpp: appointment-overdue, unused-reference
void check_appointments(const Site& site, Diagnostics& diagnostics);
void check_unused_entries(const RuleContext& context, Diagnostics& diagnostics);

// private_data.cpp: personal-number, telephone-number, email-address
void check_private_data(const Site& site, const SourceMap& sources, Diagnostics& diagnostics);

// changes_without_motion.cpp
void check_changes_without_motion(const Site& site, const Plan& plan, Diagnostics& diagnostics);
// motions_without_change.cpp
void check_motions_without_change(const Plan& plan, Diagnostics& diagnostics);
// repeated_insertions.cpp
void check_repeated_insertions(const Plan& plan, Diagnostics& diagnostics);
// overlapping_changes.cpp
void check_overlapping_changes(const Plan& plan, Diagnostics& diagnostics);

// followups.cpp
void check_followups(const Site& site, const Plan& plan, Diagnostics& diagnostics);
// One follow-up, wherever it was written: goals.yaml, or a spreadsheet that is taken in.
void check_followup(const Site& site, GoalId id, const FollowUp& followup, Diagnostics& diagnostics);

}  // namespace planverk
