#include "site/measure.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace planverk {
namespace {

constexpr double about = 0.1;
// Products of small whole numbers and shares of days: what is nearly whole is whole.
constexpr double nearly = 1e-9;

bool is_ceiling(Comparator comparator) { return comparator == Comparator::at_most || comparator == Comparator::under; }

// What goals.yaml may ask for (model/goal_keys.cpp) stays below the bound in the longest plan.
std::uint32_t whole(double number) {
  return static_cast<std::uint32_t>(std::clamp(std::floor(number + nearly), 0.0, 4294967295.0));
}

// The last day stays in its month: a month after 31 January is 28 February.
Date months_later(Date day, int months) {
  int number = day.year * 12 + day.month - 1 + months;
  int year = number / 12, month = number % 12 + 1;
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
          std::min(day.day, days_in_month(year, month))};
}

// How long one period of a recurrence is: whole months, else days.
struct Length {
  int months = 0;
  double days = 0;
};

Length length_of(const Recurrence& recurrence) {
  struct Unit {
    std::string_view name;
    double months, days;
  };
  static constexpr Unit units[] = {{"year", 12, 0}, {"term", 6, 0}, {"quarter", 3, 0}, {"month", 1, 0},
                                   {"mandate", 48, 0}, {"week", 0, 7}, {"day", 0, 1}};
  auto unit = std::ranges::find(units, recurrence.per, &Unit::name);
  if (unit == std::end(units) || !(recurrence.every > 0)) return {};
  double months = unit->months * recurrence.every;
  if (months >= 1 && months <= 1200 && months == std::floor(months)) return {static_cast<int>(months), 0};
  return {0, std::min(months * 30.4375 + unit->days * recurrence.every, 36525.0)};
}

// How many occasions had their time from `first` to before `end`, `count` of them in each period. Periods begin with the
// plan, not with the calendar: a plan from March to March has one year.
double due(double count, Length length, Date first, Date end) {
  std::int64_t days = day_number(end) - day_number(first);
  if (days <= 0) return 0;
  if (length.months == 0) {
    double periods = std::floor(static_cast<double>(days) / length.days);
    double rest = static_cast<double>(days) / length.days - periods;
    return periods * count + std::floor(count * rest + nearly);
  }
  int periods = ((end.year - first.year) * 12 + end.month - first.month) / length.months;
  while (periods > 0 && months_later(first, periods * length.months) > end) --periods;
  std::int64_t begin = day_number(months_later(first, periods * length.months));
  std::int64_t next = day_number(months_later(first, (periods + 1) * length.months));
  double rest = static_cast<double>(day_number(end) - begin) / static_cast<double>(next - begin);
  return periods * count + std::floor(count * rest + nearly);
}

// The number that must be held: one more than what is to be passed.
double needed(const Recurrence& recurrence) {
  double count = recurrence.count > 0 ? recurrence.count : 1;
  if (recurrence.comparator == Comparator::over) return std::floor(count) + 1;
  if (recurrence.comparator == Comparator::under) return std::max(0.0, std::ceil(count) - 1);
  return count;
}

Date day_after(Date day) { return date_of_day_number(day_number(day) + 1); }

std::uint32_t ended_before(const std::vector<DateRange>& times, Date day) {
  return static_cast<std::uint32_t>(std::ranges::count_if(times, [&](const DateRange& t) { return !t.is_none() && t.last < day; }));
}

// How many times the quarter ends in the time before `end`.
std::uint32_t quarters(int quarter, Date first, Date end) {
  int month = quarter * 3;
  auto last_of = [&](int year) {
    return Date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), days_in_month(year, month)};
  };
  int years = end.year - first.year + 1;
  if (last_of(first.year) < first) --years;
  if (!(last_of(end.year) < end)) --years;
  return static_cast<std::uint32_t>(std::max(0, years));
}

}  // namespace

bool is_measurable(const Target& target) { return target.per.empty() && target.each.empty(); }

