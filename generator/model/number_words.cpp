#include "model/number_words.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "model/quantity_unit_words.h"
#include "model/quantity_words.h"

namespace planverk {
namespace {

using swedish::NumberWord;

const NumberWord* beginning_of(std::string_view word, std::span<const NumberWord> table) {
  auto found = std::ranges::find_if(table, [&](const NumberWord& entry) {
    return !word.empty() && word.front() == entry.word.front() && word.starts_with(entry.word);
  });
  return found == table.end() ? nullptr : &*found;
}

const NumberWord* exactly(std::string_view word, std::span<const NumberWord> table) {
  auto found = std::ranges::find(table, word, &NumberWord::word);
  return found == table.end() ? nullptr : &*found;
}

// Takes 1 to 99 from the beginning of `word`; 0 when none stands there.
double take_below_hundred(std::string_view& word) {
  double value = 0;
  if (const NumberWord* ten = beginning_of(word, swedish::teens_and_tens)) {
    word.remove_prefix(ten->word.size());
    value = ten->value;
    if (value < 20) return value;
  }
  if (const NumberWord* one = beginning_of(word, swedish::ones)) {
    word.remove_prefix(one->word.size());
    value += one->value;
  }
  return value;
}

bool take(std::string_view& word, std::string_view part) {
  if (!word.starts_with(part)) return false;
  word.remove_prefix(part.size());
  return true;
}

// Takes 1 to 999 from the beginning of `word`; 0 when none stands there.
double take_below_thousand(std::string_view& word) {
  double value = take_below_hundred(word);
  if (value < 10 && take(word, swedish::hundred))
    value = std::max(value, 1.0) * 100 + take_below_hundred(word);
  return value;
}

// "en halv", "två och en halv", with the halves added to `number`.
void read_half(const TokenList& tokens, NumberAt& number) {
  std::size_t i = number.end;
  if (number.value == 1 && tokens.is_one_of(i, swedish::half)) {
    number.value = 0.5;
    number.lone_one = false;
    number.end = i + 1;
  } else if (tokens.is(i, swedish::and_half_join) && tokens.is_one_of(i + 1, swedish::one) &&
             tokens.is_one_of(i + 2, swedish::half)) {
    number.value += 0.5;
    number.lone_one = false;
    number.end = i + 3;
  }
}

void read_multipliers(const TokenList& tokens, NumberAt& number) {
  // "två tusen miljoner" is as far as it goes.
  for (int i = 0; i < 2; ++i) {
    const NumberWord* multiplier = exactly(tokens[number.end].lower, swedish::multipliers);
    if (!multiplier) return;
    number.money = tokens.is_one_of(number.end, swedish::money_multipliers);
    number.value *= multiplier->value;
    number.factor *= multiplier->value;
    number.lone_one = false;
    ++number.end;
  }
}

double part_at(const TokenList& tokens, std::size_t i) {
  std::string_view word = tokens[i].lower;
  if (word.ends_with(swedish::part_plural)) word.remove_suffix(swedish::part_plural.size());
  const NumberWord* part = exactly(word, swedish::part_words);
  return part ? part->value : 0;
}

// "två tredjedelar", "fyra av tio".
void read_share(const TokenList& tokens, NumberAt& number) {
  double of = 0;
  std::size_t end = number.end;
  if ((of = part_at(tokens, end)) > 0) {
    end += 1;
  } else if (tokens.is(end, swedish::out_of) && !number.lone_one) {
    const Token& whole = tokens[end + 1];
    if (whole.kind == TokenKind::number && !whole.label) of = whole.value;
    if (whole.kind == TokenKind::word) of = number_of_word(whole.lower).value_or(0);
    end += 2;
  }
  if (of < 2 || number.value > of) return;
  number.value = 100 * number.value / of;
  number.end = end;
  number.share = true;
  number.lone_one = false;
}

std::optional<NumberAt> half_at(const TokenList& tokens, std::size_t i) {
  bool half_of = tokens.is(i, swedish::half_of);
  bool half_a = tokens.is(i, swedish::half_a) && tokens.is_word(i + 1) &&
                !tokens.is_one_of(i + 1, swedish::time_units) &&
                !tokens.is_one_of(i + 1, swedish::definite_periods);
  if (!half_of && !half_a) return std::nullopt;
  NumberAt number;
  number.value = 50;
  number.end = i + 1;
  number.share = true;
  return number;
}

// "ett tjugotal", "ett hundratal".
std::optional<NumberAt> about_at(const TokenList& tokens, std::size_t i) {
  std::string_view word = tokens[i + 1].lower;
  if (!word.ends_with(swedish::about_ending) || !tokens.is_one_of(i, swedish::one)) return std::nullopt;
  word.remove_suffix(swedish::about_ending.size());
  std::optional<double> value = number_of_word(word);
  if (!value) return std::nullopt;
  NumberAt number;
  number.value = *value;
  number.end = i + 2;
  number.about = true;
  return number;
}

// Numbers with a slash between them, "5/8" and "30/11", or longer chains of hyphens, "2025-11-30".
bool is_in_chain(const TokenList& tokens, std::size_t i) {
  auto joins = [&](std::size_t mark, std::string_view sign) {
    bool glued = tokens.is(mark, sign) && tokens[mark].glued && tokens[mark + 1].glued;
    return glued && tokens.is_number(mark - 1) && tokens.is_number(mark + 1);
  };
  auto chain = [&](std::size_t mark) { return joins(mark, "-") && joins(mark + 2, "-"); };
  return joins(i - 1, "/") || joins(i + 1, "/") || chain(i - 3) || chain(i - 1) || chain(i + 1);
}

}  // namespace

std::optional<double> number_of_word(std::string_view word) {
  if (word == swedish::zero) return 0;
  double value = take_below_thousand(word);
  if (take(word, swedish::thousand)) value = std::max(value, 1.0) * 1000 + take_below_thousand(word);
  if (!word.empty() || value == 0) return std::nullopt;
  return value;
}

std::optional<NumberAt> read_number(const TokenList& tokens, std::size_t i) {
  const Token& token = tokens[i];
  if (token.label) return std::nullopt;
  NumberAt number;
  number.end = i + 1;
  if (token.kind == TokenKind::number) {
    number.value = token.value;
    number.digits = true;
  } else if (token.kind == TokenKind::word) {
    if (auto half = half_at(tokens, i)) return half;
    if (auto about = about_at(tokens, i)) return about;
    std::optional<double> value = number_of_word(token.lower);
    if (!value) return std::nullopt;
    number.value = *value;
    number.lone_one = tokens.is_one_of(i, swedish::one);
  } else {
    return std::nullopt;
  }
  read_half(tokens, number);
  read_multipliers(tokens, number);
  read_share(tokens, number);
  return number;
}

bool is_like_year(const Token& token) {
  return token.kind == TokenKind::number && token.four_digits && token.value >= 1900 && token.value <= 2099;
}

bool is_year(const TokenList& tokens, std::size_t i) {
  if (!is_like_year(tokens[i])) return false;
  if (tokens.is_one_of(i + 1, swedish::counted_units)) return false;
  return std::ranges::none_of(swedish::comparators, [&](const swedish::ComparatorPhrase& phrase) {
    bool sure = phrase.grip == swedish::Grip::plain || phrase.grip == swedish::Grip::strict;
    return sure && phrase.comparator != Comparator::about && tokens.phrase_before(i, phrase.words) > 0;
  });
}

bool is_no_quantity(const TokenList& tokens, std::size_t i) {
  const Token& token = tokens[i];
  if (token.label || token.taken || token.kind == TokenKind::ordinal) return true;
  if (tokens.is_one_of(i - 1, swedish::label_words)) return true;
  bool second = tokens.is(i - 1, "-") && tokens.is_number(i - 2);
  if (second && tokens.is_one_of(i - 3, swedish::label_words)) return true;
  return token.kind == TokenKind::number && (is_year(tokens, i) || is_in_chain(tokens, i));
}

int ordinal_at(const TokenList& tokens, std::size_t i) {
  if (tokens[i].kind == TokenKind::ordinal) return tokens.whole_number(i);
  const NumberWord* word = exactly(tokens[i].lower, swedish::ordinals);
  return word ? static_cast<int>(word->value) : 0;
}

}  // namespace planverk
