#pragma once
// Colours as #rrggbb, and how well they can be read.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace planverk {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Colour&) const = default;
};

// "#96161c" and nothing else; capital letters are fine.
std::optional<Colour> parse_colour(std::string_view text);
std::string to_hex(Colour colour);

// Contrast ratio from 1 to 21 (WCAG 2.2, "relative luminance" and "contrast ratio").
double contrast(Colour one, Colour other);

// The colour itself when it stands out enough from `paper`, else the nearest shade towards black (on light paper)
// or white (on dark paper) that does.
Colour readable_on(Colour colour, Colour paper, double ratio);

}  // namespace planverk
