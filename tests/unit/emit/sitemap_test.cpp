#include "emit/sitemap.h"

#include <catch2/catch.hpp>

#include "sample_site.h"
#include "xml_reader.h"

using namespace planverk;
using namespace planverk::test;

namespace {

const std::vector<PageRoute> two_pages = {{"", PageKind::front, {}, {}, 0, {}},
                                          {"norr/2025-2026/", PageKind::plan, entity(PlanId{1}), {}, 0, {}},
                                          {"gammal/", PageKind::redirect, entity(PlanId{1}), {}, 0, {}},
                                          {"404.html", PageKind::not_found, {}, {}, 0, {}}};

}  // namespace

TEST_CASE("the sitemap lists pages with the days that content states", "[emit]") {
  Site site = sample_site();
  site.plans[1].draft.head.adopted = Decision{{}, day(2025, 3, 15)};
  facts_of_local_goal(site).followups = {follow_up(day(2026, 1, 2), day(2026, 1, 2), "", ""),
                                         follow_up(day(2030, 1, 1), day(2030, 1, 1), "", "")};
  auto files = sitemap_files(site, sample_settings(), two_pages);
  REQUIRE(files.size() == 1);
  CHECK(files[0].path == "sitemap.xml");
  XmlNode root = read_xml(files[0].text);
  REQUIRE(root.children.size() == 2);
  CHECK(root.children[0].text_of("loc") == "https://exempel.se/planer/");
  CHECK(root.children[0].text_of("lastmod") == "2026-05-01");
  CHECK(root.children[1].text_of("loc") == "https://exempel.se/planer/norr/2025-2026/");
  CHECK(root.children[1].text_of("lastmod") == "2026-01-02");
}

TEST_CASE("a long sitemap becomes an index of parts", "[emit]") {
  auto files = sitemap_files(sample_site(), sample_settings(), two_pages, 1);
  REQUIRE(files.size() == 3);
  CHECK(sitemap_paths(sample_site(), sample_settings(), two_pages, 1) ==
        std::vector<std::string>{files[0].path, files[1].path, files[2].path});
  XmlNode index = read_xml(files[0].text);
  CHECK(index.name == "sitemapindex");
  CHECK(index.children[1].text_of("loc") == "https://exempel.se/planer/sitemap-2.xml");
  CHECK(files[2].path == "sitemap-2.xml");
  CHECK(read_xml(files[2].text).children.size() == 1);
}

TEST_CASE("drafts are not listed", "[emit]") {
  Site site = sample_site();
  site.plans[1].draft.head.status = PlanStatus::draft;
  CHECK(read_xml(sitemap_files(site, sample_settings(), two_pages)[0].text).children.size() == 1);
}

TEST_CASE("robots are welcome on a public site only", "[emit]") {
  auto check = [](Settings settings, const char* expected, std::size_t sitemaps) {
    CHECK(robots_file(settings).text == expected);
    CHECK(sitemap_files(sample_site(), settings, two_pages).size() == sitemaps);
  };
  Settings open = sample_settings();
  check(open, "User-agent: *\nAllow: /\n\nSitemap: https://exempel.se/planer/sitemap.xml\n", 1);
  check(sample_settings(""), "User-agent: *\nAllow: /\n", 0);
  Settings members = open;
  members.audience = Audience::members;
  check(members, "User-agent: *\nDisallow: /\n", 0);
  Settings drafts = open;
  drafts.drafts = true;
  check(drafts, "User-agent: *\nDisallow: /\n", 0);
}
