#pragma once
// How the lines of a proposal are numbered when Planverk does it: `lines:` in site.yaml, or in a plan's front matter.

#include <cstdint>

namespace planverk {

struct LineConvention {
  std::uint32_t width = 90;  // `width`: most letters on a line
  bool blank = true;         // `blank`: blank lines are counted
  bool headings = true;      // `headings`: headings are counted
  std::uint32_t first = 1;   // `first`: the first line's number
  bool operator==(const LineConvention&) const = default;
};

}  // namespace planverk
