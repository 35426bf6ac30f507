// Input that is meant to hurt, reserved characters, threads.
#include <catch2/catch.hpp>
#include <fmt/core.h>

#include <chrono>
#include <string>

#include "base/parallel_map.h"
#include "markdown/html.h"
#include "markdown/parse.h"

using namespace planverk;
using namespace planverk::markdown;

namespace {

std::string repeat(std::string_view word, std::size_t times) {
  std::string out;
  out.reserve(word.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += word;
  return out;
}

std::string html_of(std::string_view source) {
  Parsed parsed = parse(FileId{0}, source);
  std::string out;
  write_html(parsed.document, NodeId::of(0), {}, out);
  return out;
}

std::string kinds(std::string_view source) {
  std::string out;
  for (const Diagnostic& diagnostic : parse(FileId{0}, source).diagnostics)
    out += fmt::format("{}{} ", info(diagnostic.kind).id, diagnostic.severity == Severity::error ? "!" : "");
  return out;
}

// Far above what any of these takes, far below what quadratic time takes.
void check_quick(std::string_view name, const std::string& source) {
  INFO(name);
  auto begin = std::chrono::steady_clock::now();
  html_of(source);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}

}  // namespace

TEST_CASE("nesting is read to a hundred levels", "[markdown][limits]") {
  CHECK(kinds(repeat("> ", 100) + "a\n") == "");
  CHECK(kinds(repeat("> ", 101) + "a\n") == "too-deep! ");
  CHECK(kinds(repeat("- ", 100) + "a\n") == "");
  CHECK(kinds(repeat("- ", 101) + "a\n\n" + repeat("> ", 150) + "b\n") == "too-deep! ");
  CHECK(kinds(repeat("- ", 500) + "\n") == "");
  CHECK(html_of(repeat("> ", 2) + "a\n") == "<blockquote>\n<blockquote>\n<p>a</p>\n</blockquote>\n</blockquote>\n");
}

TEST_CASE("hostile input ends soon", "[markdown][limits]") {
  check_quick("quotations", repeat(">", 100'000) + "a\n" + repeat("> a\n", 1000));
  check_quick("items", repeat("- ", 100'000) + "a");
  check_quick("indented items", [] {
    std::string out;
    for (int i = 0; i < 700; ++i) out += std::string(static_cast<std::size_t>(i) * 2, ' ') + "- a\n";
    return out;
  }());
  check_quick("brackets", repeat("[", 5'000'000));
  check_quick("image openers", repeat("![[]()", 100'000));
  check_quick("links", repeat("[a](b:c) ", 60'000));
  check_quick("changes", repeat("{++", 200'000));
  check_quick("comments", repeat("{>>", 200'000));
  check_quick("attributes", repeat("{#a} ", 100'000));
  check_quick("unclosed attributes", repeat("{# ", 200'000));
  check_quick("backticks", [] {
    std::string out;
    for (std::size_t i = 1; i < 900; ++i) out += std::string(i, '`') + " ";
    return out;
  }());
  check_quick("emphasis", repeat("*a _b ", 80'000) + repeat("*_", 80'000));
  check_quick("table", repeat("|", 1) + repeat("a|", 2000) + "\n|" + repeat("-|", 2000) + "\n" + repeat("x\n", 200'000));
  check_quick("HTML comments", repeat("<!--a-->", 60'000));
}

TEST_CASE("tables of words are tables, those that blow up are not", "[markdown][limits]") {
  CHECK(html_of("|a|b|\n|-|-|\n" + repeat("x\n", 3)).find("<table>") == 0);
  CHECK(html_of(repeat("|", 1) + repeat("a|", 300) + "\n|" + repeat("-|", 300) + "\n" + repeat("x\n", 300)).find("<table>") ==
        std::string::npos);
}

TEST_CASE("reserved characters are replaced and warned about", "[markdown][limits]") {
  CHECK(kinds("a \xEE\x80\x80\xEE\x80\x81 b \xF3\xB0\x80\x80\n") == "reserved-character reserved-character ");
  CHECK(html_of("a \xEE\x80\x80 b\n") == "<p>a \uFFFD b</p>\n");
  CHECK(kinds("a\x01" "b\xC2\x85 \x7F\n") == "reserved-character reserved-character reserved-character ");
  CHECK(html_of("a\x11" "b\n") == "<p>a b</p>\n");
  CHECK(html_of("\u07F7 {~~a~>b~~} \u07F7\n").find("\u07F7 <del") != std::string::npos);
  CHECK(html_of("\xEF\xBB\xBF# a\n") == "<h1>a</h1>\n");
}

TEST_CASE("raw HTML is a warning for each piece", "[markdown][limits]") {
  CHECK(kinds("a <b>b</b>\n\n<!-- c -->\n\n<div>\nd\n</div>\n") == "raw-html raw-html raw-html raw-html ");
  CHECK(kinds("a < b > c <https://x.se>\n") == "");
}

TEST_CASE("several threads read as one does", "[markdown][threads]") {
  std::vector<std::string> sources;
  for (int i = 0; i < 200; ++i) {
    std::string source = fmt::format("## Rubrik {0} {{#r{0}}}\n\n", i);
    for (int k = 0; k < 20; ++k) {
      if (i % 2 == 0) source += fmt::format("- ~~struken {}~~ och *mer*\n", i);
      if (i % 3 == 0) source += fmt::format("\n| a~b | b |\n|---|---|\n| ~c~ | **{}** |\n\n", i);
      source += fmt::format("Ord ~ord~ [l](u:{}) {{++nytt++}} `k`\n", i);
    }
    sources.push_back(source);
  }
  auto read = [&](std::size_t i) { return html_of(sources[i]); };
  auto alone = parallel_map<std::string>(sources.size(), 1, read);
  for (int round = 0; round < 5; ++round) {
    auto together = parallel_map<std::string>(sources.size(), 4, read);
    bool same = together == alone;
    REQUIRE(same);
  }
}
