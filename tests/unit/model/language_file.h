#pragma once
// The words of a language as the project's file has them, for tests of reading.

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "model/quantity_words.h"

namespace planverk {

inline const QuantityWords& language_file(const std::string& language) {
  static std::map<std::string, QuantityWords> read;
  auto at = read.find(language);
  if (at == read.end()) {
    std::ifstream file(std::string(PLANVERK_ROOT) + "/languages/" + language + ".yaml");
    REQUIRE(file);
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    Diagnostics diagnostics;
    at = read.emplace(language, read_quantity_words({}, text, diagnostics)).first;
    CHECK(diagnostics.empty());
    for (const Diagnostic& diagnostic : diagnostics) CHECK(diagnostic.message == "");
  }
  return at->second;
}

inline TextReading read_swedish(std::string_view text) { return read_quantities(text, language_file("sv")); }

}  // namespace planverk
