#include "emit/collect_links.h"

#include <catch2/catch.hpp>

#include <set>

#include "emit/html_scan.h"

using namespace planverk;

namespace {

OutputPaths sample_paths(const char* base_url = "https://exempel.se/planer/") {
  OutputPaths paths(base_url);
  for (const char* path : {"index.html", "404.html", "norr/index.html", "norr/mal.html", "style.css"}) paths.add(path);
  return paths;
}

// The messages of a site of two pages, one in a folder and one at the top that has the id "a".
void check(std::string_view html, std::vector<std::string> expected, const char* base_url = "https://exempel.se/planer/") {
  OutputPaths paths = sample_paths(base_url);
  std::vector<PageLinks> pages = {LinkCollector(paths).collect("norr/mal.html", html),
                                  LinkCollector(paths).collect("index.html", "<p id=\"a\"></p>")};
  std::vector<std::string> messages;
  for (const Diagnostic& it : check_links(pages)) {
    CHECK(it.kind == DiagnosticKind::broken_link);
    messages.push_back(it.message);
  }
  CHECK(messages == expected);
}

void check_scan(std::string_view html, std::string expected) {
  std::string found;
  scan_html(
      html, [&](std::string_view id) { found += "#" + std::string(id) + " "; },
      [&](std::string_view address) { found += std::string(address) + " "; });
  CHECK(found == expected);
}

}  // namespace

TEST_CASE("ids and addresses are read from HTML", "[emit]") {
  check_scan("<a href=\"x\" id=\"y\">", "x #y ");
  check_scan("<a class=\"href=x\" data-href=\"no\" data-id=\"no\" href='z'>", "z ");
  check_scan("<img src=\"a.svg\" alt=\"1 > 2\"/><br><use href=\"#i\"/>", "a.svg #i ");
  check_scan("<!-- <a href=\"no\"> --><a\n  href=\"yes\"\n>", "yes ");
  check_scan("<script>var a = '<a href=\"no\">';</script><style>x</style><b id=\"k\">", "#k ");
  check_scan("<script src=\"s.js\"></script>1 < 2 <a hidden href=\"e\">", "s.js e ");
  check_scan("<a href=\"", "");
  check_scan("<", "");
  check_scan("<a id", "");
}

TEST_CASE("links that lead to a file or an id are fine", "[emit]") {
  for (const char* html : {"<a href=\"../\">", "<a href=\"../index.html#a\">", "<a href=\"./\">", "<a href=\"mal.html\">",
                           "<a href=\"../norr/\">", "<a href=\"\">", "<a href=\"#\">", "<a href=\"#top\">",
                           "<a href=\"#b\"><p id=\"b\">", "<a href=\"mal.html#b\"><p id=\"b\">", "<link href=\"../style.css?v=1\">",
                           "<a href=\"mailto:a@b.se\">", "<a href=\"https://annan.se/x\">", "<a href=\"//annan.se\">",
                           "<link href=\"https://exempel.se/planer/norr/\">", "<a href=\"/planer/#a\">",
                           "<a href=\"?q=1&amp;r=2#b\"><p id=\"b\">", "<a href=\"../%69ndex.html\">"}) {
    INFO(html);
    check(html, {});
  }
}

TEST_CASE("links that lead nowhere are named with page and target", "[emit]") {
  const std::string page = "`norr/mal.html` links to ";
  check("<a href=\"../x/\">", {page + "`../x/`, but the site has no file `x/index.html`"});
  check("<a href=\"../norr\">", {page + "`../norr`, but the site has no file `norr`"});
  check("<a href=\"Mal.html\">", {page + "`Mal.html`, but the site has no file `norr/Mal.html`"});
  check("<a href=\"../../x\">", {page + "`../../x`, but the site has no file ``"});
  check("<a href=\"#c\">", {page + "`#c`, but `norr/mal.html` has no id `c`"});
  check("<a href=\"../#b\"><p id=\"b\">", {page + "`../#b`, but `index.html` has no id `b`"});
  check("<a href=\"/norr/\">", {page + "`/norr/`, but the site has no file `/norr/`"});
  check("<a href=\"https://exempel.se/planer/y\">",
        {page + "`https://exempel.se/planer/y`, but the site has no file `y`"});
  check("<a href=\"/norr/\">", {}, "");
  check("<a href=\"x\"><a href=\"x\"><a href=\"./x#1\">", {page + "`x`, but the site has no file `norr/x`"});
}

