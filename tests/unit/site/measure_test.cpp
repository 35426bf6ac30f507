#include "site/measure.h"

#include <catch2/catch.hpp>

using namespace planverk;

namespace {

Date day(const char* iso) { return *parse_date(iso); }

Target target_of(Comparator comparator, double value, std::optional<double> from = {}, double upper = 0) {
  Target target;
  target.comparator = comparator;
  target.value = value;
  target.upper = upper;
  if (from) target.baseline = Baseline{*from, {}};
  return target;
}

// A value of a target: how far, −1 for what cannot be said, and whether that is there.
void check(const Target& target, double value, double share, bool reached) {
  INFO("target " << target.value << ", value " << value);
  CHECK(share_of_way(target, value).value_or(-1) == Approx(share));
  CHECK(is_reached(target, value) == reached);
}

Recurrence recurrence_of(Comparator comparator, double count, const char* per, std::vector<const char*> held = {}) {
  Recurrence out;
  out.comparator = comparator;
  out.count = count;
  out.per = per;
  for (const char* iso : held) out.held.push_back(day(iso));
  return out;
}

void check(const Recurrence& recurrence, const char* period, const char* today, Occasions expected) {
  INFO(period << " on " << today);
  DateRange time{day(std::string(period).substr(0, 10).c_str()), day(std::string(period).substr(11).c_str())};
  Occasions found = count_occasions(recurrence, time, day(today), {});
  CHECK(found.held == expected.held);
  CHECK(found.expected == expected.expected);
  CHECK(found.total == expected.total);
  CHECK(found.is_limit == expected.is_limit);
}

}  // namespace

TEST_CASE("how far a value has come on its way to the target", "[progress]") {
  SECTION("upwards from a baseline") {
    Target members = target_of(Comparator::at_least, 700, 612);
    check(members, 612, 0, false);
    check(members, 656, 0.5, false);
    check(members, 700, 1, true);
    check(members, 750, 1, true);
    check(members, 600, 0, false);
  }
  SECTION("without a baseline, from nothing") {
    check(target_of(Comparator::exactly, 100), 92, 0.92, false);
    check(target_of(Comparator::over, 40), 38, 0.95, false);
    check(target_of(Comparator::over, 40), 40, -1, false);
    check(target_of(Comparator::over, 40), 41, 1, true);
    check(target_of(Comparator::at_least, 0), 5, -1, true);
    check(target_of(Comparator::at_least, -10), -20, -1, false);
  }
  SECTION("downwards") {
    Target share = target_of(Comparator::at_most, 60, 71);
    check(share, 71, 0, false);
    check(share, 65.5, 0.5, false);
    check(share, 58, 1, true);
    check(share, 75, 0, false);
    check(target_of(Comparator::under, 60, 71), 60, -1, false);
    check(target_of(Comparator::value, 10, 20), 15, 0.5, false);
    check(target_of(Comparator::value, 10, 20), 9, 1, true);
    check(target_of(Comparator::at_least, -10, -30), -20, 0.5, false);
  }
  SECTION("what cannot be said") {
    check(target_of(Comparator::at_most, 2), 5, -1, false);
    check(target_of(Comparator::at_least, 50, 50), 50, -1, true);
    check(target_of(Comparator::at_least, 50, 80), 60, -1, true);
    check(target_of(Comparator::at_most, 50, 40), 45, -1, true);
    check(target_of(Comparator::exactly, 6, 4.5), 8, -1, false);
    Target each = target_of(Comparator::at_least, 2);
    each.each = "förening";
    CHECK_FALSE(share_of_way(each, 1));
  }
  SECTION("between and about") {
    Target between = target_of(Comparator::between, 4, 0, 6);
    check(between, 2, 0.5, false);
    check(between, 5, 1, true);
    check(between, 9, -1, false);
    check(target_of(Comparator::between, 4, 10, 6), 8, 0.5, false);
    check(target_of(Comparator::between, 4, 5, 6), 5, -1, true);
    check(target_of(Comparator::about, 150000, 78250), 135000, 0.790941, true);
    check(target_of(Comparator::about, 150000), 100000, 0.666667, false);
  }
}

