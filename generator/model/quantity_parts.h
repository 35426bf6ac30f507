#pragma once
// The parts that `read_quantities` is put together from. Times are read first, then recurrences, then
// targets: what one of them read is taken and passed over by the next.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/number_words.h"
#include "model/quantity_tokens.h"

namespace planverk {

// A comparator and one or two numbers, "minst 30", "mellan fyra och sex".
struct AmountAt {
  // First token with the comparator, the number's own, and the token after the number.
  std::size_t begin = 0;
  std::size_t number_at = 0;
  std::size_t end = 0;
  Comparator comparator = Comparator::value;
  // A word says how the number is meant; not a loose one, and no article.
  bool compared = false;
  // The comparator stands for the opposite, since a negation goes before it ("inget … mer än 60").
  bool negated = false;
  double value = 0;
  double upper = 0;
  NumberAt number;
};

// The unit, with the token after it; empty when none stands at `i`.
struct UnitAt {
  std::string unit;
  std::size_t end = 0;
};

UnitAt read_unit(const TokenList& tokens, std::size_t i);
bool is_measure(const TokenList& tokens, const std::string& unit);
bool is_time_unit(const TokenList& tokens, const std::string& unit);

// The amount whose number begins at `i`, of whatever unit.
std::optional<AmountAt> read_amount(const TokenList& tokens, std::size_t i);
// The plain comparator that ends before `i` ("minst varje månad"), with its first token; `i` when there is
// none.
std::size_t plain_comparator_before(const TokenList& tokens, std::size_t i, Comparator& comparator);

std::vector<TextRecurrence> read_recurrences(TokenList& tokens);
std::vector<Quantity> read_targets(TokenList& tokens);

}  // namespace planverk
