// Numbers, days and counts as people write them.

#include <cmath>
#include <cstdlib>

#include "view/parts.h"

namespace planverk::words {
namespace {

std::string grouped(const Strings& strings, std::string digits) {
  std::string_view sign = strings.get("number_groups", "\u00a0");
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), sign);
  return digits;
}

std::string month(const Strings& strings, Date date) {
  return say(strings, "month_" + std::to_string(date.month));
}

std::string from_to(const Strings& strings, std::string_view from, std::string_view to) {
  return fill(strings.get("from_to", "{from}–{to}"), {{"from", from}, {"to", to}});
}

// Many languages bend the name of a month beside a day.
std::string month_with_day(const Strings& strings, Date date) {
  const std::string* bent = strings.find("month_with_day_" + std::to_string(date.month));
  return bent != nullptr ? *bent : month(strings, date);
}

bool begins_month(Date date) { return date.day == 1; }
bool ends_month(Date date) { return date.day == days_in_month(date.year, date.month); }

std::string day_and_month(const Strings& strings, Date date) {
  return say(strings, "day_month", {{"day", std::to_string(date.day)}, {"month", month_with_day(strings, date)}});
}

// The name of whole months of one year that have one: "2025", "hösten 2025", "fjärde kvartalet 2025".
std::string_view part_of_year(int first, int last) {
  struct Part {
    int first, last;
    std::string_view key;
  };
  static constexpr Part parts[] = {
      {1, 12, "year"},     {1, 6, "spring"},    {7, 12, "autumn"},   {6, 8, "summer"},
      {1, 3, "quarter_1"}, {4, 6, "quarter_2"}, {7, 9, "quarter_3"}, {10, 12, "quarter_4"},
  };
  for (const Part& part : parts)
    if (part.first == first && part.last == last) return part.key;
  return {};
}

std::string whole_months(const Strings& strings, DateRange range) {
  std::string last_year = std::to_string(range.last.year);
  if (range.first.year == range.last.year) {
    if (std::string_view key = part_of_year(range.first.month, range.last.month); !key.empty())
      return say(strings, key, {{"year", last_year}});
    std::string months = month(strings, range.first);
    if (range.first.month != range.last.month) months = from_to(strings, months, month(strings, range.last));
    return say(strings, "month_year", {{"month", months}, {"year", last_year}});
  }
  if (range.first.month == 1 && range.last.month == 12) return from_to(strings, std::to_string(range.first.year), last_year);
  std::string from = say(strings, "month_year", {{"month", month(strings, range.first)}, {"year", std::to_string(range.first.year)}});
  return from_to(strings, from, say(strings, "month_year", {{"month", month(strings, range.last)}, {"year", last_year}}));
}

}  // namespace

std::string say(const Strings& strings, std::string_view key,
                std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  // A key that is missing shows as itself: build/ checks that templates/strings/ has them all.
  return fill(strings.get(key, key), values);
}

std::string number(const Strings& strings, double value) {
  if (!std::isfinite(value)) return {};
  // Two decimals are all that plans state; zeros at the end say nothing.
  double scaled = std::round(std::fabs(value) * 100);
  if (scaled >= 1e17) return std::to_string(value);
  auto hundredths = static_cast<long long>(scaled);
  std::string out = grouped(strings, std::to_string(hundredths / 100));
  if (int rest = static_cast<int>(hundredths % 100); rest != 0) {
    out += strings.get("number_decimals", ",");
    out += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
  }
  return value < 0 && hundredths != 0 ? "−" + out : out;
}

std::string date(const Strings& strings, Date day) {
  if (day.is_none()) return {};
  return say(strings, "date", {{"day", std::to_string(day.day)}, {"month", month_with_day(strings, day)}, {"year", std::to_string(day.year)}});
}

std::string dates(const Strings& strings, DateRange range) {
  if (range.is_none()) return {};
  if (range.first == range.last) return date(strings, range.first);
  if (begins_month(range.first) && ends_month(range.last)) return whole_months(strings, range);
  if (range.first.year != range.last.year) return from_to(strings, date(strings, range.first), date(strings, range.last));
  if (range.first.month != range.last.month) return from_to(strings, day_and_month(strings, range.first), date(strings, range.last));
  std::string days = from_to(strings, std::to_string(range.first.day), std::to_string(range.last.day));
  return say(strings, "date", {{"day", days}, {"month", month_with_day(strings, range.last)}, {"year", std::to_string(range.last.year)}});
}

std::string count(const Strings& strings, std::string_view key, std::size_t n) {
  return say(strings, std::string(key) + (n == 1 ? "_one" : "_other"), {{"n", number(strings, static_cast<double>(n))}});
}

}  // namespace planverk::words
