#include "site/alphabet.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace planverk;

TEST_CASE("lists stand in Swedish alphabetical order", "[site]") {
  auto check = [](std::vector<std::string> words, const std::vector<std::string>& expected) {
    std::ranges::sort(words, {}, [](const std::string& word) { return alphabetical_key(word); });
    CHECK(words == expected);
  };
  check({"ö", "ä", "å", "z", "Zetkin", "årsmöte", "zon"}, {"z", "Zetkin", "zon", "å", "årsmöte", "ä", "ö"});
  check({"LO", "landsbygd", "lön", "låg", "lyssna"}, {"landsbygd", "LO", "lyssna", "låg", "lön"});
  check({"idé", "idel", "8 mars", "SACO", "Saab"}, {"8 mars", "idé", "idel", "Saab", "SACO"});
}
