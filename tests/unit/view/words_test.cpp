#include <catch2/catch.hpp>

#include "small_site.h"

namespace planverk {
namespace {

void check(double value, const std::string& expected) { CHECK(words::number(Strings(), value) == expected); }

void check(std::string_view range, const std::string& expected) {
  std::size_t dots = range.find("..");
  auto first = parse_date_range(range.substr(0, dots));
  auto last = dots == std::string_view::npos ? first : parse_date_range(range.substr(dots + 2));
  REQUIRE(first);
  REQUIRE(last);
  CHECK(words::dates(test::small_strings(), {first->first, last->last}) == expected);
}

void check(const Target& target, const std::string& expected) {
  CHECK(words::target(test::small_strings(), target) == expected);
}

void check(const Recurrence& recurrence, const std::string& expected) {
  CHECK(words::recurrence(test::small_strings(), recurrence) == expected);
}

}  // namespace

TEST_CASE("numbers and days follow the language", "[view]") {
  Strings english(std::vector<StringEntry>{{"number_groups", ",", {}}, {"number_decimals", ".", {}}});
  CHECK(words::number(english, 1234567.5) == "1,234,567.5");
  Strings sami(std::vector<StringEntry>{{"date", "{month} {day}. b. {year}", {}},
                                        {"day_month", "{month} {day}. b.", {}},
                                        {"month_year", "{month} {year}", {}},
                                        {"month_9", "čakčamánnu", {}},
                                        {"month_10", "golggotmánnu", {}},
                                        {"month_with_day_9", "čakčamánu", {}},
                                        {"month_with_day_10", "golggotmánu", {}},
                                        {"from_to", "{from} – {to}", {}}});
  CHECK(words::date(sami, {2026, 9, 13}) == "čakčamánu 13. b. 2026");
  CHECK(words::dates(sami, {{2026, 9, 13}, {2026, 9, 14}}) == "čakčamánu 13 – 14. b. 2026");
  CHECK(words::dates(sami, {{2026, 9, 13}, {2026, 10, 1}}) == "čakčamánu 13. b. – golggotmánu 1. b. 2026");
  CHECK(words::dates(sami, {{2026, 9, 1}, {2026, 9, 30}}) == "čakčamánnu 2026");
}

TEST_CASE("numbers in groups of three, with a decimal comma") {
  check(0, "0");
  check(999, "999");
  check(1000, "1\u00a0000");
  check(2000000, "2\u00a0000\u00a0000");
  check(4.5, "4,5");
  check(4.05, "4,05");
  check(0.999, "1");
  check(-1200, "−1\u00a0200");
}

TEST_CASE("days and ranges of them") {
  check("2025", "2025");
  check("2025..2026", "2025–2026");
  check("2025-03", "mars 2025");
  check("2025-03..2025-05", "mars–maj 2025");
  check("2025-11..2026-02", "november 2025–februari 2026");
  check("2025-Q4", "fjärde kvartalet 2025");
  check("2025-01..2025-06", "våren 2025");
  check("2025-07..2025-12", "hösten 2025");
  check("2025-03-15", "15 mars 2025");
  check("2025-10-25..2025-10-26", "25–26 oktober 2025");
  check("2025-04-30..2025-05-02", "30 april–2 maj 2025");
  check("2025-12-30..2026-01-02", "30 december 2025–2 januari 2026");
}

TEST_CASE("how much") {
  check(Target{Comparator::at_least, 1000, 0, "medlemmar", "", "", "", {}, {}}, "minst 1\u00a0000\u00a0medlemmar");
  check(Target{Comparator::between, 40, 60, "procent", "platserna", "", "", {}, {}}, "40–60\u00a0procent av platserna");
  check(Target{Comparator::value, 2, 0, "besök", "", "year", "", {}, {}}, "2\u00a0besök per år");
}

TEST_CASE("how often") {
  Recurrence recurrence;
  recurrence.comparator = Comparator::at_least;
  recurrence.count = 4;
  recurrence.per = "year";
  check(recurrence, "minst 4 gånger per år");
  recurrence.count = 1;
  check(recurrence, "minst 1 gång per år");
  recurrence.text = "varje höst";
  check(recurrence, "varje höst");
}

TEST_CASE("counts choose their form") {
  CHECK(words::count(test::small_strings(), "goals", 0) == "0 mål");
  CHECK(words::count(test::small_strings(), "goals", 1) == "ett mål");
  CHECK(words::count(test::small_strings(), "goals", 1200) == "1\u00a0200 mål");
}

TEST_CASE("costs") {
  Cost cost;
  cost.amount = 25000;
  cost.unit = "kronor";
  cost.from = "kassan";
  CHECK(words::cost(test::small_strings(), cost) == "25\u00a0000\u00a0kronor från kassan");
  cost.nothing = true;
  CHECK(words::cost(test::small_strings(), cost) == "kostar inget");
}

TEST_CASE("long words are cut between words") {
  CHECK(shortened("Hålla en valskola", 40) == "Hålla en valskola");
  CHECK(shortened("Hålla en valskola för partiet", 20) == "Hålla en valskola…");
  CHECK(shortened("Åååååååååå", 4) == "Åååå…");
}

}  // namespace planverk
