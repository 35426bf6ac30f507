#include <algorithm>

#include "model/quantity_parts.h"

namespace planverk {
namespace {

// "öka medlemsantalet med mer än 50": the clause tells a change.
bool tells_change(const TokenList& tokens, std::size_t i) {
  for (std::size_t back = 1; back <= 8 && back <= i && tokens[i - back].kind != TokenKind::mark; ++back)
    if (tokens.is_one_of(i - back, tokens.words().change_words)) return true;
  return false;
}

// "i kommuner med fler än 30 000 invånare", "som har arvoden över 40 000 kronor": which ones are meant, not
// how many shall be reached. Only the plain form is known: "med" at most one word, a relative word at most
// two before.
bool is_population(const TokenList& tokens, const AmountAt& amount) {
  // "som har minst tio medlemmar", whatever the comparator.
  const QuantityWords& words = tokens.words();
  std::size_t before = amount.begin - 1;
  if (amount.compared && tokens.is_one_of(before, words.have_words) && tokens.is_one_of(before - 1, words.relative_words))
    return true;
  bool strict = amount.comparator == Comparator::over || amount.comparator == Comparator::under;
  if (!strict && !amount.negated) return false;
  for (std::size_t back = 1; back <= 3 && back <= amount.begin; ++back) {
    std::size_t at = amount.begin - back;
    if (!tokens.is_word(at)) return false;
    if (tokens.is_one_of(at, tokens.words().relative_words)) return true;
    if (back <= 2 && tokens.is_one_of(at, tokens.words().population_words)) return !tells_change(tokens, at);
  }
  return false;
}

// "alla under 30 år", "mellan 18 och 26 år".
bool is_age(const TokenList& tokens, const AmountAt& amount, const std::string& unit) {
  double least = amount.comparator == Comparator::over || amount.comparator == Comparator::under ? 10 : 13;
  return unit == tokens.words().year_unit && amount.value >= least;
}

// "de två projekten", "distriktets 25 föreningar": known already.
bool is_definite(const TokenList& tokens, const AmountAt& amount) {
  if (amount.compared || amount.number.share) return false;
  std::size_t before = amount.begin - 1;
  std::string_view word = tokens[before].lower;
  return tokens.is_one_of(before, tokens.words().definite_words) ||
         std::ranges::any_of(tokens.words().definite_endings,
                             [&](std::string_view ending) { return word.ends_with(ending); });
}

bool is_target(const TokenList& tokens, const AmountAt& amount, const UnitAt& unit) {
  if (amount.number.lone_one && !amount.compared) return false;
  if (amount.compared && tokens.is_one_of(amount.begin - 1, tokens.words().condition_words)) return false;
  if (tokens.is_one_of(unit.end, tokens.words().ago)) return false;
  if (is_population(tokens, amount) || is_age(tokens, amount, unit.unit) || is_definite(tokens, amount)) return false;
  bool to = tokens.is_one_of(amount.begin - 1, tokens.words().to_words);
  return !unit.unit.empty() || amount.compared || amount.number.share || to;
}

UnitAt unit_of(const TokenList& tokens, const AmountAt& amount) {
  if (amount.number.share) return {std::string(tokens.words().percent), amount.end};
  if (amount.number.multiple) return {tokens.words().multiple_unit, amount.end};
  if (amount.number.money) return {std::string(tokens.words().money), amount.end};
  return read_unit(tokens, amount.end);
}

// "två gånger så många": the token after the comparison, 0 when there is none.
std::size_t end_of_comparison(const TokenList& tokens, const AmountAt& amount) {
  const QuantityWords& words = tokens.words();
  if (amount.number.lone_one || !tokens.is_one_of(amount.end, words.times_words)) return 0;
  std::size_t at = amount.end + 1;
  if (!tokens.is_one_of(at, words.more_words)) return 0;
  return tokens.is_word(at + 1) && tokens.is_one_of(at + 1, words.times_comparison) ? at + 2 : at + 1;
}

// "halvera", "dubbelt så många": an amount without a number.
std::optional<Quantity> read_amount_phrase(const TokenList& tokens, std::size_t i, std::size_t& end) {
  for (const AmountPhrase& phrase : tokens.words().amount_phrases) {
    std::size_t count = tokens.phrase_at(i, phrase.words);
    if (count == 0) continue;
    end = i + count;
    Quantity out{{}, Comparator::value, phrase.value, 0, phrase.unit};
    out.range = tokens.range(plain_comparator_before(tokens, i, out.comparator), end);
    return out;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Quantity> read_targets(TokenList& tokens) {
  std::vector<Quantity> targets;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].taken) continue;
    std::size_t end_of_phrase = 0;
    if (auto phrase = read_amount_phrase(tokens, i, end_of_phrase)) {
      targets.push_back(std::move(*phrase));
      i = end_of_phrase - 1;
      continue;
    }
    auto amount = read_amount(tokens, i);
    if (!amount) continue;
    UnitAt unit = unit_of(tokens, *amount);
    std::size_t end = unit.end;
    for (const ComparatorPhrase& tail : tokens.words().comparator_tails) {
      // "en eller flera kurser" tells no number.
      bool tells = !amount->compared && !amount->number.lone_one;
      std::size_t count = tells ? tokens.phrase_at(end, tail.words) : 0;
      if (count == 0) continue;
      amount->comparator = tail.comparator;
      amount->compared = true;
      unit.end = end += count;
    }
    if (std::size_t end_of_multiple = end_of_comparison(tokens, *amount)) {
      unit = {tokens.words().multiple_unit, end_of_multiple};
      end = end_of_multiple;
    }
    if (is_target(tokens, *amount, unit))
      targets.push_back(
          {tokens.range(amount->begin, end), amount->comparator, amount->value, amount->upper, unit.unit});
    i = amount->number.lone_one && !amount->compared && !amount->number.share ? i : end - 1;
  }
  return targets;
}

}  // namespace planverk
