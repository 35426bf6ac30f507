#include <algorithm>
#include <cmath>

#include "model/quantity_parts.h"

namespace planverk {
namespace {


bool contains(const WordList& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::string_view unit_form(const TokenList& tokens, std::string_view printed) {
  auto form = std::ranges::find(tokens.words().unit_forms, printed, &UnitWord::printed);
  return form == tokens.words().unit_forms.end() ? printed : form->unit;
}

bool can_be_unit(const TokenList& tokens, std::size_t i) {
  return tokens.is_word(i) && !tokens[i].taken && !tokens.is_one_of(i, tokens.words().unit_stops);
}

// In Swedish an adjective after a number in the plural ends in -a, a noun hardly ever.
bool is_adjective(const TokenList& tokens, std::size_t i) {
  std::string_view word = tokens[i].lower;
  return tokens.is_one_of(i, tokens.words().adjectives) ||
         (word.size() > 2 && std::ranges::any_of(tokens.words().adjective_endings,
                                                 [&](const std::string& ending) { return word.ends_with(ending); }));
}

bool is_above_all(const TokenList& tokens, std::size_t not_at) {
  return tokens.is_one_of(not_at, tokens.words().not_word) && tokens.is_one_of(not_at + 1, tokens.words().at_least_word);
}

// "inte fler än", "inget kön har mer än": a negation before, in the same clause; "inte minst" is none.
bool is_negated(const TokenList& tokens, std::size_t i) {
  for (std::size_t back = 1; back <= 7 && back <= i; ++back) {
    if (tokens[i - back].kind == TokenKind::mark) return false;
    if (tokens.is_one_of(i - back, tokens.words().negations)) return !is_above_all(tokens, i - back);
  }
  return false;
}

bool is_loose(Grip grip) {
  return grip == Grip::loose || grip == Grip::loose_strict;
}

// Whether a word that is also a preposition compares here: "över 50 medlemmar", not "över två år".
bool holds(const TokenList& tokens, const ComparatorPhrase& phrase, const NumberAt& number, const std::string& unit) {
  bool time = is_time_unit(tokens, unit);
  if (phrase.grip == Grip::duration) return time;
  if (!is_loose(phrase.grip)) return true;
  if (phrase.comparator == Comparator::under && time) return contains(tokens.words().short_time_units, unit);
  if (number.lone_one) return false;
  if (phrase.comparator == Comparator::over && time) return number.digits;
  return number.digits || number.share || number.value >= 10 || is_measure(tokens, unit);
}

const ComparatorPhrase* comparator_phrase_before(const TokenList& tokens, std::size_t i, std::size_t& count) {
  const ComparatorPhrase* found = nullptr;
  count = 0;
  for (const ComparatorPhrase& phrase : tokens.words().comparators) {
    std::size_t length = tokens.phrase_before(i, phrase.words);
    if (length > count) found = &phrase, count = length;
  }
  return found;
}

// Walks back over comparators: the outermost one is meant ("minst cirka 30"), unless it is a mere
// preposition.
void read_comparator(const TokenList& tokens, AmountAt& amount) {
  std::string unit = read_unit(tokens, amount.end).unit;
  for (;;) {
    std::size_t count = 0, at = amount.begin;
    const ComparatorPhrase* phrase = comparator_phrase_before(tokens, at, count);
    if (!phrase && at == amount.number_at && tokens.is_one_of(at - 1, tokens.words().comparator_fillers))
      phrase = comparator_phrase_before(tokens, --at, count);
    if (!phrase || tokens[at - count].taken || !holds(tokens, *phrase, amount.number, unit)) return;
    if (amount.compared && is_loose(phrase->grip)) return;
    at -= count;
    if (is_above_all(tokens, at - 1)) return;
    amount.begin = at;
    amount.comparator = phrase->comparator;
    amount.compared = true;
    bool strict = phrase->grip == Grip::strict || phrase->grip == Grip::loose_strict;
    amount.negated = strict && is_negated(tokens, at);
    if (amount.negated)
      amount.comparator = phrase->comparator == Comparator::over ? Comparator::at_most : Comparator::at_least;
  }
}

// "4–6", "fyra till sex", "mellan fyra och sex".
void read_range(const TokenList& tokens, AmountAt& amount) {
  bool between = tokens.is_one_of(amount.begin - 1, tokens.words().between);
  bool dash = tokens.is(amount.end, "-");
  bool joined = dash || tokens.is_one_of(amount.end, tokens.words().to_words) ||
                tokens.is_one_of(amount.end, tokens.words().or_words) ||
                (between && tokens.is_one_of(amount.end, tokens.words().between_and));
  if (!joined || is_no_quantity(tokens, amount.end + 1)) return;
  auto upper = read_number(tokens, amount.end + 1);
  if (!upper || upper->lone_one) return;
  double value = amount.value;
  if (amount.number.factor == 1) value *= upper->factor;
  if (upper->value <= value) return;
  amount.value = value;
  amount.upper = upper->value;
  amount.comparator = Comparator::between;
  amount.compared = true;
  amount.number = *upper;
  amount.end = upper->end;
  if (between) --amount.begin;
}

// "från 612 till 700 medlemmar": the first number is where things stand.
bool is_starting_point(const TokenList& tokens, std::size_t i, std::size_t end) {
  if (!tokens.is_one_of(i - 1, tokens.words().from_word)) return false;
  for (std::size_t k = end; k < end + 3; ++k)
    if (tokens.is_one_of(k, tokens.words().to_words) || tokens.is(k, "-"))
      return read_number(tokens, k + 1).has_value();
  return false;
}

}  // namespace

bool is_measure(const TokenList& tokens, const std::string& unit) {
  return contains(tokens.words().measures, unit);
}

bool is_time_unit(const TokenList& tokens, const std::string& unit) {
  return contains(tokens.words().time_units, unit);
}

UnitAt read_unit(const TokenList& tokens, std::size_t i) {
  if (tokens.is_one_of(i, tokens.words().pieces) && can_be_unit(tokens, i + 1)) ++i;
  std::string_view form = unit_form(tokens, tokens[i].lower);
  if (!form.empty() && form != tokens[i].lower) return {std::string(form), i + 1};
  // "500:-".
  if (tokens.is(i, ":") && tokens[i].glued && tokens.is(i + 1, "-") && tokens[i + 1].glued)
    return {tokens.words().money, i + 2};
  if (!can_be_unit(tokens, i)) return {{}, i};
  std::size_t last = i;
  while (last < i + 3 && is_adjective(tokens, last)) {
    // "tio öppna, digitala möten".
    bool listed = tokens.is(last + 1, ",") && is_adjective(tokens, last + 2) && can_be_unit(tokens, last + 3);
    if (!listed && !can_be_unit(tokens, last + 1)) break;
    last += listed ? 2 : 1;
  }
  form = unit_form(tokens, tokens[last].lower);
  if (last == i && form != tokens[last].lower) return {std::string(form), last + 1};
  return {tokens.printed(i, last + 1), last + 1};
}

std::size_t plain_comparator_before(const TokenList& tokens, std::size_t i, Comparator& comparator) {
  std::size_t count = 0;
  const ComparatorPhrase* phrase = comparator_phrase_before(tokens, i, count);
  if (!phrase || phrase->grip != Grip::plain) return i;
  if (is_above_all(tokens, i - count - 1)) return i;
  comparator = phrase->comparator;
  return i - count;
}

std::optional<AmountAt> read_amount(const TokenList& tokens, std::size_t i) {
  auto number = read_number(tokens, i);
  if (!number || is_no_quantity(tokens, i) || is_starting_point(tokens, i, number->end)) return std::nullopt;
  AmountAt amount;
  amount.begin = amount.number_at = i;
  amount.end = number->end;
  amount.value = number->value;
  amount.number = *number;
  if (number->about) amount.comparator = Comparator::about;
  // "50+ medlemmar".
  if (tokens.is(amount.end, "+") && tokens[amount.end].glued && tokens.is_word(amount.end + 1)) {
    amount.comparator = Comparator::at_least;
    amount.compared = true;
    ++amount.end;
  }
  read_range(tokens, amount);
  if (amount.upper == 0) read_comparator(tokens, amount);
  return amount;
}

}  // namespace planverk
