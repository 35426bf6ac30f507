#include "model/goal_facts.h"

#include <catch2/catch.hpp>

using namespace planverk;

namespace {

GoalFacts read_one(const std::string& facts, std::string complaints = {}) {
  Diagnostics diagnostics;
  auto all = read_goal_facts(FileId{0}, "a: {" + facts + "}\n", diagnostics);
  std::string out;
  for (const Diagnostic& d : diagnostics) out += d.message + "\n";
  CHECK(out == complaints);
  REQUIRE(all.size() == 1);
  return all[0];
}

}  // namespace

TEST_CASE("numbers that are compared", "[model]") {
  auto target = read_one("target: {at_least: 4, at_most: 6, unit: kurser}").target;
  REQUIRE(target);
  CHECK(target->comparator == Comparator::between);
  CHECK(target->value == 4);
  CHECK(target->upper == 6);
  auto recurrence = read_one("recurrence: {at_least: 2, at_most: 4, per: year}").recurrence;
  REQUIRE(recurrence);
  CHECK(recurrence->upper == 4);
  read_one("target: {at_least: 5, at_most: 3}", "`at_most` does not go with the number before it\n");
  read_one("target: {over: 5, value: 3}", "`value` does not go with the number before it\n");
  read_one("recurrence: {at_least: -4, per: year}", "`at_least: -4` is no number of times\n");
  read_one("recurrence: {at_most: 0, per: year}", "`at_most: 0` is no number of times\n");
  read_one("recurrence: {exactly: 0.5, per: year}", "`exactly: 0.5` is no number of times\n");
  read_one("recurrence: {value: 1000000000, per: week}", "`value: 1000000000` is no number of times\n");
  CHECK(read_one("recurrence: {value: 4, held: [2026-02-15, 2026-01-15, 2026-02-15]}").recurrence->held ==
        std::vector<Date>{{2026, 1, 15}, {2026, 2, 15}});
  CHECK(read_one("recurrence: {about: 5000}").recurrence->count == 5000);
  CHECK(read_one("target: {at_least: -4}").target->value == -4);
  read_one("recurrence: {per: year, quarter: 7}", "there is no such quarter\n");
}

TEST_CASE("deadlines in their forms", "[model]") {
  auto check = [](const std::string& written, const char* first, const char* last) {
    auto deadline = read_one("deadline: " + written).deadline;
    REQUIRE(deadline);
    CHECK(to_iso(deadline->dates.first) == first);
    CHECK(to_iso(deadline->dates.last) == last);
  };
  check("2025-11-30", "2025-11-30", "2025-11-30");
  check("2025", "2025-01-01", "2025-12-31");
  check("{date: 2025-Q4}", "2025-10-01", "2025-12-31");
  check("{date: 2027, season: spring}", "2027-01-01", "2027-06-30");
  check("{date: 2027, season: winter}", "2026-12-01", "2027-02-28");
  check("{from: 2025-04-01, to: 2026-08-31}", "2025-04-01", "2026-08-31");
  auto event = read_one("deadline: {before: valet-2026, text: före valet}").deadline;
  REQUIRE(event);
  CHECK(event->event.value == "valet-2026");
  CHECK(event->relation == TimeRelation::before);
  CHECK(event->dates.is_none());
}
