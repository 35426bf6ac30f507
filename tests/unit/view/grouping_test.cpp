#include "view/grouping.h"

#include <catch2/catch.hpp>

using namespace planverk;

TEST_CASE("words stand under their Swedish letter", "[view]") {
  auto check = [](const char* word, const char* letter) { CHECK(initial_of(word) == letter); };
  check("avslag", "A");
  check("ABF", "A");
  check("årsmöte", "Å");
  check("ändring", "Ä");
  check("Öppet hus", "Ö");
  check("étude", "E");
  check("”bifall”", "B");
  check("8 mars", "#");
  check("—", "#");
  check("Ŋuorttat", "N");
}

TEST_CASE("years that are over stand whole, others in halves", "[view]") {
  Date today{2026, 3, 1};
  auto check = [&](Date last_day, TimeGroup expected) { CHECK(time_group(last_day, today) == expected); };
  check({2025, 3, 15}, {2025, 0});
  check({2025, 12, 31}, {2025, 0});
  check({2026, 2, 28}, {2026, 1});
  check({2026, 6, 30}, {2026, 1});
  check({2026, 7, 1}, {2026, 2});
  check({2027, 12, 31}, {2027, 2});
  CHECK(TimeGroup{2025, 0} < TimeGroup{2026, 1});
  CHECK(TimeGroup{2026, 1} < TimeGroup{2026, 2});
}

TEST_CASE("organisations stand by level, then by short name in Swedish order", "[view]") {
  Site site;
  auto add = [&](OrganisationKind kind, const char* name) {
    site.organisations.emplace_back().entry.kind = kind;
    site.organisations.back().entry.short_name = name;
  };
  add(OrganisationKind::branch, "Alingsås");
  add(OrganisationKind::district, "Örebro");
  add(OrganisationKind::district, "Västmanland");
  add(OrganisationKind::district, "Ångermanland");
  add(OrganisationKind::national, "Partiet");
  std::string order;
  for (OrganisationId id : organisations_in_order(site)) order += site.at(id).entry.short_name + " ";
  CHECK(order == "Partiet Västmanland Ångermanland Örebro Alingsås ");
}
