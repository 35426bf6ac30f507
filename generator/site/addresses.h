#pragma once
// Where everything lies. An address is a path from the site's root: "", "norrbotten/", "norrbotten/2025-2026/",
// "norrbotten/2025-2026/tusen-medlemmar.html". Addresses must not die: changes here are for redirects only.

#include <string>
#include <string_view>

#include "base/document_format.h"
#include "site/site.h"

namespace planverk {

struct Address {
  std::string path;
  std::string fragment;  // without `#`; empty for the page
  bool operator==(const Address&) const = default;
};

Address address_of(const Site& site, Entity entity);
// What a link without text shows, and what lists call it: the goal's sentence, the section's title …
std::string title_of(const Site& site, Entity entity);

// Pages that belong to no one thing.
namespace pages {
inline constexpr std::string_view front = "";
inline constexpr std::string_view goals = "mal/";
inline constexpr std::string_view goals_by_area = "mal/omrade/";
inline constexpr std::string_view goals_by_deadline = "mal/tid/";
inline constexpr std::string_view goals_by_responsible = "mal/ansvarig/";
inline constexpr std::string_view goals_by_status = "mal/lage/";
inline constexpr std::string_view areas = "omraden/";
inline constexpr std::string_view priorities = "prioriteringar/";
inline constexpr std::string_view overview = "oversikt/";
inline constexpr std::string_view state = "laget/";
inline constexpr std::string_view events = "handelser/";
inline constexpr std::string_view compare = "jamfor/";
inline constexpr std::string_view glossary = "ordlista/";
inline constexpr std::string_view references = "referenser/";
inline constexpr std::string_view search = "sok/";
inline constexpr std::string_view organisations = "organisationer/";
inline constexpr std::string_view about = "om/";
inline constexpr std::string_view data = "data/";
inline constexpr std::string_view accessibility = "tillganglighet/";
inline constexpr std::string_view not_found = "404.html";
// The site's Atom feed; an organisation's has the same name in its folder.
inline constexpr std::string_view feed = "flode.xml";
// The site's calendar; an organisation's has the same name in its folder.
inline constexpr std::string_view calendar = "calendar.ics";
}  // namespace pages

// "norrbotten/flode.xml": what an organisation proposed, adopted and followed up.
std::string feed_address(const Site& site, OrganisationId id);
// "norrbotten/calendar.ics": the days of an organisation's goals.
std::string calendar_address(const Site& site, OrganisationId id);
// "norrbotten/ansvariga/": an organisation's bodies and their goals.
std::string bodies_address(const Site& site, OrganisationId id);
// "vansterpartiet/2025-2026/prioritering/mal.html": one priority and who carries it.
std::string priority_address(const Site& site, SectionId id);
// "exempel/2026-2027/andringar/": changes and motions of a proposal.
std::string amendments_address(const Site& site, PlanId id);
// A plan that has changes is shown in three ways: "exempel/2026-2027/" has them marked, "…/ursprunglig/" is the text before
// them, "…/med-andringar/" as it would read with them.
std::string plan_view_address(const Site& site, PlanId id, markdown::Reading reading);
// Whether a page's address is one of these.
bool shows_plan(const Plan& plan, std::string_view path);
// "norrbotten/2025-2026/norrbotten-2025-2026.docx": a name that tells what it is where it was saved, too.
std::string document_address(const Site& site, PlanId id, DocumentFormat format);
// "jamfor/studier.html" and "jamfor/perioder/exempel.html".
std::string compare_area_address(const Site& site, AreaId id);
std::string compare_periods_address(const Site& site, OrganisationId id);
// "exempel/2026-2027/jamfor/2025-2026/": two texts of one organisation, word by word, the later one's folder first.
std::string word_comparison_address(const Site& site, PlanId earlier, PlanId later);
// "vansterpartiet/2025-2026/oversikt/": the matrix of one superior plan.
std::string matrix_address(const Site& site, PlanId id);

}  // namespace planverk
