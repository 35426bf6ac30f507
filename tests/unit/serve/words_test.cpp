#include "serve/words.h"

#include <catch2/catch.hpp>

#include "serve/live.h"

using namespace planverk;

namespace {

std::string changed(std::string_view before, std::string_view after) {
  auto page = [](std::string_view body) { return "<head><title>a</title></head><body>" + std::string(body) + "</body>"; };
  return changed_words(page(before), page(after)).value_or("none");
}

}  // namespace

TEST_CASE("words that changed between the same tags are told in pairs") {
  CHECK(changed("<p>one</p><p>two</p>", "<p>one</p><p>three</p>") == "two\nthree");
  CHECK(changed("<p>one</p> <b>1</b>", "<p>uno</p> <b>2</b>") == "one\nuno\n1\n2");
  CHECK(changed("<p>a\nb</p>", "<p>a\nc</p>") == "a&#10;b\na&#10;c");
}

TEST_CASE("what is more than words is no matter of words") {
  CHECK(changed("<p>one</p>", "<p>one</p><p>two</p>") == "none");
  CHECK(changed("<p>one</p>", "<p></p>") == "none");
  CHECK(changed("<p class=a>one</p>", "<p class=b>two</p>") == "none");
  CHECK(changed("<p>one</p>", "<p>one</p>") == "none");
  CHECK(changed("<p>one", "<p>one<b") == "none");
  CHECK_FALSE(changed_words("", ""));
  CHECK_FALSE(changed_words("no page", "<body>"));
}

TEST_CASE("an event is one whatever its text") {
  CHECK(live_event("a", "b") == "event: a\ndata: b\n\n");
  CHECK(live_event("a", "b\n\nc\r\nevent: d") == "event: a\ndata: b\ndata: \ndata: c \ndata: event: d\n\n");
}

TEST_CASE("the script stands last in a page's body, and in what has none") {
  CHECK(with_live_script("<body>a</body></html>", {"1", "2"}) ==
        "<body>a<script src=\"/_planverk/live.js\" data-page=\"1\" data-sheets=\"2\" defer></script>\n</body></html>");
  CHECK(with_live_script("a", {}).starts_with("a<script"));
}
