#include "base/compose.h"

#include <catch2/catch.hpp>

using planverk::composed;

TEST_CASE("letters with a mark after them become one letter", "[base]") {
  CHECK(composed("") == "");
  CHECK(composed("a\u030Ar i A\u030Ange, o\u0308 och a\u0308") == "år i Ånge, ö och ä");
  CHECK(composed("c\u030Ca\u0301llit") == "čállit");
  CHECK(composed("å ä ö") == "å ä ö");
  CHECK(composed("q\u030A \u030A") == "q\u030A \u030A");
  CHECK(composed("a\u030A\u0301") == "å\u0301");
  CHECK(composed("\u030Aa") == "\u030Aa");
}
