#include "report/text.h"

#include <catch2/catch.hpp>

using namespace planverk;

namespace {

// One file with one diagnostic that marks the first place where `words` stand in it.
struct Example {
  SourceMap sources;
  FileId file;
  std::string text;

  explicit Example(std::string the_text) : text(std::move(the_text)) {
    file = sources.add({"content/exempel/2026/plan.md", text});
  }
  Span at(std::string_view words) const {
    std::size_t begin = text.find(words);
    REQUIRE(begin != text.npos);
    return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
  }
};

void check(const std::string& text, std::string_view words, const std::string& expected,
           std::size_t width = 100) {
  Example example(text);
  auto diagnostic = make_diagnostic(DiagnosticKind::unknown_key, example.at(words), "wrong");
  CHECK(render_text(example.sources, {diagnostic}, {.width = width, .path_prefix = {}}) ==
        "error[unknown-key]: wrong\n" + expected + "\n");
}

}  // namespace

TEST_CASE("a diagnostic shows the line, the place, help and notes", "[report]") {
  Example example("---\ntitel: \"Plan\"\n---\n\n\n\n\n\n\ntitle: x\n");
  Diagnostic diagnostic = make_diagnostic(DiagnosticKind::unknown_key, example.at("titel"),
                                          "`titel` is no key of the front matter", "did you mean `title`?");
  CHECK(render_text(example.sources, {diagnostic}) ==
        "error[unknown-key]: `titel` is no key of the front matter\n"
        "  --> content/exempel/2026/plan.md:2:1\n"
        "   |\n"
        " 2 | titel: \"Plan\"\n"
        "   | ^^^^^\n"
        "   = help: did you mean `title`?\n"
        "\n");
  diagnostic.severity = Severity::warning;
  diagnostic.notes = {{{}, "keys are written in small letters"}, {example.at("title"), "this one is known"}};
  CHECK(render_text(example.sources, {diagnostic}, {.path_prefix = "sites/a/"}) ==
        "warning[unknown-key]: `titel` is no key of the front matter\n"
        "   --> sites/a/content/exempel/2026/plan.md:2:1\n"
        "    |\n"
        "  2 | titel: \"Plan\"\n"
        "    | ^^^^^\n"
        "    = help: did you mean `title`?\n"
        "    = note: keys are written in small letters\n"
        "    = note: this one is known\n"
        "   ::: sites/a/content/exempel/2026/plan.md:10:1\n"
        " 10 | title: x\n"
        "    | -----\n"
        "\n");
}

TEST_CASE("places are marked by what a terminal shows", "[report]") {
  check("Mål för åren: fel\n", "fel",
        "  --> content/exempel/2026/plan.md:1:15\n   |\n 1 | Mål för åren: fel\n   |               ^^^\n");
  check("\tå\tfel\r\n", "fel", "  --> content/exempel/2026/plan.md:1:4\n   |\n 1 |  å fel\n   |    ^^^\n");
  // A ring above as a character of its own takes no cell, a wide character takes two.
  check("a\u030Aa\u030A 漢字 fel", "fel",
        "  --> content/exempel/2026/plan.md:1:9\n   |\n 1 | a\u030Aa\u030A 漢字 fel\n   |         ^^^\n");
  check("漢字", "字", "  --> content/exempel/2026/plan.md:1:2\n   |\n 1 | 漢字\n   |   ^^\n");
  // Over several lines: to the end of the first.
  check("a: [b,\n  c]\n", "[b,\n  c]",
        "  --> content/exempel/2026/plan.md:1:4\n   |\n 1 | a: [b,\n   |    ^^^\n");
  // Nothing, a line end, and the end of the file have one mark.
  check("ab\n", "", "  --> content/exempel/2026/plan.md:1:1\n   |\n 1 | ab\n   | ^\n");
  check("ab\ncd\n", "\n", "  --> content/exempel/2026/plan.md:1:3\n   |\n 1 | ab\n   |   ^\n");
  check("", "", "  --> content/exempel/2026/plan.md:1:1\n   |\n 1 |\n   | ^\n");
}

TEST_CASE("the end of a file is a place", "[report]") {
  Example example("a\n");
  auto diagnostic = make_diagnostic(DiagnosticKind::empty_file, {example.file, 2, 2}, "too short");
  CHECK(render_text(example.sources, {diagnostic}) ==
        "error[empty-file]: too short\n  --> content/exempel/2026/plan.md:2:1\n   |\n 2 |\n   | ^\n\n");
}

