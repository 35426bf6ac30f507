#include "base/language_tag.h"

#include <catch2/catch.hpp>

using namespace planverk;

TEST_CASE("languages written from the right, by themselves or by their script", "[base]") {
  for (const char* tag : {"ar", "AR", "ar-EG", "he", "fa", "ckb", "prs", "ur", "yi", "ku-Arab", "az-Arab-IR"})
    CHECK(is_right_to_left(tag));
  for (const char* tag : {"sv", "en", "ku", "kmr", "se", "ar-Latn", "yi-Latn", "sv-x-arab", "so"})
    CHECK_FALSE(is_right_to_left(tag));
}

TEST_CASE("languages are called what they call themselves", "[base]") {
  CHECK(language_name("sv") == "Svenska");
  CHECK(language_name("en-GB") == "English");
  CHECK(language_name("se") == "Davvisámegiella");
  CHECK(language_name("ku") == "Kurdî");
  CHECK(language_name("ku-Arab") == "کوردی");
  CHECK(language_name("qqq") == "qqq");
}
