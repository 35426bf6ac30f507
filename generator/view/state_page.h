#pragma once
// The state of the districts on one page, for the board that has them all to look after.

#include "view/standing.h"

namespace planverk {

// A figure of the table. Empty where there is nothing to count.
struct StateRowView {
  LinkView organisation;
  bool fictional = false;
  std::optional<LinkView> plan;             // the current one, its period as the note
  std::string plan_note;                    // that its time is over, that it is only proposed
  std::string branches;                     // "varav 9 mål i 2 föreningar"
  std::vector<StatusSegmentView> segments;
  std::string goals, done, left, overdue, without_followup, carried, slots, newest;
  PLANVERK_VIEW(StateRowView, PLANVERK_MEMBER(organisation, "which"), PLANVERK_MEMBER(fictional, "made up, for examples"),
                PLANVERK_MEMBER(plan, "its current plan, the period as its note"),
                PLANVERK_MEMBER(plan_note, "that its time is over, or that it is not decided"),
                PLANVERK_MEMBER(branches, "how many of the goals are those of organisations below it"),
                PLANVERK_MEMBER(segments, "of the bar, statuses in order"), PLANVERK_MEMBER(goals, "all goals"),
                PLANVERK_MEMBER(done, "of these done"), PLANVERK_MEMBER(left, "of these neither done nor given up"),
                PLANVERK_MEMBER(overdue, "of these late"), PLANVERK_MEMBER(without_followup, "of these without follow-up"),
                PLANVERK_MEMBER(carried, "\"7 av 12\", priorities of the national plan"),
                PLANVERK_MEMBER(slots, "per cent of what goals shall have"), PLANVERK_MEMBER(newest, "newest day of follow-up"),
                PLANVERK_HAS(segments))
};

// laget/
struct StatePage : PageBase {
  std::string row_title, rows_title;        // "Distrikt"
  std::vector<StateRowView> rows;           // by name
  StateRowView all;
  std::optional<StandingView> standing;     // of all current plans of the site
  std::optional<LinkView> overview;         // who carries which priority
  PLANVERK_VIEW(StatePage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(row_title, "what a row is"), PLANVERK_MEMBER(rows_title, "what the rows are"),
                PLANVERK_MEMBER(rows, "organisations by name"), PLANVERK_MEMBER(all, "the sum of the rows"),
                PLANVERK_MEMBER(standing, "how all goals of current plans stand"),
                PLANVERK_MEMBER(overview, "who carries which priority"), PLANVERK_HAS(rows))
};

}  // namespace planverk
