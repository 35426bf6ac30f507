#include "search/index.h"

#include <fmt/core.h>

#include <algorithm>
#include <fstream>

#include <catch2/catch.hpp>

#include "search/compounds.h"
#include "search/words.h"

using namespace planverk;
using search::Field;

namespace {

// Documents are texts, numbered from 0; each posting is written document:place.
std::string find(const std::vector<std::string>& texts, const std::string& stem) {
  search::IndexBuilder builder("sv");
  for (std::size_t i = 0; i < texts.size(); ++i) builder.add(static_cast<std::uint32_t>(i), Field::text, texts[i]);
  for (const search::Term& term : builder.finish()) {
    if (term.stem != stem) continue;
    std::string out = "whole";
    for (const search::Posting& p : term.whole) out += fmt::format(" {}", p.document);
    out += ", part";
    for (const search::Posting& p : term.part) out += fmt::format(" {}", p.document);
    return out;
  }
  return "nothing";
}

}  // namespace

TEST_CASE("stems of Swedish words are those that the search page makes too", "[search]") {
  std::ifstream file(PLANVERK_ROOT "/tests/browser/swedish_stems.txt");
  REQUIRE(file);
  search::Stemmer stemmer("sv");
  std::string word, stem;
  int n = 0;
  while (file >> word >> stem) {
    INFO(word);
    CHECK(stemmer.stem(word) == stem);
    ++n;
  }
  CHECK(n > 300);
  CHECK(search::Stemmer("en").stem("members") == "members");
}

TEST_CASE("a word is found in all its forms", "[search]") {
  CHECK(find({"En medlem", "Fler medlemmar", "Medlemmarnas styrelse"}, "medlem") == "whole 0 1 2, part");
  CHECK(find({"Studier", "studierna"}, "studi") == "whole 0 1, part");
  CHECK(find({"på och att"}, "på") == "nothing");
}

TEST_CASE("a word is found inside compounds", "[search]") {
  CHECK(find({"medlemsvärvning", "värvning"}, "värvning") == "whole 1, part 0");
  CHECK(find({"medlemsvärvning", "medlem"}, "värvning") == "whole, part 0");
  CHECK(find({"kvinnoorganisering", "kvinna"}, "organisering") == "whole, part 0");
  // Nothing else is known: the linking s tells.
  CHECK(find({"arbetsmiljöfrågor"}, "miljöfråg") == "whole, part 0");
  CHECK(find({"facket", "fackligt"}, "ligt") == "nothing");
}

TEST_CASE("places of a word: the most telling one counts", "[search]") {
  search::IndexBuilder builder("sv");
  builder.add(0, Field::title, "Studier");
  builder.add(0, Field::context, "Studier i Norrbotten");
  builder.add(3, Field::context, "Studier i Norrbotten");
  auto terms = builder.finish();
  REQUIRE(terms.size() == 2);
  CHECK(terms[0].stem == "norrbot");
  CHECK(terms[0].whole == std::vector<search::Posting>{{0, Field::context}, {3, Field::context}});
  CHECK(terms[1].whole == std::vector<search::Posting>{{0, Field::title}, {3, Field::context}});
}
