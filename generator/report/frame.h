#pragma once
// One line of an author's file with a place in it marked, as a terminal shows it.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/source_map.h"

namespace planverk {

struct MarkedLine {
  // The line, or as much of it around the place as fits, with `…` where it was cut.
  std::string text;
  // How many cells before the mark, and how many it covers (one at least).
  std::size_t before = 0;
  std::size_t marked = 1;
  bool operator==(const MarkedLine&) const = default;
};

// Marks the bytes from `begin` to `end` of `line`; an end past the line marks to its end. `width` is in
// cells.
MarkedLine mark_line(std::string_view line, std::size_t begin, std::size_t end, std::size_t width);

// What a terminal may be given of a text somebody else wrote: a tab or line end becomes a space; other
// control characters, characters that turn the direction of writing, and bytes that are not UTF-8 become
// U+FFFD.
std::string make_printable(std::string_view text);

// How many cells a terminal gives a character: none for combining marks, two for wide ones.
std::size_t cells(char32_t code);

}  // namespace planverk
