// Changes made by a machine: a text in two versions, written as one with CriticMarkup, reads back as the two; and signs
// thrown anywhere into a text break nothing and lose no word.
#include <catch2/catch.hpp>

#include <array>
#include <random>

#include "markdown/html.h"
#include "markdown/parse.h"

using namespace planverk;
using namespace planverk::markdown;

namespace {

using Random = std::mt19937;
std::size_t below(Random& random, std::size_t n) { return random() % n; }

constexpr const char* words[] = {"Nå", "minst", "750", "medlemmar", "före", "valet", "i", "länet", "bra", "å", "stor", "ö-ord", "år"};

std::string phrase(Random& random) {
  std::string out;
  for (std::size_t n = 1 + below(random, 3); n-- > 0;) (out += out.empty() ? "" : " ") += words[below(random, std::size(words))];
  return out;
}

// One paragraph or item in both versions, and as CriticMarkup.
struct Versions {
  std::string before, after, marked;
  void same(const std::string& text) { before += text, after += text, marked += text; }
  void change(Random& random) {
    std::string old = phrase(random), fresh = phrase(random);
    switch (below(random, 6)) {
      case 0: before += old, marked += "{--" + old + "--}", same(" "); break;
      case 1: after += fresh, marked += "{++" + fresh + "++}{>>M1:1<<}", same(" "); break;
      case 2: before += old, after += fresh, marked += "{~~" + old + "~>" + fresh + "~~}", same(" "); break;
      case 3: same("*" + old + "* "); break;
      case 4:  // inside a word
        same("sam");
        before += "man", marked += "{--man--}";
        same("hang ");
        break;
      default:  // around emphasis
        same("ord ");
        before += "**" + old + "**", after += "*" + fresh + "*", marked += "{~~**" + old + "**~>*" + fresh + "*~~}";
        same(" slut ");
    }
  }
};

std::string plain(const std::string& source, Reading reading) {
  return plain_text(parse(FileId{0}, source).document, NodeId::of(0), reading);
}

std::string html(const std::string& source, Reading reading) {
  HtmlOptions options;
  options.reading = reading;
  std::string out;
  write_html(parse(FileId{0}, source).document, NodeId::of(0), options, out);
  return out;
}

// Letters and digits alone: what must not get lost.
std::string letters(std::string_view text) {
  std::string out;
  for (char c : text)
    if (static_cast<signed char>(c) < 0 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')) out += c;
  return out;
}

}  // namespace

TEST_CASE("a text made from two versions reads back as the two", "[markdown][changes]") {
  Random random(20261121);
  for (int round = 0; round < 400; ++round) {
    Versions text;
    for (std::size_t block = 0; block < 4; ++block) {
      bool item = below(random, 2) == 0;
      text.same(item ? "- Ord " : "Ord ");
      for (std::size_t n = 1 + below(random, 5); n-- > 0;) text.change(random);
      text.same("sist.\n\n");
    }
    INFO(text.marked);
    CHECK(parse(FileId{0}, text.marked).diagnostics.empty());
    CHECK(plain(text.marked, Reading::original) == plain(text.before, Reading::marked));
    CHECK(plain(text.marked, Reading::with_changes) == plain(text.after, Reading::marked));
  }
}

TEST_CASE("items, paragraphs and headings that come and go leave the others alone", "[markdown][changes]") {
  Random random(7);
  for (int round = 0; round < 200; ++round) {
    std::string before, after, marked;
    for (std::size_t n = 2 + below(random, 5); n-- > 0;) {
      std::string block = std::array{"", "## ", "- "}[below(random, 3)] + phrase(random) + "!";
      std::size_t words_at = block.find_first_not_of("#- ");
      std::size_t side = below(random, 3);
      if (side != 1) before += block + "\n\n";
      if (side != 2) after += block + "\n\n";
      std::string_view open = side == 0 ? "" : side == 1 ? "{++" : "{--", close = side == 0 ? "" : side == 1 ? "++}" : "--}";
      marked += block.substr(0, words_at) + std::string(open) + block.substr(words_at) + std::string(close) + "\n\n";
    }
    INFO(marked);
    CHECK(plain(marked, Reading::original) == plain(before, Reading::marked));
    CHECK(plain(marked, Reading::with_changes) == plain(after, Reading::marked));
  }
}

TEST_CASE("signs thrown anywhere break nothing and lose no word", "[markdown][changes]") {
  constexpr std::string_view signs[] = {"{++", "++}", "{--", "--}", "{~~", "~>", "~~}", "{==", "==}", "{>>", "<<}", "*", "**", "_",
                                        "`", "[", "](x)", "\n\n", "\n- ", "\n## ", "\n> ", "\n| a | b |\n|---|---|\n| c | d |\n"};
  Random random(42);
  for (int round = 0; round < 3000; ++round) {
    std::string source, expected;
    for (std::size_t n = 3 + below(random, 14); n-- > 0;) {
      if (below(random, 2) == 0) {
        source += signs[below(random, std::size(signs))];
      } else {
        source += phrase(random);
      }
      source += below(random, 3) == 0 ? "" : " ";
    }
    INFO(source);
    Parsed parsed = parse(FileId{0}, source);
    for (Reading reading : {Reading::original, Reading::marked, Reading::with_changes}) html(source, reading);
    // What is in no comment stands on the page; addresses do not.
    for (const Change& change : parsed.document.changes) {
      CHECK(change.span.end <= source.size());
      CHECK((!change.first || change.first <= change.last));
    }
    if (source.find("{>>") != std::string::npos || source.find("](x)") != std::string::npos) continue;
    std::string both = plain_text(parsed.document, NodeId::of(0), Reading::marked);
    for (const char* word : words) {
      auto count = [&](const std::string& text) {
        std::size_t found = 0;
        for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
        return found;
      };
      CHECK(count(letters(both)) >= count(letters(source)));
    }
  }
}

TEST_CASE("changes inside each other, and out of their blocks, are told", "[markdown][changes]") {
  auto told = [](std::string_view source) {
    std::string out;
    for (const Diagnostic& d : parse(FileId{0}, source).diagnostics)
      out += std::string(info(d.kind).id) + " `" + std::string(source.substr(d.span.begin, d.span.end - d.span.begin)) + "`\n";
    return out;
  };
  CHECK(told("{++ a {--b--} c ++}\n") == "nested-change `{--`\n");
  CHECK(told("{++ a {++b++} c ++}\n") == "nested-change `{++`\n");
  CHECK(told("{++ a {--b ++} c\n") == "unclosed-change `{--`\n");
  CHECK(told("{++ a\n\n{--b--} c\n") == "unclosed-change `{++`\n");
  // Words of paragraphs, of items of one list, and whole blocks.
  CHECK(told("a {--b\n\nc--} d\n") == "");
  CHECK(told("- a {--b\n- c--} d\n") == "");
  CHECK(told("- {++a\n- b\n\n  c\n- d++}\n") == "");
  CHECK(told("{++## Rubrik\n\nText.\n\n- a\n- b++}\n") == "");
  CHECK(told("Text {++ord:\n\n- a\n- b++}\n") == "");
  CHECK(told("> {--a--}\n\n{++b++}\n") == "");
  CHECK(told("## Ru{--brik\n\nText--} ord\n") == "change-across-blocks `{--`\n");
  CHECK(told("Text {--ord\n\n## Ru--}brik\n") == "change-across-blocks `{--`\n");
  CHECK(told("- a {--b\n\nText--} ord\n") == "change-across-blocks `{--`\n");
  CHECK(told("> a {--b\n\nText--} ord\n") == "change-across-blocks `{--`\n");
  CHECK(told("| a | b |\n|---|---|\n| c {--d | e--} f |\n") == "change-across-blocks `{--`\n");
  CHECK(told("| a | b |\n|---|---|\n| {--c | d--} |\n") == "");
}

TEST_CASE("a change has one place and links to more about it", "[markdown][changes]") {
  Parsed parsed = parse(FileId{0}, "- a {--b\n- c--} d\n\n[{~~e~>f~~}](x)\n");
  HtmlOptions options;
  options.change_ids = true;
  options.change_link = [](std::uint32_t change) { return "#r" + std::to_string(change); };
  std::string out;
  write_html(parsed.document, NodeId::of(0), options, out);
  CHECK(out.find("<del class=\"change\" data-change=\"1\" id=\"A1\">") != std::string::npos);
  CHECK(out.find("id=\"A1\"", out.find("id=\"A1\"") + 1) == std::string::npos);
  CHECK(out.find("<a class=\"change-ref\" href=\"#r1\" data-number=\"1\" aria-label=\"ändring 1\"></a>") != std::string::npos);
  // No link stands inside another.
  CHECK(out.find("</a><a class=\"change-ref\" href=\"#r2\"") != std::string::npos);
}
