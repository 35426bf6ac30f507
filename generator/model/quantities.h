#pragma once
// Numbers, recurrences and times that stand in the text of a goal.
//
// The text is one goal's, without markup. Years, dates, ordinals ("43:e"), fractions ("5/8"), labelled
// numbers
// ("rad 99–101") and thresholds of a population ("kommuner med fler än 30 000 invånare", "alla under 30 år")
// are no targets. The words come from languages/<language>.yaml, as model/quantity_words.h holds them.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"

namespace planverk {

// The words of a language (model/quantity_words.h).
struct QuantityWords;
// By language.
using QuantityLanguages = std::vector<std::pair<std::string, std::shared_ptr<const QuantityWords>>>;

// `value` is a number without a comparator; "upp till" is at_most, "mer än" is over, a negated "mer än" is
// at_most.
enum class Comparator : std::uint8_t { value, at_least, at_most, over, under, about, exactly, between };

// Byte offsets in the text that was read.
struct TextRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const TextRange&) const = default;
};

// `upper` is the second number of `between`, else 0. The unit is the noun (phrase) after the number as
// printed
// ("nya medlemmar"), empty when none follows; "%" becomes "procent", "kr" becomes "kronor", "månaders"
// becomes "månader". Shares become per cent: "hälften" and "halva" 50, "två tredjedelar" 66.7, "fyra av
// tio" 40, "halvera" 50. "dubbelt så många" is 2 "gånger så många". "inom tio dagar" is at_most 10 dagar.
struct Quantity {
  TextRange range;
  Comparator comparator = Comparator::value;
  double value = 0;
  double upper = 0;
  std::string unit;
  bool operator==(const Quantity&) const = default;
};

// `count` times in `every` periods of the kind `per`: "day", "week", "month", "quarter", "term", "year",
// "mandate", or "" when a count stands alone ("två gånger"). "vartannat år" is once in every 2, "varje
// halvår" in every 0.5 years. "180 000 kronor per år" is a target of kronor and a recurrence of once a year.
// `upper` is the second number of `between`, else 0.
struct TextRecurrence {
  TextRange range;
  Comparator comparator = Comparator::value;
  double count = 0;
  double upper = 0;
  std::string per;
  double every = 1;
  bool operator==(const TextRecurrence&) const = default;
};

enum class TimeRelation : std::uint8_t { at, by, before, after, during, from };

// Dates, words for an event, or both ("EU-valet den 9 juni 2024"). Without a year a date is words too
// ("november").
//
// Seasons follow Swedish terms: våren (vårterminen) is January to June, hösten July to December; sommaren is
// June to August, vintern December of the year before to February. "tidigt" or "början av" a year is its
// first four months, "mitten av" the next four, "sent" or "slutet av" the last four. The turn and the end of
// a year are its last day, and what is to be done before them is `by` that day.
struct TextTime {
  TextRange range;
  TimeRelation relation = TimeRelation::at;
  DateRange dates;
  std::string event_phrase;
  bool operator==(const TextTime&) const = default;
};

struct TextReading {
  std::vector<Quantity> targets;
  std::vector<TextRecurrence> recurrences;
  std::vector<TextTime> times;
};

// Each list is in the order of the text. Never fails: what is not understood is left out.
TextReading read_quantities(std::string_view goal_text, const QuantityWords& words);

}  // namespace planverk