bool is_reached(const Target& target, double value) {
  bool downwards = target.baseline && target.baseline->value > target.value;
  switch (target.comparator) {
    case Comparator::at_least: return value >= target.value;
    case Comparator::at_most: return value <= target.value;
    case Comparator::over: return value > target.value;
    case Comparator::under: return value < target.value;
    case Comparator::exactly: return value == target.value;
    case Comparator::between: return value >= target.value && value <= target.upper;
    case Comparator::value: return downwards ? value <= target.value : value >= target.value;
    case Comparator::about: {
      double slack = std::fabs(target.value) * about;
      return downwards ? value <= target.value + slack : value >= target.value - slack;
    }
  }
  return false;
}

std::optional<double> share_of_way(const Target& target, double value) {
  if (!is_measurable(target) || !std::isfinite(value)) return std::nullopt;
  if (!target.baseline && (is_ceiling(target.comparator) || target.value <= 0)) return std::nullopt;
  double from = target.baseline ? target.baseline->value : 0;
  double to = target.value;
  if (target.comparator == Comparator::between && from > target.upper) to = target.upper;
  if (from == to) return std::nullopt;
  bool downwards = from > to;
  if (is_ceiling(target.comparator) && !downwards) return std::nullopt;
  bool floor = target.comparator == Comparator::at_least || target.comparator == Comparator::over;
  if (floor && downwards) return std::nullopt;
  if (target.comparator == Comparator::between && from >= target.value && from <= target.upper) return std::nullopt;
  double share = (value - from) / (to - from);
  // The whole way says that nothing is left: not so past a number that was to be met exactly, nor at one to be passed.
  if (share >= 1 && !is_reached(target, value)) return std::nullopt;
  return std::clamp(share, 0.0, 1.0);
}

std::vector<Date> counted_days(const Recurrence& recurrence, DateRange time, Date today) {
  bool bounded = !time.is_none() && time.first <= time.last;
  std::vector<Date> out;
  std::ranges::copy_if(recurrence.held, std::back_inserter(out), [&](Date day) {
    return day <= today && (!bounded || (time.first <= day && day <= time.last));
  });
  return out;
}

Occasions count_occasions(const Recurrence& recurrence, DateRange time, Date today, const std::vector<DateRange>& events) {
  Occasions out;
  out.is_limit = is_ceiling(recurrence.comparator);
  // A period that runs backwards is told elsewhere.
  if (time.last < time.first) time = {};
  out.held = static_cast<std::uint32_t>(counted_days(recurrence, time, today).size());
  bool counted = recurrence.count > 0 || !recurrence.per.empty();
  if (counted) {
    if (time.is_none()) return out;
    Date end = day_after(time.last), now = std::clamp(today, time.first, end);
    Length length = length_of(recurrence);
    double count = needed(recurrence);
    // Without a period the number is for the goal's whole time.
    if (length.months == 0 && length.days == 0) {
      double days = static_cast<double>(day_number(end) - day_number(time.first));
      double gone = static_cast<double>(std::max<std::int64_t>(0, day_number(now) - day_number(time.first)));
      out.total = whole(count);
      out.expected = whole(count * gone / days);
    } else {
      out.total = whole(due(count, length, time.first, end));
      out.expected = whole(due(count, length, time.first, now));
    }
  } else if (!recurrence.dates.empty()) {
    out.total = static_cast<std::uint32_t>(recurrence.dates.size());
    out.expected = ended_before(recurrence.dates, today);
  } else if (recurrence.quarter > 0 && !time.is_none()) {
    Date end = day_after(time.last);
    out.total = quarters(recurrence.quarter, time.first, end);
    out.expected = quarters(recurrence.quarter, time.first, std::min(today, end));
  } else if (!events.empty()) {
    out.total = static_cast<std::uint32_t>(events.size());
    out.expected = ended_before(events, today);
  }
  // Once in four years says nothing of one year.
  if (out.total == 0U && !out.is_limit) out.total = out.expected = std::nullopt;
  // Nobody waits for what may at most be held.
  if (out.is_limit) out.expected = std::nullopt;
  return out;
}

}  // namespace planverk
