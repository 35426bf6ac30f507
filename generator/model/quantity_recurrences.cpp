#include <algorithm>

#include "model/quantity_parts.h"

namespace planverk {
namespace {


struct PeriodAt {
  std::string_view per;
  double every = 1;
  std::size_t begin = 0;
  std::size_t end = 0;
  // "varje år" says something without a count, "per år" does not.
  bool stands_alone = false;
};

const PeriodWord* period_word(const TokenList& tokens, std::size_t i, const std::vector<PeriodWord>& table) {
  auto found = std::ranges::find(table, tokens[i].lower, &PeriodWord::word);
  return found == table.end() || !tokens.is_word(i) ? nullptr : &*found;
}

// "varje årskonferens" and "varje höst" come once a year.
bool is_yearly(const TokenList& tokens, std::size_t i) {
  std::string_view word = tokens[i].lower;
  return tokens.is_one_of(i, tokens.words().seasons_of_every_year) ||
         std::ranges::any_of(tokens.words().yearly_endings,
                             [&](std::string_view ending) { return word.ends_with(ending); });
}

std::optional<PeriodAt> period_after(const TokenList& tokens, std::size_t begin, std::size_t i,
                                     double every) {
  if (const PeriodWord* word = period_word(tokens, i, tokens.words().periods))
    return PeriodAt{word->per, word->every * every, begin, i + 1, true};
  if (tokens.is_one_of(i, tokens.words().weekdays)) return PeriodAt{"week", every, begin, i + 1, true};
  if (is_yearly(tokens, i)) return PeriodAt{"year", every, begin, i + 1, true};
  return std::nullopt;
}

std::optional<PeriodAt> read_period(const TokenList& tokens, std::size_t i) {
  if (!tokens.words().period_begins.may_begin(tokens[i].lower)) return std::nullopt;
  if (const PeriodWord* adverb = period_word(tokens, i, tokens.words().period_adverbs))
    return PeriodAt{adverb->per, adverb->every, i, i + 1, true};
  bool definite = tokens.is_one_of(i, tokens.words().in_the) && tokens.is_one_of(i + 1, tokens.words().definite_periods);
  if (definite || tokens.is_one_of(i, tokens.words().per_words)) {
    const PeriodWord* word = period_word(tokens, i + 1, tokens.words().periods);
    if (!word) return std::nullopt;
    return PeriodAt{word->per, word->every, i, i + 2, false};
  }
  if (tokens.is_one_of(i, tokens.words().every_words)) return period_after(tokens, i, i + 1, 1);
  if (tokens.is_one_of(i, tokens.words().every_second)) return period_after(tokens, i, i + 1, 2);
  if (tokens.is_one_of(i, tokens.words().every_nth))
    if (int nth = ordinal_at(tokens, i + 1); nth > 1) return period_after(tokens, i, i + 2, nth);
  return std::nullopt;
}

// The period that a number's clause ends in: "fyra nummer av bladet per år".
std::optional<PeriodAt> find_period(const TokenList& tokens, std::size_t from) {
  for (std::size_t i = from; i < from + 8; ++i) {
    if (tokens[i].taken) return std::nullopt;
    if (auto period = read_period(tokens, i)) return period;
    if (!tokens.is_word(i) || tokens.is_one_of(i, tokens.words().clause_words)) return std::nullopt;
    if (auto number = read_number(tokens, i); number && !number->lone_one) return std::nullopt;
  }
  return std::nullopt;
}

TextRecurrence make_recurrence(const TokenList& tokens, std::size_t begin, std::size_t end) {
  TextRecurrence recurrence;
  recurrence.range = tokens.range(begin, end);
  return recurrence;
}

void set_amount(TextRecurrence& recurrence, const AmountAt& amount) {
  recurrence.comparator = amount.comparator;
  recurrence.count = amount.value;
  recurrence.upper = amount.upper;
}

void set_period(TextRecurrence& recurrence, const PeriodAt& period) {
  recurrence.per = period.per;
  recurrence.every = period.every;
}

// "minst fyra gånger per år", "två gånger".
std::optional<TextRecurrence> read_times_of(TokenList& tokens, const AmountAt& amount) {
  std::size_t after = amount.end + 1;
  auto period = find_period(tokens, after);
  bool comparison = tokens.is_one_of(after, tokens.words().times_comparison) && !(period && period->begin == after);
  bool one_time = amount.number.lone_one && !amount.compared && !period;
  if (comparison) return std::nullopt;
  if (one_time) {
    tokens.take(amount.number_at, after);
    return std::nullopt;
  }
  TextRecurrence recurrence = make_recurrence(tokens, amount.begin, period ? period->end : after);
  set_amount(recurrence, amount);
  if (period) {
    set_period(recurrence, *period);
    tokens.take(period->begin, period->end);
  }
  tokens.take(amount.begin, after);
  return recurrence;
}

// "två kurser per år". Amounts of money, per cent and durations stay targets, told once a period.
std::optional<TextRecurrence> read_things_per_period(TokenList& tokens, const AmountAt& amount) {
  auto period = find_period(tokens, amount.end);
  if (!period) return std::nullopt;
  std::string unit = read_unit(tokens, amount.end).unit;
  bool target = is_measure(tokens, unit) || is_time_unit(tokens, unit) || amount.number.money || amount.number.share;
  TextRecurrence recurrence = make_recurrence(tokens, target ? period->begin : amount.begin, period->end);
  set_period(recurrence, *period);
  if (target) {
    recurrence.count = 1;
  } else {
    set_amount(recurrence, amount);
    tokens.take(amount.begin, amount.end);
  }
  tokens.take(period->begin, period->end);
  return recurrence;
}

std::optional<TextRecurrence> read_lone_period(TokenList& tokens, std::size_t i) {
  auto period = read_period(tokens, i);
  if (!period || !period->stands_alone) return std::nullopt;
  Comparator comparator = Comparator::value;
  std::size_t begin = plain_comparator_before(tokens, i, comparator);
  TextRecurrence recurrence = make_recurrence(tokens, begin, period->end);
  recurrence.comparator = comparator;
  recurrence.count = 1;
  set_period(recurrence, *period);
  tokens.take(begin, period->end);
  return recurrence;
}

}  // namespace

std::vector<TextRecurrence> read_recurrences(TokenList& tokens) {
  std::vector<TextRecurrence> recurrences;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].taken) continue;
    std::optional<TextRecurrence> found;
    if (auto amount = read_amount(tokens, i)) {
      bool times = tokens.is_one_of(amount->end, tokens.words().times_words);
      found = times ? read_times_of(tokens, *amount) : read_things_per_period(tokens, *amount);
      i = amount->end - 1;
    } else {
      found = read_lone_period(tokens, i);
    }
    if (found) recurrences.push_back(std::move(*found));
  }
  std::ranges::stable_sort(recurrences, {}, [](const TextRecurrence& r) { return r.range.begin; });
  return recurrences;
}

}  // namespace planverk
