#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/parallel_map.h"
#include "base/utf8.h"
#include "yaml/tree.h"

using namespace planverk;

namespace {

// A diagnostic as "id <place> message / help", a note as "; note <place>" with its offset.
std::string printed(const Diagnostic& diagnostic, const std::string& file) {
  auto at = [&](Span span) { return file.substr(span.begin, span.end - span.begin); };
  std::string out = fmt::format("{} {}<{}> {}", info(diagnostic.kind).id, diagnostic.span.begin,
                                at(diagnostic.span), diagnostic.message);
  for (const DiagnosticNote& note : diagnostic.notes) {
    out += fmt::format("; {} {}<{}>", note.message, note.span.begin, at(note.span));
  }
  return out;
}

std::vector<std::string> faults(const std::string& text) {
  std::vector<std::string> out;
  const std::string before = "å\n";
  for (const Diagnostic& d : yaml::parse({}, text, static_cast<std::uint32_t>(before.size())).diagnostics) {
    // Offsets are told in the text itself.
    Diagnostic moved = d;
    auto move = [&](Span& span) { span.begin -= 3, span.end -= 3; };
    move(moved.span);
    for (DiagnosticNote& note : moved.notes) move(note.span);
    out.push_back(printed(moved, text));
    CHECK_FALSE(d.help.empty());
  }
  return out;
}

void check(const std::string& text, const std::vector<std::string>& expected) {
  INFO(text);
  CHECK(faults(text) == expected);
}

void check_help(const std::string& text, const std::string& help) {
  INFO(text);
  yaml::Parsed parsed = yaml::parse({}, text);
  REQUIRE(parsed.diagnostics.size() == 1);
  CHECK(parsed.diagnostics.front().help == help);
}

std::string repeated(std::string_view part, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += part;
  return out;
}

}  // namespace

TEST_CASE("a colon in a value asks for quotes", "[yaml]") {
  check("ö: Mål: två\n", {"yaml-syntax 8<:> a colon and a space inside a value look like another key"});
  check_help("a: Mål: två # k\n", "put quotes around it: `\"Mål: två\"`");
  check_help("- a: säg \"ja\": nu\n", "put quotes around it: `'säg \"ja\": nu'`");
  check("a: b:\n", {"yaml-syntax 4<:> two keys stand on one line"});
}

TEST_CASE("quotes that do not fit", "[yaml]") {
  check("a: \"öppen\nb: 2\n", {"yaml-syntax 3<\"> the quotes that open here are never closed"});
  check("ö: \"öppen\nb: \"två\"\n",
        {"yaml-syntax 4<\"> the quotes that open here are not closed on their line"});
  check("a: 'öppen", {"yaml-syntax 3<'> the quotes that open here are never closed"});
  check("å: 'it's'\n", {"yaml-syntax 8<s> there is more text after the closing quote"});
  check_help("å: 'it's'\n",
             "write an apostrophe inside single quotes twice (`''`), or put the text in double quotes");
  check("a: \"C:\\dokument\"\n", {"yaml-syntax 6<\\d> `\\d` means nothing inside double quotes"});
}

TEST_CASE("keys and indentation that do not fit", "[yaml]") {
  check("a: 1\nb:2\nc: 3\n", {"yaml-syntax 6<:> a space is missing after the colon"});
  check("a:1\nb: 2\n", {"yaml-syntax 1<:> a space is missing after the colon"});
  check_help("x:\n  a: 1\n  b:två ord # k\n  c: 3\n", "write `b: två ord`");
  check("a: 1\nutan kolon\n", {"yaml-syntax 5<utan kolon> `utan kolon` is no key: it has no colon"});
  check("utan kolon\na: 1\n", {"yaml-syntax 0<utan kolon> `utan kolon` is no key: it has no colon"});
  check("a: | text\n", {"yaml-syntax 5<t> there is text on the line of `|` or `>`"});
  check("- a\n  b: c\n", {"yaml-syntax 2<a> `a` is no key: it has no colon"});
  check("a: 1\n  b: 2\n",
        {"yaml-syntax 7<b> `b` is indented further than the key above it, which has a value already"});
  check("a:\n  b: 1\n c: 2\n",
        {"yaml-syntax 11<c> the indentation of this line fits none of the lines above"});
  check("- a\nb: c\n", {"yaml-syntax 4<b> a key stands between list items"});
  check("a: x\n- b\n", {"yaml-syntax 5<-> a list item stands where a key is needed"});
  check("a: - b\n", {"yaml-syntax 3<-> a list cannot begin on the line of its key"});
  check(": x\n", {"yaml-syntax 1< > a value stands without a key"});
  check("? [a]\n: 1\n", {"yaml-syntax 2<[a]> a list or mapping stands where a key is needed"});
}

