#pragma once
// One goal: the sentence, its facts, its history, what it serves and who serves it.

#include "view/goal_progress.h"
#include "view/lineage.h"
#include "view/plan_page.h"

namespace planverk {

struct FollowUpView {
  std::string date;
  std::optional<StatusView> status;
  std::string value, text;
  std::string evidence_url;
  bool later = false;
  std::optional<OtherLanguageView> other_language;
  PLANVERK_VIEW(FollowUpView, PLANVERK_MEMBER(date, "in words"), PLANVERK_MEMBER(status, "then"),
                PLANVERK_MEMBER(value, "number with unit"), PLANVERK_MEMBER(text, "what was said"),
                PLANVERK_MEMBER(other_language, "the language of what was said, when it is not the page's"),
                PLANVERK_MEMBER(evidence_url, "where it shows"),
                PLANVERK_MEMBER(later, "dated after the build's day: it counts for nothing yet"))
};

// One of the five slots, or another fact: `value` empty means not stated.
struct SlotView {
  std::string label;
  std::vector<LinkView> links;
  std::vector<std::string> values;
  std::string note;   // where it was found: "ur texten", "från avsnittet"
  bool stated = false;
  std::optional<OtherLanguageView> other_language;
  PLANVERK_VIEW(SlotView, PLANVERK_MEMBER(label, "what it is"), PLANVERK_MEMBER(links, "value as links"),
                PLANVERK_MEMBER(values, "value as texts"), PLANVERK_MEMBER(note, "where it was found"),
                PLANVERK_MEMBER(stated, "there is a value"),
                PLANVERK_MEMBER(other_language, "the language of the texts, when it is not the page's"),
                PLANVERK_HAS(links), PLANVERK_HAS(values))
};

struct SupporterView {
  GoalView goal;
  std::string how, how_text, why;
  PLANVERK_VIEW(SupporterView, PLANVERK_MEMBER(goal, "the goal that supports"), PLANVERK_MEMBER(how, "`fully` or `partly`"),
                PLANVERK_MEMBER(how_text, "in words"), PLANVERK_MEMBER(why, "the reason, if stated"))
};

struct GoalPage : PageBase {
  GoalView goal;
  Html html;                    // with links, marked changes
  std::string lead_in;
  Href in_plan;                 // its own place in the plan's text
  LinkView plan, organisation;
  std::optional<LinkView> lines;  // "rad 99–101", of a plan with a line lock
  std::optional<LinkView> section;
  std::string number_text;      // "Mål 12 av 37"
  std::vector<SlotView> facts;  // responsible, deadline, target, recurrence, partners, reports to
  std::vector<SlotView> slots;  // the five slots
  std::vector<std::string> unstated_facts, unstated_slots;  // labels of those that nothing is stated for
  std::vector<ExplainedView> explained;  // words of the goal's text
  std::vector<FollowUpView> followups;
  std::vector<MarkView> marks;
  std::vector<SupporterView> supporters;
  std::optional<GoalView> part_of;
  std::vector<GoalView> parts;
  std::vector<LineagePlanView> lineage;
  std::vector<LinkView> amendments;
  GoalProgressView progress;
  bool followed_up = true;
  std::string amend_text;       // the beginning of a proposal to amend it, in a proposal
  std::string answers_none;     // said when it carries no priority though there are superior plans
  PLANVERK_VIEW(GoalPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(goal, "as in lists"),
                PLANVERK_MEMBER(html, "text with links and changes"), PLANVERK_MEMBER(lead_in, "as printed"),
                PLANVERK_MEMBER(in_plan, "its own place in the plan's text"),
                PLANVERK_MEMBER(plan, "its plan"), PLANVERK_MEMBER(organisation, "whose goal it is"),
                PLANVERK_MEMBER(lines, "its printed lines, in a plan that numbers them"),
                PLANVERK_MEMBER(section, "its place in the plan"), PLANVERK_MEMBER(number_text, "\"Mål 12 av 37\""),
                PLANVERK_MEMBER(facts, "who, when, how much"), PLANVERK_MEMBER(slots, "the five slots"),
                PLANVERK_MEMBER(unstated_facts, "labels of facts that are not stated"),
                PLANVERK_MEMBER(unstated_slots, "labels of slots that are not stated"),
                PLANVERK_MEMBER(explained, "words of its text that the registers explain"),
                PLANVERK_MEMBER(followups, "newest first"), PLANVERK_MEMBER(marks, "priorities that it carries"),
                PLANVERK_MEMBER(supporters, "goals that carry this one"), PLANVERK_MEMBER(part_of, "the goal above it"),
                PLANVERK_MEMBER(parts, "its sub-goals"),
                PLANVERK_MEMBER(lineage, "its forebears and heirs in other plans, oldest first, itself among them"),
                PLANVERK_MEMBER(amendments, "motions that change it"),
                PLANVERK_MEMBER(progress, "how far it has come, measured"),
                PLANVERK_MEMBER(followed_up, "a goal of the present text, or one with follow-ups of its own"),
                PLANVERK_MEMBER(amend_text, "the beginning of a proposal to amend it, in a proposal or draft"),
                PLANVERK_MEMBER(answers_none, "said when it carries no priority"),
                PLANVERK_HAS(facts), PLANVERK_HAS(slots), PLANVERK_HAS(unstated_facts), PLANVERK_HAS(unstated_slots),
                PLANVERK_HAS(explained), PLANVERK_HAS(followups), PLANVERK_HAS(marks),
                PLANVERK_HAS(supporters), PLANVERK_HAS(parts), PLANVERK_HAS(lineage),
                PLANVERK_HAS(amendments))
};

}  // namespace planverk
