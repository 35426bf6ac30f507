#pragma once
// What is known about goals beside the adopted text: goals.yaml, as written.

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "model/quantities.h"
#include "model/vocabulary.h"
#include "yaml/reader.h"

namespace planverk {

using yaml::Text;

// Where a fact was found, so that a page can say so.
enum class FactSource : std::uint8_t { file, text };  // goals.yaml, or read from the goal's own words

struct Baseline {
  double value = 0;
  Date date;  // none when not stated
};

struct Target {
  Comparator comparator = Comparator::value;
  double value = 0;
  double upper = 0;  // Comparator::between only
  std::string unit, population, per, each;
  std::optional<Baseline> baseline;
  FactSource source = FactSource::file;
};

// By when: days, an event, or printed words with the days they mean.
struct Deadline {
  TimeRelation relation = TimeRelation::by;
  DateRange dates;   // none when only an event is named; site/ fills in the event's
  Text event;        // id, or empty
  std::string text;  // printed words, or empty
  Span span;
  FactSource source = FactSource::file;
};

struct Recurrence {
  Comparator comparator = Comparator::value;
  double count = 0;          // 0: no number stated
  double upper = 0;          // Comparator::between only
  std::string per;           // year, term, month, quarter, week, mandate; empty when not stated
  std::vector<Date> held;    // occasions that took place
  std::vector<DateRange> dates;
  std::vector<Text> at;      // events
  int quarter = 0;           // always in this quarter, 0: not stated
  double every = 1;          // once in so many of `per`: 2 for "vartannat år"; read from words only
  std::string text;
  Span span;
  FactSource source = FactSource::file;
};

struct Activity {
  std::string text;
  DateRange dates;  // none when not stated
};

struct Cost {
  std::optional<double> amount;
  std::string unit, from;
  bool nothing = false;  // `cost: none`: stated to cost nothing
};

struct FollowUp {
  DateRange date;
  Text status;
  std::optional<double> value;
  std::string text, evidence;
  Span span;
};

struct Support {
  Text to;  // "organisation/plan#id"
  SupportStrength how = SupportStrength::partly;
  std::string why;
};

struct GoalFacts {
  Text id;
  Text area;
  std::vector<Text> responsible, partners, reports_to;
  std::optional<Deadline> deadline;
  std::optional<Target> target;
  std::optional<Recurrence> recurrence;
  std::vector<Activity> activities;
  std::optional<Cost> cost;
  std::vector<std::string> criteria;
  Text status;
  std::vector<FollowUp> followups;  // oldest first
  std::vector<Support> supports;
  std::vector<Text> continues;  // "organisation/plan#id": several where they were merged
  bool do_less = false;
};

// goals.yaml, a mapping from goal id to facts. Statuses are checked by site/, which knows the configured ones.
std::vector<GoalFacts> read_goal_facts(FileId file, std::string_view text, Diagnostics& diagnostics);

}  // namespace planverk
