#include "language_file.h"

#include <fmt/core.h>

#include <catch2/catch.hpp>

using namespace planverk;

namespace {

// "at_least 30 nya medlemmar; about 5 procent", empty when there are none.
std::string targets_of(std::string_view text) {
  static constexpr const char* names[] = {"value", "at_least", "at_most", "over",
                                          "under", "about",    "exactly", "between"};
  std::string out;
  for (const Quantity& target : read_swedish(text).targets) {
    if (!out.empty()) out += "; ";
    out += fmt::format("{} {:.10g}", names[static_cast<int>(target.comparator)], target.value);
    if (target.upper != 0) out += fmt::format("-{:.10g}", target.upper);
    if (!target.unit.empty()) out += " " + target.unit;
  }
  return out;
}

void check(std::string_view text, std::string_view expected) {
  INFO(text);
  CHECK(targets_of(text) == expected);
}

// The bytes of the first target as they stand in the text.
void check_range(std::string_view text, std::string_view expected) {
  INFO(text);
  auto targets = read_swedish(text).targets;
  REQUIRE(targets.size() == 1);
  TextRange range = targets[0].range;
  CHECK(text.substr(range.begin, range.end - range.begin) == expected);
}

}  // namespace

TEST_CASE("numbers in digits are read with their groups and decimals", "[model][quantities]") {
  check("Värva 40 medlemmar.", "value 40 medlemmar");
  check("Samla 1 000 namn och 150 000 kronor.", "value 1000 namn; value 150000 kronor");
  check("Samla 1\u00a0500 namn.", "value 1500 namn");
  check("Samla 1\u202f500\u2009000 kronor.", "value 1500000 kronor");
  check("Sätta upp 1.000 affischer.", "value 1000 affischer");
  check("Nå 60 procent, helst 62,5 %.", "value 60 procent; value 62.5 procent");
  check("Samla in 2,5 miljoner kronor.", "value 2500000 kronor");
  check("Samla in 50 tkr och 500 kr.", "value 50000 kronor; value 500 kronor");
  check("Öka med 10 procentenheter.", "value 10 procentenheter");
}

TEST_CASE("numbers in words are read", "[model][quantities]") {
  check("Hålla två kurser och tolv möten.", "value 2 kurser; value 12 möten");
  check("Utbilda tjugofem ledare, etthundrafemtio ombud och tvåtusen väljare.",
        "value 25 ledare; value 150 ombud; value 2000 väljare");
  check("Nå hundra procent av tusen medlemmar.", "value 100 procent; value 1000 medlemmar");
  check("Samla in två miljoner kronor, en halv miljon namn.", "value 2000000 kronor; value 500000 namn");
  check("Ha två och en halv tjänster.", "value 2.5 tjänster");
  check("Ordna ett tjugotal möten.", "about 20 möten");
  // The article is no number, save after a comparator.
  check("Ordna en kurs och ett möte.", "");
  check("Ha minst en kvinna och högst ett extra ombud.", "at_least 1 kvinna; at_most 1 extra ombud");
  check("Kurser om sex och samlevnad.", "");
}

TEST_CASE("shares become per cent", "[model][quantities]") {
  check("Få med hälften av medlemmarna.", "value 50 procent");
  check("Lägga minst halva budgeten på kurser.", "at_least 50 procent");
  check("Nå tre fjärdedelar av väljarna.", "value 75 procent");
  check("Nå minst fyra av tio medlemmar.", "at_least 40 procent");
  check("Vara öppet halva året.", "");
}

