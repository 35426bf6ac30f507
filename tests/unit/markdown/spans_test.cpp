// Places: what stands in the source at the span of a node.
#include <catch2/catch.hpp>
#include <fmt/core.h>

#include "markdown/parse.h"

using namespace planverk;
using namespace planverk::markdown;

namespace {

// The source at the nodes of one kind, parted by `|`.
std::string sources_of(std::string_view source, NodeKind kind) {
  constexpr std::uint32_t offset = 1000;
  Parsed parsed = parse(FileId{0}, source, offset);
  std::string out;
  for (const Node& node : parsed.document.nodes) {
    if (node.kind != kind) continue;
    REQUIRE(node.span.begin >= offset);
    REQUIRE(node.span.end >= node.span.begin);
    REQUIRE(node.span.end <= offset + source.size());
    std::string_view words = source.substr(node.span.begin - offset, node.span.end - node.span.begin);
    out += fmt::format("{}{}", out.empty() ? "" : "|", words);
  }
  return out;
}

void check(std::string_view source, NodeKind kind, std::string_view expected) {
  INFO(source);
  CHECK(sources_of(source, kind) == expected);
}

}  // namespace

TEST_CASE("places of blocks", "[markdown][spans]") {
  std::string_view source = "## Å rubrik {#å}\n\nstycke\nmer\n\n- en\n\n  till\n- två\n\n\n> citat\n> mer\n\n```\nkod\n```\n";
  check(source, NodeKind::heading, "## Å rubrik {#å}");
  check(source, NodeKind::paragraph, "stycke\nmer|en|till|två|citat\n> mer");
  check(source, NodeKind::list, "- en\n\n  till\n- två");
  check(source, NodeKind::item, "- en\n\n  till|- två");
  check(source, NodeKind::block_quote, "> citat\n> mer");
  check(source, NodeKind::code_block, "```\nkod\n```");
  check("Rubrik *e*\n===\n\nx\n", NodeKind::heading, "Rubrik *e*\n===");
  check("<div>\n\n<b>\n", NodeKind::paragraph, "<div>|<b>");
}

TEST_CASE("places of inlines after å, in lists, after line breaks", "[markdown][spans]") {
  std::string_view source = "åäö *kur\n   siv* [län\n k](a:b) och `kod`\n\n- ett [l](x:y)\n  två **f**\n     tre\n\n  > q [z](w)\n  > r *g*\nlazy *h*\n";
  check(source, NodeKind::text, "åäö |kur|siv| |län|k| och |ett |l|två |f|tre|q |z|r |g|lazy |h");
  check(source, NodeKind::emphasis, "*kur\n   siv*|*g*|*h*");
  check(source, NodeKind::link, "[län\n k](a:b)|[l](x:y)|[z](w)");
  check(source, NodeKind::strong, "**f**");
  check(source, NodeKind::code, "`kod`");
}

TEST_CASE("places with tabs, CRLF, escapes, entities", "[markdown][spans]") {
  std::string_view source = "-\tTab *x*\r\n\tmer [l](u) \\* &amp; &ouml; slut\r\n\r\nny *y* `` ` `` <https://a.se>\r\n";
  check(source, NodeKind::text, "Tab |x|mer |l| \\* &amp; &ouml; slut|ny |y| | |https://a.se");
  check(source, NodeKind::link, "[l](u)|<https://a.se>");
  check(source, NodeKind::code, "`` ` ``");
  check("a `x\ny` b\n", NodeKind::text, "a | b");
  check("[](plan:a/b) [x][r] ![y *z*](w)\n\n[r]: /r\n", NodeKind::link, "[](plan:a/b)|[x][r]");
  check("[](plan:a/b) [x][r] ![y *z*](w)\n\n[r]: /r\n", NodeKind::image, "![y *z*](w)");
}

TEST_CASE("places in tables", "[markdown][spans]") {
  std::string_view source = "först\n  | a | **b** |\n  |---|---|\n  | c \\| d *e* | [l](u) |\nf | g\n";
  check(source, NodeKind::table_row, "| a | **b** ||| c \\| d *e* | [l](u) ||f | g");
  check(source, NodeKind::text, "först|a|b|c \\| d |e|l|f|g");
  check(source, NodeKind::link, "[l](u)");
}

TEST_CASE("places beside changes and attributes", "[markdown][spans]") {
  std::string_view source = "- Nå {~~750~>8å0~~}{>>M2:1<<} *medlemmar* [l](u){++ *x*++}. {#fler}\n";
  check(source, NodeKind::text, "Nå |750|8å0| |medlemmar| |l| |x|.");
  check(source, NodeKind::link, "[l](u)");
  check("a {>>en\nkommentar<<} *b*\nc\n", NodeKind::text, "a | |b|c");
  check("se [en *b*]{.nolink} c\n", NodeKind::span, "[en *b*]{.nolink}");
}
