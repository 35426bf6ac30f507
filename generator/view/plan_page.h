#pragma once
// A plan as a document: its text in blocks, with goals set apart.

#include "view/common.h"
#include "view/lineage.h"
#include "view/standing.h"

namespace planverk {

struct HeadingView {
  std::string_view id;
  Html html;
  std::string text;
  bool h2 = false, h3 = false, h4 = false;  // one of them
  std::optional<LinkView> area;
  std::optional<LinkView> priority;         // the page of the priority that the section is
  std::string priority_number;
  std::vector<LinkView> responsible;
  std::vector<std::string_view> former;
  PLANVERK_VIEW(HeadingView, PLANVERK_MEMBER(id, "anchor"), PLANVERK_MEMBER(former, "ids that it had: anchors too"), PLANVERK_MEMBER(html, "words with changes"),
                PLANVERK_MEMBER(text, "plain words"), PLANVERK_MEMBER(h2, "level 2"), PLANVERK_MEMBER(h3, "level 3"),
                PLANVERK_MEMBER(h4, "level 4 or deeper"), PLANVERK_MEMBER(area, "the section's area"),
                PLANVERK_MEMBER(priority, "the section as a priority"), PLANVERK_MEMBER(priority_number, "its number"),
                PLANVERK_MEMBER(responsible, "stated for the section"),
                PLANVERK_HAS(responsible))
};

struct GoalListView {
  std::string lead_in_id;
  Html lead_in;
  std::vector<GoalView> goals;
  PLANVERK_VIEW(GoalListView, PLANVERK_MEMBER(lead_in_id, "anchor of a lead-in that is a heading"),
                PLANVERK_MEMBER(lead_in, "the words before the list, if any"),
                PLANVERK_MEMBER(goals, "in order"), PLANVERK_HAS(goals))
};

// What the plan says in short, shown before it.
struct SummaryView {
  std::string title;  // "Lättläst sammanfattning"
  std::string note;   // that it is not the text that was adopted
  Html html;
  PLANVERK_VIEW(SummaryView, PLANVERK_MEMBER(title, "heading"), PLANVERK_MEMBER(note, "what it is not"),
                PLANVERK_MEMBER(html, "summary.md, else the summary of the front matter"))
};

// One of the three is set.
struct BlockView {
  std::optional<HeadingView> heading;
  Html html;
  std::optional<GoalListView> goal_list;
  PLANVERK_VIEW(BlockView, PLANVERK_MEMBER(heading, "a section begins"), PLANVERK_MEMBER(html, "prose"),
                PLANVERK_MEMBER(goal_list, "a list of goals"))
};

struct TocEntryView {
  std::string_view id;
  std::string title;
  std::string goal_count;  // "3 mål" or empty
  bool nested = false;
  PLANVERK_VIEW(TocEntryView, PLANVERK_MEMBER(id, "anchor"), PLANVERK_MEMBER(title, "heading"),
                PLANVERK_MEMBER(goal_count, "goals directly below"), PLANVERK_MEMBER(nested, "below level 2"))
};

struct FactView {
  std::string label, value;
  std::optional<LinkView> link;
  PLANVERK_VIEW(FactView, PLANVERK_MEMBER(label, "what it is"), PLANVERK_MEMBER(value, "plain value"),
                PLANVERK_MEMBER(link, "value as a link instead"))
};

// A word of the text that the registers explain.
struct ExplainedView {
  Href href;
  std::string id, name, note, text;
  PLANVERK_VIEW(ExplainedView, PLANVERK_MEMBER(href, "its page"), PLANVERK_MEMBER(id, "unique on the page"),
                PLANVERK_MEMBER(name, "the word"), PLANVERK_MEMBER(note, "what it is short for, or its kind"),
                PLANVERK_MEMBER(text, "the explanation"))
};

struct PlanPage : PageBase {
  LinkView organisation;
  std::string period, kind, status, status_id;
  std::optional<SummaryView> summary;
  std::vector<FactView> facts;       // proposed, adopted, responsible, source …
  std::string source_note;
  bool fictional = false;
  std::vector<TocEntryView> toc;
  std::vector<BlockView> blocks;
  std::vector<ExplainedView> explained;  // words of the text, in alphabetical order
  std::vector<CoverageView> coverage;  // one for each superior plan
  std::optional<StandingView> standing;  // how its goals stand
  std::string no_superior;             // said plainly when no superior plan overlaps in time
  std::vector<SuccessionView> successions;  // from the plan before, and to the plan after
  bool has_overlay = false;
  bool has_lines = false;              // the text's printed lines are numbered
  std::string goal_count;
  std::optional<LinkView> amendments;
  std::vector<LinkView> views;         // the text before the changes, with them marked, and with them; this page marked
  std::string view_note;               // what this page shows of the three
  bool changes_marked = true;          // the page shows the changes as such
  std::string amend_text;              // how a proposal to amend may read, while changes can be proposed
  std::vector<LinkView> documents;     // the plan as a document to take along
  std::vector<LinkView> other_plans;   // the organisation's, this one marked
  std::vector<LinkView> priorities;    // when the plan has some
  std::optional<LinkView> matrix;
  std::vector<LinkView> files;         // the plan for other programs, formats as notes
  PLANVERK_VIEW(PlanPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(organisation, "whose plan it is"),
                PLANVERK_MEMBER(period, "as printed"), PLANVERK_MEMBER(kind, "in words"),
                PLANVERK_MEMBER(status, "in words"), PLANVERK_MEMBER(status_id, "as a class"),
                PLANVERK_MEMBER(summary, "the plan's own summary, if it has one"), PLANVERK_MEMBER(facts, "who, when, from where"),
                PLANVERK_MEMBER(source_note, "about the text's origin"), PLANVERK_MEMBER(fictional, "made up, for examples"),
                PLANVERK_MEMBER(toc, "sections"), PLANVERK_MEMBER(blocks, "the text"),
                PLANVERK_MEMBER(explained, "words of the text that the registers explain"),
                PLANVERK_MEMBER(coverage, "answers to superior plans"), PLANVERK_MEMBER(standing, "how its goals stand"),
                PLANVERK_MEMBER(no_superior, "said when no superior plan is of the same time"),
                PLANVERK_MEMBER(successions, "what became of goals from the plan before to this, and from this to the plan after"),
                PLANVERK_HAS(successions), PLANVERK_MEMBER(has_overlay, "some goal carries a priority"), PLANVERK_MEMBER(goal_count, "in words"),
                PLANVERK_MEMBER(has_lines, "printed lines are numbered"),
                PLANVERK_MEMBER(amendments, "page of the changes, for a proposal with some"),
                PLANVERK_MEMBER(views, "the text before its changes, with them marked and with them, for a plan that has some"),
                PLANVERK_MEMBER(view_note, "which of these the page is, in words"),
                PLANVERK_MEMBER(changes_marked, "the page is not one of the other readings"),
                PLANVERK_MEMBER(amend_text, "the beginning of a proposal to amend, on the page of a proposal or draft"), PLANVERK_HAS(views),
                PLANVERK_MEMBER(documents, "the plan as a document to take along, where the site makes some"), PLANVERK_HAS(documents),
                PLANVERK_MEMBER(other_plans, "the organisation's plans"),
                PLANVERK_MEMBER(priorities, "pages of its priorities"), PLANVERK_MEMBER(matrix, "overview of who answers it"),
                PLANVERK_MEMBER(files, "the plan for other programs; the note is the format"), PLANVERK_HAS(files),
                PLANVERK_HAS(facts), PLANVERK_HAS(toc), PLANVERK_HAS(coverage), PLANVERK_HAS(other_plans), PLANVERK_HAS(explained),
                PLANVERK_HAS(priorities))
};

}  // namespace planverk
