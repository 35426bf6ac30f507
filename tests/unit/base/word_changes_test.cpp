#include "base/word_changes.h"

#include <catch2/catch.hpp>

#include <chrono>

using namespace planverk;

namespace {

// "Nå minst [-650-] [+700+] medlemmar."
std::string told(std::string_view earlier, std::string_view later) {
  std::string out;
  for (const WordRun& run : compare_words(earlier, later)) {
    if (run.space_before && !out.empty()) out += ' ';
    if (run.side == WordSide::both) out += run.text;
    if (run.side == WordSide::earlier) out += "[-" + run.text + "-]";
    if (run.side == WordSide::later) out += "[+" + run.text + "+]";
  }
  return out;
}

std::string many(std::string_view word, int times) {
  std::string out;
  for (int n = 0; n < times; ++n) out += std::string(word) + std::to_string(n) + ' ';
  return out;
}

}  // namespace

TEST_CASE("changes word by word", "[base]") {
  CHECK(told("", "") == "");
  CHECK(told("Lika.", "Lika.") == "Lika.");
  CHECK(told("Nå minst 650 medlemmar.", "Nå minst 700 medlemmar.") == "Nå minst [-650-] [+700+] medlemmar.");
  CHECK(told("Hålla kurs.", "Hålla kurs varje år.") == "Hålla kurs [+varje år+].");
  CHECK(told("Hålla kurs varje år.", "Hålla kurs.") == "Hålla kurs [-varje år-].");
  CHECK(told("", "Nytt mål.") == "[+Nytt mål.+]");
  CHECK(told("Gammalt mål.", "") == "[-Gammalt mål.-]");
}

TEST_CASE("signs are told apart from words", "[base]") {
  CHECK(told("Hålla kurs", "Hålla kurs.") == "Hålla kurs[+.+]");
  CHECK(told("(kurs)", "kurs") == "[-(-]kurs[-)-]");
  CHECK(told("20  kurser", "20\u00a0kurser") == "20 kurser");
}

TEST_CASE("small words between two changes are told with them", "[base]") {
  CHECK(told("Distriktet vill bli större och starkare före valet i höst.", "Distriktet vill bli bredare och klokare före valet i höst.") ==
        "Distriktet vill bli [-större och starkare-] [+bredare och klokare+] före valet i höst.");
  // A word that says something stays as it is.
  CHECK(told("Nå minst 650 medlemmar i år i hela distriktet.", "Nå minst 700 medlemmar nästa år i hela distriktet.") ==
        "Nå minst [-650-] [+700+] medlemmar [-i-] [+nästa+] år i hela distriktet.");
  // Nothing is taken away, so nothing needs to be told twice.
  CHECK(told("Ordna kurser och läger för medlemmar.", "Ordna korta kurser och stora läger för medlemmar.") ==
        "Ordna [+korta+] kurser och [+stora+] läger för medlemmar.");
}

TEST_CASE("texts with little in common are told as one replaced by the other", "[base]") {
  CHECK(told("Trycka en affisch.", "Ringa alla nya medlemmar inom en vecka.") ==
        "[-Trycka en affisch.-][+Ringa alla nya medlemmar inom en vecka.+]");
}

TEST_CASE("the two texts can be read out of the changes", "[base]") {
  std::string earlier = "Vi, som är få, ska (om vi kan) bli fler: minst 500.", later = "Vi som är många ska bli fler – minst 900!";
  std::string a, b;
  for (const WordRun& run : compare_words(earlier, later)) {
    if (run.side != WordSide::later) a += run.text;
    if (run.side != WordSide::earlier) b += run.text;
  }
  auto without_space = [](std::string text) {
    std::erase(text, ' ');
    return text;
  };
  CHECK(without_space(a) == without_space(earlier));
  CHECK(without_space(b) == without_space(later));
}

TEST_CASE("hostile texts are compared in bounded time", "[base]") {
  std::string a = many("ett", 30000), b = many("tva", 30000);
  auto begin = std::chrono::steady_clock::now();
  CHECK(compare_words(a, b).size() == 2);
  std::string changed = a;
  changed.replace(changed.find("ett15000 "), 8, "annat");
  CHECK(compare_words(a, changed).size() == 4);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
}
