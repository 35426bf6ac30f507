// Attributes in braces: whose they are, and what is said when they are wrong.
#include <catch2/catch.hpp>
#include <fmt/core.h>

#include "markdown/parse.h"

using namespace planverk;
using namespace planverk::markdown;

namespace {

constexpr std::string_view names[] = {"document", "heading",   "paragraph", "list",       "item",   "block_quote", "code",
                                      "break",    "table",     "table_row", "table_cell", "text",   "code",        "em",
                                      "strong",   "struck",    "link",      "image",      "soft",   "hard",        "span"};

// "kind #id .class key=value" of each node that has attributes, one a line; then the diagnostics.
std::string attributes_in(std::string_view source) {
  Parsed parsed = parse(FileId{0}, source);
  std::string out;
  for (const Node& node : parsed.document.nodes) {
    const Attributes* attributes = parsed.document.attributes_of(node);
    if (!attributes) continue;
    out += names[static_cast<std::size_t>(node.kind)];
    if (!attributes->id.empty()) out += fmt::format(" #{}", attributes->id);
    for (const auto& name : attributes->classes) out += fmt::format(" .{}", name);
    for (const auto& pair : attributes->pairs) out += fmt::format(" {}={}", pair.key, pair.value);
    out += "\n";
  }
  for (const Diagnostic& diagnostic : parsed.diagnostics) {
    Span span = diagnostic.span;
    out += fmt::format("{} `{}`\n", info(diagnostic.kind).id, source.substr(span.begin, span.end - span.begin));
  }
  return out;
}

void check(std::string_view source, std::string_view expected) {
  INFO(source);
  CHECK(attributes_in(source) == expected);
}

void check_text(std::string_view source, std::string_view expected) {
  INFO(source);
  Parsed parsed = parse(FileId{0}, source);
  CHECK(plain_text(parsed.document, NodeId::of(0), Reading::marked) == expected);
}

}  // namespace

TEST_CASE("attributes belong to the block they end", "[markdown][attributes]") {
  check("## Studier {#studier area=studier}\n", "heading #studier area=studier\n");
  check("Rubrik {#r}\n===\n", "heading #r\n");
  check("## Rubrik {#r} ##\n", "heading #r\n");
  check("- Mål. {#mal .goal who=\"två ord\" x='y z'}\n", "item #mal .goal who=två ord x=y z\n");
  check("Stycke. {.goal #id}\n", "paragraph #id .goal\n");
  check("- a\n\n  b {#b}\n", "item #b\n");
  check("- a {#a}\n\n  b {#b}\n", "item #a\nparagraph #b\n");
  check("- a {#a}\n  - b {#b}\n", "item #a\nitem #b\n");
  check("> citat {#c}\r\n", "paragraph #c\n");
  check("två rader\nmed {#slut}\n", "paragraph #slut\n");
  check("- {--bort--}{>>M3:1<<} {#x}\n- {++in {#y}++}\n- z {#z}{>>k<<}\n", "item #x\nitem #y\nitem #z\n");
  check("## {#tom}\n", "heading #tom\n");
}

TEST_CASE("attributes alone belong to the block that follows", "[markdown][attributes]") {
  check("{.goals}\n- a\n", "list .goals\n");
  check("{.goals}\n\n1. a\n", "list .goals\n");
  check("Distriktet ska:\n{.goals}\n- a\n", "list .goals\n");
  check("{#t}\n\n| a |\n|---|\n", "table #t\n");
  check("{.goal #id}\nStycke.\n", "paragraph #id .goal\n");
  check("{.a}\n\n{#b}\n\n- x {#c}\n", "list #b .a\nitem #c\n");
  check_text("före\n\n{.goals}\n\n- a\n", "före a");
}

TEST_CASE("a span in brackets keeps its attributes", "[markdown][attributes]") {
  check("Se [Vänstern i *vården*]{.nolink} nu.\n", "span .nolink\n");
  check("[a]{.x}\n[b]{.y}\n", "span .x\nspan .y\n");
  check("*en [a*]{.x} b\n", "span .x\n");
  check("[a](b){.x} c\n", "");
  check_text("Se [Vänstern i *vården*]{.nolink} nu.\n", "Se Vänstern i vården nu.");
}

TEST_CASE("braces that are no attributes stay text", "[markdown][attributes]") {
  check_text("en {mängd} här {se ovan}\n", "en {mängd} här {se ovan}");
  check_text("mitt {#id} i\n", "mitt {#id} i");
  check_text("rad {#id}\nmer\n", "rad {#id} mer");
  check_text("`{#id}`\n\n    {#kod}\n", "{#id} {#kod}");
  check_text("```\n{#id}\n{#\n```\n", "{#id} {#");
  check_text("| a {#x} |\n|---|\n", "a {#x}");
  check_text("\\{#id}\n", "{#id}");
  check("en {mängd}\n\nmitt {#id} i\n\n{}\n\n```\n{#\n```\n\n    {#}\n", "");
}

TEST_CASE("names with marks of emphasis in them are read from the source", "[markdown][attributes]") {
  check("## Rubrik {#a_b_c k=*x* l=\"_y_ ~~z~~\"}\n", "heading #a_b_c k=*x* l=_y_ ~~z~~\n");
  check_text("## Rubrik {#a_b_c k=*x*}\n", "Rubrik");
}

TEST_CASE("attributes that are wrong are told", "[markdown][attributes]") {
  check("## A {#}\n", "heading\nbad-attribute `#`\n");
  check("## A {#id\n", "bad-attribute `{#id`\n");
  check("- a {.goal #id\n", "bad-attribute `{.goal #id`\n");
  check("## A {#a #b}\n", "heading #a\nbad-attribute `#b`\n");
  check("## A {#a area=}\n", "heading #a\nbad-attribute `area=`\n");
  check("## A {#a area=x area=y}\n", "heading #a area=x\nbad-attribute `area=y`\n");
  check("## A {#a ord}\n", "heading #a\nbad-attribute `ord`\n");
  check("## A {#a k=\"x}\n", "heading #a\nbad-attribute `k=\"x}`\n");
  check("a\n\n{.goals}\n", "bad-attribute `{.goals}`\n");
  check("{#a}\n\n- b\n\n> {.x}\n\nc\n", "list #a\nbad-attribute `{.x}`\n");
}

TEST_CASE("places of attributes are those of the file", "[markdown][attributes]") {
  std::string_view source = "## Å {#å area=stu}\n";
  Parsed parsed = parse(FileId{4}, source, 100);
  const Attributes& attributes = parsed.document.attributes.at(0);
  auto at = [&](Span span) { return source.substr(span.begin - 100, span.end - span.begin); };
  CHECK(at(attributes.span) == "{#å area=stu}");
  CHECK(at(attributes.id_span) == "å");
  CHECK(at(attributes.find("area")->span) == "area=stu");
  CHECK(attributes.span.file.value == 4);
}