TEST_CASE("a target that many pages miss is reported once", "[emit]") {
  OutputPaths paths = sample_paths();
  std::vector<PageLinks> pages;
  auto messages = [&] {
    std::string all;
    for (const Diagnostic& it : check_links(pages)) all += it.message + "\n";
    return all;
  };
  pages.push_back(LinkCollector(paths).collect("index.html", "<a href=\"norr/#x\">"));
  pages.push_back(LinkCollector(paths).collect("norr/mal.html", "<a href=\"./#x\">"));
  CHECK(messages() == "`index.html` and another page link to `norr/#x`, but `norr/index.html` has no id `x`\n");
  pages.push_back(LinkCollector(paths).collect("404.html", "<a href=\"/planer/norr/#x\">"));
  CHECK(messages() == "`index.html` and 2 other pages link to `norr/#x`, but `norr/index.html` has no id `x`\n");
  pages.push_back(LinkCollector(paths).collect("norr/index.html", "<p id=\"x\">"));
  CHECK(messages() == "");
}

TEST_CASE("a slip in a template is reported once", "[emit]") {
  OutputPaths paths = sample_paths();
  auto count = [&](std::vector<const char*> names) {
    std::vector<PageLinks> pages;
    for (const char* name : names) pages.push_back(LinkCollector(paths).collect(name, "<a href=\"#x\"><a href=\"y.html\">"));
    Diagnostics diagnostics = check_links(pages);
    return std::pair(diagnostics.size(), diagnostics.at(0).message);
  };
  // Three pages in three folders miss six targets; with one more it is the wording that is at fault.
  CHECK(count({"a/index.html", "b/index.html", "c/index.html"}).first == 6);
  auto [size, message] = count({"a/index.html", "b/index.html", "c/index.html", "d/index.html"});
  CHECK(size == 2);
  CHECK(message.starts_with("`a/index.html` and 3 other pages link to `y.html`, but"));
}

TEST_CASE("pages say which other pages they lead to", "[emit]") {
  OutputPaths paths("https://exempel.se/planer/");
  paths.add("style.css");
  for (const char* path : {"index.html", "norr/index.html", "norr/mal.html"}) paths.add_page(path);
  PageLinks links = LinkCollector(paths).collect("norr/mal.html",
                                  R"(<link href="../style.css"><a href="#a" id="a"></a><a href="./"></a><a href="../index.html#top"></a><a href="https://exempel.se/planer/norr/"></a>)");
  CHECK(links.broken.empty());
  CHECK(links.leads_to == std::vector<std::uint32_t>{1, 0, 1});
}

TEST_CASE("what a collector knows of addresses changes nothing that it says of a page", "[emit]") {
  OutputPaths paths("https://exempel.se/planer/");
  for (const char* path : {"index.html", "norr/index.html", "norr/mal.html", "syd/index.html"}) paths.add_page(path);
  const char* html = R"(<a href="mal.html">a</a><a href="mal.html#x">b</a><a href="mal.html">c</a><a href="./#y" id="y">d</a><a href="borta.html">e</a>
    <a href="../syd/">f</a><a href="https://example.org/">g</a><a href="/planer/norr/mal.html">h</a><a href="#z">i</a><a href="../../ute.html">j</a>)";
  LinkCollector kept(paths);
  for (const char* path : {"norr/index.html", "norr/mal.html", "index.html", "norr/index.html", "syd/index.html"}) {
    INFO(path);
    PageLinks one = LinkCollector(paths).collect(path, html), other = kept.collect(path, html);
    CHECK(one.ids == other.ids);
    CHECK(one.open == other.open);
    CHECK(one.broken == other.broken);
    CHECK(std::set<std::uint32_t>(one.leads_to.begin(), one.leads_to.end()) == std::set<std::uint32_t>(other.leads_to.begin(), other.leads_to.end()));
  }
}
