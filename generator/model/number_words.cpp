#include "model/number_words.h"

#include <algorithm>
#include <cmath>
#include <span>


namespace planverk {
namespace {


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
double take_below_hundred(const QuantityWords& words, std::string_view& word) {
  double value = 0;
  if (const NumberWord* ten = beginning_of(word, words.teens_and_tens)) {
    word.remove_prefix(ten->word.size());
    value = ten->value;
    if (value < 20) return value;
  }
  if (const NumberWord* one = beginning_of(word, words.ones)) {
    word.remove_prefix(one->word.size());
    value += one->value;
  }
  return value;
}

bool take(std::string_view& word, std::string_view part) {
  if (part.empty() || !word.starts_with(part)) return false;
  word.remove_prefix(part.size());
  return true;
}

// Takes 1 to 999 from the beginning of `word`; 0 when none stands there.
double take_below_thousand(const QuantityWords& words, std::string_view& word) {
  double value = take_below_hundred(words, word);
  if (value < 10 && take(word, words.hundred))
    value = std::max(value, 1.0) * 100 + take_below_hundred(words, word);
  return value;
}

// "en halv", "två och en halv", with the halves added to `number`.
void read_half(const TokenList& tokens, NumberAt& number) {
  std::size_t i = number.end;
  if (number.value == 1 && tokens.is_one_of(i, tokens.words().half)) {
    number.value = 0.5;
    number.lone_one = false;
    number.end = i + 1;
  } else if (tokens.is_one_of(i, tokens.words().and_half_join) && tokens.is_one_of(i + 1, tokens.words().one) &&
             tokens.is_one_of(i + 2, tokens.words().half)) {
    number.value += 0.5;
    number.lone_one = false;
    number.end = i + 3;
  }
}

void read_multipliers(const TokenList& tokens, NumberAt& number) {
  // "två tusen miljoner" is as far as it goes.
  for (int i = 0; i < 2; ++i) {
    const NumberWord* multiplier = exactly(tokens[number.end].lower, tokens.words().multipliers);
    if (!multiplier) return;
    number.money = tokens.is_one_of(number.end, tokens.words().money_multipliers);
    number.value *= multiplier->value;
    number.factor *= multiplier->value;
    number.lone_one = false;
    ++number.end;
  }
}

double part_at(const TokenList& tokens, std::size_t i) {
  std::string_view word = tokens[i].lower;
  if (word.ends_with(tokens.words().part_plural)) word.remove_suffix(tokens.words().part_plural.size());
  const NumberWord* part = exactly(word, tokens.words().part_words);
  return part ? part->value : 0;
}

// "två tredjedelar", "fyra av tio".
void read_share(const TokenList& tokens, NumberAt& number) {
  double of = 0;
  std::size_t before = number.end, end = before;
  if ((of = part_at(tokens, end)) > 0) {
    end += 1;
  } else if (tokens.is_one_of(end, tokens.words().out_of)) {
    const Token& whole = tokens[end + 1];
    if (whole.kind == TokenKind::number && !whole.label) of = whole.value;
    if (whole.kind == TokenKind::word) of = number_of_word(tokens.words(), whole.lower).value_or(0);
    end += 2;
  }
  if (of < 2 || number.value > of) return;
  number.value = 100 * number.value / of;
  number.end = end;
  number.share = true;
  // "vara en av tre" is no share, "minst en av tre" is one.
  number.lone_one = number.lone_one && end - before > 1;
}

std::optional<NumberAt> half_at(const TokenList& tokens, std::size_t i) {
  bool half_of = tokens.is_one_of(i, tokens.words().half_of);
  bool half_a = tokens.is_one_of(i, tokens.words().half_a) && tokens.is_word(i + 1) &&
                !tokens.is_one_of(i + 1, tokens.words().time_units) &&
                !tokens.is_one_of(i + 1, tokens.words().definite_periods);
  if (!half_of && !half_a) return std::nullopt;
  NumberAt number;
  number.value = 50;
  number.end = i + 1;
  number.share = true;
  return number;
}

// "var tredje medlem", "varannan medlem", after a word that says how many ("minst", "nå"): the plain phrase is most often
// a statistic.
std::optional<NumberAt> every_nth_at(const TokenList& tokens, std::size_t i) {
  const QuantityWords& words = tokens.words();
  NumberAt number;
  number.end = i + 1;
  int nth = tokens.is_one_of(i, words.every_second) ? 2 : 0;
  if (tokens.is_one_of(i, words.every_nth)) nth = ordinal_at(tokens, number.end++);
  if (nth < 2 || !tokens.is_word(number.end) || tokens.is_one_of(number.end, words.weekdays)) return std::nullopt;
  auto is_word = [&](const PeriodWord& period) { return tokens.is(number.end, period.word); };
  if (std::ranges::any_of(words.periods, is_word) || tokens.is_one_of(number.end, words.times_words)) return std::nullopt;
  auto is_before = [&](const ComparatorPhrase& phrase) {
    return phrase.grip == Grip::plain && tokens.phrase_before(i, phrase.words) > 0;
  };
  if (!tokens.is_one_of(i - 1, words.reach_words) && std::ranges::none_of(words.comparators, is_before)) return std::nullopt;
  number.value = 100.0 / nth;
  number.share = true;
  return number;
}

// "ett par".
std::optional<NumberAt> pair_at(const TokenList& tokens, std::size_t i) {
  if (!tokens.is_one_of(i, tokens.words().one) || !tokens.is_one_of(i + 1, tokens.words().pair)) return std::nullopt;
  NumberAt number;
  number.value = 2;
  number.end = i + 2;
  number.about = true;
  return number;
}

// "ett tjugotal", "ett hundratal".
std::optional<NumberAt> about_at(const TokenList& tokens, std::size_t i) {
  std::string_view word = tokens[i + 1].lower;
  if (tokens.words().about_ending.empty() || !word.ends_with(tokens.words().about_ending) ||
      !tokens.is_one_of(i, tokens.words().one)) return std::nullopt;
  word.remove_suffix(tokens.words().about_ending.size());
  std::optional<double> value = number_of_word(tokens.words(), word);
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

std::optional<double> number_of_word(const QuantityWords& words, std::string_view word) {
  if (!word.empty() && word == words.zero) return 0;
  double value = take_below_thousand(words, word);
  if (take(word, words.thousand))
    value = std::max(value, 1.0) * 1000 + take_below_thousand(words, word);
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
    if (auto share = every_nth_at(tokens, i)) return share;
    if (auto pair = pair_at(tokens, i)) {
      read_multipliers(tokens, *pair);
      return pair;
    }
    std::optional<double> value = number_of_word(tokens.words(), token.lower);
    if (!value) return std::nullopt;
    // "flera hundra" is no number.
    if (*value >= 100 && tokens.is_one_of(i - 1, tokens.words().some)) return std::nullopt;
    number.value = *value;
    number.lone_one = tokens.is_one_of(i, tokens.words().one);
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
  if (tokens.is_one_of(i + 1, tokens.words().counted_units)) return false;
  return std::ranges::none_of(tokens.words().comparators, [&](const ComparatorPhrase& phrase) {
    // "fler än 2024" compares with a year.
    return phrase.grip == Grip::plain && phrase.comparator != Comparator::about && tokens.phrase_before(i, phrase.words) > 0;
  });
}

namespace {

// "7 kap. 2 §": the word after the number says that it is a name.
bool is_label_before(const TokenList& tokens, std::size_t i) {
  if (tokens[i].kind != TokenKind::number) return false;
  std::size_t after = tokens.is(i + 1, "-") && tokens.is_number(i + 2) ? i + 3 : i + 1;
  return tokens.is_one_of(after, tokens.words().label_units);
}

// Figures with nothing but a space between, "972 31" and "070-123 45 67", name something.
bool is_row_of_figures(const TokenList& tokens, std::size_t i) {
  auto figures = [&](std::size_t k) { return tokens.is_number(k) && !is_like_year(tokens[k]); };
  return figures(i) && (figures(i - 1) || figures(i + 1));
}

}  // namespace

bool is_no_quantity(const TokenList& tokens, std::size_t i) {
  const Token& token = tokens[i];
  if (token.label || token.taken || token.kind == TokenKind::ordinal) return true;
  if (tokens.is_one_of(i - 1, tokens.words().label_words)) return true;
  if (is_label_before(tokens, i) || is_row_of_figures(tokens, i)) return true;
  bool second = tokens.is(i - 1, "-") && tokens.is_number(i - 2);
  if (second && tokens.is_one_of(i - 3, tokens.words().label_words)) return true;
  return token.kind == TokenKind::number && (is_year(tokens, i) || is_in_chain(tokens, i));
}

int ordinal_at(const TokenList& tokens, std::size_t i) {
  if (tokens[i].kind == TokenKind::ordinal) return tokens.whole_number(i);
  const NumberWord* word = exactly(tokens[i].lower, tokens.words().ordinals);
  return word ? static_cast<int>(word->value) : 0;
}

}  // namespace planverk
