#include "report/progress.h"

#include <catch2/catch.hpp>

using namespace planverk;

namespace {

Progress::Time at(int milliseconds) {
  return Progress::Time{} + std::chrono::hours(1) + std::chrono::milliseconds(milliseconds);
}

}  // namespace

TEST_CASE("progress shows after half a second, ten times a second at most", "[report]") {
  Progress progress(true, at(0));
  auto check = [&](int now, std::size_t done, const std::string& expected) {
    INFO(now);
    CHECK(progress.update("rendering", done, 10000, at(now)) == expected);
  };
  check(0, 0, "");
  check(499, 900, "");
  check(500, 999, "\r\x1b[Krendering 999 of 10,000");
  check(599, 1100, "");
  check(600, 1200, "\r\x1b[Krendering 1,200 of 10,000");
  CHECK(progress.update("reading", 3, 0, at(700)) == "\r\x1b[Kreading");
  CHECK(progress.update("reading", 0, 1234567, at(800)) == "\r\x1b[Kreading 0 of 1,234,567");
  CHECK(progress.clear() == "\r\x1b[K");
  CHECK(progress.clear().empty());
}

TEST_CASE("quick work and logs see no progress", "[report]") {
  Progress quick(true, at(0));
  CHECK(quick.update("rendering", 1, 2, at(400)).empty());
  CHECK(quick.clear().empty());
  Progress log(false, at(0));
  CHECK(log.update("rendering", 1, 2, at(9000)).empty());
  CHECK(log.clear().empty());
}
