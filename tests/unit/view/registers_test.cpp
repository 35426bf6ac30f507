#include "view/registers.h"

#include <catch2/catch.hpp>

using namespace planverk;

TEST_CASE("other names that only inflect a name are not told to readers", "[view]") {
  auto check = [](std::vector<std::string> said, std::vector<std::string> aliases,
                  std::vector<std::string> expected) {
    std::vector<Text> texts;
    for (std::string& alias : aliases) texts.push_back({std::move(alias), {}});
    CHECK(readable_aliases(texts, std::move(said)) == expected);
  };
  check({"PS", "partistyrelsen"}, {"partistyrelsen", "partistyrelsens"}, {});
  check({"partiförening"}, {"partiföreningarna", "föreningar", "föreningarna"}, {"föreningar"});
  check({"strategisk plan"}, {"strategiska planer", "strategisk planering"}, {"strategisk planering"});
  check({"Stadgarna"}, {"stadgarna", "partiets stadgar"}, {"partiets stadgar"});
  check({"Klass och jämlikhet"}, {"Klass", "Klass och segregation"}, {"Klass", "Klass och segregation"});
  check({"LO"}, {"LOs"}, {});
  check({"LO", ""}, {"Landsorganisationen"}, {"Landsorganisationen"});
}

TEST_CASE("anchors of letters tell å, ä and ö from a and o", "[view]") {
  auto check = [](const char* letter, const char* anchor) { CHECK(letter_anchor(letter) == anchor); };
  check("A", "a");
  check("Å", "aa");
  check("Ä", "ae");
  check("Ö", "oe");
  check("#", "0");
}

TEST_CASE("an event's date is not said twice", "[view]") {
  Site site;
  Settings settings;
  Strings strings;
  PublishedAssets assets;
  ViewContext ctx{site, settings, strings, assets};
  auto check = [&](const char* name, const char* printed, const char* expected) {
    Event event;
    event.entry.name = name;
    event.entry.printed = printed;
    CHECK(event_date(ctx, event) == expected);
  };
  check("Kongressen 2026", "april 2026", "april 2026");
  check("Valåret 2026", "2026", "");
}
