#include "emit/feeds.h"

#include <catch2/catch.hpp>

#include "base/xml.h"
#include "sample_site.h"
#include "xml_reader.h"

using namespace planverk;
using namespace planverk::test;

namespace {

Strings words() {
  return Strings({{"feed_plan_adopted", "{organisation}: {plan} är antagen", {}},
                  {"feed_followup_status", "{organisation}: {goal} – {status}", {}},
                  {"feed_followup", "{organisation}: {goal}", {}},
                  {"feed_goal_count_one", "Ett mål.", {}},
                  {"feed_organisation_title", "{organisation} – {site}", {}}});
}

Site busy_site() {
  Site site = sample_site();
  site.plans[0].draft.head.adopted = Decision{{}, day(2025, 1, 10)};
  site.plans[1].draft.head.adopted = Decision{{}, day(2025, 3, 15)};
  GoalFacts& facts = facts_of_local_goal(site);
  facts.followups = {follow_up(day(2025, 10, 1), day(2025, 12, 31), "partly", "På\x01 väg & i tid."),
                     follow_up(day(2026, 2, 1), day(2026, 2, 1), "", "Först."),
                     follow_up(day(2026, 2, 1), day(2026, 2, 1), "", "Sedan."),
                     follow_up(day(2027, 1, 1), day(2027, 1, 1), "partly", "Har inte hänt.")};
  return site;
}

XmlNode read_feed(const Site& site, std::string_view path, const Settings& settings = sample_settings()) {
  for (const OutputFile& file : feed_files(site, settings, words())) {
    if (file.path == path) return read_xml(file.text);
  }
  return {};
}

// What RFC 4287 asks of every feed, in so far as it can be broken here.
void check_feed(const XmlNode& feed) {
  CHECK(feed.name == "feed");
  CHECK(feed.attribute("xmlns") == "http://www.w3.org/2005/Atom");
  std::vector<std::string> ids;
  auto check_common = [&](const XmlNode& node) {
    for (const char* name : {"id", "title", "updated"}) CHECK(node.count(name) == 1);
    CHECK(node.text_of("id").starts_with("tag:"));
    CHECK(node.text_of("updated").size() == std::string("2025-03-15T12:00:00Z").size());
    ids.push_back(node.text_of("id"));
  };
  check_common(feed);
  CHECK(feed.count("author") == 1);
  for (const XmlNode& child : feed.children) {
    if (child.name != "entry") continue;
    check_common(child);
    CHECK(child.count("link") == 1);
    CHECK(child.count("summary") == 1);
  }
  std::sort(ids.begin(), ids.end());
  CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}

std::vector<std::string> titles(const XmlNode& feed) {
  std::vector<std::string> all;
  for (const XmlNode& child : feed.children) {
    if (child.name == "entry") all.push_back(child.text_of("title"));
  }
  return all;
}

}  // namespace

TEST_CASE("feeds tell what happened, newest first", "[emit]") {
  XmlNode feed = read_feed(busy_site(), "flode.xml");
  check_feed(feed);
  CHECK(titles(feed) == std::vector<std::string>{"Norra distriktet: Hålla \"grundkurs\" & prata",
                                                 "Norra distriktet: Hålla \"grundkurs\" & prata",
                                                 "Norra distriktet: Hålla \"grundkurs\" & prata – Delvis nått",
                                                 "Norra distriktet: Verksamhetsplan <2025> är antagen",
                                                 "Partiet: Nationell plan är antagen"});
  CHECK(feed.text_of("updated") == "2026-02-01T12:00:00Z");
  CHECK(feed.text_of("id") == "tag:exempel.se,2025:/planer/flode.xml");
  CHECK(feed.find("link")->attribute("href") == "https://exempel.se/planer/flode.xml");
}

TEST_CASE("an entry leads to its page and keeps its id", "[emit]") {
  XmlNode feed = read_feed(busy_site(), "norr/flode.xml");
  check_feed(feed);
  CHECK(titles(feed).size() == 4);
  std::vector<const XmlNode*> entries;
  for (const XmlNode& child : feed.children) {
    if (child.name == "entry") entries.push_back(&child);
  }
  CHECK(entries[0]->text_of("id") == "tag:exempel.se,2025:/planer/norr/2025-2026/grundkurs.html#followup-2026-02-01");
  CHECK(entries[1]->text_of("id") == "tag:exempel.se,2025:/planer/norr/2025-2026/grundkurs.html#followup-2026-02-01-2");
  CHECK(entries[2]->text_of("summary") == "På väg & i tid.");
  CHECK(entries[2]->text_of("updated") == "2025-10-01T12:00:00Z");
  CHECK(entries[3]->find("link")->attribute("href") == "https://exempel.se/planer/norr/2025-2026/");
  CHECK(entries[3]->text_of("summary") == "Ett mål.");
}

TEST_CASE("a feed without entries or address is a feed", "[emit]") {
  XmlNode quiet = read_feed(sample_site(), "partiet/flode.xml", sample_settings(""));
  check_feed(quiet);
  CHECK(quiet.text_of("updated") == "2026-05-01T12:00:00Z");
  CHECK(quiet.text_of("id") == "tag:planer.invalid,2025:/partiet/flode.xml");
  CHECK(quiet.find("link")->attribute("href") == "../partiet/flode.xml");
}

TEST_CASE("a feed holds at most fifty entries", "[emit]") {
  Site site = sample_site();
  GoalFacts& facts = facts_of_local_goal(site);
  for (int i = 0; i < 60; ++i) facts.followups.push_back(follow_up(day(2025, 1 + i / 28, 1 + i % 28), {}, "", "x"));
  XmlNode feed = read_feed(site, "flode.xml");
  CHECK(titles(feed).size() == 50);
  CHECK(feed.text_of("updated") == "2025-03-04T12:00:00Z");
}

TEST_CASE("XML text has no forbidden characters", "[emit]") {
  auto check = [](std::string_view text, std::string_view expected) {
    std::string out;
    xml::append_escaped(text, out);
    CHECK(out == expected);
  };
  check("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;");
  check(std::string_view("a\0b\x1f\tc\n", 7), "ab\tc\n");
  check("x\uFFFEy\uFFFFz\uFFFD", "xyz\uFFFD");
  check("å😀", "å😀");
}