TEST_CASE("occasions held, and those whose time is over", "[progress]") {
  const char* two_years = "2025-01-01/2026-12-31";
  SECTION("a year in four") {
    Recurrence visits = recurrence_of(Comparator::at_least, 4, "year", {"2025-04-24", "2025-05-15", "2026-02-08", "2026-03-01"});
    check(visits, two_years, "2025-01-01", {0, 0, 8, false});
    check(visits, two_years, "2025-07-02", {2, 1, 8, false});
    check(visits, two_years, "2025-12-31", {2, 3, 8, false});
    check(visits, two_years, "2026-02-28", {3, 4, 8, false});
    check(visits, two_years, "2027-06-01", {4, 8, 8, false});
    check(visits, two_years, "2024-06-01", {0, 0, 8, false});
  }
  SECTION("periods begin with the plan") {
    check(recurrence_of(Comparator::value, 4, "year"), "2025-03-15/2026-03-14", "2026-03-15", {0, 4, 4, false});
    check(recurrence_of(Comparator::value, 1, "month"), "2025-01-31/2025-04-30", "2025-04-30", {0, 3, 3, false});
    check(recurrence_of(Comparator::value, 3, "term"), two_years, "2026-03-01", {0, 6, 12, false});
    check(recurrence_of(Comparator::value, 1, "week"), "2025-01-01/2025-01-31", "2025-01-16", {0, 2, 4, false});
    check(recurrence_of(Comparator::value, 1, "year"), "2025-01-01/2026-06-30", "2026-07-01", {0, 1, 1, false});
    check(recurrence_of(Comparator::over, 2, "year"), "2025-01-01/2025-12-31", "2026-01-01", {0, 3, 3, false});
  }
  SECTION("a number for the whole time") {
    check(recurrence_of(Comparator::value, 2, ""), two_years, "2026-01-01", {0, 1, 2, false});
  }
  SECTION("every second year") {
    Recurrence meeting = recurrence_of(Comparator::value, 1, "year");
    meeting.every = 2;
    check(meeting, two_years, "2026-12-31", {0, 0, 1, false});
    check(meeting, two_years, "2027-01-01", {0, 1, 1, false});
  }
  SECTION("once in four years says nothing of two") {
    check(recurrence_of(Comparator::value, 1, "mandate"), two_years, "2026-12-31", {0, {}, {}, false});
  }
  SECTION("a ceiling") {
    check(recurrence_of(Comparator::at_most, 2, "year", {"2025-05-20", "2025-11-20"}), two_years, "2026-02-28", {2, {}, 4, true});
    check(recurrence_of(Comparator::under, 3, "year"), two_years, "2026-02-28", {0, {}, 4, true});
  }
  SECTION("planned days, and a quarter of each year") {
    Recurrence days = recurrence_of(Comparator::value, 0, "", {"2024-12-31", "2025-02-01"});
    days.dates = {{day("2025-02-01"), day("2025-02-01")}, {day("2026-02-01"), day("2026-02-01")}};
    check(days, two_years, "2025-06-01", {1, 1, 2, false});
    Recurrence quarter;
    quarter.quarter = 1;
    check(quarter, two_years, "2026-03-31", {0, 1, 2, false});
    check(quarter, two_years, "2026-04-01", {0, 2, 2, false});
    check(quarter, "2025-04-01/2026-03-30", "2027-01-01", {0, {}, {}, false});
  }
  SECTION("no number, no time") {
    check(Recurrence{}, two_years, "2026-01-01", {0, {}, {}, false});
    Occasions found = count_occasions(recurrence_of(Comparator::value, 4, "year", {"2025-04-24"}), {}, day("2026-01-01"), {});
    CHECK(found.held == 1);
    CHECK_FALSE(found.total);
  }
  SECTION("a time that runs backwards, and a site without a day") {
    check(recurrence_of(Comparator::value, 4, "year"), "2026-01-01/2025-01-01", "2026-01-01", {0, {}, {}, false});
    Occasions found = count_occasions(recurrence_of(Comparator::value, 4, "year"), {day("2025-01-01"), day("2025-12-31")}, {}, {});
    CHECK(found == Occasions{0, 0, 4, false});
  }
  SECTION("the longest time there is") {
    check(recurrence_of(Comparator::value, 1, "week"), "1000-01-01/9999-12-31", "9999-12-31", {0, 469597, 469597, false});
    check(recurrence_of(Comparator::at_least, 5000, "week"), "1000-01-01/9999-12-31", "9999-12-31", {0, 2347986428, 2347987142, false});
  }
}
