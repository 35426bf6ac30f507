// CriticMarkup: three readings of one text.
#include <catch2/catch.hpp>
#include <fmt/core.h>

#include "markdown/html.h"
#include "markdown/parse.h"

using namespace planverk;
using namespace planverk::markdown;

namespace {

std::string html_of(const Parsed& parsed, Reading reading) {
  HtmlOptions options;
  options.reading = reading;
  options.words = {"+", "-", "."};
  std::string out;
  write_html(parsed.document, NodeId::of(0), options, out);
  return out;
}

void check(std::string_view source, std::string_view original, std::string_view with_changes) {
  INFO(source);
  Parsed parsed = parse(FileId{0}, source);
  CHECK(parsed.diagnostics.empty());
  CHECK(html_of(parsed, Reading::original) == original);
  CHECK(html_of(parsed, Reading::with_changes) == with_changes);
}

// The marked reading with the marks of the writer shortened: [1+words] [1-words] [1=words].
std::string marked(std::string_view source) {
  std::string html = html_of(parse(FileId{0}, source), Reading::marked);
  auto replace = [&](std::string_view from, std::string_view to) {
    std::string out;
    std::size_t done = 0;
    for (std::size_t at = html.find(from); at != std::string::npos; at = html.find(from, done)) {
      out.append(html, done, at - done);
      out.append(to);
      done = at + from.size();
    }
    out.append(html, done);
    html.swap(out);
  };
  replace("<span class=\"visually-hidden\">", "‹");
  replace("</span>", "›");
  replace("<ins class=\"change\" data-change=", "[+");
  replace("<del class=\"change\" data-change=", "[-");
  replace("<mark class=\"change\" data-change=", "[=");
  replace("</ins>", "]");
  replace("</del>", "]");
  replace("</mark>", "]");
  return html;
}

void check_marked(std::string_view source, std::string_view expected) {
  INFO(source);
  CHECK(marked(source) == expected);
}

std::string faults(std::string_view source) {
  std::string out;
  for (const Diagnostic& d : parse(FileId{0}, source).diagnostics)
    out += fmt::format("{} `{}`\n", info(d.kind).id, source.substr(d.span.begin, d.span.end - d.span.begin));
  return out;
}

}  // namespace

TEST_CASE("changes inside words and around punctuation", "[markdown][changes]") {
  check("Nå minst {~~750~>800~~}{>>M2:1<<} medlemmar.\n", "<p>Nå minst 750 medlemmar.</p>\n", "<p>Nå minst 800 medlemmar.</p>\n");
  check("ord{++ till++}.\n", "<p>ord.</p>\n", "<p>ord till.</p>\n");
  check("ord {--bort--} ord\n", "<p>ord bort ord</p>\n", "<p>ord ord</p>\n");
  check("ord {--bort--}.\n", "<p>ord bort.</p>\n", "<p>ord.</p>\n");
  check("en *ord* {--bort--}, ja\n", "<p>en <em>ord</em> bort, ja</p>\n", "<p>en <em>ord</em>, ja</p>\n");
  check("{--Bort--} ord {++in++}\n", "<p>Bort ord</p>\n", "<p>ord in</p>\n");
  check("sam{++man++}hang (se {--x--})\n", "<p>samhang (se x)</p>\n", "<p>sammanhang (se)</p>\n");
  check("orörd , som den står\n", "<p>orörd , som den står</p>\n", "<p>orörd , som den står</p>\n");
}

