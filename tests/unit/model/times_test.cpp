#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "language_file.h"

using namespace planverk;

namespace {

// "by 2025-11-01..2025-11-30", "before [valet 2026]".
std::string times_of(std::string_view text) {
  static constexpr const char* names[] = {"at", "by", "before", "after", "during", "from"};
  std::string out;
  for (const TextTime& time : read_swedish(text).times) {
    if (!out.empty()) out += "; ";
    out += names[static_cast<int>(time.relation)];
    if (!time.dates.is_none()) out += fmt::format(" {}", to_iso(time.dates.first));
    if (time.dates.first != time.dates.last) out += fmt::format("..{}", to_iso(time.dates.last));
    if (!time.event_phrase.empty()) out += fmt::format(" [{}]", time.event_phrase);
  }
  return out;
}

void check(std::string_view text, std::string_view expected) {
  INFO(text);
  CHECK(times_of(text) == expected);
}

void check_range(std::string_view text, std::string_view expected) {
  INFO(text);
  auto times = read_swedish(text).times;
  REQUIRE(times.size() == 1);
  TextRange range = times[0].range;
  CHECK(text.substr(range.begin, range.end - range.begin) == expected);
}

}  // namespace

TEST_CASE("days, months and quarters", "[model][times]") {
  check("Klart senast den 30 november 2025.", "by 2025-11-30");
  check("Klart senast 30/11 2025.", "by 2025-11-30");
  check("Klart den 31/12-2025.", "at 2025-12-31");
  check("Klart 2025-11-30 eller 2025-12.", "at 2025-11-30; at 2025-12-01..2025-12-31");
  check("Läger den 17–19 april 2026.", "at 2026-04-17..2026-04-19");
  check("Klart till den 1 mars 2026.", "by 2026-03-01");
  check("Klart senast i november 2025.", "by 2025-11-01..2025-11-30");
  check("Klart senast sista februari 2028.", "by 2028-02-29");
  check("Bladet flyttar från januari 2027.", "from 2027-01-01..2027-01-31");
  check("Planen skrivs under fjärde kvartalet 2025.", "during 2025-10-01..2025-12-31");
  check("Planen skrivs kvartal 2 2025 och Q3 2026.", "at 2025-04-01..2025-06-30; at 2026-07-01..2026-09-30");
  check("Planen skrivs under första halvåret 2026.", "during 2026-01-01..2026-06-30");
  check("Kampanj under april–juni 2026.", "during 2026-04-01..2026-06-30");
  check("Kampanj från april 2025 till augusti 2026.", "during 2025-04-01..2026-08-31");
  check("Den 30 februari 2025 finns inte.", "");
}

TEST_CASE("seasons", "[model][times]") {
  check("Senast våren 2023.", "by 2023-01-01..2023-06-30");
  check("En heldag under hösten 2025.", "during 2025-07-01..2025-12-31");
  check("Klart före sommaren 2027.", "before 2027-06-01..2027-08-31");
  check("Läger vintern 2025/2026.", "at 2025-12-01..2026-02-28");
  check("Kurser under vårterminen 2026.", "during 2026-01-01..2026-06-30");
  check("Mellan våren 2025 och hösten 2026.", "during 2025-01-01..2026-12-31");
  // "vår" is also "our".
  check("I vår politik ingår mer.", "");
}

TEST_CASE("years and parts of them", "[model][times]") {
  check("En insats under 2025.", "during 2025-01-01..2025-12-31");
  check("Växa till 2030.", "by 2030-01-01..2030-12-31");
  check("År 2030 ska det vara klart.", "at 2030-01-01..2030-12-31");
  check("Växa under 2025–2026.", "during 2025-01-01..2026-12-31");
  check("Växa under 2025/26.", "during 2025-01-01..2026-12-31");
  check("Utse ett team tidigt 2025.", "at 2025-01-01..2025-04-30");
  check("Klart i slutet av 2026.", "at 2026-09-01..2026-12-31");
  check("Minst 600 vid utgången av 2024.", "at 2024-12-31");
  check("Klart före utgången av 2027.", "by 2027-12-31");
  check("Utvärdera före årets slut 2026.", "by 2026-12-31");
  check("Klart vid årsskiftet 2025/2026.", "at 2025-12-31");
  check("Klart vid halvårsskiftet 2026.", "at 2026-06-30");
  check("Ringa under 2000 väljare.", "");
}

TEST_CASE("events keep their printed words", "[model][times]") {
  check("Nå 700 medlemmar före valet 2026.", "before [valet 2026]");
  check("Samla in pengar inför valrörelsen 2026.", "before [valrörelsen 2026]");
  check("Utse en valledning före kongressen 2026.", "before [kongressen 2026]");
  check("Ha valarbetare på valdagen.", "at [valdagen]");
  check("Bygga om under valåret.", "during [valåret]");
  check("Växa under nästa mandatperiod.", "during [nästa mandatperiod]");
  check("Knacka dörr före EU-valet den 9 juni 2024.", "before 2024-06-09 [EU-valet]");
  check("En plan inför valkonferensen i mars 2026.", "before 2026-03-01..2026-03-31 [valkonferensen]");
  check("Beslut vid valkonferens år 2026.", "at [valkonferens år 2026]");
  check("Delta på den 43:e kongressen.", "at [43:e kongressen]");
  check("Skriva motioner före kongressens motionsstopp.", "before [kongressens motionsstopp]");
  check("Inför och under valåret 2026.", "during 2026-01-01..2026-12-31 [valåret 2026]");
  check("Senast på distriktets årskonferens 2026.", "by [distriktets årskonferens 2026]");
  check("Klart före 2026 års val.", "before [2026 års val]");
  check("Under första kvartalet.", "during [första kvartalet]");
}

TEST_CASE("prepositions that tell no time", "[model][times]") {
  check("Lägga pengar på valet 2026.", "");
  check("Rapportera till årskonferensen.", "");
  check("Utgå från behov, i föreningarna, under ledning av styrelsen.", "");
  check("Föra statistik på varje årskonferens.", "");
}

TEST_CASE("a time covers its words", "[model][times]") {
  check_range("Besluta i god tid före valet, helst.", "i god tid före valet");
  check_range("Utbilda alla senast i november 2025, alltså.", "senast i november 2025");
  check_range("Nå dörrar före EU-valet den 9 juni 2024.", "före EU-valet den 9 juni 2024");
}