TEST_CASE("long lines are cut around the place", "[report]") {
  std::string words = "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj";
  check(words, "aaaa",
        "  --> content/exempel/2026/plan.md:1:1\n   |\n 1 | aaaa bbbb cccc dddd ee…\n   | ^^^^\n", 24);
  check(words, "ffff",
        "  --> content/exempel/2026/plan.md:1:26\n   |\n 1 | … dddd eeee ffff gggg hhhh …\n   |             "
        "^^^^\n",
        28);
  check(words, "jjjj",
        "  --> content/exempel/2026/plan.md:1:46\n   |\n 1 | …hhh iiii jjjj\n   |           ^^^^\n", 15);
  check(words, "bbbb cccc dddd eeee ffff",
        "  --> content/exempel/2026/plan.md:1:6\n   |\n 1 | …bbbb cccc ddd…\n   |  ^^^^^^^^^^^^^\n", 15);
  check(words, "aaaa", "  --> content/exempel/2026/plan.md:1:1\n   |\n 1 | " + words + "\n   | ^^^^\n",
        words.size());
}

TEST_CASE("what could steer a terminal is not passed on", "[report]") {
  check(
      "a\x1b[31m fel\xff \u202Ex", "fel",
      "  --> content/exempel/2026/plan.md:1:8\n   |\n 1 | a\uFFFD[31m fel\uFFFD \uFFFDx\n   |        ^^^\n");
  SourceMap sources;
  auto diagnostic = make_diagnostic(DiagnosticKind::unknown_value, {}, "`\x1b[2J\n` is bad", "a\tb");
  CHECK(render_text(sources, {diagnostic}) == "error[unknown-value]: `\uFFFD[2J ` is bad\n  = help: a b\n\n");
}

TEST_CASE("colour is marks around the same text", "[report]") {
  Example example("titel: x\n");
  auto diagnostic = make_diagnostic(DiagnosticKind::unknown_key, example.at("titel"), "wrong", "remove it");
  diagnostic.notes = {{example.at("x"), "see"}};
  std::string coloured = render_text(example.sources, {diagnostic}, {.colour = true, .path_prefix = {}});
  CHECK(coloured.starts_with("\x1b[1;31merror[unknown-key]\x1b[0m\x1b[1m: wrong\x1b[0m\n"));
  std::string without;
  for (std::size_t i = 0; i < coloured.size(); ++i) {
    if (coloured[i] == '\x1b')
      i = coloured.find('m', i);
    else
      without += coloured[i];
  }
  CHECK(without == render_text(example.sources, {diagnostic}));
}

TEST_CASE("diagnostics are sorted, once each, without those that are off", "[report]") {
  SourceMap sources;
  FileId b = sources.add({"b.md", "one two\nthree\n"});
  FileId a = sources.add({"a.md", "one\n"});
  auto make = [](DiagnosticKind kind, Span span, std::string message) {
    return make_diagnostic(kind, span, std::move(message));
  };
  Diagnostics diagnostics{
      make(DiagnosticKind::unknown_key, {b, 8, 9}, "4"), make(DiagnosticKind::raw_html, {b, 0, 1}, "2b"),
      make(DiagnosticKind::bad_id, {b, 0, 1}, "2a"),     make(DiagnosticKind::unknown_key, {b, 4, 5}, "3"),
      make(DiagnosticKind::unknown_key, {a, 0, 1}, "1"), make(DiagnosticKind::unknown_key, {b, 8, 9}, "4"),
      make(DiagnosticKind::file_missing, {}, "0"),       make(DiagnosticKind::unknown_key, {b, 8, 9}, "5")};
  diagnostics.push_back(make(DiagnosticKind::unknown_key, {a, 0, 1}, "off"));
  diagnostics.back().severity = Severity::off;
  std::string messages;
  std::string text = render_text(sources, diagnostics);
  for (std::size_t at = text.find("]: "); at != text.npos; at = text.find("]: ", at + 1))
    messages += text.substr(at + 3, text.find('\n', at) - at - 3) + " ";
  CHECK(messages == "0 1 2a 2b 3 4 5 ");
  CHECK(render_summary(sources, diagnostics) == "6 errors, 1 warning");
}

TEST_CASE("the summary counts", "[report]") {
  SourceMap sources;
  auto check_summary = [&](std::vector<Severity> severities, const char* expected) {
    Diagnostics diagnostics;
    for (Severity severity : severities) {
      diagnostics.push_back(
          make_diagnostic(DiagnosticKind::unknown_key, {}, std::to_string(diagnostics.size())));
      diagnostics.back().severity = severity;
    }
    CHECK(render_summary(sources, diagnostics) == expected);
  };
  using enum Severity;
  check_summary({}, "no errors");
  check_summary({off}, "no errors");
  check_summary({error}, "1 error");
  check_summary({error, warning, error, error, off}, "3 errors, 1 warning");
  check_summary({note, warning, note, warning}, "2 warnings, 2 notes");
  CHECK(render_text(sources, {}).empty());
}
