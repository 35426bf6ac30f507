#include <catch2/catch.hpp>

#include "base/colour.h"

using namespace planverk;

TEST_CASE("a colour is made readable, and kept where it is", "[base]") {
  Colour white{255, 255, 255}, black{0, 0, 0};
  CHECK(contrast(white, black) == Approx(21));
  CHECK(to_hex(*parse_colour("#96161C")) == "#96161c");
  CHECK_FALSE(parse_colour("#96161"));
  CHECK_FALSE(parse_colour("96161c0"));
  Colour red = *parse_colour("#96161c");
  CHECK(readable_on(red, white, 4.5) == red);
  CHECK(readable_on(red, black, 4.5) != red);
  CHECK(contrast(readable_on(*parse_colour("#ffee00"), white, 4.5), white) >= 4.5);
}
