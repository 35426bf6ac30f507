#include "config/theme.h"

#include <fmt/core.h>

#include <catch2/catch.hpp>

using namespace planverk;

namespace {

std::string complaints(const std::string& text) {
  std::string out;
  for (const Diagnostic& d : read_theme({}, text).diagnostics) {
    out += fmt::format("{} <{}> {}\n", info(d.kind).id, text.substr(d.span.begin, d.span.end - d.span.begin),
                       d.message);
  }
  return out;
}

}  // namespace

TEST_CASE("a theme names its files", "[config]") {
  ThemeRead read = read_theme({},
                              "name: rod\ntitle: Röd\ninherits: standard\nabout: Varm.\n"
                              "stylesheets: [bas.css, delar/kort.css]\nscripts: filter.js\n");
  CHECK(read.diagnostics.empty());
  CHECK(read.theme.name.value == "rod");
  CHECK(read.theme.title == "Röd");
  CHECK(read.theme.inherits.value == "standard");
  CHECK(read.theme.about == "Varm.");
  CHECK(read.theme.lists_stylesheets);
  REQUIRE(read.theme.stylesheets.size() == 2);
  CHECK(read.theme.stylesheets[1].value == "delar/kort.css");
  REQUIRE(read.theme.scripts.size() == 1);
  CHECK(read.theme.scripts[0].file.value == "filter.js");

  ThemeRead scripts = read_theme({}, "name: rod\nscripts: [a.js, {file: b.js, pages: [plan, search]}]\n");
  CHECK(scripts.diagnostics.empty());
  REQUIRE(scripts.theme.scripts.size() == 2);
  CHECK(scripts.theme.scripts[0].pages.empty());
  REQUIRE(scripts.theme.scripts[1].pages.size() == 2);
  CHECK(scripts.theme.scripts[1].pages[1].value == "search");

  ThemeRead plain = read_theme({}, "name: rod\n");
  CHECK(plain.diagnostics.empty());
  CHECK(plain.theme.title == "rod");
  CHECK(plain.theme.inherits.empty());
  CHECK_FALSE(plain.theme.lists_stylesheets);
}

TEST_CASE("what is wrong with a theme", "[config]") {
  CHECK(complaints("title: x\n") == "missing-key <title> theme.yaml has no `name`\n");
  CHECK(complaints("name: a\ninherit: b\n") == "unknown-key <inherit> theme.yaml has no key `inherit`\n");
  CHECK(complaints("name: a\ninherits: a\n") == "reference-cycle <a> the theme `a` inherits from itself\n");
  for (std::string wrong : {"../x.css", "/x.css", "x.js", ".css", "a\\\\b.css", "https://x.se/a.css"}) {
    INFO(wrong);
    CHECK(complaints("name: a\nstylesheets: [\"" + wrong + "\"]\n").starts_with("unknown-value "));
  }
  CHECK(complaints("name: a\nscripts: [{file: x.js, page: plan}]\n") ==
        "unknown-key <page> scripts has no key `page`\n");
  CHECK(complaints("name: a\nscripts: [x.css]\n") ==
        "unknown-value <x.css> `x.css` is no js file of this theme\n");
}
