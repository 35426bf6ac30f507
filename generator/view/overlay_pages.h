#pragma once
// Priorities and who carries them.

#include "view/goal_page.h"
#include "view/organisation_page.h"
#include "view/tile_map.h"

namespace planverk {

struct PriorityPlanView {
  PlanRowView plan;
  std::vector<CoverageRowView> priorities;  // `mark`, and in `goal_count` how many organisations carry it
  std::optional<LinkView> matrix;
  PLANVERK_VIEW(PriorityPlanView, PLANVERK_MEMBER(plan, "national plan or strategy"),
                PLANVERK_MEMBER(priorities, "in the plan's order"), PLANVERK_MEMBER(matrix, "overview of who answers it"),
                PLANVERK_HAS(priorities))
};

// prioriteringar/
struct PrioritiesPage : PageBase {
  std::vector<PriorityPlanView> plans;
  PLANVERK_VIEW(PrioritiesPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(plans, "plans that hold priorities, newest first"))
};

struct PriorityOrganisationView {
  std::string_view id;
  LinkView organisation;
  std::string how, how_text;                // "fully", "partly", "none"
  std::vector<SupporterView> goals;
  PLANVERK_VIEW(PriorityOrganisationView, PLANVERK_MEMBER(id, "anchor, where the overview leads"),
                PLANVERK_MEMBER(organisation, "which"), PLANVERK_MEMBER(how, "how far, as a class"),
                PLANVERK_MEMBER(how_text, "in words"), PLANVERK_MEMBER(goals, "its goals that carry the priority"),
                PLANVERK_HAS(goals))
};

// One priority.
struct PriorityPage : PageBase {
  MarkView mark;
  LinkView plan, section;
  std::vector<GoalView> goals;              // the superior plan's own
  std::vector<PriorityOrganisationView> carriers;
  std::vector<LinkView> gaps;               // organisations with a plan of the same time that do not carry it
  std::vector<LinkView> without_plan;       // organisations without a plan of that time
  std::optional<TileMapView> map;           // where they are; none without tiles
  bool asked = false;                       // there is someone who carries it, or could
  std::string sentence;
  PLANVERK_VIEW(PriorityPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(mark, "the priority"),
                PLANVERK_MEMBER(plan, "its plan"), PLANVERK_MEMBER(section, "its place in the plan"),
                PLANVERK_MEMBER(goals, "the superior plan's goals"), PLANVERK_MEMBER(carriers, "organisations that carry it"),
                PLANVERK_MEMBER(gaps, "organisations that do not"), PLANVERK_MEMBER(without_plan, "organisations without a plan of that time"),
                PLANVERK_MEMBER(map, "map of them"), PLANVERK_MEMBER(asked, "someone carries it, or could"),
                PLANVERK_MEMBER(sentence, "the same in words"),
                PLANVERK_HAS(goals), PLANVERK_HAS(carriers), PLANVERK_HAS(gaps), PLANVERK_HAS(without_plan))
};

struct MatrixCellView {
  std::string how, how_text, count;         // count: supporting goals, empty for none
  std::size_t step = 0;
  Href href;
  PLANVERK_VIEW(MatrixCellView, PLANVERK_MEMBER(how, "`fully`, `partly`, `none`"), PLANVERK_MEMBER(how_text, "in words"),
                PLANVERK_MEMBER(count, "supporting goals"),
                PLANVERK_MEMBER(step, "0 to 4 by their number: how strong the cell's colour is"),
                PLANVERK_MEMBER(href, "the priority's page, at the organisation"))
};

struct MatrixRowView {
  MarkView mark;
  std::vector<MatrixCellView> cells;        // one for each organisation
  std::string carried_by;                   // "3 av 5"
  std::string goals;                        // supporting goals of all of them
  bool gap = false;
  PLANVERK_VIEW(MatrixRowView, PLANVERK_MEMBER(mark, "the priority"), PLANVERK_MEMBER(cells, "organisation by organisation"),
                PLANVERK_MEMBER(carried_by, "how many carry it"), PLANVERK_MEMBER(goals, "all supporting goals"),
                PLANVERK_MEMBER(gap, "nobody carries it"))
};

struct MatrixColumnView {
  LinkView organisation;
  std::string carried, fully, partly, none; // priorities
  std::string goals, own;                   // goals that carry something, and that carry nothing
  bool gap = false;
  PLANVERK_VIEW(MatrixColumnView, PLANVERK_MEMBER(organisation, "which"), PLANVERK_MEMBER(carried, "priorities answered"),
                PLANVERK_MEMBER(fully, "priorities fully answered"),
                PLANVERK_MEMBER(partly, "partly"), PLANVERK_MEMBER(none, "not"),
                PLANVERK_MEMBER(goals, "goals that answer to any"), PLANVERK_MEMBER(own, "goals that answer to none"),
                PLANVERK_MEMBER(gap, "it answers fewer than half"))
};

struct MatrixView {
  PlanRowView plan;
  std::vector<MatrixColumnView> columns;
  std::vector<MatrixRowView> rows;
  std::string carried_of, goals, own;       // head of the columns' sums; sums of all columns
  std::vector<LinkView> uncarried;          // priorities that nobody carries
  std::vector<LinkView> few;                // organisations that carry fewer than half, with how many
  std::vector<LinkView> without_plan;       // organisations without a plan of that time
  std::optional<TileMapView> map;
  bool has_columns = false;
  PLANVERK_VIEW(MatrixView, PLANVERK_MEMBER(plan, "national plan or strategy"), PLANVERK_MEMBER(columns, "organisations with a plan of that time"),
                PLANVERK_MEMBER(rows, "priorities"), PLANVERK_MEMBER(carried_of, "\"Bär, av 12 prioriteringar\""),
                PLANVERK_MEMBER(goals, "goals that answer to any priority"), PLANVERK_MEMBER(own, "goals that answer to none"),
                PLANVERK_MEMBER(uncarried, "priorities that nobody carries"),
                PLANVERK_MEMBER(few, "organisations that carry fewer than half"),
                PLANVERK_MEMBER(without_plan, "organisations without a plan of that time"),
                PLANVERK_MEMBER(map, "map of the organisations"), PLANVERK_MEMBER(has_columns, "there is something to show"),
                PLANVERK_HAS(uncarried), PLANVERK_HAS(few), PLANVERK_HAS(without_plan))
};

struct HeatStepView {
  std::size_t step = 0;
  std::string words;
  PLANVERK_VIEW(HeatStepView, PLANVERK_MEMBER(step, "1 to 4"), PLANVERK_MEMBER(words, "how many goals it stands for"))
};

// oversikt/ (all of them) and one superior plan's own.
struct OverviewPage : PageBase {
  std::vector<MatrixView> matrices;
  std::vector<HeatStepView> steps;          // the legend of the cells' colours
  PLANVERK_VIEW(OverviewPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(matrices, "one for each superior plan, newest first"),
                PLANVERK_MEMBER(steps, "legend of the cells' colours"))
};

}  // namespace planverk
