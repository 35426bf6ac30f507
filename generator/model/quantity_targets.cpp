#include <algorithm>

#include "model/quantity_parts.h"
#include "model/quantity_unit_words.h"
#include "model/quantity_words.h"

namespace planverk {
namespace {

// "öka medlemsantalet med mer än 50": the clause tells a change.
bool tells_change(const TokenList& tokens, std::size_t i) {
  for (std::size_t back = 1; back <= 8 && back <= i && tokens[i - back].kind != TokenKind::mark; ++back)
    if (tokens.is_one_of(i - back, swedish::change_words)) return true;
  return false;
}

// "i kommuner med fler än 30 000 invånare", "som har arvoden över 40 000 kronor": which ones are meant, not
// how many shall be reached. Only the plain form is known: "med" at most one word, a relative word at most
// two before.
bool is_population(const TokenList& tokens, const AmountAt& amount) {
  bool strict = amount.comparator == Comparator::over || amount.comparator == Comparator::under;
  if (!strict && !amount.negated) return false;
  for (std::size_t back = 1; back <= 3 && back <= amount.begin; ++back) {
    std::size_t at = amount.begin - back;
    if (!tokens.is_word(at)) return false;
    if (tokens.is_one_of(at, swedish::relative_words)) return true;
    if (back <= 2 && tokens.is_one_of(at, swedish::population_words)) return !tells_change(tokens, at);
  }
  return false;
}

// "alla under 30 år", "mellan 18 och 26 år".
bool is_age(const AmountAt& amount, const std::string& unit) {
  double least = amount.comparator == Comparator::over || amount.comparator == Comparator::under ? 10 : 13;
  return unit == swedish::year_unit && amount.value >= least;
}

// "de två projekten", "distriktets 25 föreningar": known already.
bool is_definite(const TokenList& tokens, const AmountAt& amount) {
  if (amount.compared || amount.number.share) return false;
  std::size_t before = amount.begin - 1;
  std::string_view word = tokens[before].lower;
  return tokens.is_one_of(before, swedish::definite_words) ||
         std::ranges::any_of(swedish::definite_endings,
                             [&](std::string_view ending) { return word.ends_with(ending); });
}

bool is_target(const TokenList& tokens, const AmountAt& amount, const UnitAt& unit) {
  if (amount.number.lone_one && !amount.compared) return false;
  if (amount.compared && tokens.is_one_of(amount.begin - 1, swedish::condition_words)) return false;
  if (tokens.is(unit.end, swedish::ago)) return false;
  if (is_population(tokens, amount) || is_age(amount, unit.unit) || is_definite(tokens, amount)) return false;
  bool to = tokens.is_one_of(amount.begin - 1, swedish::to_words);
  return !unit.unit.empty() || amount.compared || amount.number.share || to;
}

UnitAt unit_of(const TokenList& tokens, const AmountAt& amount) {
  if (amount.number.share) return {std::string(swedish::percent), amount.end};
  if (amount.number.money) return {std::string(swedish::money), amount.end};
  return read_unit(tokens, amount.end);
}

}  // namespace

std::vector<Quantity> read_targets(TokenList& tokens) {
  std::vector<Quantity> targets;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].taken) continue;
    auto amount = read_amount(tokens, i);
    if (!amount) continue;
    UnitAt unit = unit_of(tokens, *amount);
    std::size_t end = unit.end;
    for (const swedish::ComparatorTail& tail : swedish::comparator_tails) {
      std::size_t count = amount->compared ? 0 : tokens.phrase_at(end, tail.words);
      if (count == 0) continue;
      amount->comparator = tail.comparator;
      amount->compared = true;
      unit.end = end += count;
    }
    if (is_target(tokens, *amount, unit))
      targets.push_back(
          {tokens.range(amount->begin, end), amount->comparator, amount->value, amount->upper, unit.unit});
    i = amount->number.lone_one && !amount->compared ? i : end - 1;
  }
  return targets;
}

}  // namespace planverk
