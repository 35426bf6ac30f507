#pragma once
// Days of the Gregorian calendar, and ranges of them.

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace planverk {

// A day that exists. A default one is `none` (year 0) and sorts first.
struct Date {
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  bool is_none() const { return year == 0; }
  auto operator<=>(const Date&) const = default;
};

// Days from `first` to `last`, both included.
struct DateRange {
  Date first;
  Date last;
  bool is_none() const { return first.is_none(); }
  bool overlaps(const DateRange& other) const { return first <= other.last && other.first <= last; }
  auto operator<=>(const DateRange&) const = default;
};

bool is_day(int year, int month, int day);
std::uint8_t days_in_month(int year, int month);
// "2025-03-15" and nothing else (ISO 8601 calendar date, years 1000 to 9999).
std::optional<Date> parse_date(std::string_view text);
// "2025" (a year), "2025-03" (a month), "2025-Q4" (a quarter), "2025-03-15" (a day).
std::optional<DateRange> parse_date_range(std::string_view text);
// "2025-03-15".
std::string to_iso(Date date);
// Days since 1970-01-01, for arithmetic.
std::int64_t day_number(Date date);
Date date_of_day_number(std::int64_t days);

}  // namespace planverk
