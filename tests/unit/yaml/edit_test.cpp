#include "yaml/edit.h"

#include <catch2/catch.hpp>

using namespace planverk::yaml;

namespace {

Node follow_up() {
  Node node;
  add(node, "date", plain_node("2026-03-01"));
  add(node, "text", text_node("Fem: \"ja\""));
  return node;
}

std::string appended(std::string_view text, std::string goal = "kurs", std::string list = "followups", bool block = false) {
  auto out = edit({}, text, {{Edit::What::append, {goal, list}, follow_up(), block}});
  return out ? *out : "fault: " + out.error().message;
}

std::string set(std::string_view text, std::vector<Step> path, Node value = plain_node("done")) {
  auto out = edit({}, text, {{Edit::What::set, std::move(path), std::move(value), false}});
  return out ? *out : "fault: " + out.error().message;
}

constexpr const char* item = "{date: 2026-03-01, text: \"Fem: \\\"ja\\\"\"}";

}  // namespace

TEST_CASE("an item is added after the last one", "[yaml][edit]") {
  CHECK(appended("kurs:\n  followups:\n    - {date: 2025}  # en\n\n# slut\n") ==
        std::string("kurs:\n  followups:\n    - {date: 2025}  # en\n    - ") + item + "\n\n# slut\n");
  CHECK(appended("kurs:\n  followups:\n  - date: 2025\n    text: a\nmål: {}\n") ==
        "kurs:\n  followups:\n  - date: 2025\n    text: a\n  - date: 2026-03-01\n    text: \"Fem: \\\"ja\\\"\"\nmål: {}\n");
  CHECK(appended("kurs: {followups: [{date: 2025}]}") == std::string("kurs: {followups: [{date: 2025}, ") + item + "]}");
  CHECK(appended("kurs:\n  followups: []\n") == std::string("kurs:\n  followups: [") + item + "]\n");
  CHECK(appended("kurs:\n  followups:\n    - text: |\n        a\n        b\n") ==
        "kurs:\n  followups:\n    - text: |\n        a\n        b\n    - date: 2026-03-01\n      text: \"Fem: \\\"ja\\\"\"\n");
}

TEST_CASE("lists, goals and files that are not there are made", "[yaml][edit]") {
  CHECK(appended("kurs:\n  area: studier\nannat:\n  area: b\n") ==
        std::string("kurs:\n  area: studier\n  followups:\n    - ") + item + "\nannat:\n  area: b\n");
  CHECK(appended("kurs:\n  area: studier", "kurs") == std::string("kurs:\n  area: studier\n  followups:\n    - ") + item + "\n");
  CHECK(appended("annat:\n  area: b\n# slut\n") ==
        std::string("annat:\n  area: b\nkurs:\n  followups:\n    - ") + item + "\n# slut\n");
  CHECK(appended("") == std::string("kurs:\n  followups:\n    - ") + item + "\n");
  CHECK(appended("# inget än\n") == std::string("# inget än\nkurs:\n  followups:\n    - ") + item + "\n");
  CHECK(appended("kurs:  # tom\nannat: {}\n") == std::string("kurs:  # tom\n  followups:\n    - ") + item + "\nannat: {}\n");
  CHECK(appended("kurs:\n  followups:\n  area: b\n") == std::string("kurs:\n  followups:\n    - ") + item + "\n  area: b\n");
  CHECK(appended("kurs: {area: b}\n") == std::string("kurs: {area: b, followups: [") + item + "]}\n");
  CHECK(appended("{}\n") == std::string("{kurs: {followups: [") + item + "]}}\n");
  CHECK(appended("kurs: ~\n") == std::string("kurs: {followups: [") + item + "]}\n");
  CHECK(appended("kurs: {}\n", "kurs", "supports", true) == std::string("kurs: {supports: [") + item + "]}\n");
}

TEST_CASE("line ends stay", "[yaml][edit]") {
  CHECK(appended("kurs:\r\n  area: b\r\n") == std::string("kurs:\r\n  area: b\r\n  followups:\r\n    - ") + item + "\r\n");
}

TEST_CASE("a value is set in its place", "[yaml][edit]") {
  CHECK(set("kurs:\n  status: 'ongoing'  # än\n  area: b\n", {"kurs", "status"}) == "kurs:\n  status: done  # än\n  area: b\n");
  CHECK(set("kurs: {status: a}\n", {"kurs", "status"}) == "kurs: {status: done}\n");
  CHECK(set("kurs:\n  followups:\n    - {date: 1}\n    - {date: 2, status: a}\n", {"kurs", "followups", std::size_t{1}, "status"}) ==
        "kurs:\n  followups:\n    - {date: 1}\n    - {date: 2, status: done}\n");
  CHECK(set("kurs:\n  followups:\n    - date: 1\n    - date: 2\nb: {}\n", {"kurs", "followups", std::size_t{0}, "status"}) ==
        "kurs:\n  followups:\n    - date: 1\n      status: done\n    - date: 2\nb: {}\n");
  CHECK(set("kurs:\n  status:\n  area: b\n", {"kurs", "status"}) == "kurs:\n  status: done\n  area: b\n");
  CHECK(set("kurs:\n  a: b\n", {"kurs", "text"}, text_node("nej\n\"=1\\")) == "kurs:\n  a: b\n  text: \"nej\\n\\\"=1\\\\\"\n");
}

TEST_CASE("what cannot be changed alone is left", "[yaml][edit]") {
  CHECK(set("kurs:\n  status: |\n    done\n", {"kurs", "status"}).starts_with("fault: "));
  CHECK(set("kurs: [a]\n", {"kurs", "status"}).starts_with("fault: "));
  CHECK(set("kurs:\n  followups: []\n", {"kurs", "followups", std::size_t{2}, "status"}).starts_with("fault: "));
  CHECK(appended("kurs:\n  followups: text\n").starts_with("fault: "));
  CHECK(appended("kurs: {a: b\n").starts_with("fault: "));
}

TEST_CASE("a byte order mark stays where it is", "[yaml][edit]") {
  CHECK(set("\xEF\xBB\xBFkurs:\n  status: a\n", {"kurs", "status"}) == "\xEF\xBB\xBFkurs:\n  status: done\n");
}
