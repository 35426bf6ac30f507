// What a document becomes as HTML.
#include <catch2/catch.hpp>
#include <fmt/core.h>

#include <vector>

#include "markdown/html.h"
#include "markdown/parse.h"

using namespace planverk;
using namespace planverk::markdown;

namespace {

std::string html_of(std::string_view source, const HtmlOptions& options = {}) {
  Parsed parsed = parse(FileId{0}, source);
  std::string out;
  write_html(parsed.document, NodeId::of(0), options, out);
  return out;
}

void check(std::string_view source, std::string_view expected) {
  INFO(source);
  CHECK(html_of(source) == expected);
}

NodeId first_of(const Document& document, NodeKind kind) {
  for (std::size_t i = 0; i < document.nodes.size(); ++i)
    if (document.nodes[i].kind == kind) return NodeId::of(i);
  return {};
}

}  // namespace

TEST_CASE("blocks become their elements", "[markdown][html]") {
  check("", "");
  check("# Ett\n\nTvå\nrader\n", "<h1>Ett</h1>\n<p>Två\nrader</p>\n");
  check("Rubrik\n===\n\n---\n", "<h1>Rubrik</h1>\n<hr>\n");
  check("> citat\n", "<blockquote>\n<p>citat</p>\n</blockquote>\n");
  check("```sv\n<a> & b\n```\n", "<pre><code>&lt;a&gt; &amp; b\n</code></pre>\n");
}

TEST_CASE("lists are tight, loose, ordered and nested", "[markdown][html]") {
  check("- a\n- b\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
  check("- a\n\n- b\n", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n");
  check("3. a\n4. b\n", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n");
  check("0. a\n", "<ol start=\"0\">\n<li>a</li>\n</ol>\n");
  check("- a\n  - b\n", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n");
  check("-\n- b\n", "<ul>\n<li></li>\n<li>b</li>\n</ul>\n");
}

TEST_CASE("tables have head and body", "[markdown][html]") {
  check("| a | b |\n|---|--:|\n| c | *d* |\n",
        "<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n<th scope=\"col\" class=\"align-right\">b</th>\n</tr>\n"
        "</thead>\n<tbody>\n<tr>\n<td>c</td>\n<td class=\"align-right\"><em>d</em></td>\n</tr>\n</tbody>\n</table>\n");
  check("| a |\n|---|\n", "<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n</table>\n");
}

TEST_CASE("inlines become their elements", "[markdown][html]") {
  check("*a* **b** ~~c~~ `d<` e  \nf\n", "<p><em>a</em> <strong>b</strong> <s>c</s> <code>d&lt;</code> e<br>\nf</p>\n");
  check("\"&\" '<' \\* &ouml;\n", "<p>&quot;&amp;&quot; &#39;&lt;&#39; * ö</p>\n");
  check("[text](a?b&c \"titel\") <https://x.se/å>\n",
        "<p><a href=\"a?b&amp;c\">text</a> <a href=\"https://x.se/å\">https://x.se/å</a></p>\n");
  check("![en *bild*](b.png)\n", "<p><img src=\"b.png\" alt=\"en bild\"></p>\n");
  check("[ord]{.nolink} här\n", "<p>ord här</p>\n");
}

TEST_CASE("addresses that run scripts are no links", "[markdown][html]") {
  check("[a](javascript:x) [b](JAVA\\script:y) [c](data:text/html,x)\n", "<p>a <a href=\"JAVA\\script:y\">b</a> c</p>\n");
  check("![a](vbscript:x)\n", "<p>a</p>\n");
}

TEST_CASE("raw HTML is shown as it is written, comments are not", "[markdown][html]") {
  check("a <b>b</b> c\n", "<p>a &lt;b&gt;b&lt;/b&gt; c</p>\n");
  check("<div class=\"x\">\nhej\n</div>\n", "<p>&lt;div class=&quot;x&quot;&gt;\nhej\n&lt;/div&gt;</p>\n");
  check("a<!-- k -->b\n\n<!-- två\n\nrader -->\n\nc\n", "<p>ab</p>\n<p>c</p>\n");
}

TEST_CASE("ids come from attributes, once each", "[markdown][html]") {
  check("## A {#a}\n\n- b {#b}\n\n{#c}\n1. x\n\nP {#p}\n",
        "<h2 id=\"a\">A</h2>\n<ul>\n<li id=\"b\">b</li>\n</ul>\n<ol id=\"c\">\n<li>x</li>\n</ol>\n<p id=\"p\">P</p>\n");
  check("- {--gammal--} {#x}\n- {++ny++} {#x}\n- c {#y}\n- d {#y}\n",
        "<ul>\n<li><del class=\"change\" data-change=\"1\"><span class=\"visually-hidden\">struket: </span>gammal"
        "<span class=\"visually-hidden\"> (slut på ändring) </span></del></li>\n"
        "<li id=\"x\"><ins class=\"change\" data-change=\"2\"><span class=\"visually-hidden\">tillagt: </span>ny"
        "<span class=\"visually-hidden\"> (slut på ändring) </span></ins></li>\n<li id=\"y\">c</li>\n<li>d</li>\n</ul>\n");
}

TEST_CASE("the caller gives links, mentions, ids and heading levels", "[markdown][html]") {
  HtmlOptions options;
  options.heading_shift = 1;
  options.id = [](NodeId) { return std::string_view("x"); };
  options.link = [](NodeId, std::string_view address) {
    if (address == "plan:inget") return LinkTarget{};
    return LinkTarget{fmt::format("/{}", address), "Titeln <1>", "plan"};
  };
  CHECK(html_of("###### [](plan:a/b) och [ord](plan:inget)\n", options) ==
        "<h6 id=\"x\"><a href=\"/plan:a/b\" class=\"plan\">Titeln &lt;1&gt;</a> och ord</h6>\n");

  Parsed parsed = parse(FileId{0}, "Ring ABF i dag.\n");
  std::vector<Mention> mentions = {{first_of(parsed.document, NodeKind::text), 5, 8, 7}};
  options = {};
  options.mentions = mentions;
  options.mention = [](const Mention& mention) { return LinkTarget{std::to_string(mention.target), {}, "term"}; };
  std::string out;
  write_html(parsed.document, NodeId::of(0), options, out);
  CHECK(out == "<p>Ring <a href=\"7\" class=\"term\">ABF</a> i dag.</p>\n");
}

TEST_CASE("what is inside a node is written without the node", "[markdown][html]") {
  auto check_inner = [](std::string_view source, NodeKind kind, std::string_view expected) {
    Parsed parsed = parse(FileId{0}, source);
    std::string out;
    write_inner_html(parsed.document, first_of(parsed.document, kind), {}, out);
    CHECK(out == expected);
  };
  check_inner("- a *b* {#x}\n", NodeKind::item, "a <em>b</em>");
  check_inner("- a\n\n  b\n", NodeKind::item, "\n<p>a</p>\n<p>b</p>\n");
  check_inner("a\n", NodeKind::paragraph, "a");
  check_inner("## a\n", NodeKind::heading, "a");
}
