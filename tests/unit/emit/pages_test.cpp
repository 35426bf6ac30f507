#include "emit/pages.h"

#include <catch2/catch.hpp>
#include <set>

#include "emit/site_files.h"
#include "sample_site.h"

using namespace planverk;

namespace {

bool has(const std::vector<PageRoute>& routes, std::string_view path, PageKind kind) {
  return std::any_of(routes.begin(), routes.end(), [&](const auto& r) { return r.path == path && r.kind == kind; });
}

void check_messages(const Site& site, const std::vector<PageRoute>& routes, std::vector<std::string> expected,
                    std::vector<std::string> files = {}) {
  std::vector<std::string> messages;
  for (const Diagnostic& it : check_addresses(site, routes, files)) {
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
  site.plans[1].draft.head.former = {{"norr/2024", {}}, {"../../etc", {}}, {"mal", {}}, {"/norr/gammal/", {}}};
  std::vector<PageRoute> routes = list_pages(site);
  std::set<std::string> redirects;
  for (const PageRoute& route : routes) {
    if (route.kind == PageKind::redirect) redirects.insert(route.path);
  }
  CHECK(redirects == std::set<std::string>{"norr/2024/", "norr/2024/grundkurs.html", "norr/gammal/",
                                           "norr/gammal/grundkurs.html"});
}

TEST_CASE("two pages of one address are told apart from none", "[emit]") {
  Site site = sample_site();
  auto about = [](std::string path, Entity entity, PageKind kind = PageKind::plan) {
    return PageRoute{std::move(path), kind, entity, {}, 0, {}};
  };
  Entity first = entity(PlanId{0}), second = entity(PlanId{1});
  check_messages(site, {about("a/", first), about("a/b.html", second)}, {});
  check_messages(site, {about("a/", first), about("a/", second)},
                 {"two files would be `a/index.html`: the page of `partiet/2025-2026` and the page of "
                  "`norr/2025-2026`"});
  check_messages(site, {about("a/", first), about("A/", second)},
                 {"the files `a/index.html` and `A/index.html` differ in case only: the page of `partiet/2025-2026` and the page of "
                  "`norr/2025-2026`"});
  check_messages(site, {about("mal/", {}, PageKind::goal_index), about("mal/", first, PageKind::redirect)},
                 {"two files would be `mal/index.html`: a page of the site itself and a former address of "
                  "`partiet/2025-2026`"});
  // The address of a folder is its index.html.
  check_messages(site, {about("a/", first), about("a/index.html", second)},
                 {"two files would be `a/index.html`: the page of `partiet/2025-2026` and the page of "
                  "`norr/2025-2026`"});
}

TEST_CASE("a goal called index would be its plan's page", "[emit]") {
  Site site = sample_site();
  site.plans[1].draft.goals[0].id = "index";
  check_messages(site, list_pages(site),
                 {"two files would be `norr/2025-2026/index.html`: the page of `norr/2025-2026` and the page of "
                  "`norr/2025-2026#index`"});
}

TEST_CASE("a page takes the place of no other file, and is no folder of another", "[emit]") {
  Site site = sample_site();
  Entity first = entity(PlanId{0}), second = entity(PlanId{1});
  std::vector<std::string> files = {"api/goals.json", "goals.csv", "norr/flode.xml"};
  auto plan = [](std::string path, Entity entity) { return PageRoute{std::move(path), PageKind::plan, entity, {}, 0, {}}; };
  check_messages(site, {plan("api/", first), plan("norr/", second)}, {}, files);
  check_messages(site, {plan("Goals.csv", first)},
                 {"the files `goals.csv` and `Goals.csv` differ in case only: a file of the site itself and the page "
                  "of `partiet/2025-2026`"},
                 files);
  check_messages(site, {plan("norr/flode.xml/", first), plan("norr/flode.xml/a.html", first)},
                 {"`norr/flode.xml` would be both a file and a folder, for `norr/flode.xml/a.html`: a file of the site "
                  "itself and the page of `partiet/2025-2026`"},
                 files);
  check_messages(site, {plan("a/b.html/", second), plan("a/b.html", first)},
                 {"`a/b.html` would be both a file and a folder, for `a/b.html/index.html`: the page of "
                  "`partiet/2025-2026` and the page of `norr/2025-2026`"});
}

TEST_CASE("a plan's own address is no former one", "[emit]") {
  Site site = sample_site();
  Span mine{FileId{3}, 10, 20};
  site.plans[1].draft.head.former = {{"norr/2025", {}}, {"/norr/2025-2026/", mine}};
  auto found = check_addresses(site, list_pages(site), {});
  REQUIRE(found.size() == 1);
  CHECK(found[0].span == mine);
  CHECK(found[0].message == "two files would be `norr/2025-2026/index.html`: the page of `norr/2025-2026` and a former "
                            "address of `norr/2025-2026`");
}

TEST_CASE("the paths of the site's files are known before the files", "[emit]") {
  Site site = sample_site();
  Strings strings;
  PublishedAssets assets;
  for (const char* url : {"https://exempel.se/planer/", ""}) {
    Settings settings = sample_settings(url);
    std::vector<PageRoute> routes = list_pages(site);
    std::vector<std::string> paths;
    for (const OutputFile& file : site_files({site, settings, strings, assets}, routes)) paths.push_back(file.path);
    CHECK(site_file_paths(site, settings, routes) == paths);
  }
}

TEST_CASE("a collision is shown where the author can mend it", "[emit]") {
  Site site = sample_site();
  Span mine{FileId{3}, 10, 20};
  site.organisations[0].entry.id.span = mine;
  std::vector<PageRoute> routes = {{"mal/", PageKind::organisation, entity(OrganisationId{0}), {}, 0, {}},
                                   {"mal/", PageKind::goal_index, {}, {}, 0, {}}};
  CHECK(check_addresses(site, routes, {}).at(0).span == mine);
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
