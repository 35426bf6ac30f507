#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "language_file.h"

using namespace planverk;

namespace {

// "at_least 4 per year", "value 1 per week/4" for every fourth week.
std::string recurrences_of(const TextReading& reading) {
  static constexpr const char* names[] = {"value", "at_least", "at_most", "over",
                                          "under", "about",    "exactly", "between"};
  std::string out;
  for (const TextRecurrence& recurrence : reading.recurrences) {
    if (!out.empty()) out += "; ";
    out += fmt::format("{} {:.10g}", names[static_cast<int>(recurrence.comparator)], recurrence.count);
    if (recurrence.upper != 0) out += fmt::format("-{:.10g}", recurrence.upper);
    if (!recurrence.per.empty()) out += " per " + recurrence.per;
    if (recurrence.every != 1) out += fmt::format("/{:.10g}", recurrence.every);
  }
  return out;
}

// The recurrences, and that nothing of them is taken for a target as well.
void check(std::string_view text, std::string_view expected, std::size_t targets = 0) {
  INFO(text);
  TextReading reading = read_swedish(text);
  CHECK(recurrences_of(reading) == expected);
  CHECK(reading.targets.size() == targets);
}

void check_range(std::string_view text, std::string_view expected) {
  INFO(text);
  auto recurrences = read_swedish(text).recurrences;
  REQUIRE(recurrences.size() == 1);
  TextRange range = recurrences[0].range;
  CHECK(text.substr(range.begin, range.end - range.begin) == expected);
}

}  // namespace

TEST_CASE("times per period", "[model][quantities]") {
  check("Hålla grundkurs minst fyra gånger per år.", "at_least 4 per year");
  check("Hålla stormöte två gånger om året.", "value 2 per year");
  check("Hålla öppet studiecafé en gång i månaden.", "value 1 per month");
  check("Samla nätverket minst tre gånger per termin.", "at_least 3 per term");
  check("Revidera planen en gång per mandatperiod.", "value 1 per mandate");
  check("Träffas 4-6 gånger varje år.", "between 4-6 per year");
  check("Träffas en till två gånger per termin.", "between 1-2 per term");
  check("Träffas 2 ggr/år.", "value 2 per year");
  check("Träffas två gånger årligen.", "value 2 per year");
  check("Träffas inte fler än två gånger per år.", "at_most 2 per year");
  check("Träffas minst två gånger under planperioden.", "at_least 2");
}

TEST_CASE("things per period", "[model][quantities]") {
  check("Göra minst fyra besök per år hos föreningarna.", "at_least 4 per year");
  check("Ge ut fyra nummer av medlemsbladet per år.", "value 4 per year");
  check("Minska utskicken till högst två per år.", "at_most 2 per year");
  check("Ordna två medlemshelger om året.", "value 2 per year");
  check("Hålla ett torgmöte varje vecka och en kurs per kvartal.", "value 1 per week; value 1 per quarter");
  check("Hålla två årliga möten.", "value 2 per year");
  check("Skriva 1,5 artiklar i månaden.", "value 1.5 per month");
  // Amounts stay targets.
  check("Hålla kostnaderna på högst 180 000 kronor per år.", "value 1 per year", 1);
  check("Växa med fem procent varje år.", "value 1 per year", 1);
  check("Nå 30 medlemmar och träffas varje år.", "value 1 per year", 1);
}

TEST_CASE("periods alone", "[model][quantities]") {
  check("Varje termin hålls en studiedag.", "value 1 per term");
  check("Utvärdera varje år och vartannat år.", "value 1 per year; value 1 per year/2");
  check("Träffas ca var fjärde vecka.", "about 1 per week/4");
  check("Träffas högst varannan månad, minst vart tredje år.",
        "at_most 1 per month/2; at_least 1 per year/3");
  check("Följa upp månadsvis, kvartalsvis och årligen.",
        "value 1 per month; value 1 per quarter; value 1 per year");
  check("Redovisa varje halvår.", "value 1 per year/0.5");
  check("Föra talarstatistik på varje årskonferens och varje vår.", "value 1 per year; value 1 per year");
  check("Avsluta senast den 30 november varje år.", "value 1 per year");
}

TEST_CASE("what does not recur", "[model][quantities]") {
  check("Ringa varje ny medlem samma vecka.", "");
  check("Ha en bokcirkel i varje förening.", "");
  check("Visa partiskatten per förening en gång.", "");
  // A comparison, not an occasion.
  check("Bli två gånger så många.", "", 1);
  check("Redovisa antalet besök per år.", "");
  check("Utse två ombud per förening.", "", 1);
}

TEST_CASE("a recurrence covers its words", "[model][quantities]") {
  check_range("Vi håller kurs, minst fyra gånger om året, i länet.", "minst fyra gånger om året");
  check_range("Vi ger ut fyra nummer av bladet per år till alla.", "fyra nummer av bladet per år");
  check_range("Betala högst 500 kronor per år.", "per år");
}
