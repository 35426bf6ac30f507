#include "emit/pages.h"

#include <catch2/catch.hpp>
#include <set>

#include "sample_site.h"

using namespace planverk;

namespace {

bool has(const std::vector<PageRoute>& routes, std::string_view path, PageKind kind) {
  return std::any_of(routes.begin(), routes.end(), [&](const auto& r) { return r.path == path && r.kind == kind; });
}

void check_messages(const Site& site, const std::vector<PageRoute>& routes, std::vector<std::string> expected) {
  std::vector<std::string> messages;
  for (const Diagnostic& it : check_addresses(site, routes)) {
    CHECK(it.kind == DiagnosticKind::address_collision);
    messages.push_back(it.message);
  }
  CHECK(messages == expected);
}

}  // namespace

TEST_CASE("every thing with an address has a page, once", "[emit]") {
  Site site = sample_site();
  std::vector<PageRoute> routes = list_pages(site);
  CHECK(has(routes, "", PageKind::front));
  CHECK(has(routes, "404.html", PageKind::not_found));
  CHECK(has(routes, "norr/", PageKind::organisation));
  CHECK(has(routes, "norr/2025-2026/", PageKind::plan));
  CHECK(has(routes, "norr/2025-2026/grundkurs.html", PageKind::goal));
  CHECK(has(routes, "partiet/2025-2026/oversikt/", PageKind::matrix));
  CHECK(has(routes, "partiet/2025-2026/prioritering/studier.html", PageKind::priority));
  CHECK_FALSE(has(routes, "norr/2025-2026/oversikt/", PageKind::matrix));
  CHECK_FALSE(has(routes, "norr/2025-2026/andringar/", PageKind::amendments));
  CHECK_FALSE(has(routes, "norr/ansvariga/", PageKind::bodies));
  check_messages(site, routes, {});
  CHECK(list_pages(site) == routes);
}

TEST_CASE("former addresses lead on, goals included, and never out of the site", "[emit]") {
  Site site = sample_site();
  site.plans[1].draft.head.former = {{"norr/2024", {}}, {"../../etc", {}}, {"norr/2025-2026/", {}}, {"/gammal/", {}}};
  std::vector<PageRoute> routes = list_pages(site);
  std::set<std::string> redirects;
  for (const PageRoute& route : routes) {
    if (route.kind == PageKind::redirect) redirects.insert(route.path);
  }
  CHECK(redirects == std::set<std::string>{"gammal/", "gammal/grundkurs.html", "norr/2024/", "norr/2024/grundkurs.html"});
}

TEST_CASE("two pages of one address are told apart from none", "[emit]") {
  Site site = sample_site();
  auto about = [](std::string path, Entity entity, PageKind kind = PageKind::plan) {
    return PageRoute{std::move(path), kind, entity, {}};
  };
  Entity first = entity(PlanId{0}), second = entity(PlanId{1});
  check_messages(site, {about("a/", first), about("a/b.html", second)}, {});
  check_messages(site, {about("a/", first), about("a/", second)},
                 {"two pages would have the address `a/`: the page of `partiet/2025-2026` and the page of "
                  "`norr/2025-2026`"});
  check_messages(site, {about("a/", first), about("A/", second)},
                 {"the addresses `a/` and `A/` differ in case only: the page of `partiet/2025-2026` and the page of "
                  "`norr/2025-2026`"});
  check_messages(site, {about("mal/", {}, PageKind::goal_index), about("mal/", first, PageKind::redirect)},
                 {"two pages would have the address `mal/`: a page of the site itself and a former address of "
                  "`partiet/2025-2026`"});
  // The address of a folder is its index.html.
  CHECK(check_addresses(site, std::vector{about("a/", first), about("a/index.html", second)}).size() == 1);
}

TEST_CASE("a collision is shown where the author can mend it", "[emit]") {
  Site site = sample_site();
  Span mine{FileId{3}, 10, 20};
  site.organisations[0].entry.id.span = mine;
  std::vector<PageRoute> routes = {{"mal/", PageKind::organisation, entity(OrganisationId{0}), {}},
                                   {"mal/", PageKind::goal_index, {}, {}}};
  CHECK(check_addresses(site, routes).at(0).span == mine);
}

TEST_CASE("each kind of page has a template whose type is known", "[emit]") {
  std::set<std::string_view> roots;
  for (auto [name, type] : template_roots()) {
    CHECK(roots.insert(name).second);
    CHECK(type->kind == ValueKind::object);
  }
  for (std::size_t i = 0; i < page_kind_count; ++i) CHECK(roots.count(template_name(static_cast<PageKind>(i))) == 1);
  CHECK(template_name(PageKind::redirect) == "redirect");
  CHECK(template_name(PageKind::matrix) == "overview");
  CHECK(template_name(PageKind::reference) == "entry");
}

TEST_CASE("a missing template is named once", "[emit]") {
  std::vector<TemplateSource> sources;
  for (auto [name, type] : template_roots()) {
    if (name != "register") sources.push_back({std::string(name), {}, ""});
  }
  CompiledTemplates compiled = compile_templates(sources);
  PageTemplatesFound found = find_page_templates(compiled.templates);
  REQUIRE(found.diagnostics.size() == 1);
  CHECK(found.diagnostics[0].kind == DiagnosticKind::template_missing);
  CHECK(found.diagnostics[0].message == "there is no template `register`");
  CHECK(found.templates.by_kind[static_cast<std::size_t>(PageKind::redirect)] == compiled.templates.find("redirect"));
}