TEST_CASE("comparators are told by their words", "[model][quantities]") {
  check("Nå minst 30 medlemmar.", "at_least 30 medlemmar");
  check("Nå åtminstone 30 medlemmar.", "at_least 30 medlemmar");
  check("Högst 30, max 40, upp till 50 och som mest 60 deltagare.",
        "at_most 30; at_most 40; at_most 50; at_most 60 deltagare");
  check("Nå över 30, mer än 40 och fler än 50 medlemmar.", "over 30; over 40; over 50 medlemmar");
  check("Lägga under 30 procent och mindre än 40 procent.", "under 30 procent; under 40 procent");
  check("Cirka 30, ca 40, ca. 50, omkring 60, ungefär 70 och runt 80 personer.",
        "about 30; about 40; about 50; about 60; about 70; about 80 personer");
  check("Precis 30 och exakt 40 platser.", "exactly 30; exactly 40 platser");
  check("Mellan 30 och 40 medlemmar, 4–6 möten och fyra till sex kurser.",
        "between 30-40 medlemmar; between 4-6 möten; between 4-6 kurser");
  check("Samla in 2–3 miljoner kronor.", "between 2000000-3000000 kronor");
  check("Nå 30 medlemmar eller fler.", "at_least 30 medlemmar");
  check("Minst cirka 30 medlemmar.", "at_least 30 medlemmar");
  check("Inom tio dagar, inom en arbetsdag och inom två distrikt.",
        "at_most 10 dagar; at_most 1 arbetsdag; value 2 distrikt");
}

TEST_CASE("words that look like comparators", "[model][quantities]") {
  check("Inte minst 30 nya medlemmar.", "value 30 nya medlemmar");
  check("Bli fler, inte minst i förorten.", "");
  check("Hålla en kampanj under två veckor över tre distrikt.", "value 2 veckor; value 3 distrikt");
  check("Inget kön ska ha mer än 60 procent av platserna.", "at_most 60 procent");
  check("Inte ha färre än tre ombud.", "at_least 3 ombud");
  check("Öka antalet från 612 till 700 medlemmar.", "value 700 medlemmar");
  check("Öka medlemsantalet med mer än 50 medlemmar.", "over 50 medlemmar");
}

TEST_CASE("units are the noun after the number", "[model][quantities]") {
  check("Värva minst 30 nya medlemmar i år.", "at_least 30 nya medlemmar");
  check("Hålla fyra öppna, digitala torgmöten.", "value 4 öppna, digitala torgmöten");
  check("Ha 20 aktiva.", "value 20 aktiva");
  check("Nå minst 30 i varje kommun.", "at_least 30");
  check("Ha en reserv på sex månaders kostnader.", "value 6 månader");
  check("Trycka 500 st affischer.", "value 500 affischer");
  check_range("Vi ska nå  minst 1 000 nya\u00a0medlemmar nu.", "minst 1 000 nya\u00a0medlemmar");
  check_range("Så är högst 5 % nog.", "högst 5 %");
}

TEST_CASE("years, dates, names and thresholds are no targets", "[model][quantities]") {
  check("Växa under 2026, före valet 2026, från 2025 till 2027 och år 2030.", "");
  check("Klart den 30 november 2025, 30/11, den 8 mars och 2025-11-30.", "");
  check("Se rad 99–101, sidan 12, punkt 4, § 5 och kapitel 3.", "");
  check("Delta på 43:e kongressen kl. 18.30 eller klockan 19.", "");
  check("Ha 5G och 50-talsfest för 18-åringar, ring 070-123 45 67.", "");
  check("Visa vad arvoden över 5/8 prisbasbelopp ger.", "");
  check("Stötta föreningar i kommuner med fler än 30 000 invånare.", "");
  check("Visa vad de som har arvoden över 40 000 kronor betalar.", "");
  check("Göra mer, inte minst i kommuner med fler än 30 000 invånare.", "");
  check("Bjuda in alla under 30 år och unga mellan 18 och 26 år.", "");
  check("Om minst tio anmäler sig hålls kursen.", "");
  check("Slutföra de två projekten som började för tre år sedan.", "");
  // The digits of a year with a unit after them are a number.
  check("Ringa minst 2000 väljare och 2000 medlemmar.", "at_least 2000 väljare; value 2000 medlemmar");
}

TEST_CASE("odd input is read without harm", "[model][quantities]") {
  check("", "");
  check("\xff\xfe 30 \xc3", "");
  check("99999999999999999999 kronor", "");
  check("999999999999:e gången, 99999999999/99999999999", "");
  check("1-1-1-1-1", "");
  check("hundra miljoner miljoner miljoner", "value 1e+14 miljoner");
}
