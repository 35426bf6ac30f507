#pragma once
// Numbers in words and digits.

#include <cstddef>
#include <optional>
#include <string_view>

#include "model/quantity_tokens.h"

namespace planverk {

struct NumberAt {
  double value = 0;
  // The token after the number.
  std::size_t end = 0;
  bool digits = false;
  // A lone "en" or "ett", which is the article more often than the number.
  bool lone_one = false;
  // What "tusen", "miljoner" and their like multiplied the number by.
  double factor = 1;
  // "ett tjugotal".
  bool about = false;
  // A share of something, in per cent: "hälften", "två tredjedelar", "fyra av tio".
  bool share = false;
  // "50 tkr" has its unit in itself.
  bool money = false;
  // "dubbelt så många".
  bool multiple = false;
};

// "tjugofem", "tvåtusen", "ett" in lower case.
std::optional<double> number_of_word(const QuantityWords& words, std::string_view word);

// The number that begins at token `i`. Not for years and labels: `is_no_quantity` knows those.
std::optional<NumberAt> read_number(const TokenList& tokens, std::size_t i);

// Whether the token is a year, part of a date or a fraction, or a number that names something ("rad 99").
bool is_no_quantity(const TokenList& tokens, std::size_t i);

// 1900 to 2099 in four digits together.
bool is_like_year(const Token& token);
// The same, read as a year where it stands: not "minst 2000" and not "2000 kronor".
bool is_year(const TokenList& tokens, std::size_t i);

// "tredje", "3:e" and their like; 0 when it is none.
int ordinal_at(const TokenList& tokens, std::size_t i);

}  // namespace planverk
