#pragma once
// The register of a proposal's changes and of the motions behind them.

#include "view/plan_page.h"

namespace planverk {

// What a change's comment names: a motion or a clause of it, or the board's own answer.
struct ChangeSourceView {
  LinkView link;          // as printed; its address is empty where motions.yaml has nothing of it
  std::string answer, decision;
  PLANVERK_VIEW(ChangeSourceView, PLANVERK_MEMBER(link, "as printed, with the motion's title; no address where there is no motion"),
                PLANVERK_MEMBER(answer, "the board's answer to the clause, else to the motion"),
                PLANVERK_MEMBER(decision, "what was decided, in words"))
};

struct ChangeView {
  std::string number;
  Html html;              // the passage with all its changes marked, at the first of them only
  bool same_passage = false;
  std::string kind;       // in words
  std::string before, after;
  std::string comment;    // of a remark that changes nothing
  LinkView place;         // the section or goal
  std::optional<LinkView> lines;
  Href in_plan;           // the change itself, in the plan's text
  std::vector<ChangeSourceView> sources;
  PLANVERK_VIEW(ChangeView, PLANVERK_MEMBER(number, "in the plan's order"), PLANVERK_MEMBER(html, "the passage, its changes marked; at the first of them only"),
                PLANVERK_MEMBER(same_passage, "in the passage of the change before"),
                PLANVERK_MEMBER(kind, "in words"), PLANVERK_MEMBER(before, "words that go"), PLANVERK_MEMBER(after, "words that come"),
                PLANVERK_MEMBER(comment, "of a remark that changes nothing"),
                PLANVERK_MEMBER(place, "goal or section"), PLANVERK_MEMBER(lines, "printed lines, in a plan that numbers them"),
                PLANVERK_MEMBER(in_plan, "the change in the plan's text; empty when it has no words"),
                PLANVERK_MEMBER(sources, "motions and clauses, or the board"), PLANVERK_HAS(sources))
};

struct ClauseView {
  std::string id, anchor, text, answer, decision;
  std::vector<LinkView> changes;
  PLANVERK_VIEW(ClauseView, PLANVERK_MEMBER(id, "\"M2:1\""), PLANVERK_MEMBER(anchor, "on this page"),
                PLANVERK_MEMBER(text, "what it asks for"), PLANVERK_MEMBER(answer, "the board's answer"),
                PLANVERK_MEMBER(decision, "what was decided, in words"), PLANVERK_MEMBER(changes, "its changes"), PLANVERK_HAS(changes))
};

struct MotionView {
  std::string id, title, by, answer, decision, text;
  Href by_href;
  std::vector<ClauseView> clauses;
  std::vector<LinkView> changes;
  PLANVERK_VIEW(MotionView, PLANVERK_MEMBER(id, "as printed"), PLANVERK_MEMBER(title, "title"), PLANVERK_MEMBER(by, "from whom"),
                PLANVERK_MEMBER(answer, "the board's answer"), PLANVERK_MEMBER(decision, "what was decided, in words"),
                PLANVERK_MEMBER(text, "what it asks for"), PLANVERK_MEMBER(by_href, "the organisation's page"),
                PLANVERK_MEMBER(clauses, "one by one"), PLANVERK_MEMBER(changes, "its changes, but those of its clauses"),
                PLANVERK_HAS(clauses), PLANVERK_HAS(changes))
};

struct AmendmentsPage : PageBase {
  LinkView plan, organisation;
  std::vector<ChangeView> changes, remarks;
  std::vector<MotionView> motions;
  std::vector<LinkView> views;
  PLANVERK_VIEW(AmendmentsPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(plan, "the proposal"), PLANVERK_MEMBER(organisation, "whose"),
                PLANVERK_MEMBER(changes, "in the plan's order"), PLANVERK_MEMBER(remarks, "comments that change nothing"),
                PLANVERK_MEMBER(motions, "register of motions"), PLANVERK_MEMBER(views, "the plan before, with marks and with its changes"),
                PLANVERK_HAS(changes), PLANVERK_HAS(remarks), PLANVERK_HAS(motions), PLANVERK_HAS(views))
};

}  // namespace planverk
