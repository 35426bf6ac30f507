#pragma once
// Days and years in a line of a title block.

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace planverk::importing {

struct TimesInLine {
  std::vector<Date> days;
  std::string period;       // years that are no part of a day: "2025–2026", "2025"
  std::string placeholder;  // "XX-XX-XX", "20XX-XX-XX", "ÅÅÅÅ-MM-DD"
};

TimesInLine times_in_line(std::string_view line);

}  // namespace planverk::importing