TEST_CASE("changes across emphasis, code and links", "[markdown][changes]") {
  check("ett {--två *tre--} fyra* fem\n", "<p>ett två <em>tre fyra</em> fem</p>\n", "<p>ett <em>fyra</em> fem</p>\n");
  check("{++_ny_++} {--_gammal_--} {~~_a_~>_b_~~}\n", "<p><em>gammal</em> <em>a</em></p>\n", "<p><em>ny</em> <em>b</em></p>\n");
  check("**{++(ny)++}** {--**(x)**--}ord\n", "<p><strong>(x)</strong>ord</p>\n", "<p><strong>(ny)</strong> ord</p>\n");
  check("{++[](plan:a/b)++}{--`kod`--}{--![b](c)--}\n", "<p><code>kod</code><img src=\"c\" alt=\"b\"></p>\n",
        "<p><a href=\"plan:a/b\">plan:a/b</a></p>\n");
  check("[{~~gammal~>ny~~}](x)\n", "<p><a href=\"x\">gammal</a></p>\n", "<p><a href=\"x\">ny</a></p>\n");
  check("*{++bara++}* ord\n", "<p>ord</p>\n", "<p><em>bara</em> ord</p>\n");
}

TEST_CASE("whole items and blocks come and go", "[markdown][changes]") {
  check("- a\n- {--Trycka en skrift.--}{>>M3:1<<} {#skrift}\n", "<ul>\n<li>a</li>\n<li id=\"skrift\">Trycka en skrift.</li>\n</ul>\n",
        "<ul>\n<li>a</li>\n</ul>\n");
  check("- {++ny {#ny}++}\n", "", "<ul>\n<li id=\"ny\">ny</li>\n</ul>\n");
  check("- a {--b\n- c--} d\n", "<ul>\n<li>a b</li>\n<li>c d</li>\n</ul>\n", "<ul>\n<li>a</li>\n<li>d</li>\n</ul>\n");
  check("{++\n\nNytt *stycke*.\n\n## Rubrik\n\n++}\n\nslut\n", "<p>slut</p>\n",
        "<p>Nytt <em>stycke</em>.</p>\n<h2>Rubrik</h2>\n<p>slut</p>\n");
  check("a {--b\n\nc\n\nd--} e\n", "<p>a b</p>\n<p>c</p>\n<p>d e</p>\n", "<p>a</p>\n<p>e</p>\n");
  check("{--\n\n---\n\n    kod\n\n--}\n", "<hr>\n<pre><code>kod\n</code></pre>\n", "");
  check("| a |\n|---|\n| {--b--} |\n| c{++d++} |\n",
        "<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n<tr>\n<td>c</td>\n</tr>\n</tbody>\n</table>\n",
        "<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>cd</td>\n</tr>\n</tbody>\n</table>\n");
}

TEST_CASE("the marked reading announces changes where they begin and end", "[markdown][changes]") {
  check_marked("a {~~b~>c~~}\n", "<p>a [-\"1\">‹-: ›b][+\"1\">‹+: ›c‹ (.) ›]</p>\n");
  check_marked("{++a *b* `c`++}\n", "<p>[+\"1\">‹+: ›a ]<em>[+\"1\">b]</em>[+\"1\"> <code>c</code>‹ (.) ›]</p>\n");
  check_marked("{++a\nb++} {==c==}{>>k<<}\n", "<p>[+\"1\">‹+: ›a\nb‹ (.) ›] [=\"2\">c]</p>\n");
  check_marked("- {--a *b*--}\n", "<ul>\n<li>[-\"1\">‹-: ›a <em>b‹ (.) ›</em>]</li>\n</ul>\n");
}

TEST_CASE("comments belong to the change before them", "[markdown][changes]") {
  std::string_view source =
      "{++a++}{>> M1:1\n och <<} {>>M2<<} b{--c {>>inne<<} d--} e {>>för sig<<} f {==g==} {#id}{>>h<<}\n";
  Parsed parsed = parse(FileId{0}, source);
  const auto& changes = parsed.document.changes;
  REQUIRE(changes.size() == 4);
  CHECK(changes[0].comment == "M1:1 och, M2");
  CHECK(source.substr(changes[0].span.begin, changes[0].span.end) == "{++a++}{>> M1:1\n och <<} {>>M2<<}");
  CHECK(changes[1].comment == "inne");
  CHECK(changes[2].kind == ChangeKind::comment);
  CHECK(changes[2].comment == "för sig");
  CHECK(changes[3].comment == "h");
  CHECK(plain_text(parsed.document, NodeId::of(0), Reading::with_changes) == "a b e f g");
}

