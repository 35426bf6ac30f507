#include "report/timings.h"

#include <catch2/catch.hpp>

using namespace planverk;

TEST_CASE("durations are short", "[report]") {
  CHECK(render_duration(0) == "0 ms");
  CHECK(render_duration(2'600) == "3 µs");
  CHECK(render_duration(1'500'000) == "1.5 ms");
  CHECK(render_duration(12'400'000) == "12 ms");
  CHECK(render_duration(1'234'000'000) == "1.23 s");
}

TEST_CASE("timings: the costliest template first, and by name when it costs more than its share", "[report]") {
  constexpr std::uint64_t ms = 1'000'000;
  Timings timings{.stages = {{"read", 100 * ms, 0}, {"render", 300 * ms, 0}},
                  .templates = {{"goal", 50 * ms, 90}, {"front", 1 * ms, 1}, {"matrix", 49 * ms, 9}},
                  .beside = {{"writing pages", 20 * ms, 0}},
                  .threads = 2};
  CHECK(render_timings(timings) ==
        "time by stage, with 2 threads:\n"
        "  read         100 ms    25 %\n"
        "  render       300 ms    75 %\n"
        "time by template, of all threads together:\n"
        "  goal                  50 ms    50 %      90 pages    556 µs each\n"
        "  matrix                49 ms    49 %       9 pages    5.4 ms each\n"
        "  front                1.0 ms     1 %       1 page     1.0 ms each\n"
        "  writing pages         20 ms beside\n"
        "`matrix` takes 49 % of the time of templates for 9 % of the pages\n");
  // A build that stopped has made no pages.
  CHECK(render_timings({.stages = {{"read", ms, 0}}, .templates = {}, .beside = {}}) ==
        "time by stage, with 1 thread:\n  read         1.0 ms   100 %\n");
}
