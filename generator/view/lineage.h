#pragma once
// Goals through the years: one goal's forebears and heirs, and what became of goals from one plan to the next.

#include "site/ids.h"
#include "view/common.h"

namespace planverk {

struct ViewContext;

struct LineageNoteView {
  std::string label;  // "Delades i"
  std::vector<LinkView> goals;
  std::string text;   // why it was not carried on
  PLANVERK_VIEW(LineageNoteView, PLANVERK_MEMBER(label, "split, merged, ended …, in words"),
                PLANVERK_MEMBER(goals, "the goals that it names"), PLANVERK_MEMBER(text, "the reason, if stated"), PLANVERK_HAS(goals))
};

struct LineageGoalView {
  GoalView goal;
  bool current = false;     // the goal of the page
  std::string value;        // the newest value that was followed up
  bool same_words = false;  // as the goal before it
  Html changed;             // else its words beside those of the goal before it; empty when there are none to compare with
  std::vector<LineageNoteView> notes;
  PLANVERK_VIEW(LineageGoalView, PLANVERK_MEMBER(goal, "as in lists"), PLANVERK_MEMBER(current, "the goal of the page"),
                PLANVERK_MEMBER(value, "the newest value that was followed up"),
                PLANVERK_MEMBER(same_words, "word by word as the goal before it"),
                PLANVERK_MEMBER(changed, "its words, with what changed since the goal before it marked"),
                PLANVERK_MEMBER(notes, "split, merged, not carried on"), PLANVERK_HAS(notes))
};

// The goals of one plan in a line.
struct LineagePlanView {
  std::string period;
  LinkView plan;
  std::optional<LinkView> organisation;  // when it is not the page's
  std::vector<LineageGoalView> goals;
  PLANVERK_VIEW(LineagePlanView, PLANVERK_MEMBER(period, "of the plan, as printed"), PLANVERK_MEMBER(plan, "the plan"),
                PLANVERK_MEMBER(organisation, "whose, when it is another than the page's"),
                PLANVERK_MEMBER(goals, "goals of the line in that plan"))
};

// Oldest first; nothing for a goal that stands alone and of which nothing is said.
std::vector<LineagePlanView> make_lineage(const ViewContext&, const PageBase&, GoalId);

struct SuccessionRowView {
  std::vector<LinkView> from, to;  // goals of earlier plans, goals of this one
  std::string note;                // why it is not carried on
  PLANVERK_VIEW(SuccessionRowView, PLANVERK_MEMBER(from, "goals of earlier plans"), PLANVERK_MEMBER(to, "goals of the later plan"),
                PLANVERK_MEMBER(note, "what became of it, if stated"), PLANVERK_HAS(from), PLANVERK_HAS(to))
};

struct SuccessionGroupView {
  std::string kind;   // carried, split, merged, ended, untold, fresh: a class
  std::string title;  // "9 mål fortsätter"
  bool open = false;  // few, and worth seeing at once
  std::vector<SuccessionRowView> rows;
  PLANVERK_VIEW(SuccessionGroupView, PLANVERK_MEMBER(kind, "`carried`, `split`, `merged`, `ended`, `untold` or `fresh`"),
                PLANVERK_MEMBER(title, "how many, in words"), PLANVERK_MEMBER(open, "shown at once"),
                PLANVERK_MEMBER(rows, "goal by goal"))
};

// From the plan before to a plan.
struct SuccessionView {
  std::string id;       // anchor on the page of periods
  std::string title;    // "Från 2023–2024 till 2025–2026"
  std::optional<LinkView> earlier;
  LinkView later;
  std::optional<LinkView> word_comparison, periods;
  std::vector<SuccessionGroupView> groups;
  PLANVERK_VIEW(SuccessionView, PLANVERK_MEMBER(id, "anchor"), PLANVERK_MEMBER(title, "heading"),
                PLANVERK_MEMBER(earlier, "the plan before"), PLANVERK_MEMBER(later, "the plan"),
                PLANVERK_MEMBER(word_comparison, "both texts word by word"), PLANVERK_MEMBER(periods, "goal by goal, on the page of periods"),
                PLANVERK_MEMBER(groups, "what became of the goals, and which are new"))
};

// Nothing for a plan that takes nothing over. `with_rows` lists the goals.
std::optional<SuccessionView> make_succession(const ViewContext&, const PageBase&, PlanId later, bool with_rows);

}  // namespace planverk
