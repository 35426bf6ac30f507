#include <algorithm>
#include <span>

#include "model/number_words.h"
#include "model/times.h"

namespace planverk {
namespace {


Date make_date(int year, int month, int day) {
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

DateRange days(int year, int month, int first, int last) {
  return {make_date(year, month, first), make_date(year, month, last)};
}

DateRange months(int year, int first, int last) {
  int first_year = first > last ? year - 1 : year;
  return {make_date(first_year, first, 1), make_date(year, last, days_in_month(year, last))};
}

DateRange years(int first, int last) {
  return {make_date(first, 1, 1), make_date(last, 12, 31)};
}

int month_at(const TokenList& tokens, std::size_t i) {
  auto found =
      std::ranges::find(tokens.words().months, tokens[i].lower, &NumberWord::word);
  return found == tokens.words().months.end() || !tokens.is_word(i) ? 0 : static_cast<int>(found->value);
}

// The year at `i`, also after "år" and in "2025/2026", whose first or last counts; 0 when none stands there.
struct YearAt {
  int first = 0;
  int last = 0;
  std::size_t end = 0;
  explicit operator bool() const { return first != 0; }
};

YearAt years_at(const TokenList& tokens, std::size_t i) {
  if (!is_like_year(tokens[i])) return {};
  int first = tokens.whole_number(i);
  YearAt year{first, first, i + 1};
  bool dash = tokens.is(i + 1, "-") || (tokens.is(i + 1, "/") && tokens[i + 1].glued);
  if (!dash && !tokens.is_one_of(i + 1, tokens.words().and_word)) return year;
  int last = 0;
  const Token& next = tokens[i + 2];
  if (is_like_year(next)) last = tokens.whole_number(i + 2);
  if (dash && next.glued && next.kind == TokenKind::number && next.lower.size() == 2)
    last = first / 100 * 100 + tokens.whole_number(i + 2);
  if (last > first && last - first < 30) year = {first, last, i + 3};
  return year;
}

YearAt years_after_word(const TokenList& tokens, std::size_t i) {
  return years_at(tokens, tokens.is_one_of(i, tokens.words().year_words) ? i + 1 : i);
}

// A date without its year, to be completed by the year at `end` or by `hint`.
template <class Make>
DateAt with_year(const TokenList& tokens, std::size_t end, int hint, Make make) {
  DateAt date;
  date.end = end;
  std::size_t at = tokens.is_one_of(end, tokens.words().year_words) ? end + 1 : end;
  int year = hint;
  if (is_like_year(tokens[at])) {
    year = tokens.whole_number(at);
    date.end = at + 1;
  }
  if (year != 0) date.dates = make(year);
  return date;
}

// "2025-11-30", "2025-11".
std::optional<DateAt> read_iso(const TokenList& tokens, std::size_t i) {
  auto part = [&](std::size_t k) {
    bool stands =
        tokens.is(k, "-") && tokens[k].glued && tokens[k + 1].glued && tokens[k + 1].lower.size() == 2;
    return stands && tokens.is_number(k + 1) ? tokens.whole_number(k + 1) : 0;
  };
  if (!is_like_year(tokens[i])) return std::nullopt;
  int year = tokens.whole_number(i), month = part(i + 1), day = part(i + 3);
  DateAt date;
  if (day != 0 && is_day(year, month, day)) {
    date.dates = days(year, month, day, day);
    date.end = i + 5;
  } else if (month >= 1 && month <= 12) {
    date.dates = months(year, month, month);
    date.end = i + 3;
  } else {
    return std::nullopt;
  }
  return date;
}

// "30 november", "30:e november", "17–19 april", "30/11", "sista november".
std::optional<DateAt> read_day(const TokenList& tokens, std::size_t i, int hint) {
  if (tokens.is_one_of(i, tokens.words().article_of_day)) ++i;
  bool number = tokens.is_number(i) || tokens[i].kind == TokenKind::ordinal;
  int first = number ? tokens.whole_number(i) : 0, last = first;
  std::size_t at = i + 1;
  if (!number && month_at(tokens, at) != 0) {
    if (tokens.is_one_of(i, tokens.words().last)) first = last = 31;
    if (ordinal_at(tokens, i) == 1) first = last = 1;
  }
  if (number && tokens.is(at, "/") && tokens[at].glued && tokens[at + 1].glued && tokens.is_number(at + 1)) {
    int month = tokens.whole_number(at + 1);
    // 2024 is a leap year: any day that some year has.
    if (!is_day(2024, month, first)) return std::nullopt;
    std::size_t end = tokens.is(at + 2, "-") ? at + 3 : at + 2;
    if (!is_like_year(tokens[end])) end = at + 2;
    return with_year(tokens, end, hint, [&](int year) {
      return is_day(year, month, first) ? days(year, month, first, first) : DateRange{};
    });
  }
  if (number && tokens.is(at, "-") && tokens.is_number(at + 1)) {
    last = tokens.whole_number(at + 1);
    at += 2;
  }
  int month = month_at(tokens, at);
  if (month == 0 || first < 1 || last < first || last > 31) return std::nullopt;
  return with_year(tokens, at + 1, hint, [&](int year) {
    int most = days_in_month(year, month);
    if (number && last > most) return DateRange{};
    return days(year, month, std::min(first, most), std::min(last, most));
  });
}

// "fjärde kvartalet", "kvartal 4", "första halvåret".
std::optional<DateAt> read_part_of_year(const TokenList& tokens, std::size_t i, int hint) {
  int which = tokens.is_one_of(i, tokens.words().last) ? -1 : ordinal_at(tokens, i);
  int length = 0;
  if (which != 0 && tokens.is_one_of(i + 1, tokens.words().quarter_definite)) length = 3;
  if (which != 0 && tokens.is_one_of(i + 1, tokens.words().half_definite)) length = 6;
  if (tokens.is_one_of(i, tokens.words().quarter)) {
    which = tokens.is_number(i + 1) ? tokens.whole_number(i + 1)
                                    : static_cast<int>(number_of_word(tokens.words(), tokens[i + 1].lower).value_or(0));
    length = 3;
  }
  if (length == 0) return std::nullopt;
  if (which == -1) which = 12 / length;
  if (which < 1 || which > 12 / length) return std::nullopt;
  return with_year(tokens, i + 2, hint,
                   [&](int year) { return months(year, (which - 1) * length + 1, which * length); });
}

std::optional<DateAt> read_season(const TokenList& tokens, std::size_t i, int hint) {
  for (std::span<const MonthSpan> table :
       {std::span(tokens.words().seasons), std::span(tokens.words().quarter_names)}) {
    auto season = std::ranges::find(table, tokens[i].lower, &MonthSpan::word);
    if (season == table.end()) continue;
    YearAt pair = years_after_word(tokens, i + 1);
    // "vintern 2025/2026" is one winter, named by its two years.
    bool winter = season->first > season->last;
    DateAt date = with_year(tokens, i + 1, hint, [&](int year) {
      return months(winter && pair.last > year ? pair.last : year, season->first, season->last);
    });
    if (winter && pair) date.end = pair.end;
    if (date.dates.is_none() && season->needs_year) return std::nullopt;
    return date;
  }
  return std::nullopt;
}

std::optional<DateAt> read_year(const TokenList& tokens, std::size_t i) {
  bool named = tokens.is_one_of(i, tokens.words().year_words);
  std::size_t at = named ? i + 1 : i;
  YearAt year = years_at(tokens, at);
  if (!year || tokens.is_one_of(year.end, tokens.words().year_genitive)) return std::nullopt;
  // "under 2000 kronor" has no year.
  if (!named && tokens.is_one_of(year.end, tokens.words().counted_units)) return std::nullopt;
  DateAt date;
  date.dates = years(year.first, year.last);
  date.end = year.end;
  date.year_alone = !named;
  return date;
}

std::optional<DateAt> read_simple(const TokenList& tokens, std::size_t i, int hint = 0) {
  if (auto date = read_iso(tokens, i)) return date;
  if (auto date = read_day(tokens, i, hint)) return date;
  if (int month = month_at(tokens, i)) {
    std::size_t end = tokens.is_one_of(i + 1, tokens.words().month_word) ? i + 2 : i + 1;
    return with_year(tokens, end, hint, [&](int year) { return months(year, month, month); });
  }
  if (auto date = read_part_of_year(tokens, i, hint)) return date;
  if (auto date = read_season(tokens, i, hint)) return date;
  return read_year(tokens, i);
}

// "årets slut 2026", "årsskiftet 2025/2026".
std::optional<DateAt> read_turn(const TokenList& tokens, std::size_t i) {
  std::size_t end = 0;
  bool half = tokens.is_one_of(i, tokens.words().half_year_turn);
  if (half || tokens.is_one_of(i, tokens.words().year_turn)) end = i + 1;
  for (std::string_view phrase : tokens.words().year_ends)
    if (std::size_t count = tokens.phrase_at(i, phrase)) end = i + count;
  if (end == 0) return std::nullopt;
  DateAt date;
  date.end = end;
  date.moment = true;
  if (YearAt year = years_after_word(tokens, end)) {
    date.dates = half ? days(year.first, 6, 30, 30) : days(year.first, 12, 31, 31);
    date.end = year.end;
  }
  return date;
}

DateRange part_of(DateRange whole, Part part) {
  if (part == Part::end) return {whole.last, whole.last};
  bool one_year = whole == years(whole.first.year, whole.first.year);
  if (!one_year) return whole;
  int first = part == Part::early ? 1 : part == Part::middle ? 5 : 9;
  return months(whole.first.year, first, first + 3);
}

std::optional<DateAt> read_part(const TokenList& tokens, std::size_t i) {
  for (const PartPhrase& phrase : tokens.words().parts) {
    std::size_t count = tokens.phrase_at(i, phrase.words);
    if (count == 0) continue;
    auto date = read_simple(tokens, i + count);
    if (!date) continue;
    if (!date->dates.is_none()) date->dates = part_of(date->dates, phrase.part);
    date->moment = phrase.part == Part::end;
    date->year_alone = false;
    return date;
  }
  return std::nullopt;
}

}  // namespace

std::optional<DateAt> read_date(const TokenList& tokens, std::size_t i, DateJoin join) {
  if (auto date = read_turn(tokens, i)) return date;
  if (auto date = read_part(tokens, i)) return date;
  auto first = read_simple(tokens, i);
  if (!first) return first;
  bool joined = tokens.is(first->end, "-") ||
                (join == DateJoin::until && tokens.is_one_of(first->end, tokens.words().until)) ||
                (join == DateJoin::both && tokens.is_one_of(first->end, tokens.words().and_word));
  auto second = joined ? read_simple(tokens, first->end + 1) : std::nullopt;
  if (!second || second->dates.is_none()) return first;
  if (first->dates.is_none()) first = read_simple(tokens, i, second->dates.first.year);
  if (first->dates.is_none() || second->dates.last < first->dates.first) return first;
  first->dates.last = second->dates.last;
  first->end = second->end;
  first->year_alone = first->year_alone && second->year_alone;
  return first;
}

}  // namespace planverk
