#include <fmt/format.h>

#include <algorithm>

#include "base/language_tag.h"
#include "base/near_miss.h"
#include "base/utf8.h"
#include "model/quantity_words.h"
#include "yaml/reader.h"
#include "yaml/values.h"

namespace planverk {
namespace {

using yaml::MappingReader;
using yaml::Node;

template <class Value>
struct Named {
  std::string_view name;
  Value value;
};

constexpr Named<Comparator> comparator_names[] = {
    {"at_least", Comparator::at_least}, {"at_most", Comparator::at_most}, {"over", Comparator::over},
    {"under", Comparator::under},       {"about", Comparator::about},     {"exactly", Comparator::exactly}};

struct Period {
  std::string_view per;
  double every;
};
constexpr Named<Period> period_names[] = {
    {"year", {"year", 1}},       {"half-year", {"year", 0.5}}, {"term", {"term", 1}}, {"quarter", {"quarter", 1}},
    {"month", {"month", 1}},     {"week", {"week", 1}},        {"day", {"day", 1}},   {"mandate", {"mandate", 1}}};

struct Months {
  std::uint8_t first, last;
};
// Spring and autumn are terms; a winter begins in the year before.
constexpr Named<Months> season_names[] = {
    {"spring", {1, 6}}, {"summer", {6, 8}}, {"autumn", {7, 12}}, {"winter", {12, 2}}};

constexpr Named<Part> part_names[] = {
    {"early", Part::early}, {"middle", Part::middle}, {"late", Part::late}, {"end", Part::end}};

constexpr Named<EventKind> event_names[] = {{"election", EventKind::election},
                                            {"day", EventKind::day},
                                            {"meeting", EventKind::meeting},
                                            {"span", EventKind::span}};

// Words for people who read the file; none may hold what no text of a goal has.
class LanguageReader {
 public:
  LanguageReader(const Node& root, Diagnostics& diagnostics)
      : diagnostics_(diagnostics), file_(root, "a language file", diagnostics) {}

  void word(std::string_view key, std::string& to) { to = lower(file_.text(key)); }

  void words(std::string_view key, WordList& to) { to = words_of(file_, key); }

  // "tre: 3".
  void numbers(std::string_view key, std::vector<NumberWord>& to) {
    each(key, [&](const yaml::Entry& entry, const std::string& what) {
      if (auto value = yaml::read_number(entry.value, what, diagnostics_)) to.push_back({lower_of(entry.key), *value});
    });
    longest_first(to, &NumberWord::word);
  }

  void units(std::string_view key, std::vector<UnitWord>& to) {
    each(key, [&](const yaml::Entry& entry, const std::string& what) {
      yaml::Text unit = yaml::read_text(entry.value, what, diagnostics_);
      if (!unit.empty()) to.push_back({lower_of(entry.key), lower(unit)});
    });
  }

  // Lists of words under names that are given: "at_least: [minst]".
  template <class Value, std::size_t count, class Take>
  void groups(std::string_view key, const Named<Value> (&names)[count], Take take) {
    const Node* node = file_.node(key);
    if (node == nullptr) return;
    MappingReader group(*node, fmt::format("`{}`", key), diagnostics_);
    for (const Named<Value>& name : names)
      for (std::string& word : words_of(group, name.name)) take(std::move(word), name.value);
    group.finish();
  }

  void comparators(std::string_view key, Grip grip, std::vector<ComparatorPhrase>& to) {
    groups(key, comparator_names,
           [&](std::string word, Comparator comparator) { to.push_back({std::move(word), comparator, grip}); });
  }

  void relations(std::vector<RelationPhrase>& to) {
    constexpr std::string_view relations[] = {"at", "by", "before", "after", "during", "from"};
    constexpr std::string_view takes[] = {"any", "no-spans", "days-and-meetings", "elections-or-year", "spans-with-year"};
    for (const Node& item : file_.items("relations")) {
      MappingReader r(item, "a relation", diagnostics_);
      RelationPhrase phrase;
      phrase.words = lower(r.required_text("words"));
      phrase.to_date = static_cast<TimeRelation>(r.choice("date", relations).value_or(0));
      phrase.to_event = phrase.to_date;
      if (auto event = r.choice("event", relations)) phrase.to_event = static_cast<TimeRelation>(*event);
      phrase.takes = static_cast<Takes>(r.choice("takes", takes).value_or(0));
      r.finish();
      if (!phrase.words.empty()) to.push_back(std::move(phrase));
    }
    longest_first(to, &RelationPhrase::words);
  }

  void amounts(std::vector<AmountPhrase>& to) {
    for (const Node& item : file_.items("amount_phrases")) {
      MappingReader r(item, "an amount", diagnostics_);
      double value = r.number("value").value_or(0);
      std::string unit = lower(r.text("unit"));
      for (std::string& word : words_of(r, "words")) to.push_back({std::move(word), value, unit, Comparator::value});
      r.finish();
    }
    longest_first(to, &AmountPhrase::words);
  }

  template <class Entry>
  static void longest_first(std::vector<Entry>& list, std::string Entry::*words) {
    std::ranges::stable_sort(list, [&](const Entry& a, const Entry& b) { return (a.*words).size() > (b.*words).size(); });
  }

