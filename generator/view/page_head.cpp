// What every page begins with: head, navigation, ways up and across.

#include <algorithm>
#include <cassert>

#include "base/language_tag.h"
#include "base/utf8.h"
#include "site/accents.h"
#include "view/parts.h"

namespace planverk {
namespace {

// "../" for each folder that the page lies in.
std::string root_of(std::string_view path) {
  std::string out;
  for (auto n = std::count(path.begin(), path.end(), '/'); n > 0; --n) out += "../";
  return out;
}

// The path part of the site's full address: the page for what is not found is shown at any address.
std::string full_root(std::string_view base_url) {
  std::size_t host = base_url.find("://");
  if (host == std::string_view::npos) return "/";
  std::size_t path = base_url.find('/', host + 3);
  return path == std::string_view::npos ? "/" : std::string(base_url.substr(path));
}

struct MenuItem {
  std::string_view path, key;
};
constexpr MenuItem main_menu[] = {
    {pages::organisations, "nav_organisations"}, {pages::goals, "nav_goals"},     {pages::priorities, "nav_priorities"},
    {pages::overview, "nav_overview"},           {pages::state, "nav_state"},     {pages::compare, "nav_compare"},
    {pages::events, "nav_events"},
};
constexpr MenuItem foot_menu[] = {
    {pages::about, "nav_about"},           {pages::data, "nav_data"},                   {pages::accessibility, "nav_accessibility"}, {pages::glossary, "nav_glossary"},
    {pages::references, "nav_references"}, {pages::feed, "nav_feed"},         {pages::calendar, "nav_calendar"},
};

std::vector<LinkView> make_menu(const ViewContext& ctx, const PageBase& page, std::span<const MenuItem> items) {
  std::vector<LinkView> out;
  out.reserve(items.size());
  for (const MenuItem& item : items) {
    out.push_back(make_link(page, item.path, words::say(ctx.strings, item.key)));
    // Pages below mal/ belong to mal/.
    out.back().current = page.links.self.starts_with(item.path);
  }
  return out;
}

void fill_site(const ViewContext& ctx, PageBase& page, std::string_view kind) {
  SiteView& site = page.site;
  site.title = ctx.settings.title.value;
  site.description = ctx.settings.description;
  site.language = ctx.settings.language.value;
  site.home = make_href(page, pages::front);
  site.navigation = make_menu(ctx, page, main_menu);
  site.footer = make_menu(ctx, page, foot_menu);
  for (const std::string& path : ctx.assets.stylesheets) site.stylesheets.push_back(make_href(page, path));
  for (const PublishedScript& script : ctx.assets.scripts)
    if (script.pages.empty() || std::ranges::find(script.pages, kind) != script.pages.end())
      site.scripts.push_back(make_href(page, script.path));
  if (!ctx.assets.icon.empty()) site.icon = make_href(page, ctx.assets.icon);
  site.feed = make_href(page, pages::feed);
  site.search_page = make_href(page, pages::search);
}

}  // namespace

SearchSetup make_search_setup(const PageBase& page) {
  SearchSetup setup;
  setup.page = make_href(page, pages::search);
  setup.index = make_href(page, std::string(pages::search) + "register.js");
  setup.root = page.links.root.empty() ? "./" : page.links.root;
  setup.portable = page.links.portable;
  return setup;
}

std::span<const std::string_view> page_kinds() {
  static constexpr std::string_view kinds[] = {
      "about", "accessibility", "amendments", "area", "areas", "bodies", "compare", "compare-area", "compare-periods", "data", "event", "events",
      "front", "goal", "goals", "not-found", "organisation", "organisations", "overview", "plan", "priorities", "priority", "redirect",
      "reference", "references", "search", "state", "term", "terms", "word-comparison"};
  return kinds;
}

void begin_page(const ViewContext& ctx, PageBasics basics, PageBase& page) {
  bool anywhere = basics.path == pages::not_found;
  page.links = {anywhere ? full_root(ctx.settings.base_url) : root_of(basics.path), basics.path, ctx.settings.portable};
  assert(std::ranges::find(page_kinds(), basics.kind) != page_kinds().end());
  page.t.strings = &ctx.strings;
  fill_site(ctx, page, basics.kind);
  PageHead& head = page.page;
  head.document_title = std::move(basics.document_title);
  if (head.document_title.empty()) {
    head.document_title = basics.title;
    if (basics.title != page.site.title) head.document_title += " – " + page.site.title;
  }
  head.title = std::move(basics.title);
  head.description = std::move(basics.description);
  head.kind = std::move(basics.kind);
  head.language = ctx.language.empty() ? std::string_view(page.site.language) : ctx.language;
  page.site.other_language = other_language(page, page.site.language);
  head.right_to_left = is_right_to_left(head.language);
  if (!ctx.settings.base_url.empty()) {
    head.canonical = ctx.settings.base_url + basics.path;
    if (!ctx.assets.image.empty()) head.image = ctx.settings.base_url + ctx.assets.image;
  }
  // What not everyone may see is not for search engines either.
  head.no_index = anywhere || ctx.settings.audience != Audience::everyone;
  head.accent_class = accent_class(ctx, basics.organisation);
  if (basics.organisation) head.organisation_feed = make_href(page, feed_address(ctx.site, basics.organisation));
  if (basics.subject.is_none()) {
    if (!basics.path.empty()) head.breadcrumbs = {make_link(page, pages::front, words::say(ctx.strings, "home"))};
    return;
  }
  head.breadcrumbs = make_breadcrumbs(ctx, page, basics.subject, false);
  head.backlinks = make_backlinks(ctx, page, basics.subject);
}

std::string accent_class(const ViewContext& ctx, OrganisationId id) {
  OrganisationId bearer = accent_bearer(ctx.site, ctx.settings, id);
  return bearer ? "accent-" + ctx.site.at(bearer).entry.id.value : std::string();
}

Href make_href(const PageBase& page, std::string_view path, std::string_view fragment) {
  return {&page.links, std::string(path), std::string(fragment), true};
}

Href make_href(const PageBase& page, const Address& address) { return make_href(page, address.path, address.fragment); }

Href make_href(const ViewContext& ctx, const PageBase& page, Entity to) {
  return to.is_none() ? Href{} : make_href(page, address_of(ctx.site, to));
}

LinkView make_link(const ViewContext& ctx, const PageBase& page, Entity to) {
  if (to.is_none()) return {};
  LinkView link;
  link.href = make_href(ctx, page, to);
  link.text = title_of(ctx.site, to);
  link.current = link.href.path == page.links.self && link.href.fragment.empty();
  return link;
}

LinkView make_link(const PageBase& page, std::string_view path, std::string text, std::string note) {
  LinkView link{make_href(page, path), std::move(text), std::move(note), false};
  link.current = path == page.links.self;
  return link;
}

std::vector<LinkView> make_breadcrumbs(const ViewContext& ctx, const PageBase& page, Entity of, bool with_itself) {
  const Site& site = ctx.site;
  std::vector<Entity> way;
  auto add_organisation = [&](OrganisationId id) {
    const std::vector<OrganisationId>& above = site.at(id).ancestors;
    for (auto it = above.rbegin(); it != above.rend(); ++it) way.push_back(entity(*it));
    way.push_back(entity(id));
  };
  auto add_plan = [&](PlanId id) {
    add_organisation(site.at(id).organisation);
    if (PlanId present = site.at(id).version_of) way.push_back(entity(present));
    way.push_back(entity(id));
  };
  switch (of.kind) {
    case EntityKind::organisation: add_organisation({of.index}); break;
    case EntityKind::plan: add_plan({of.index}); break;
    case EntityKind::section: add_plan(site.at(SectionId{of.index}).plan); way.push_back(of); break;
    case EntityKind::goal: add_plan(site.at(GoalId{of.index}).plan); way.push_back(of); break;
    case EntityKind::body: add_organisation(site.at(BodyId{of.index}).organisation); way.push_back(of); break;
    default: way.push_back(of); break;
  }
  if (!with_itself) way.pop_back();
  std::vector<LinkView> out{make_link(page, pages::front, words::say(ctx.strings, "home"))};
  for (Entity step : way) {
    out.push_back(make_link(ctx, page, step));
    if (step.kind == EntityKind::plan && site.at(PlanId{step.index}).version_of)
      out.back().text = words::version_label(ctx.strings, site, PlanId{step.index});
    if (step.kind == EntityKind::organisation) out.back().text = site.at(OrganisationId{step.index}).entry.short_name;
  }
  return out;
}

void show_plan_head(const ViewContext& ctx, PlanId id, PageBase& page, std::string_view goal) {
  const Plan& plan = ctx.site.at(id);
  const PlanHead& head = plan.draft.head;
  PageHead& to = page.page;
  to.text_language = other_language(page, head.language.value);
  to.draft_banner = head.status == PlanStatus::draft;
  to.no_index = to.no_index || to.draft_banner || head.audience != Audience::everyone;
  if (head.audience == Audience::members) to.audience_banner = words::say(ctx.strings, "audience_members");
  if (head.audience == Audience::board) to.audience_banner = words::say(ctx.strings, "audience_board");
  to.edit_url = make_edit_url(ctx, plan.draft.path);
  const std::string& changes = ctx.settings.repository.changes;
  if (!changes.empty() && !plan.draft.path.empty()) to.changes_url = fill(changes, {{"path", plan.draft.path}});
  to.propose_url = make_propose_url(ctx, id, goal);
  to.changeable = !to.edit_url.empty() || !to.changes_url.empty() || !to.propose_url.empty();
}

std::string shortened(std::string_view text, std::size_t most) {
  if (utf8::count(text) <= most) return std::string(text);
  std::size_t offset = 0;
  for (std::size_t n = 0; n < most; ++n) utf8::next(text, offset);
  std::string_view kept = text.substr(0, offset);
  std::size_t space = kept.rfind(' ');
  if (space != std::string_view::npos && space > 0) kept = kept.substr(0, space);
  while (!kept.empty() && (kept.back() == ',' || kept.back() == ' ' || kept.back() == ':')) kept.remove_suffix(1);
  return std::string(kept) + "…";
}

std::string make_edit_url(const ViewContext& ctx, std::string_view file) {
  const std::string& pattern = ctx.settings.repository.edit;
  return pattern.empty() || file.empty() ? std::string() : fill(pattern, {{"path", file}});
}

}  // namespace planverk
