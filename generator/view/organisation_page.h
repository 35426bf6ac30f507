#pragma once
// Front page of the site, and of an organisation; an organisation's bodies.

#include "view/standing.h"
#include "view/tile_map.h"

namespace planverk {

struct OrganisationRowView {
  Href href;
  std::string_view name, short_name;
  std::string kind, plan_count, goal_count;
  bool fictional = false;
  std::optional<PlanRowView> current;
  std::vector<CoverageView> coverage;  // of the newest national plan that overlaps; rows are empty here
  std::vector<LinkView> branches;
  PLANVERK_VIEW(OrganisationRowView, PLANVERK_MEMBER(href, "its page"), PLANVERK_MEMBER(name, "name"),
                PLANVERK_MEMBER(short_name, "short name"), PLANVERK_MEMBER(kind, "in words"),
                PLANVERK_MEMBER(plan_count, "in words"), PLANVERK_MEMBER(goal_count, "in words"),
                PLANVERK_MEMBER(fictional, "made up, for examples"), PLANVERK_MEMBER(current, "its current plan"),
                PLANVERK_MEMBER(coverage, "how it answers superior plans, in numbers"),
                PLANVERK_MEMBER(branches, "organisations below it"),
                PLANVERK_HAS(branches))
};

struct FrontPage : PageBase {
  std::optional<OrganisationRowView> national;
  std::vector<OrganisationRowView> districts;
  std::optional<TileMapView> map;           // of the districts; none without tiles
  std::vector<PlanRowView> newest;          // plans by newest date
  std::vector<MarkView> priorities;         // of the newest national plan
  std::optional<LinkView> priority_plan;
  std::optional<StandingView> standing;     // of all current plans
  LinkView state;                           // how each district stands
  std::vector<LinkView> entrances;          // the indices, with counts
  std::string goal_count, plan_count, organisation_count;
  SearchSetup search;
  PLANVERK_VIEW(FrontPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(search, "where to search"),
                PLANVERK_MEMBER(national, "the national organisation"),
                PLANVERK_MEMBER(districts, "districts"), PLANVERK_MEMBER(map, "map of them"),
                PLANVERK_MEMBER(newest, "newest plans"),
                PLANVERK_MEMBER(priorities, "the newest national plan's priorities"),
                PLANVERK_MEMBER(priority_plan, "the plan that they are from"),
                PLANVERK_MEMBER(standing, "how all goals of current plans stand"), PLANVERK_MEMBER(state, "how each district stands"),
                PLANVERK_MEMBER(entrances, "indices"), PLANVERK_MEMBER(goal_count, "in words"),
                PLANVERK_MEMBER(plan_count, "in words"), PLANVERK_MEMBER(organisation_count, "in words"),
                PLANVERK_HAS(districts), PLANVERK_HAS(newest), PLANVERK_HAS(priorities), PLANVERK_HAS(entrances))
};

struct OrganisationsPage : PageBase {
  std::vector<OrganisationRowView> organisations;
  PLANVERK_VIEW(OrganisationsPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(organisations, "all, by level and name"))
};

struct OrganisationPage : PageBase {
  std::string_view name;
  std::string kind;
  bool fictional = false;
  std::optional<LinkView> parent;
  std::vector<LinkView> neighbours;
  std::optional<PlanRowView> current;
  std::string current_summary;
  std::optional<StandingView> standing;     // of the current plan's goals
  std::optional<StandingView> with_below;   // with those of the organisations below it, where they have plans
  std::vector<PlanRowView> plans;
  std::vector<CoverageView> coverage;       // one for each superior plan, rows and own goals filled in
  std::string no_superior;
  std::vector<OrganisationRowView> branches;
  std::vector<GoalGroupView> areas;         // the current plan's goals by area, without goals: counts and links
  std::optional<LinkView> bodies;
  std::optional<LinkView> compare_periods;
  LinkView calendar;
  PLANVERK_VIEW(OrganisationPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(name, "name"), PLANVERK_MEMBER(kind, "in words"),
                PLANVERK_MEMBER(fictional, "made up, for examples"), PLANVERK_MEMBER(parent, "organisation above"),
                PLANVERK_MEMBER(neighbours, "neighbouring organisations"), PLANVERK_MEMBER(current, "its current plan"),
                PLANVERK_MEMBER(current_summary, "that plan's summary"),
                PLANVERK_MEMBER(standing, "how the current plan's goals stand"),
                PLANVERK_MEMBER(with_below, "the same with the organisations below it, where they have plans"), PLANVERK_MEMBER(plans, "all its plans"),
                PLANVERK_MEMBER(coverage, "how it answers superior plans"),
                PLANVERK_MEMBER(no_superior, "said when no superior plan is of the same time"),
                PLANVERK_MEMBER(branches, "organisations below it"), PLANVERK_MEMBER(areas, "areas of the current plan"),
                PLANVERK_MEMBER(bodies, "page of its bodies"), PLANVERK_MEMBER(compare_periods, "page that compares its periods"),
                PLANVERK_MEMBER(calendar, "file of its days for calendar programs"),
                PLANVERK_HAS(neighbours), PLANVERK_HAS(plans), PLANVERK_HAS(coverage),
                PLANVERK_HAS(branches), PLANVERK_HAS(areas))
};

struct BodyView {
  std::string id;
  std::string_view name;
  std::string to_be_appointed;
  std::vector<GoalView> goals;
  std::string goal_count;
  std::vector<BacklinkView> backlinks;
  PLANVERK_VIEW(BodyView, PLANVERK_MEMBER(id, "anchor"), PLANVERK_MEMBER(name, "name"),
                PLANVERK_MEMBER(to_be_appointed, "that it is not appointed yet, in words"), PLANVERK_MEMBER(goals, "that it answers for"),
                PLANVERK_MEMBER(goal_count, "in words"), PLANVERK_MEMBER(backlinks, "what refers to it"),
                PLANVERK_HAS(goals), PLANVERK_HAS(backlinks))
};

struct BodiesPage : PageBase {
  LinkView organisation;
  std::vector<BodyView> bodies;
  PLANVERK_VIEW(BodiesPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(organisation, "whose they are"),
                PLANVERK_MEMBER(bodies, "its bodies"))
};

}  // namespace planverk