TEST_CASE("whole items and blocks know their side", "[markdown][changes]") {
  Parsed parsed = parse(FileId{0}, "- {--a **b**--}{>>x<<} {#c}\n- {--d--} e\n- {~~f~>g~~}\n- {--h--} {--i--}\n");
  std::string sides;
  for (const Node& node : parsed.document.nodes)
    if (node.kind == NodeKind::item) sides += fmt::format("{}/{} ", static_cast<int>(node.side), node.change);
  CHECK(sides == "2/1 0/0 0/0 2/0 ");
}

TEST_CASE("marks in code, addresses and escapes are no changes", "[markdown][changes]") {
  auto check_same = [](std::string_view source, std::string_view expected) {
    INFO(source);
    Parsed parsed = parse(FileId{0}, source);
    CHECK(parsed.diagnostics.empty());
    CHECK(parsed.document.changes.empty());
    CHECK(html_of(parsed, Reading::with_changes) == expected);
  };
  check_same("`{++a++}` ``{-- ` --}``\n", "<p><code>{++a++}</code> <code>{-- ` --}</code></p>\n");
  check_same("```\n{++a\n```\n", "<pre><code>{++a\n</code></pre>\n");
  check_same("- a\n\n  ```\n  {++a\n  ```\n", "<ul>\n<li>\n<p>a</p>\n<pre><code>{++a\n</code></pre>\n</li>\n</ul>\n");
  check_same("    {++a++}{>>b<<} {#c}\n    {--\n", "<pre><code>{++a++}{&gt;&gt;b&lt;&lt;} {#c}\n{--\n</code></pre>\n");
  check_same("[a](b{++c) \\{++d ++\\}\n", "<p><a href=\"b{++c\">a</a> {++d ++}</p>\n");
  check_same("~~struken~~\n", "<p><s>struken</s></p>\n");
}

TEST_CASE("changes that do not close are told and shown as written", "[markdown][changes]") {
  auto check_fault = [](std::string_view source, std::string_view expected, std::string_view text) {
    INFO(source);
    CHECK(faults(source) == expected);
    Parsed parsed = parse(FileId{0}, source);
    CHECK(plain_text(parsed.document, NodeId::of(0), Reading::marked) == text);
  };
  check_fault("a {++b\n", "unclosed-change `{++`\n", "a {++b");
  check_fault("a b++} c\n", "unclosed-change `++}`\n", "a b++} c");
  check_fault("{++a --} b\n", "unclosed-change `{++a --}`\n", "{++a --} b");
  check_fault("{++a {--b--}\n", "unclosed-change `{++`\n", "{++a b");
  check_fault("{~~a~~}\n", "unclosed-change `{~~a~~}`\n", "{a}");
  check_fault("a {>>b\n", "unclosed-change `{>>`\n", "a {>>b");
  check_fault("a <<} b\n", "unclosed-change `<<}`\n", "a <<} b");
}

TEST_CASE("plain text in three readings", "[markdown][changes]") {
  auto check_plain = [](std::string_view source, std::string_view original, std::string_view both, std::string_view after) {
    INFO(source);
    Parsed parsed = parse(FileId{0}, source);
    CHECK(plain_text(parsed.document, NodeId::of(0), Reading::original) == original);
    CHECK(plain_text(parsed.document, NodeId::of(0), Reading::marked) == both);
    CHECK(plain_text(parsed.document, NodeId::of(0), Reading::with_changes) == after);
  };
  check_plain("Nå {~~750~>800~~}\nmedlemmar.\n", "Nå 750 medlemmar.", "Nå 750 800 medlemmar.", "Nå 800 medlemmar.");
  check_plain("ord {--bort--}.  \nrad ![alt *x*](y)\n\n- a\n- b\n", "ord bort. rad alt x a b", "ord bort. rad alt x a b", "ord. rad alt x a b");
  check_plain("a `b`{++ c++} {>>k<<} [d](e)\n", "a b d", "a b c d", "a b c d");
}