TEST_CASE("characters that need quotes", "[yaml]") {
  check("a: @vp\n", {"yaml-syntax 3<@> a text without quotes cannot begin with `@`"});
  check_help("a: 100\nb: %x # k\n", "put quotes around it: `\"%x\"`");
  check("a: & b\n", {"yaml-syntax 3<&> a text without quotes cannot begin with `&`"});
}

TEST_CASE("brackets that do not fit", "[yaml]") {
  check("a: [1, 2\nb: 3\n", {"yaml-syntax 3<[> `[` opens a list that is never closed"});
  check("a: {b: 1\nc: 2\n", {"yaml-syntax 10<:> a comma or `}` is missing before this; opened here 3<{>"});
  check("a: [b,, c]\n", {"yaml-syntax 6<,> a comma stands with nothing before it; opened here 3<[>"});
  check("a: [b}\n", {"yaml-syntax 5<}> `}` does not fit the bracket that is open; opened here 3<[>"});
  check("a: [b]]\n", {"yaml-syntax 6<]> `]` closes something that was never opened"});
}

TEST_CASE("tabs in the indentation are found where they stand", "[yaml]") {
  check("a:\n\tb: 1\n\t\tc: 2\n", {"yaml-tab 3<\t> this line is indented with a tab",
                                   "yaml-tab 9<\t\t> this line is indented with a tab"});
  check("å:\n  b: 1\n  \tc: 2\n", {"yaml-tab 13<\t> this line is indented with a tab"});
  check("a: |\n\ttext\n", {"yaml-tab 5<\t> this line is indented with a tab"});
  check("-\t- x\n", {"yaml-tab 1<\t> a tab stands where spaces are needed"});
  // The tabs of a block scalar's own text are none of our business, the one after it is.
  check("a: |\n  x\n  \ty\nb:\n\tc: 1\n", {"yaml-tab 17<\t> this line is indented with a tab"});
  // What is wrong further up is told beside the tab.
  check("a: @x\nb: 1\nc: 2\nd:\n\te: 1\n", {"yaml-syntax 3<@> a text without quotes cannot begin with `@`",
                                            "yaml-tab 19<\t> this line is indented with a tab"});
}

TEST_CASE("the first of two equal keys counts", "[yaml]") {
  check("ö: 1\nb: 2\nö: 3\n", {"yaml-duplicate-key 11<ö> `ö` stands twice here; first written here 0<ö>"});
  check("a: 1\n\"a\": 2\n", {"yaml-duplicate-key 5<\"a\"> `a` stands twice here; first written here 0<a>"});
  yaml::Parsed parsed = yaml::parse({}, "a: 1\na: [2, {b: 3}]\nc: 4\n");
  REQUIRE(parsed.root.entries.size() == 2);
  CHECK(parsed.root.find("a")->scalar == "1");
  CHECK(parsed.root.find("c")->scalar == "4");
  CHECK(parsed.complete);
  std::string many;
  for (int i = 0; i < 40; ++i) many += fmt::format("k{}: {}\n", i, i);
  CHECK(yaml::parse({}, many).diagnostics.empty());
  CHECK(yaml::parse({}, many + "k3: x\nk39: x\n").diagnostics.size() == 2);
}

