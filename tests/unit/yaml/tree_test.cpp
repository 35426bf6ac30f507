#include "yaml/tree.h"

#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <string>

using namespace planverk;
using yaml::Kind;
using yaml::Node;

namespace {

// What comes before the text in the file: a front matter's marker, with bytes beyond ASCII.
const std::string before = "---å\n";

std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) out += c == '\n' ? "\\n" : c == '\r' ? "\\r" : c == '\t' ? "\\t" : std::string(1, c);
  return out;
}

// A tree on one line: every key and value as it stands in the file, behind `=` the value where it differs.
struct Printer {
  std::string file;
  std::string out;

  std::string at(Span span) const {
    return escaped(std::string_view(file).substr(span.begin, span.end - span.begin));
  }
  void print(const Node& node) {
    if (node.kind == Kind::null) out += fmt::format("null<{}>", at(node.span));
    if (node.kind == Kind::scalar) {
      out += fmt::format("<{}>", at(node.span));
      if (at(node.span) != node.scalar) out += fmt::format("={}", escaped(node.scalar));
      if (node.quoted) out += "!";
    }
    if (node.kind == Kind::sequence) {
      out += "[";
      for (const Node& item : node.items) {
        if (&item != &node.items.front()) out += " ";
        print(item);
      }
      out += "]";
    }
    if (node.kind == Kind::mapping) {
      out += "{";
      for (const yaml::Entry& entry : node.entries) {
        if (&entry != &node.entries.front()) out += " ";
        out += entry.key;
        if (at(entry.key_span) != entry.key) out += fmt::format("<{}>", at(entry.key_span));
        out += ": ";
        print(entry.value);
      }
      out += "}";
    }
  }
};

void check(const std::string& text, const std::string& expected) {
  INFO(text);
  yaml::Parsed parsed = yaml::parse(FileId{3}, text, static_cast<std::uint32_t>(before.size()));
  CHECK(parsed.diagnostics.empty());
  CHECK(parsed.complete);
  CHECK(parsed.root.span.file == FileId{3});
  Printer printer{before + text, {}};
  printer.print(parsed.root);
  CHECK(printer.out == expected);
}

}  // namespace

TEST_CASE("YAML scalars keep what was written and where", "[yaml]") {
  check("", "null<>");
  check("# bara en kommentar\n", "null<>");
  check("a: 1\nb: no\nc: 2025-03-15\n", "{a: <1> b: <no> c: <2025-03-15>}");
  check("åäö: ö är å\nb: ä # kommentar\n", "{åäö: <ö är å> b: <ä>}");
  check("a: två\n  rader\nb: c", "{a: <två\\n  rader>=två rader b: <c>}");
  check("<<: {a: 1}\n", "{<<: {a: <1>}}");
}

TEST_CASE("YAML null is nothing written or a plain word for it", "[yaml]") {
  check("a:\nb: ~\nc: null\nd: NULL\ne: \"null\"\nf: ''\n",
        "{a: null<> b: null<~> c: null<null> d: null<NULL> e: <\"null\">=null! f: <''>=!}");
  check("- a\n-\n- ~\n", "[<a> null<> null<~>]");
  check("{a, b: }", "{a: null<> b: null<>}");
  check("null: x\n", "{null: <x>}");
}

TEST_CASE("YAML quotes belong to the place of a value", "[yaml]") {
  check("\"å\": 'it''s'\n", "{å<\"å\">: <'it''s'>=it's!}");
  check("a: \"x\\ty\"\n", "{a: <\"x\\ty\">=x\\ty!}");
  check("a: \"ett\n  två\"\nb: 1\n", "{a: <\"ett\\n  två\">=ett två! b: <1>}");
  check("a: \"#: [x] {y}\"\n", "{a: <\"#: [x] {y}\">=#: [x] {y}!}");
}

TEST_CASE("YAML block scalars are placed at their own words", "[yaml]") {
  check("ö: |\n  rad ett\n  två: 2\n\nb: 1\n", "{ö: <rad ett\\n  två: 2>=rad ett\\ntvå: 2\\n! b: <1>}");
  check("a: >-\n  x\n  y\n", "{a: <x\\n  y>=x y!}");
  check("a: |\n  x\n  \ty\n", "{a: <x\\n  \\ty>=x\\n\\ty\\n!}");
  check("a: |\nb: 1\n", "{a: <>! b: <1>}");
}

TEST_CASE("YAML lists and mappings, block and flow", "[yaml]") {
  check("a:\n- x\n- y: 1\n  z: 2\n", "{a: [<x> {y: <1> z: <2>}]}");
  check("a: {b: 1, c: [x, 'y'], d: {e: f}}\n", "{a: {b: <1> c: [<x> <'y'>=y!] d: {e: <f>}}}");
  check("a: [\n  x,\n  y,\n]\nb: 1", "{a: [<x> <y>] b: <1>}");
  check("[a: 1, b]", "[{a: <1>} <b>]");
  check("? a\n: b\n", "{a: <b>}");
  check("a: {}\nb: []\n", "{a: {} b: []}");
}

TEST_CASE("places of whole mappings and lists", "[yaml]") {
  auto check_value = [](const std::string& text, const std::string& expected) {
    yaml::Parsed parsed = yaml::parse({}, text);
    const Node* value = parsed.root.find("a");
    REQUIRE(value);
    CHECK(text.substr(value->span.begin, value->span.end - value->span.begin) == expected);
  };
  check_value("å: ö\na: {b: 1, c: [2]} # x\nd: 1\n", "{b: 1, c: [2]}");
  check_value("a:\n  b: 1\n  c: x y # kommentar\n\nd: 1\n", "b: 1\n  c: x y");
  check_value("a:\n  - x\n  - 'y'\n\nd: 1\n", "- x\n  - 'y'");
  check_value("a:\n  b: |\n    text\n\nd: 1\n", "b: |\n    text");
}

TEST_CASE("YAML files from other editors", "[yaml]") {
  check("a: 1\r\nb:\r\n  - å\r\n  - y\r\nc: |\r\n  x\r\n  y\r\n",
        "{a: <1> b: [<å> <y>] c: <x\\r\\n  y>=x\\ny\\n!}");
  check(
      "\xEF\xBB\xBF"
      "a: å\n",
      "{a: <å>}");
  check("a: 1\n\t\n\t# kommentar\nb:\t2\n", "{a: <1> b: <2>}");
  check("---\na: 1\n...\n", "{a: <1>}");
}

TEST_CASE("a mapping is asked by key", "[yaml]") {
  yaml::Parsed parsed = yaml::parse({}, "a: 1\nb:\n");
  REQUIRE(parsed.root.find("b"));
  CHECK(parsed.root.find("b")->is_null());
  CHECK(parsed.root.find("c") == nullptr);
  CHECK(parsed.root.find("a")->find("x") == nullptr);
}
