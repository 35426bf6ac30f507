#include <catch2/catch.hpp>

#include "base/near_miss.h"
#include "base/slug.h"

using namespace planverk;

TEST_CASE("slugs keep letters and drop marks", "[base]") {
  auto check = [](const char* text, const char* slug) { CHECK(make_slug(text) == slug); };
  check("Kvinnors organisering", "kvinnors-organisering");
  check("Mål för åren 2025–2026", "mal-for-aren-2025-2026");
  check("Öppet hus, Æbeltoft & Ŋuorttat", "oppet-hus-aebeltoft-nuorttat");
  check("  --  ", "");
  CHECK(is_slug("tusen-medlemmar"));
  CHECK_FALSE(is_slug("Tusen"));
  CHECK_FALSE(is_slug("a--b"));
  CHECK_FALSE(is_slug("../b"));
}

TEST_CASE("near misses come from the real candidates, nearest first", "[base]") {
  std::string_view keys[] = {"title", "period", "status", "lead_in", "language"};
  CHECK(did_you_mean("titel", keys) == "did you mean `title`?");
  CHECK(did_you_mean("leadin", keys) == "did you mean `lead_in`?");
  CHECK(did_you_mean("xyzzy", keys).empty());
}
