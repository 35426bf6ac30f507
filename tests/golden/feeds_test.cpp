// The feeds of content/ by Expat, against what RFC 4287 asks of every feed and entry.

#include <catch2/catch.hpp>
#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "run_case.h"
#include "base/read_xml.h"

namespace planverk::golden {
namespace {

// The feed itself, or one entry: how often each element stands directly in it, and the text of the last.
struct Element {
  std::map<std::string, int> count;
  std::map<std::string, std::string> text;
  std::vector<std::string> links;  // their rel
};

struct Feed {
  Element head;
  std::vector<Element> entries;
  bool is_xml = false;
};

Feed read_feed(std::string_view text) {
  Feed feed;
  std::vector<std::string> way;
  xml::Events events;
  auto here = [&]() -> Element& { return way.size() > 1 && way[1] == "entry" ? feed.entries.back() : feed.head; };
  // Below the feed, or below an entry of it; an author's name is the author's.
  auto is_own = [&] { return way.size() == (way.size() > 1 && way[1] == "entry" ? 3U : 2U); };
  events.begin = [&](std::string_view name, const xml::Attributes& attributes) {
    way.emplace_back(name);
    if (way.size() == 2 && name == "entry") feed.entries.emplace_back();
    if (!is_own()) return;
    here().count[way.back()]++;
    if (name == "link") here().links.emplace_back(attributes.get("rel"));
  };
  events.text = [&](std::string_view words) {
    if (!way.empty() && is_own()) here().text[way.back()] += words;
  };
  events.end = [&](std::string_view) { way.pop_back(); };
  feed.is_xml = xml::read(text, events);
  return feed;
}

void check_element(Element& element) {
  static const std::regex time("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");
  for (const char* name : {"id", "title", "updated", "author"}) {
    INFO(name);
    CHECK(element.count[name] == 1);
  }
  CHECK(element.text["id"].starts_with("tag:"));
  CHECK_FALSE(element.text["title"].empty());
  CHECK(std::regex_match(element.text["updated"], time));
  CHECK(std::ranges::count(element.links, "alternate") == 1);
}

}  // namespace

TEST_CASE("the feeds of the project's content are Atom") {
  std::map<std::string, std::string> files;
  for (auto& [path, text] : project_files("content")) files["content/" + path] = text;
  files["site.yaml"] = project_file("site.yaml");
  Outcome outcome = build_files(files);
  REQUIRE(!outcome.failed);
  std::size_t feeds = 0, entries = 0;
  for (auto& [path, text] : outcome.files) {
    if (!path.ends_with("flode.xml")) continue;
    INFO(path);
    Feed feed = read_feed(text);
    REQUIRE(feed.is_xml);
    check_element(feed.head);
    CHECK(std::ranges::count(feed.head.links, "self") == 1);
    std::set<std::string> ids;
    std::string before = "9999";
    for (Element& entry : feed.entries) {
      INFO(entry.text["id"]);
      check_element(entry);
      CHECK(entry.count["content"] == 1);
      CHECK(ids.insert(entry.text["id"]).second);
      CHECK(entry.text["updated"] <= before);
      before = entry.text["updated"];
    }
    CHECK(feed.entries.size() <= 50);
    ++feeds;
    entries += feed.entries.size();
  }
  CHECK(feeds > 5);
  CHECK(entries > 50);
}

}  // namespace planverk::golden
