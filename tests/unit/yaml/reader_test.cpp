#include "yaml/reader.h"

#include <fmt/core.h>

#include <array>
#include <catch2/catch.hpp>
#include <functional>
#include <string>

using namespace planverk;
using yaml::MappingReader;

namespace {

// What reading `text` complains about: "id <place> message / help", one a line.
std::string complaints(const std::string& text, const std::function<void(MappingReader&)>& read) {
  yaml::Parsed parsed = yaml::parse({}, text);
  REQUIRE(parsed.diagnostics.empty());
  Diagnostics diagnostics;
  MappingReader reader(parsed.root, "a goal", diagnostics);
  read(reader);
  std::string out;
  for (const Diagnostic& d : diagnostics) {
    out += fmt::format("{} <{}> {} / {}\n", info(d.kind).id,
                       text.substr(d.span.begin, d.span.end - d.span.begin), d.message, d.help);
  }
  return out;
}

void check(const std::string& text, const std::function<void(MappingReader&)>& read,
           const std::string& expected) {
  INFO(text);
  CHECK(complaints(text, read) == expected);
}

}  // namespace

TEST_CASE("a reader gives texts with their places", "[yaml]") {
  check(
      "title: Ett mål\nnote: ~\n",
      [](MappingReader& goal) {
        CHECK(goal.text("title") == yaml::Text{"Ett mål", {{}, 7, 15}});
        CHECK(goal.text("note").empty());
        CHECK(goal.text("other").empty());
        CHECK(goal.has("title"));
        CHECK_FALSE(goal.has("note"));
        CHECK(goal.key_span("note") == Span{{}, 16, 20});
        CHECK(goal.key_span("other") == goal.span());
        CHECK(goal.node("note") == nullptr);
        goal.finish();
      },
      "");
  check(
      "title: [a]\nname: {b: c}\n",
      [](MappingReader& goal) {
        CHECK(goal.text("title").empty());
        CHECK(goal.required_text("name").empty());
      },
      "wrong-type <[a]> `title` of a goal takes a text, not a list / write one text without `-` and "
      "brackets\n"
      "wrong-type <{b: c}> `name` of a goal takes a text, not keys with values / "
      "write one text; with a colon in it, in quotes\n");
}

TEST_CASE("a reader misses what is needed", "[yaml]") {
  auto title = [](MappingReader& goal) { CHECK(goal.required_text("title").empty()); };
  check("å: 1\nb: 2\n", title, "missing-key <å> a goal has no `title` / add `title: …`\n");
  check("b: 2\ntitle:\n", title, "missing-key <title> a goal has an empty `title` / add `title: …`\n");
  check("title: ''\n", title, "missing-key <title> a goal has an empty `title` / add `title: …`\n");
  check("", title, "missing-key <> a goal has no `title` / add `title: …`\n");
}

TEST_CASE("a reader knows which keys were not asked for", "[yaml]") {
  auto read = [](MappingReader& goal) {
    goal.text("deadline");
    goal.node("target");
    goal.finish();
  };
  check("deadlin: 1\n", read,
        "unknown-key <deadlin> a goal has no key `deadlin` / did you mean `deadline`?\n");
  check("x: {y: 1}\ntarget: 2\n", read,
        "unknown-key <x> a goal has no key `x` / it has the keys `deadline` and `target`\n");
  yaml::Parsed parsed = yaml::parse({}, "- a\n");
  Diagnostics diagnostics;
  MappingReader reader(parsed.root, "a goal", diagnostics);
  CHECK(reader.text("a").empty());
  reader.finish();
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].kind == DiagnosticKind::wrong_type);
  CHECK(diagnostics[0].message == "a goal takes keys with values, not a list");
}

TEST_CASE("booleans are true and false only", "[yaml]") {
  check(
      "a: true\nb: false\nc:\n",
      [](MappingReader& goal) {
        CHECK(goal.boolean("a") == true);
        CHECK(goal.boolean("b") == false);
        CHECK_FALSE(goal.boolean("c").has_value());
      },
      "");
  auto drafts = [](MappingReader& goal) { CHECK_FALSE(goal.boolean("drafts").has_value()); };
  check("drafts: Ja\n", drafts,
        "wrong-type <Ja> `drafts` of a goal takes `true` or `false`, not `Ja` / write `true`\n");
  check("drafts: no\n", drafts,
        "wrong-type <no> `drafts` of a goal takes `true` or `false`, not `no` / write `false`\n");
  check("drafts: kanske\n", drafts,
        "wrong-type <kanske> `drafts` of a goal takes `true` or `false`, not `kanske` / "
        "write `true` for yes and `false` for no\n");
}

