#pragma once
// Dates and events in a goal's text.

#include <cstddef>
#include <optional>
#include <vector>

#include "base/date.h"
#include "model/quantity_tokens.h"

namespace planverk {

struct DateAt {
  // None when the text gives no year: then the printed words are all there is.
  DateRange dates;
  // The token after the date.
  std::size_t end = 0;
  // The end or the turn of a year, which cannot be undershot by a day.
  bool moment = false;
  // A year alone, without "år": a date after a preposition only.
  bool year_alone = false;
};

// Which words may join two dates to one range, beside the dash.
enum class DateJoin : std::uint8_t { dash, until, both };

// The date that begins at token `i`, without a preposition.
std::optional<DateAt> read_date(const TokenList& tokens, std::size_t i, DateJoin join = DateJoin::dash);

// All times of the text; their tokens are taken.
std::vector<TextTime> read_times(TokenList& tokens);

}  // namespace planverk
