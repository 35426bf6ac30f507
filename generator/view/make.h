#pragma once
// Site to views: one function per kind of page. Each fills a page that stays where it is (its Hrefs point into
// it). Nothing is looked up by scanning all goals: what a page needs is indexed in the Site.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "config/settings.h"
#include "config/strings.h"
#include "site/addresses.h"
#include "site/site.h"
#include "view/amendments_page.h"
#include "view/data_page.h"
#include "view/goal_page.h"
#include "view/index_pages.h"
#include "view/organisation_page.h"
#include "view/other_pages.h"
#include "view/overlay_pages.h"
#include "view/state_page.h"
#include "view/word_comparison.h"

namespace planverk {

struct PublishedScript {
  std::string path;
  std::vector<std::string> pages;  // kinds of page that run it; empty for all
};

// The theme's files as they are published: addresses from the site's root.
struct PublishedAssets {
  std::vector<std::string> stylesheets;
  std::vector<PublishedScript> scripts;
  std::string icon, image;
};

// What every view is made from. Shared by all threads, never changed while pages are made.
struct ViewContext {
  const Site& site;
  const Settings& settings;
  const Strings& strings;
  const PublishedAssets& assets;
  std::span<const LanguageWords> languages = {};  // other than the site's
  std::string_view language = {};                 // of `strings`; empty: the site's
  std::size_t pages = 0;  // how many the build makes, once they are listed
  std::span<const DocumentFormat> documents = {};  // as which each plan is published, where that can be done
};

// All kinds of page, as the class `page-KIND` on <body> and themes name them.
std::span<const std::string_view> page_kinds();

void make_front_page(const ViewContext&, FrontPage&);
void make_organisations_page(const ViewContext&, OrganisationsPage&);
void make_organisation_page(const ViewContext&, OrganisationId, OrganisationPage&);
void make_bodies_page(const ViewContext&, OrganisationId, BodiesPage&);
void make_plan_page(const ViewContext&, PlanId, PlanPage&, markdown::Reading = markdown::Reading::marked);
void make_goal_page(const ViewContext&, GoalId, GoalPage&);
// The plan before its changes, with them marked and with them; none for a plan without changes.
std::vector<LinkView> make_plan_views(const ViewContext&, const PageBase&, PlanId);
void make_amendments_page(const ViewContext&, PlanId, AmendmentsPage&);

void make_priorities_page(const ViewContext&, PrioritiesPage&);
void make_priority_page(const ViewContext&, SectionId, PriorityPage&);
void make_overview_page(const ViewContext&, OverviewPage&);
void make_state_page(const ViewContext&, StatePage&);
void make_matrix_page(const ViewContext&, PlanId superior, OverviewPage&);

enum class GoalOrder : unsigned char { organisation, area, deadline, responsible, status };
// `part` counts from 0. A long list is cut in parts, so that each is a page that a phone can take.
void make_goal_index_page(const ViewContext&, GoalOrder, std::size_t part, GoalIndexPage&);
std::size_t count_goal_index_parts(const Site&, GoalOrder);
// "mal/tid/", "mal/tid/2.html".
std::string goal_index_address(GoalOrder, std::size_t part);

void make_areas_page(const ViewContext&, RegisterPage&);
void make_events_page(const ViewContext&, RegisterPage&);
void make_glossary_page(const ViewContext&, RegisterPage&);
void make_references_page(const ViewContext&, RegisterPage&);
void make_area_page(const ViewContext&, AreaId, EntryPage&);
void make_event_page(const ViewContext&, EventId, EntryPage&);
void make_term_page(const ViewContext&, TermId, EntryPage&);
void make_reference_page(const ViewContext&, ReferenceId, EntryPage&);

void make_compare_page(const ViewContext&, ComparePage&);
void make_compare_area_page(const ViewContext&, AreaId, CompareAreaPage&);
void make_compare_periods_page(const ViewContext&, OrganisationId, ComparePeriodsPage&);

void make_word_comparison_page(const ViewContext&, PlanId earlier, PlanId later, WordComparisonPage&);

void make_search_page(const ViewContext&, SearchPage&);
void make_about_page(const ViewContext&, TextPage&);
void make_accessibility_page(const ViewContext&, TextPage&);
void make_not_found_page(const ViewContext&, TextPage&);
// `leads_to` is a page about the entity that is not its own; empty otherwise.
void make_redirect_page(const ViewContext&, std::string_view former_path, Entity to, std::string_view leads_to, RedirectPage&);

}  // namespace planverk
