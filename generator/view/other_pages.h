#pragma once
// Compare, and pages of few words.

#include "view/plan_page.h"

namespace planverk {

struct CompareColumnView {
  std::string id;  // the organisation's
  LinkView organisation;
  LinkView plan;
  std::vector<GoalView> goals;
  std::string goal_count;
  PLANVERK_VIEW(CompareColumnView, PLANVERK_MEMBER(id, "the organisation's id"), PLANVERK_MEMBER(organisation, "whose"), PLANVERK_MEMBER(plan, "which plan"),
                PLANVERK_MEMBER(goals, "goals of the area"), PLANVERK_MEMBER(goal_count, "in words"),
                PLANVERK_HAS(goals))
};

// One area in the current plans of all organisations that have goals there.
struct CompareAreaPage : PageBase {
  LinkView area;
  std::vector<LinkView> areas;
  std::vector<CompareColumnView> columns;
  PLANVERK_VIEW(CompareAreaPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(area, "the area"),
                PLANVERK_MEMBER(areas, "all areas, this one marked"), PLANVERK_MEMBER(columns, "side by side"))
};

struct CompareCellView {
  std::string_view plan;
  std::vector<GoalView> goals;
  std::string note;
  PLANVERK_VIEW(CompareCellView, PLANVERK_MEMBER(plan, "the plan's title"),
                PLANVERK_MEMBER(goals, "goals of one plan in this row"),
                PLANVERK_MEMBER(note, "said when the goal is new, is missing here or goes no further"),
                PLANVERK_HAS(goals))
};

struct CompareRowView {
  std::vector<CompareCellView> cells;  // one for each plan; goals in a row continue each other
  PLANVERK_VIEW(CompareRowView, PLANVERK_MEMBER(cells, "plan by plan"))
};

struct CompareAreaRowsView {
  std::string title;
  std::vector<CompareRowView> rows;
  PLANVERK_VIEW(CompareAreaRowsView, PLANVERK_MEMBER(title, "the area"), PLANVERK_MEMBER(rows, "goals matched by `continues`"))
};

// One organisation's plans side by side, oldest first.
struct ComparePeriodsPage : PageBase {
  LinkView organisation;
  std::vector<LinkView> plans;
  std::vector<std::string> changes;
  std::vector<CompareAreaRowsView> areas;
  PLANVERK_VIEW(ComparePeriodsPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(organisation, "whose"),
                PLANVERK_MEMBER(plans, "columns"),
                PLANVERK_MEMBER(changes, "from each plan to the next: how many goals go on, are new, end"),
                PLANVERK_MEMBER(areas, "rows by area"))
};

struct ComparePage : PageBase {
  std::vector<LinkView> areas, organisations;
  PLANVERK_VIEW(ComparePage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(areas, "areas to compare"),
                PLANVERK_MEMBER(organisations, "organisations with several plans"),
                PLANVERK_HAS(areas), PLANVERK_HAS(organisations))
};

struct FigureView {
  std::string number, words;
  PLANVERK_VIEW(FigureView, PLANVERK_MEMBER(number, "how many"), PLANVERK_MEMBER(words, "of what"))
};

// About, accessibility, 404.
struct TextPage : PageBase {
  std::vector<FigureView> figures;
  std::vector<StatusView> statuses;
  std::string contact, date;
  std::string pages;                // how many the build made and followed the links of
  std::string reviewed;             // who has tried the pages, when somebody has
  std::vector<std::string> lacks;   // known shortcomings
  std::vector<LinkView> links;
  PLANVERK_VIEW(TextPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(figures, "facts of the build"),
                PLANVERK_MEMBER(statuses, "statuses and what they mean"),
                PLANVERK_MEMBER(contact, "whom to write to"), PLANVERK_MEMBER(date, "of the statement"),
                PLANVERK_MEMBER(pages, "how many pages the build made and followed the links of"),
                PLANVERK_MEMBER(reviewed, "who has tried the pages"), PLANVERK_MEMBER(lacks, "known shortcomings"),
                PLANVERK_MEMBER(links, "ways on"),
                PLANVERK_HAS(figures), PLANVERK_HAS(statuses), PLANVERK_HAS(links), PLANVERK_HAS(lacks))
};

// A former address that leads on.
struct RedirectPage : PageBase {
  Href to;
  std::string to_title;
  PLANVERK_VIEW(RedirectPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(to, "the address now"),
                PLANVERK_MEMBER(to_title, "what is there"))
};

// sok/
struct SearchPage : PageBase {
  SearchSetup search;
  std::vector<LinkView> entrances;  // the indices: the way without scripts
  PLANVERK_VIEW(SearchPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(search, "where to search"),
                PLANVERK_MEMBER(entrances, "indices"), PLANVERK_HAS(entrances))
};

}  // namespace planverk
