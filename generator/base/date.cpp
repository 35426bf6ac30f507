#include "base/date.h"

#include <fmt/format.h>

namespace planverk {
namespace {

// A number of exactly `digits` digits, or nothing.
std::optional<int> digits_at(std::string_view text, std::size_t offset, std::size_t digits) {
  if (offset + digits > text.size()) return std::nullopt;
  int value = 0;
  for (std::size_t i = offset; i < offset + digits; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

Date make(int year, int month, int day) {
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

}  // namespace

bool is_day(int year, int month, int day) {
  using namespace std::chrono;
  return year >= 1000 && year <= 9999 && month >= 1 && day >= 1 &&
         year_month_day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                        std::chrono::day{static_cast<unsigned>(day)}}
             .ok();
}

std::uint8_t days_in_month(int year, int month) {
  std::uint8_t day = 31;
  while (!is_day(year, month, day)) --day;
  return day;
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  auto year = digits_at(text, 0, 4), month = digits_at(text, 5, 2), day = digits_at(text, 8, 2);
  if (!year || !month || !day || !is_day(*year, *month, *day)) return std::nullopt;
  return make(*year, *month, *day);
}

std::optional<DateRange> parse_date_range(std::string_view text) {
  auto year = digits_at(text, 0, 4);
  if (!year || *year < 1000) return std::nullopt;
  if (text.size() == 4) return DateRange{make(*year, 1, 1), make(*year, 12, 31)};
  if (text[4] != '-') return std::nullopt;
  if (text.size() == 7 && (text[5] == 'Q' || text[5] == 'q') && text[6] >= '1' && text[6] <= '4') {
    int last = (text[6] - '0') * 3;
    return DateRange{make(*year, last - 2, 1), make(*year, last, days_in_month(*year, last))};
  }
  if (text.size() == 7) {
    auto month = digits_at(text, 5, 2);
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    return DateRange{make(*year, *month, 1), make(*year, *month, days_in_month(*year, *month))};
  }
  auto day = parse_date(text);
  if (!day) return std::nullopt;
  return DateRange{*day, *day};
}

// Every page has some, so they are put together digit by digit.
std::string to_iso(Date date) {
  if (date.year < 0 || date.year > 9999) return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
  auto digit = [](int value) { return static_cast<char>('0' + value % 10); };
  return {digit(date.year / 1000), digit(date.year / 100), digit(date.year / 10), digit(date.year), '-', digit(date.month / 10),
          digit(date.month), '-', digit(date.day / 10), digit(date.day)};
}

std::int64_t day_number(Date date) {
  using namespace std::chrono;
  return sys_days{year{date.year} / month{date.month} / day{date.day}}.time_since_epoch().count();
}

Date date_of_day_number(std::int64_t days) {
  std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{days}}};
  return make(int{ymd.year()}, static_cast<int>(unsigned{ymd.month()}), static_cast<int>(unsigned{ymd.day()}));
}

}  // namespace planverk
