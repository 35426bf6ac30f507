// Pages of few words: about, accessibility, what is not found. Their text stands in the templates; here are
// the facts.

#include <algorithm>

#include "site/page_rules.h"
#include "view/parts.h"

namespace planverk {
namespace {

using words::say;

// The key's words without the number: the template sets the two apart.
FigureView figure(const ViewContext& ctx, std::string_view key, std::size_t n) {
  return {words::number(ctx.strings, static_cast<double>(n)),
          say(ctx.strings, "figure_" + std::string(key) + (n == 1 ? "_one" : "_other"))};
}

std::size_t count_languages(const Site& site) {
  std::vector<std::string_view> languages;
  for (const Plan& plan : site.plans) languages.push_back(plan.draft.head.language.value);
  std::ranges::sort(languages);
  auto repeated = std::ranges::unique(languages);
  return languages.size() - repeated.size();
}

std::vector<StatusView> all_statuses(const ViewContext& ctx, const PageBase& page) {
  std::vector<StatusView> out;
  for (std::size_t i = 0; i < ctx.site.statuses.size(); ++i) {
    out.push_back(make_status_view(ctx, page, StatusId::of(i)));
    // A status that no goal has is not in the list that it would lead to.
    if (ctx.site.statuses[i].goals.empty()) out.back().href = {};
  }
  return out;
}

LinkView page_link(const ViewContext& ctx, const PageBase& page, std::string_view path,
                   std::string_view key) {
  return make_link(page, path, say(ctx.strings, key));
}

}  // namespace

void make_search_page(const ViewContext& ctx, SearchPage& page) {
  PageBasics basics;
  basics.path = pages::search;
  basics.kind = "search";
  basics.title = say(ctx.strings, "search_title");
  basics.description = say(ctx.strings, "search_description");
  begin_page(ctx, std::move(basics), page);
  page.search = make_search_setup(page);
  page.entrances = make_entrances(ctx, page);
}

void make_about_page(const ViewContext& ctx, TextPage& page) {
  const Site& site = ctx.site;
  std::string goals = words::count(ctx.strings, "goals", count_goals(site));
  std::string plans = words::count(ctx.strings, "plans", count_plans(site));
  std::string organisations = words::count(ctx.strings, "organisations", site.organisations.size());
  PageBasics basics;
  basics.path = pages::about;
  basics.kind = "about";
  basics.title = say(ctx.strings, "about_title");
  basics.description = say(ctx.strings, "about_description",
                           {{"goals", goals}, {"plans", plans}, {"organisations", organisations}});
  begin_page(ctx, std::move(basics), page);
  page.figures = {figure(ctx, "goals", count_goals(site)), figure(ctx, "plans", count_plans(site)),
                  figure(ctx, "organisations", site.organisations.size()),
                  figure(ctx, "areas", site.areas.size()), figure(ctx, "languages", count_languages(site))};
  page.statuses = all_statuses(ctx, page);
  page.contact = ctx.settings.contact;
  page.date = words::date(ctx.strings, site.updated);
  page.links = {page_link(ctx, page, pages::data, "nav_data"), page_link(ctx, page, pages::accessibility, "nav_accessibility"),
                page_link(ctx, page, pages::glossary, "nav_glossary"),
                page_link(ctx, page, pages::references, "nav_references")};
}

void make_accessibility_page(const ViewContext& ctx, TextPage& page) {
  PageBasics basics;
  basics.path = pages::accessibility;
  basics.kind = "accessibility";
  basics.title = say(ctx.strings, "accessibility_title");
  basics.description = say(ctx.strings, "accessibility_description", {{"site", ctx.settings.title.value}});
  begin_page(ctx, std::move(basics), page);
  page.statuses = all_statuses(ctx, page);
  const Accessibility& statement = ctx.settings.accessibility;
  page.contact = statement.contact.empty() ? ctx.settings.contact : statement.contact;
  if (statement.date) page.date = words::date(ctx.strings, *statement.date);
  page.lacks = statement.lacks;
  page.reviewed = statement.reviewed;
  page.pages = say(ctx.strings, "accessibility_pages", {{"n", words::number(ctx.strings, static_cast<double>(ctx.pages))}});
  page.links = {page_link(ctx, page, pages::about, "nav_about")};
}

void make_not_found_page(const ViewContext& ctx, TextPage& page) {
  PageBasics basics;
  basics.path = pages::not_found;
  basics.kind = "not-found";
  basics.title = say(ctx.strings, "not_found_title");
  basics.description = say(ctx.strings, "not_found_description");
  begin_page(ctx, std::move(basics), page);
  page.contact = ctx.settings.contact;
  page.links = {page_link(ctx, page, pages::front, "home"),
                page_link(ctx, page, pages::organisations, "nav_organisations"),
                page_link(ctx, page, pages::goals, "nav_goals"),
                page_link(ctx, page, pages::glossary, "nav_glossary")};
}

}  // namespace planverk
