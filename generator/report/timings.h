#pragma once
// How long the parts of a build took, for `--verbose`.

#include <cstdint>
#include <string>
#include <vector>

namespace planverk {

struct Timed {
  std::string name;
  std::uint64_t nanoseconds = 0;
  std::size_t pages = 0;
};

struct Timings {
  std::vector<Timed> stages;     // in the order of the work
  std::vector<Timed> templates;  // in any order, of all threads together
  std::vector<Timed> beside;     // what else is done with each page, of all threads together
  unsigned threads = 1;
};

// Two tables, the second with the costliest first, and a line for each template that takes far more of the time than
// of the pages.
std::string render_timings(Timings timings);

// "0.34 s", "12 ms", "3 µs".
std::string render_duration(std::uint64_t nanoseconds);

}  // namespace planverk
