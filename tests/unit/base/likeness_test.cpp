#include "base/likeness.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <string>

using namespace planverk;

namespace {

std::vector<ComparedText> texts(std::initializer_list<std::string_view> list) {
  std::vector<ComparedText> out;
  for (std::string_view text : list) out.push_back({text, false});
  return out;
}

// "0-1 2-0": which of one list goes with which of the other, in the order of the first.
std::string pairs(const std::vector<ComparedText>& a, const std::vector<ComparedText>& b, double least = 0.4) {
  std::string out;
  for (std::size_t i = 0; i < a.size(); ++i)
    for (const LikePair& pair : match_by_likeness(a, b, least))
      if (pair.a == i) out += (out.empty() ? "" : " ") + std::to_string(pair.a) + "-" + std::to_string(pair.b);
  return out;
}

}  // namespace

TEST_CASE("texts are paired by the words that tell them apart", "[base]") {
  auto a = texts({"Hålla kurs minst fyra gånger per år.", "Samla kvinnonätverket minst tre gånger per år.", "Trycka en affisch."});
  auto b = texts({"Samla kvinnonätverket minst fyra gånger per år.", "Hålla kurser minst tre gånger per år.", "Ringa alla nya."});
  CHECK(pairs(a, b) == "0-1 1-0");
}

TEST_CASE("inflected forms and capitals meet", "[base]") {
  CHECK(pairs(texts({"Medlemmarna värvas"}), texts({"värva MEDLEMMAR"})) == "");
  CHECK(pairs(texts({"Partiföreningarna besöks", "x"}), texts({"y", "besöka partiföreningar"}), 0.3) == "0-1");
}

TEST_CASE("each text has one partner, the most alike", "[base]") {
  CHECK(pairs(texts({"ringa nya medlemmar snart", "ringa nya medlemmar"}), texts({"ringa nya medlemmar"})) == "1-0");
  auto taken = texts({"ringa nya medlemmar"});
  taken[0].is_taken = true;
  CHECK(pairs(taken, texts({"ringa nya medlemmar"})) == "");
}

TEST_CASE("long lists take no time of their product", "[base]") {
  std::vector<std::string> words;
  for (int n = 0; n < 20000; ++n) words.push_back("Distriktet ska hålla kurs nummer " + std::to_string(n) + " för alla");
  std::vector<ComparedText> list;
  for (const std::string& text : words) list.push_back({text, false});
  auto begin = std::chrono::steady_clock::now();
  CHECK(match_by_likeness(list, list, 0.4).size() == list.size());
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(8));
}
