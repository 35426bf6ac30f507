#include <catch2/catch.hpp>

#include "model/lead_in.h"

using namespace planverk;

TEST_CASE("lead-in and goal become one sentence where grammar allows", "[model]") {
  auto check = [](const char* lead_in, const char* goal, const char* sentence) {
    CHECK(join_sentence(lead_in, goal) == sentence);
  };
  check("Distriktet ska:", "Nå minst 700 medlemmar.", "Distriktet ska nå minst 700 medlemmar.");
  check("Partiet kommer att...", "prioritera samtal", "Partiet kommer att prioritera samtal");
  check("Under året ska distriktet:", "Ordna träffar.", "Under året ska distriktet ordna träffar.");
  check("Distriktet ska:", "Utse en valledning.", "Distriktet ska utse en valledning.");
  check("Distriktet ska:", "Aktivt arbeta för jämställdhet.", "Distriktet ska aktivt arbeta för jämställdhet.");
  check("Vi vill att", "Fler vågar ta plats.", "Vi vill att fler vågar ta plats.");
  check("Målet är att:", "Alla har en uppgift.", "Målet är att alla har en uppgift.");
  check("Målet är att:", "Nå fler.", "Målet är att nå fler.");
  check("Distriktet ska:", "Nya medlemmar ska erbjudas en kurs.", "Distriktet ska: Nya medlemmar ska erbjudas en kurs.");
  check("Mål för perioden:", "Använda statistik.", "Mål för perioden: Använda statistik.");
  check("", "Att samla in pengar", "Att samla in pengar");
}

TEST_CASE("patterns find lead-ins and leave prose alone", "[model]") {
  LeadInPatterns patterns({"* ska:", "under * ska *", "mål för *", "målsättning* *"});
  CHECK(patterns.in_paragraph("Distriktet ska:") == "Distriktet ska:");
  CHECK(patterns.in_paragraph("Det var i fjol. Under året ska distriktet:") == "Under året ska distriktet:");
  CHECK(patterns.in_paragraph("Vänsterpartiet Norrbotten SKA...") == "Vänsterpartiet Norrbotten SKA...");
  CHECK(patterns.in_paragraph("Distriktet ska.").empty());
  CHECK(patterns.in_paragraph("Till exempel:").empty());
  CHECK(patterns.is_heading("Målsättningar under 2024"));
  CHECK_FALSE(patterns.is_heading("Övergripande mål"));
}
