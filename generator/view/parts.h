#pragma once
// The pieces that pages are made of, each made in one place.

#include <span>

#include "view/make.h"

namespace planverk {

// Head, navigation and links of a page: call first. `path` is the page's own address from the root.
struct PageBasics {
  std::string path;
  std::string kind;
  std::string title;
  std::string document_title;  // empty: title, then the site's title
  std::string description;
  OrganisationId organisation;  // whose page it is: accent, feed; none for the site's own
  Entity subject;               // for backlinks; none when nothing refers to it
};
void begin_page(const ViewContext&, PageBasics, PageBase&);
// The class that sets an organisation's colour; empty where it has none of its own.
std::string accent_class(const ViewContext&, OrganisationId);

Href make_href(const PageBase&, const Address&);
Href make_href(const PageBase&, std::string_view path, std::string_view fragment = {});
Href make_href(const ViewContext&, const PageBase&, Entity);
LinkView make_link(const ViewContext&, const PageBase&, Entity);
LinkView make_link(const PageBase&, std::string_view path, std::string text, std::string note = {});
// Home, then the entity's own way down to it: organisations above it, its plan. `with_itself` for a page below it.
std::vector<LinkView> make_breadcrumbs(const ViewContext&, const PageBase&, Entity, bool with_itself);
// Where a file of the site folder is edited; empty when no repository is configured.
std::string make_edit_url(const ViewContext&, std::string_view file);
// The indices, with counts where they tell something.
std::vector<LinkView> make_entrances(const ViewContext&, const PageBase&);
// Where the script of the page finds what it searches.
SearchSetup make_search_setup(const PageBase&);
// Language, banners and the ways to change the text, on a page that shows a plan's text: call after begin_page.
// `goal` is what a proposal to change the page's goal calls it.
void show_plan_head(const ViewContext&, PlanId, PageBase&, std::string_view goal = {});
// Words in the plan's language where the site has them, else in its own.
ViewContext in_language_of(const ViewContext&, const Plan&);
// Nothing when it is the page's own.
std::optional<OtherLanguageView> other_language(const PageBase&, std::string_view tag);
// One plan or goal, called by the language that it is in.
LanguageLinkView make_language_link(const ViewContext&, const PageBase&, Entity);
// All languages of the plan or goal that the page is about.
void show_languages(const ViewContext&, Entity, PageBase&);
// Where a change to the plan, or to one of its goals, is proposed; empty when site.yaml says nothing of it.
std::string make_propose_url(const ViewContext&, PlanId, std::string_view goal);
// "M2:1", leading to what the register of changes says of it, with the motion's title beside it.
LinkView make_motion_link(const ViewContext&, const PageBase&, PlanId, const MotionRef&);
// The beginning of a proposal to amend `words` at `place` ("rad 5–6", "mål 3"); empty when the plan is no proposal.
std::string make_amend_text(const ViewContext&, PlanId, std::string_view place, std::string_view words);
// At most about `most` letters, cut between words.
std::string shortened(std::string_view text, std::size_t most);
// "Verksamhetsplan 2025–2026, Norrbotten"; an earlier version says which it is.
std::string plan_name(const ViewContext&, PlanId);
// The other texts of the plan that the page shows, or of its goal: the switch between them, what each is compared with, and
// the note of an earlier one that says which text is current. `it` is a plan or a goal.
void show_versions(const ViewContext&, Entity it, PageBase&);
// The same, where only the note is wanted.
void show_version_note(const ViewContext&, Entity it, PageBase&);

// With or without the priorities' marks, which lists of thousands leave out.
GoalView make_goal_view(const ViewContext&, const PageBase&, GoalId, bool with_marks = true);
PlanRowView make_plan_row(const ViewContext&, const PageBase&, PlanId);
OrganisationRowView make_organisation_row(const ViewContext&, const PageBase&, OrganisationId);
StatusView make_status_view(const ViewContext&, const PageBase&, StatusId);
// The mark of a priority as such (`how` empty), and of a goal's support.
MarkView make_mark(const ViewContext&, const PageBase&, SectionId);
MarkView make_mark(const ViewContext&, const PageBase&, SupportId);
SupporterView make_supporter(const ViewContext&, const PageBase&, SupportId);
// `with_rows` also gives priorities one by one and the own goals.
CoverageView make_coverage(const ViewContext&, const PageBase&, const PlanCoverage&, bool with_rows);
CoverageView make_coverage(const ViewContext&, const PageBase&, const OrganisationCoverage&, bool with_rows);
// Of one plan, one for each superior; of an organisation, or nullptr. Both by binary search.
std::span<const PlanCoverage> coverage_of(const Site&, PlanId);
const OrganisationCoverage* coverage_of(const Site&, PlanId superior, OrganisationId);
// What refers to it. Of goals and sections without those that support or continue them: their pages name these.
std::vector<BacklinkView> make_backlinks(const ViewContext&, const PageBase&, Entity);
std::vector<GoalGroupView> group_by_organisation(const ViewContext&, const PageBase&, std::span<const GoalId>);

// A plan's text, or a part of it, with links relative to the page.
void write_plan_html(const ViewContext&, const PageBase&, const Plan&, markdown::NodeId, bool inner,
                     markdown::Reading, int heading_shift, std::string& out);
// summary.md, without ids: they are the plan's.
void write_summary_html(const ViewContext&, const PageBase&, const Plan&, std::string& out);

// Numbers, dates and counts in words of the interface language.
namespace words {
// The words of a key with {name} filled in.
std::string say(const Strings&, std::string_view key,
                std::initializer_list<std::pair<std::string_view, std::string_view>> values = {});
std::string key_of(std::string_view prefix, std::string_view name);  // "plan_kind_", "district-plan": plan_kind_district_plan
std::string number(const Strings&, double value);                   // "1 000", "4,5" with no-break spaces
std::string date(const Strings&, Date);                             // "15 mars 2025"
std::string dates(const Strings&, DateRange);                       // "2025", "mars 2025", "25–26 oktober 2025"
std::string count(const Strings&, std::string_view key, std::size_t n);  // words <key>_one and <key>_other with {n}
std::string target(const Strings&, const Target&);                  // "minst 700 medlemmar"
std::string recurrence(const Strings&, const Recurrence&);          // "minst 4 gånger per år"
std::string deadline(const ViewContext&, const Deadline&, EventId); // printed words, else made from the date
std::string lines(const Strings&, std::uint32_t first, std::uint32_t last);  // "rad 99–101"
std::string cost(const Strings&, const Cost&);
std::string status(const Strings&, const Status&);
std::string status_explanation(const Strings&, const Status&);
std::string plan_kind(const Strings&, PlanKind);
std::string goal_end(const Strings&, GoalEnd);  // empty when it is not stated
std::string plan_status(const Strings&, PlanStatus);
std::string decision(const Strings&, const MotionDecision&);         // "Bifall. Med tillägg av punkt 2"
// "Styrelsens förslag"; without a name of its own its state, and "Förslag 2 februari 2026" with the day.
std::string version_name(const Strings&, const Site&, PlanId);
std::string version_label(const Strings&, const Site&, PlanId);
std::string organisation_kind(const Strings&, OrganisationKind);
}  // namespace words

}  // namespace planverk
