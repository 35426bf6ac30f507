#include "base/colour.h"

#include <fmt/format.h>

#include <cmath>

namespace planverk {
namespace {

std::optional<int> hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

double channel(std::uint8_t value) {
  double c = value / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * channel(c.red) + 0.7152 * channel(c.green) + 0.0722 * channel(c.blue); }

std::uint8_t mix(std::uint8_t from, std::uint8_t to, int percent) {
  return static_cast<std::uint8_t>((from * (100 - percent) + to * percent + 50) / 100);
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  std::uint8_t parts[3];
  for (std::size_t i = 0; i < 3; ++i) {
    auto high = hex_digit(text[1 + 2 * i]), low = hex_digit(text[2 + 2 * i]);
    if (!high || !low) return std::nullopt;
    parts[i] = static_cast<std::uint8_t>(*high * 16 + *low);
  }
  return Colour{parts[0], parts[1], parts[2]};
}

std::string to_hex(Colour c) { return fmt::format("#{:02x}{:02x}{:02x}", c.red, c.green, c.blue); }

double contrast(Colour one, Colour other) {
  double a = luminance(one), b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Colour readable_on(Colour colour, Colour paper, double ratio) {
  std::uint8_t end = luminance(paper) > 0.18 ? 0 : 255;
  for (int percent = 0; percent < 100; percent += 2) {
    Colour shade{mix(colour.red, end, percent), mix(colour.green, end, percent), mix(colour.blue, end, percent)};
    if (contrast(shade, paper) >= ratio) return shade;
  }
  return {end, end, end};
}

}  // namespace planverk
