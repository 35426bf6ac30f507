// What a build tells whoever watches it.

#include <catch2/catch.hpp>

#include <atomic>

#include "build/build.h"
#include "io/real_disk.h"

using namespace planverk;

TEST_CASE("a watched build tells its stages in order, each page, and the time of each template", "[build]") {
  std::vector<Stage> stages;
  std::size_t expected_pages = 0;
  std::atomic<std::size_t> pages{0};
  std::atomic<std::uint64_t> clock{0};
  BuildWatch watch;
  watch.stage = [&](Stage stage, std::size_t of) {
    stages.push_back(stage);
    if (stage == Stage::render) expected_pages = of;
  };
  watch.page = [&] { ++pages; };
  watch.now = [&] { return clock += 1000; };
  RealDisk disk;
  BuildOptions options;
  options.source = PLANVERK_ROOT "/templates/starter";
  options.program_files = PLANVERK_ROOT;
  options.jobs = 2;
  options.watch = &watch;
  PreparedSite prepared;
  BuildResult result = check_site(disk, options, prepared);
  REQUIRE(result.pages > 0);
  using enum Stage;
  CHECK(stages == std::vector<Stage>{read, parse, resolve, check, render, links});
  CHECK(expected_pages == result.pages);
  CHECK(pages == result.pages);
  std::size_t timed = 0;
  for (const TemplateTime& time : result.times.templates) {
    timed += time.pages;
    CHECK(time.nanoseconds >= 1000 * time.pages);
  }
  CHECK(timed == result.pages);

  // Without a clock nothing is timed, without a watch nothing is told.
  watch.now = nullptr;
  PreparedSite again;
  CHECK(check_site(disk, options, again).times.templates.empty());
  options.watch = nullptr;
  PreparedSite last;
  std::size_t before = pages;
  CHECK(check_site(disk, options, last).times.templates.empty());
  CHECK(pages == before);
}
