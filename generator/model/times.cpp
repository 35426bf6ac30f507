#include "model/times.h"

#include <algorithm>

#include "model/number_words.h"

namespace planverk {
namespace {


struct RelationAt {
  const RelationPhrase* phrase = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct EventAt {
  std::size_t begin = 0;
  std::size_t end = 0;
  DateRange dates;
  EventKind kind = EventKind::meeting;
  bool has_year = false;
};

RelationAt relation_phrase_at(const TokenList& tokens, std::size_t i) {
  for (const RelationPhrase& phrase : tokens.words().relations)
    if (std::size_t count = tokens.phrase_at(i, phrase.words)) return {&phrase, i, i + count};
  return {};
}

// "senast i", "inför och under": the word nearest to the date decides, save after "senast".
RelationAt read_relation(const TokenList& tokens, std::size_t i) {
  RelationAt relation = relation_phrase_at(tokens, i);
  if (!relation.phrase) return relation;
  bool by = relation.phrase->to_date == TimeRelation::by && relation.phrase->takes == Takes::any;
  if (by && tokens.is_one_of(relation.end, tokens.words().after_by)) {
    ++relation.end;
    return relation;
  }
  bool also = tokens.is_one_of(relation.end, tokens.words().also_joins);
  RelationAt second = relation_phrase_at(tokens, relation.end + (also ? 1 : 0));
  bool takes_over = also || (by && second.phrase);
  if (second.phrase && takes_over) return {second.phrase, i, second.end};
  return relation;
}

const EventEnding* event_word(const TokenList& tokens, std::size_t i) {
  std::string_view word = tokens[i].lower;
  if (!tokens.is_word(i) || tokens.is_one_of(i, tokens.words().no_events)) return nullptr;
  auto found = std::ranges::find_if(tokens.words().event_endings, [&](const EventEnding& entry) {
    return word.ends_with(entry.ending);
  });
  return found == tokens.words().event_endings.end() ? nullptr : &*found;
}

// Genitives ("distriktets"), ordinals ("43:e") and a few adjectives may stand before the event.
bool is_modifier(const TokenList& tokens, std::size_t i) {
  const Token& token = tokens[i];
  if (token.kind == TokenKind::ordinal || tokens.is_one_of(i, tokens.words().event_modifiers)) return true;
  bool plain = !tokens.is_one_of(i, tokens.words().unit_stops) && !tokens.is_one_of(i, tokens.words().clause_words);
  return token.kind == TokenKind::word && plain && token.lower.size() > 3 && token.lower.ends_with('s');
}

// "2026 års val".
std::optional<EventAt> read_event_of_year(const TokenList& tokens, std::size_t i) {
  std::string_view word = tokens[i + 2].lower;
  bool event =
      std::ranges::any_of(tokens.words().bare_event_endings, [&](std::string_view e) { return word.ends_with(e); });
  if (!event || !is_like_year(tokens[i]) || !tokens.is_one_of(i + 1, tokens.words().year_genitive)) return std::nullopt;
  return EventAt{i, i + 3, {}, EventKind::election, true};
}

std::optional<EventAt> read_event(const TokenList& tokens, std::size_t i) {
  if (auto event = read_event_of_year(tokens, i)) return event;
  std::size_t begin = i, head = i;
  for (const PartPhrase& part : tokens.words().parts)
    if (std::size_t count = tokens.phrase_at(i, part.words)) head = std::max(head, i + count);
  std::size_t name = head;
  while (head < name + 3 && !event_word(tokens, head) && is_modifier(tokens, head)) {
    // The article is no part of an event's name.
    bool article = head == begin && tokens.is_one_of(head, tokens.words().definite_words);
    ++head;
    if (article) begin = head;
  }
  const EventEnding* ending = event_word(tokens, head);
  if (!ending) return std::nullopt;
  EventAt event{begin, head + 1, {}, ending->kind, false};
  if (auto year = read_date(tokens, event.end); year && !year->dates.is_none()) {
    bool years = tokens.is_one_of(event.end, tokens.words().year_words) || is_like_year(tokens[event.end]);
    bool day = tokens.is_one_of(event.end, tokens.words().article_of_day);
    if (years) {
      event.has_year = true;
      event.end = year->end;
      if (event.kind == EventKind::span) event.dates = year->dates;
    } else if (day) {
      event.dates = year->dates;
    }
  }
  return event;
}

// "EU-valet den 9 juni 2024", "kongressen i april 2026": the date belongs to the event.
std::size_t read_date_of_event(const TokenList& tokens, const EventAt& event, DateRange& dates) {
  dates = event.dates;
  bool in = tokens.is_one_of(event.end, tokens.words().in_word), day = tokens.is_one_of(event.end, tokens.words().article_of_day);
  if (!in && !day) return event.end;
  auto date = read_date(tokens, event.end + (in ? 1 : 0));
  if (!date || date->dates.is_none() || date->year_alone) return event.end;
  dates = date->dates;
  return date->end;
}

bool is_taken_by(const RelationPhrase& relation, const EventAt& event) {
  switch (relation.takes) {
    case Takes::any:
      return true;
    case Takes::no_spans:
      return event.kind != EventKind::span;
    case Takes::days_and_meetings:
      return event.kind == EventKind::day || event.kind == EventKind::meeting;
    case Takes::elections_or_year:
      return event.kind == EventKind::election || event.kind == EventKind::day || event.has_year;
    case Takes::spans_with_year:
      return event.kind == EventKind::span && event.has_year;
  }
  return false;
}

std::size_t begin_with_lead(const TokenList& tokens, std::size_t i) {
  for (std::string_view lead : tokens.words().lead_phrases)
    if (std::size_t count = tokens.phrase_before(i, lead)) return i - count;
  return i;
}

struct TimeAt {
  TextTime time;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::optional<TimeAt> read_related(const TokenList& tokens, std::size_t i) {
  RelationAt relation = read_relation(tokens, i);
  if (!relation.phrase) return std::nullopt;
  TimeAt at;
  at.begin = begin_with_lead(tokens, i);
  at.time.relation = relation.phrase->to_date;
  bool from = at.time.relation == TimeRelation::from;
  bool both = std::ranges::count(tokens.words().between, relation.phrase->words) > 0;
  DateJoin join = from ? DateJoin::until : both ? DateJoin::both : DateJoin::dash;
  auto date =
      relation.phrase->takes == Takes::spans_with_year ? std::nullopt : read_date(tokens, relation.end, join);
  if (date) {
    at.time.dates = date->dates;
    at.end = date->end;
    if (date->dates.is_none()) at.time.event_phrase = tokens.printed(relation.end, date->end);
    if (date->moment && at.time.relation == TimeRelation::before) at.time.relation = TimeRelation::by;
    // "från april till juni" has both its ends.
    bool has_until = false;
    for (std::size_t k = relation.end; k < date->end; ++k)
      has_until = has_until || tokens.is_one_of(k, tokens.words().until);
    if (from && has_until) at.time.relation = TimeRelation::during;
    return at;
  }
  auto event = read_event(tokens, relation.end);
  if (!event || !is_taken_by(*relation.phrase, *event)) return std::nullopt;
  at.time.relation = relation.phrase->to_event;
  at.time.event_phrase = tokens.printed(event->begin, event->end);
  at.end = read_date_of_event(tokens, *event, at.time.dates);
  return at;
}

// Whether a time may begin with the token.
bool may_begin_time(const QuantityWords& words, const Token& token) {
  if (token.kind == TokenKind::word) return words.time_begins.may_begin(token.lower);
  return token.kind == TokenKind::number || token.kind == TokenKind::ordinal;
}

// A date without a preposition. A day without a year ("den 8 mars") is no time to be shown, yet its number is
// no target either: it comes back with neither dates nor words.
std::optional<TimeAt> read_unrelated(const TokenList& tokens, std::size_t i) {
  auto date = read_date(tokens, i, DateJoin::until);
  if (!date || date->year_alone) return std::nullopt;
  bool day = tokens.is_number(i) || tokens.is_one_of(i, tokens.words().article_of_day);
  if (date->dates.is_none() && !day) return std::nullopt;
  TimeAt at;
  // "fler än år 2024" compares.
  if (!tokens.is_one_of(i - 1, tokens.words().than_words)) at.time.dates = date->dates;
  at.begin = begin_with_lead(tokens, i);
  at.end = date->end;
  return at;
}

}  // namespace

std::vector<TextTime> read_times(TokenList& tokens) {
  std::vector<TextTime> times;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!may_begin_time(tokens.words(), tokens[i])) continue;
    auto found = read_related(tokens, i);
    if (!found) found = read_unrelated(tokens, i);
    if (!found) continue;
    tokens.take(found->begin, found->end);
    i = found->end - 1;
    if (found->time.dates.is_none() && found->time.event_phrase.empty()) continue;
    found->time.range = tokens.range(found->begin, found->end);
    times.push_back(std::move(found->time));
  }
  return times;
}

}  // namespace planverk
