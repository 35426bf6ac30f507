#include "search/words.h"

#include <fmt/ranges.h>

#include <catch2/catch.hpp>

using namespace planverk;

namespace {

void check_words(std::string_view text, std::string_view expected) {
  CHECK(fmt::format("{}", fmt::join(search::words_of(text), " ")) == expected);
}

}  // namespace

TEST_CASE("words of a text", "[search]") {
  check_words("", "");
  check_words("Medlemsvärvning, på Öland!", "medlemsvärvning på öland");
  check_words("facklig-politiska EU-val 2026", "facklig politiska eu val 2026");
  check_words("i å 5 b", "5");
  check_words("1 000 medlemmar, 12\u00A0500 kr", "1000 medlemmar 12500 kr");
  check_words("2025 100 eller 100 2025", "2025 100 eller 100 2025");
  check_words("1 234 567 890a 5 0000", "1234567 890a 5 0000");
  check_words("idé Café Čállit Øst", "ide cafe callit ost");
  check_words("med\xC2\xADlem", "medlem");
  check_words("o\xCC\x88l", "ol");
}

TEST_CASE("å, ä and ö are letters of their own", "[search]") {
  CHECK(search::fold("ÅÄÖ") == "åäö");
  CHECK(search::fold("Håll hall") == "håll hall");
}

TEST_CASE("stop words of Swedish only", "[search]") {
  CHECK(search::stop_words("sv").size() > 50);
  CHECK(search::stop_words("sv-FI").size() > 50);
  CHECK(search::stop_words("en").empty());
}
