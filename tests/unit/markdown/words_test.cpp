#include "markdown/words.h"

#include <catch2/catch.hpp>

#include "markdown/parse.h"

using namespace planverk;
using markdown::Reading;

namespace {

void check(std::string_view text, std::string_view expected, Reading reading = Reading::with_changes) {
  auto parsed = markdown::parse({0}, text, 0);
  std::string out;
  markdown::NodeId block;
  for (const markdown::Word& word : markdown::words_of(parsed.document, reading)) {
    if (!out.empty()) out += word.block == block ? " " : " | ";
    block = word.block;
    out += word.text;
    if (word.leaf == word.last_leaf)
      CHECK(parsed.document.literal(parsed.document.node(word.leaf)).substr(word.begin, word.end - word.begin) == word.text);
  }
  CHECK(out == expected);
}

}  // namespace

TEST_CASE("words of a document, block by block", "[markdown]") {
  check("", "");
  check("## Ett  mål\n\nDet är\nså.\n\n- en\n- två tre\n", "Ett mål | Det är så. | en | två tre");
  check("| a b | c |\n| --- | --- |\n| d | e |\n", "a b | c | d | e");
}

TEST_CASE("words go on through emphasis and links", "[markdown]") {
  check("fack**lig** och [hel](https://x.se)dag\n", "facklig och heldag");
  check("a\xC2\xA0" "b", "a b");
}

TEST_CASE("words of each reading", "[markdown]") {
  std::string text = "minst {~~700~>800~~}{>>E1<<} med{++lemm++}ar{-- nu--}";
  check(text, "minst 700 medar nu", Reading::original);
  check(text, "minst 800 medlemmar", Reading::with_changes);
}
