#pragma once
// The words of one language that numbers, units, recurrences and times are told by, as languages/<language>.yaml gives
// them; that file says what each is for. All words are in lower case; phrases have one space between words. A list that
// a language leaves empty reads nothing of its kind.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/quantities.h"
#include "model/quantity_filter.h"

namespace planverk {

using WordList = std::vector<std::string>;

struct NumberWord {
  std::string word;
  double value = 0;
};

// A verb or a phrase that is an amount by itself: "halvera", "dubbelt så många".
struct AmountPhrase {
  std::string words;
  double value = 0;
  std::string unit;
  Comparator comparator = Comparator::value;
};

// How sure a comparator is: `loose` words are also prepositions ("över hela länet", "under två veckor"),
// `strict` ones turn into their opposite after a negation ("inte fler än"), `duration` ones need a unit of
// time ("inom").
enum class Grip : std::uint8_t { plain, strict, loose, loose_strict, duration };
struct ComparatorPhrase {
  std::string words;
  Comparator comparator = Comparator::value;
  Grip grip = Grip::plain;
};

struct UnitWord {
  std::string printed;
  std::string unit;
};

struct PeriodWord {
  std::string word;
  std::string_view per;
  double every = 1;
};

struct MonthSpan {
  std::string word;
  std::uint8_t first = 0, last = 0;
  // A year must follow.
  bool needs_year = false;
};

// A part of the date that follows; `end` is its last day.
enum class Part : std::uint8_t { early, middle, late, end };
struct PartPhrase {
  std::string words;
  Part part = Part::early;
};

// Which events a preposition may take.
enum class Takes : std::uint8_t { any, no_spans, days_and_meetings, elections_or_year, spans_with_year };
struct RelationPhrase {
  std::string words;
  TimeRelation to_date = TimeRelation::at;
  TimeRelation to_event = TimeRelation::at;
  Takes takes = Takes::any;
};

enum class EventKind : std::uint8_t { election, day, meeting, span };
struct EventEnding {
  std::string ending;
  EventKind kind = EventKind::election;
};

// Lists in which one phrase may begin another have the longest first.
struct QuantityWords {
  std::string zero, hundred, thousand, about_ending, part_plural, percent, money, year_unit, multiple_unit;
  std::vector<NumberWord> ones, teens_and_tens, multipliers, part_words, ordinals, months;
#define PLANVERK_WORDS(name) WordList name;
#include "model/quantity_word_lists.def"
#undef PLANVERK_WORDS
  std::vector<ComparatorPhrase> comparators, comparator_tails;
  std::vector<AmountPhrase> amount_phrases;
  std::vector<UnitWord> unit_forms;
  std::vector<PeriodWord> periods, period_adverbs;
  std::vector<MonthSpan> seasons, quarter_names;
  std::vector<PartPhrase> parts;
  std::vector<RelationPhrase> relations;
  std::vector<EventEnding> event_endings;
  // What a period or a time may begin with.
  WordFilter period_begins, time_begins;
};

// Reads a language file; what is wrong in it is left out and told.
QuantityWords read_quantity_words(FileId file, std::string_view text, Diagnostics& diagnostics);

// Those of the language of a tag such as "sv-FI"; nothing when there is no file for it.
std::shared_ptr<const QuantityWords> words_of_language(const QuantityLanguages& languages, std::string_view tag);

}  // namespace planverk