TEST_CASE("anchors, aliases and tags are refused and not expanded", "[yaml]") {
  check("ö: &ä 1\nå: [ö, *ä]\nt: !!str 3\n",
        {"yaml-alias 4<&ä> `&ä` is an anchor", "yaml-alias 19<*ä> `*ä` is an alias",
         "yaml-alias 27<!!str> `!!str` is a tag"});
  yaml::Parsed parsed = yaml::parse({}, "a: &x [1, 2]\nb: *x\nc: !t 3\n");
  CHECK(parsed.root.find("a")->items.size() == 2);
  CHECK(parsed.root.find("b")->is_null());
  CHECK(parsed.root.find("c")->scalar == "3");
  check("a: *viktigt* i dag\n", {"yaml-alias 3<*viktigt*> `*viktigt*` is an alias"});
}

TEST_CASE("what no YAML text may hold", "[yaml]") {
  check("a: x\x01\n", {"yaml-syntax 4<\x01> a control character (0x01) stands here"});
  check(std::string("a: x\0y\n", 7),
        {std::string("yaml-syntax 4<\0> a control character (0x00) stands here", 55)});
  check("a: \xE5\n", {"yaml-syntax 3<\xE5> a byte that is not UTF-8 (0xE5) stands here"});
  check(
      "a: 1\n\xEF\xBB\xBF"
      "b: 2\n",
      {"yaml-syntax 5<\xEF\xBB\xBF> an invisible byte order mark stands here"});
  check("a: 1\n---\nb: 2\n", {"yaml-syntax 5<---> a second document begins here"});
}

TEST_CASE("what could be read before a fault is kept", "[yaml]") {
  yaml::Parsed parsed = yaml::parse({}, "a: 1\nb:\n  c: [x, y]\n  d: @\ne: 2\n");
  CHECK_FALSE(parsed.complete);
  CHECK(parsed.root.find("a")->scalar == "1");
  REQUIRE(parsed.root.find("b"));
  CHECK(parsed.root.find("b")->find("c")->items.size() == 2);
  CHECK(parsed.root.find("e") == nullptr);
}

TEST_CASE("nesting is read to 32 levels", "[yaml]") {
  auto kinds = [](const std::string& text) {
    std::vector<std::string_view> out;
    for (const Diagnostic& d : yaml::parse({}, text).diagnostics) out.push_back(info(d.kind).id);
    return out;
  };
  auto nested = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); };
  CHECK(kinds(nested(32)).empty());
  CHECK(kinds(nested(33)) == std::vector<std::string_view>{"yaml-too-deep"});
  CHECK(yaml::parse({}, nested(40)).diagnostics.front().span.begin == 32);
  for (std::string_view part : {"[", "{", "{a: ", "- ", "[a, ", "[[],", "a: {", "[\n"}) {
    INFO(part);
    CHECK(kinds(repeated(part, 400'000)) == std::vector<std::string_view>{"yaml-too-deep"});
  }
  CHECK(kinds("a: |\n  " + repeated("[ öppen ", 2000) + "\n").empty());
}

TEST_CASE("large texts end in bounded time with few diagnostics", "[yaml]") {
  for (std::string_view part : {"a: 1\n", "- a\n", "\ta: 1\n", ": a\n", "\"", "&a ", "*a : \n", "x: &a\n",
                                "[a]: b\n", "? - ", "'' ", "|\n", "a #b\n", "\r", "å "}) {
    INFO(part);
    CHECK(yaml::parse({}, repeated(part, 1'000'000)).diagnostics.size() <= 100);
  }
  CHECK(yaml::parse({}, repeated("- å\n", 5'000'000)).root.items.size() == 1'000'000);
}

TEST_CASE("several threads read at once", "[yaml]") {
  const std::string fine = "ö:\n  - b: 1\n    c: \"två\"\nd: |\n  x\n  y\n";
  const std::string bad = "a: 1\nb: foo: bar\n";
  auto read = [&](std::size_t i) {
    yaml::Parsed parsed = yaml::parse({}, i % 2 ? fine : bad);
    std::string out = std::to_string(parsed.root.entries.size());
    for (const Diagnostic& d : parsed.diagnostics) out += d.message;
    return out;
  };
  std::vector<std::string> alone = parallel_map<std::string>(400, 1, read);
  CHECK(alone[1] == "2");
  CHECK(parallel_map<std::string>(400, 4, read) == alone);
}
