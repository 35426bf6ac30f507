#include "config/strings.h"

#include <catch2/catch.hpp>

using namespace planverk;

namespace {

// The entries as "key=text", with `;` between, in the order they are kept in.
std::string printed(const Strings& strings) {
  std::string out;
  for (const StringEntry& entry : strings.entries()) {
    if (!out.empty()) out += ";";
    out.append(entry.key).append("=").append(entry.text);
  }
  return out;
}

}  // namespace

TEST_CASE("interface words are nested or flat, and sorted", "[config]") {
  auto check = [](const char* text, const char* expected) {
    StringsRead read = read_strings({}, text);
    CHECK(read.diagnostics.empty());
    CHECK(printed(read.strings) == expected);
  };
  check("", "");
  check("goals: Mål\nareas: Områden\n", "areas=Områden;goals=Mål");
  check("overlay:\n  fully: Helt\n  deep: {er: x}\na.b: y\n", "a.b=y;overlay.deep.er=x;overlay.fully=Helt");
  check("empty: \"\"\n", "empty=");
}

TEST_CASE("words are found by key", "[config]") {
  Strings strings = read_strings(FileId{2}, "b: två\na: {c: ett}\n").strings;
  REQUIRE(strings.find("a.c"));
  CHECK(*strings.find("a.c") == "ett");
  CHECK(strings.get("b", "x") == "två");
  CHECK(strings.get("c", "x") == "x");
  CHECK(strings.find("a") == nullptr);
  CHECK_FALSE(strings.has(""));
  CHECK(strings.entries()[1].span == Span{FileId{2}, 3, 7});
}

TEST_CASE("what is wrong with a language file", "[config]") {
  auto check = [](const char* text, const char* message, const char* expected) {
    INFO(text);
    StringsRead read = read_strings({}, text);
    REQUIRE(read.diagnostics.size() == 1);
    CHECK(read.diagnostics[0].message == message);
    CHECK(printed(read.strings) == expected);
  };
  check("a:\n  b: [x]\nc: y\n", "`a.b` takes a text, not a list", "c=y");
  check("a:\nc: y\n", "`a` takes a text, not nothing", "c=y");
  check("- x\n", "a language file takes keys with values, not a list", "");
  check("a.b: ett\na: {b: två}\n", "`a.b` has a text already", "a.b=ett");
}

TEST_CASE("a language falls back on another", "[config]") {
  Strings swedish = read_strings({}, "a: ett\nb: två\nc: tre\n").strings;
  Strings english = read_strings({}, "b: two\nd: four\n").strings;
  CHECK(printed(merge_strings(swedish, english)) == "a=ett;b=two;c=tre;d=four");
  CHECK(missing_keys(swedish, english) == std::vector<std::string_view>{"a", "c"});
  CHECK(missing_keys(swedish, swedish).empty());
}

TEST_CASE("placeholders are filled once", "[config]") {
  CHECK(fill("{n} av {total} mål", {{"n", "3"}, {"total", "9"}}) == "3 av 9 mål");
  CHECK(fill("{n}{n}", {{"n", "{n}"}}) == "{n}{n}");
  CHECK(fill("{x} {n", {{"n", "1"}}) == "{x} {n");
  CHECK(fill("{ {n} }", {{"n", "1"}}) == "{ 1 }");
  CHECK(fill("", {{"n", "1"}}).empty());
  CHECK(fill("inget", {}) == "inget");
}
