#include <catch2/catch.hpp>

#include "small_site.h"

namespace planverk {
namespace {

void check(std::string self, std::string to, std::string fragment, const std::string& expected, bool portable = false) {
  test::SmallSite site({});
  site.settings().portable = portable;
  GoalPage page;
  PageBasics basics;
  basics.kind = "plan";
  basics.path = std::move(self);
  begin_page(site.context(), std::move(basics), page);
  CHECK(test::written(make_href(page, to, fragment)) == expected);
}

}  // namespace

TEST_CASE("addresses lead from the page that they stand on") {
  check("", "", "", "./");
  check("", "norra/", "", "norra/");
  check("404.html", "norra/", "", "/planer/norra/");
  check("norra/2025/mal.html", "", "", "../../");
  check("norra/2025/", "norra/2025/mal.html", "", "mal.html");
  check("norra/", "norra/2025/", "studier", "2025/#studier");
  check("norra/2025/mal.html", "norra/2025/annat.html", "", "annat.html");
  check("norra/2025/mal.html", "norra/2025/", "mal", "./#mal");
  check("norra/2025/mal.html", "norrbotten/", "", "../../norrbotten/");
  check("norra/2025/andringar/", "norra/2025/mal.html", "", "../mal.html");
}

TEST_CASE("a place on the page itself is its fragment") {
  check("norra/2025/", "norra/2025/", "studier", "#studier");
  check("norra/2025/", "norra/2025/", "", "./");
}

TEST_CASE("portable addresses name the file of a folder") {
  check("", "", "", "index.html", true);
  check("norra/2025/mal.html", "norra/", "x", "../index.html#x", true);
  check("norra/", "norra/a.html", "", "a.html", true);
}

TEST_CASE("an address that is not there is written as nothing") { CHECK(test::written(Href{}).empty()); }

TEST_CASE("words that the strings lack are absent, so that the template is at fault") {
  Strings strings = test::small_strings();
  Words words{&strings};
  const Type& type = type_of<Words>();
  Value found = type.dynamic_find(&words, "times_one");
  REQUIRE(found.type != nullptr);
  std::string out;
  found.type->write(found.data, out);
  CHECK(out == "{n} gång");
  CHECK(type.dynamic_find(&words, "times_none").type == nullptr);
}

}  // namespace planverk