TEST_CASE("numbers are plain digits", "[yaml]") {
  check(
      "a: 1000\nb: -2.5\nc: 7\n",
      [](MappingReader& goal) {
        CHECK(goal.number("a") == 1000.0);
        CHECK(goal.number("b") == -2.5);
        CHECK(goal.integer("c") == 7);
      },
      "");
  auto n = [](MappingReader& goal) { CHECK_FALSE(goal.number("n").has_value()); };
  check("n: 1 000,5\n", n,
        "wrong-type <1 000,5> `n` of a goal takes a number, not `1 000,5` / write `1000.5`\n");
  check("n: nio\n", n,
        "wrong-type <nio> `n` of a goal takes a number, not `nio` / "
        "write digits only, such as `1000`; words stand in keys of their own\n");
  check("n: [1]\n", n, "wrong-type <[1]> `n` of a goal takes a number, not a list / write one number\n");
  for (std::string text : {"inf", "nan", "0x10", "1e5", "1.2.3", "\"-\"", ".", "1-2"}) {
    INFO(text);
    CHECK_FALSE(complaints("n: " + text + "\n", n).empty());
  }
  check(
      "n: 2.5\n", [](MappingReader& goal) { CHECK_FALSE(goal.integer("n").has_value()); },
      "wrong-type <2.5> `n` of a goal takes a whole number, not `2.5` / "
      "write digits only, such as `1000`; words stand in keys of their own\n");
  CHECK_FALSE(complaints("n: 99999999999999999999\n", [](MappingReader& goal) {
                CHECK_FALSE(goal.integer("n").has_value());
              }).empty());
}

TEST_CASE("dates are days that exist", "[yaml]") {
  check(
      "a: 2024-02-29\nb: 2025-Q4\n",
      [](MappingReader& goal) {
        CHECK(goal.date("a") == Date{2024, 2, 29});
        CHECK(goal.date_range("b") == DateRange{{2025, 10, 1}, {2025, 12, 31}});
      },
      "");
  auto d = [](MappingReader& goal) { CHECK_FALSE(goal.date("d").has_value()); };
  check("d: 2025-02-29\n", d,
        "impossible-date <2025-02-29> `2025-02-29` is no day of the calendar / 2025-02 has days 01 to 28\n");
  check("d: 2025-13-01\n", d,
        "impossible-date <2025-13-01> `2025-13-01` is no day of the calendar / "
        "write year, month and day in this order: the months are 01 to 12\n");
  check("d: 5.3.2025\n", d,
        "impossible-date <5.3.2025> `d` of a goal is no date: `5.3.2025` / write `2025-03-05`\n");
  check("d: \"20250315\"\n", d,
        "impossible-date <\"20250315\"> `d` of a goal is no date: `20250315` / write `2025-03-15`\n");
  check("d: i vår\n", d,
        "impossible-date <i vår> `d` of a goal is no date: `i vår` / write year-month-day, such as "
        "`2025-03-15`\n");
  check("d: {from: 2025}\n", d,
        "wrong-type <{from: 2025}> `d` of a goal takes a date, not keys with values / "
        "write year-month-day, such as `2025-03-15`\n");
  check(
      "d: 2025-Q5\n", [](MappingReader& goal) { CHECK_FALSE(goal.date_range("d").has_value()); },
      "impossible-date <2025-Q5> `d` of a goal is no date: `2025-Q5` / write a day (`2025-03-15`), a month "
      "(`2025-03`), a quarter (`2025-Q1`) or a year (`2025`)\n");
}

TEST_CASE("lists of texts, or one text alone", "[yaml]") {
  check(
      "a: [x, 'y']\nb: z\nc:\n",
      [](MappingReader& goal) {
        CHECK(goal.texts("a") == std::vector<yaml::Text>{{"x", {{}, 4, 5}}, {"y", {{}, 7, 10}}});
        CHECK(goal.texts("b").size() == 1);
        CHECK(goal.texts("c").empty());
      },
      "");
  check(
      "a: [x, [y], ~]\n", [](MappingReader& goal) { CHECK(goal.texts("a").size() == 1); },
      "wrong-type <[y]> each of `a` of a goal takes a text, not a list / write one text without `-` and "
      "brackets\n"
      "wrong-type <~> each of `a` of a goal takes a text, not nothing / write a text, or take the line "
      "away\n");
  check(
      "a: {b: c}\n", [](MappingReader& goal) { CHECK(goal.texts("a").empty()); },
      "wrong-type <{b: c}> `a` of a goal takes a text or a list of texts, not keys with values / "
      "write `- ` before each text\n");
}

TEST_CASE("items of a list, or one thing alone where that is fine", "[yaml]") {
  check(
      "a: [1, 2]\nb: {c: 1}\n",
      [](MappingReader& goal) {
        CHECK(goal.items("a").size() == 2);
        REQUIRE(goal.items("b", true).size() == 1);
        CHECK(goal.items("b", true)[0].find("c")->scalar == "1");
        CHECK(goal.items("none").empty());
      },
      "");
  check(
      "b: {c: 1}\n", [](MappingReader& goal) { CHECK(goal.items("b").empty()); },
      "wrong-type <{c: 1}> `b` of a goal takes a list, not keys with values / "
      "write each item on a line of its own with `- ` before it\n");
}

TEST_CASE("a choice is one of its values", "[yaml]") {
  constexpr std::array<std::string_view, 3> values = {"done", "ongoing", "delayed"};
  check(
      "a: ongoing\n",
      [&](MappingReader& goal) {
        CHECK(goal.choice("a", values) == 1u);
        CHECK_FALSE(goal.choice("b", values).has_value());
      },
      "");
  auto a = [&](MappingReader& goal) { CHECK_FALSE(goal.choice("a", values).has_value()); };
  check("a: onging\n", a,
        "unknown-value <onging> `onging` is no value of `a` of a goal / "
        "it takes `done`, `ongoing` or `delayed`; did you mean `ongoing`?\n");
  check("a: [done]\n", a,
        "wrong-type <[done]> `a` of a goal takes a text, not a list / write one text without `-` and "
        "brackets\n");
}