  void finish() { file_.finish(); }

 private:
  static std::string lower_of(std::string_view text) { return utf8::to_lower(utf8::collapse_space(text)); }
  static std::string lower(const yaml::Text& text) { return lower_of(text.value); }

  WordList words_of(MappingReader& reader, std::string_view key) {
    WordList out;
    for (const yaml::Text& text : reader.texts(key))
      if (!text.empty()) out.push_back(lower(text));
    return out;
  }

  template <class Take>
  void each(std::string_view key, Take take) {
    const Node* node = file_.node(key);
    if (node == nullptr) return;
    if (node->kind != yaml::Kind::mapping)
      return yaml::refuse_type(*node, fmt::format("`{}` of a language file", key), "words with their values",
                               "write one on each line, such as `tre: 3`", diagnostics_);
    for (const yaml::Entry& entry : node->entries)
      if (!entry.key.empty()) take(entry, fmt::format("`{}`", entry.key));
  }

  Diagnostics& diagnostics_;
  MappingReader file_;
};

void read_lists(LanguageReader& file, QuantityWords& to) {
#define PLANVERK_WORDS(name) file.words(#name, to.name);
#include "model/quantity_word_lists.def"
#undef PLANVERK_WORDS
}

void read_numbers(LanguageReader& file, QuantityWords& to) {
  file.word("zero", to.zero);
  file.word("hundred", to.hundred);
  file.word("thousand", to.thousand);
  file.word("about_ending", to.about_ending);
  file.word("part_plural", to.part_plural);
  file.word("percent", to.percent);
  file.word("money", to.money);
  file.word("year_unit", to.year_unit);
  file.word("multiple_unit", to.multiple_unit);
  file.numbers("ones", to.ones);
  file.numbers("teens_and_tens", to.teens_and_tens);
  file.numbers("multipliers", to.multipliers);
  file.numbers("part_words", to.part_words);
  file.numbers("ordinals", to.ordinals);
  file.numbers("months", to.months);
  file.units("unit_forms", to.unit_forms);
  file.amounts(to.amount_phrases);
}

void read_comparators(LanguageReader& file, QuantityWords& to) {
  file.comparators("comparators", Grip::plain, to.comparators);
  file.comparators("strict_comparators", Grip::strict, to.comparators);
  file.comparators("loose_comparators", Grip::loose, to.comparators);
  file.comparators("loose_strict_comparators", Grip::loose_strict, to.comparators);
  file.comparators("comparators_of_time", Grip::duration, to.comparators);
  file.comparators("comparator_tails", Grip::plain, to.comparator_tails);
}

void read_times(LanguageReader& file, QuantityWords& to) {
  auto add = [](std::vector<PeriodWord>& list) {
    return [&list](std::string word, Period period) { list.push_back({std::move(word), period.per, period.every}); };
  };
  file.groups("periods", period_names, add(to.periods));
  file.groups("period_adverbs", period_names, add(to.period_adverbs));
  for (bool needs_year : {false, true})
    file.groups(needs_year ? "seasons_with_year" : "seasons", season_names, [&](std::string word, Months months) {
      to.seasons.push_back({std::move(word), months.first, months.last, needs_year});
    });
  WordList quarters;
  file.words("quarter_names", quarters);
  for (std::size_t i = 0; i < std::min<std::size_t>(quarters.size(), 4); ++i) {
    auto first = static_cast<std::uint8_t>(i * 3 + 1);
    to.quarter_names.push_back({quarters[i], first, static_cast<std::uint8_t>(first + 2), true});
  }
  file.groups("parts", part_names, [&](std::string word, Part part) { to.parts.push_back({std::move(word), part}); });
  LanguageReader::longest_first(to.parts, &PartPhrase::words);
  file.groups("event_endings", event_names,
              [&](std::string word, EventKind kind) { to.event_endings.push_back({std::move(word), kind}); });
  LanguageReader::longest_first(to.event_endings, &EventEnding::ending);
  file.relations(to.relations);
}

}  // namespace

QuantityWords read_quantity_words(FileId file, std::string_view text, Diagnostics& diagnostics) {
  yaml::Parsed parsed = yaml::parse(file, text);
  append(diagnostics, std::move(parsed.diagnostics));
  QuantityWords to;
  LanguageReader reader(parsed.root, diagnostics);
  read_numbers(reader, to);
  read_comparators(reader, to);
  read_times(reader, to);
  read_lists(reader, to);
  reader.finish();
  to.period_begins = WordFilter(to.period_adverbs, to.in_the, to.per_words, to.every_words, to.every_second, to.every_nth);
  to.time_begins = WordFilter(to.relations, to.parts, to.year_ends, to.months, to.seasons, to.quarter_names, to.ordinals,
                              to.year_words, to.year_turn, to.half_year_turn, to.last, to.quarter, to.article_of_day);
  return to;
}

std::shared_ptr<const QuantityWords> words_of_language(const QuantityLanguages& languages, std::string_view tag) {
  std::string_view primary = primary_language(tag);
  auto found = std::ranges::find(languages, primary, [](const auto& entry) { return std::string_view(entry.first); });
  return found == languages.end() ? nullptr : found->second;
}

}  // namespace planverk
