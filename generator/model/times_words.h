#pragma once
// The Swedish words that dates and events are told by; beside model/quantity_words.h.

#include <cstdint>
#include <string_view>

#include "model/quantity_unit_words.h"

namespace planverk::swedish {

inline constexpr NumberWord months[] = {
    {"januari", 1}, {"februari", 2}, {"mars", 3},      {"april", 4},    {"maj", 5},       {"juni", 6},
    {"juli", 7},    {"augusti", 8},  {"september", 9}, {"oktober", 10}, {"november", 11}, {"december", 12},
    {"jan", 1},     {"feb", 2},      {"apr", 4},       {"aug", 8},      {"sep", 9},       {"sept", 9},
    {"okt", 10},    {"nov", 11},     {"dec", 12}};
inline constexpr Word month_word = "månad";
struct MonthSpan {
  Word word;
  std::uint8_t first, last;
  // Without the article the word has other meanings ("vår" is "our"), so that a year must follow.
  bool needs_year;
};
// A winter begins in the year before.
inline constexpr MonthSpan seasons[] = {
    {"våren", 1, 6, false},      {"vårterminen", 1, 6, false},   {"vår", 1, 6, true},
    {"vårtermin", 1, 6, true},   {"sommaren", 6, 8, false},      {"sommar", 6, 8, true},
    {"hösten", 7, 12, false},    {"höstterminen", 7, 12, false}, {"höst", 7, 12, true},
    {"hösttermin", 7, 12, true}, {"vintern", 12, 2, false},      {"vinter", 12, 2, true}};
inline constexpr Word quarter_definite = "kvartalet", quarter = "kvartal", half_definite = "halvåret";
inline constexpr MonthSpan quarter_names[] = {
    {"q1", 1, 3, true}, {"q2", 4, 6, true}, {"q3", 7, 9, true}, {"q4", 10, 12, true}};
inline constexpr Word year_words[] = {"år", "åren"};
// "2026 års val".
inline constexpr Word year_genitive = "års";
inline constexpr Word article_of_day = "den";
inline constexpr Word until = "till", and_word = "och", in_word = "i";
inline constexpr Word also_joins[] = {"och", "eller", "samt"};

// A part of the date that follows; `end` is its last day.
enum class Part : std::uint8_t { early, middle, late, end };
struct PartPhrase {
  Word words;
  Part part;
};
inline constexpr PartPhrase parts[] = {
    {"början av", Part::early},  {"början på", Part::early},    {"tidigt i", Part::early},
    {"tidigt på", Part::early},  {"tidigt under", Part::early}, {"tidigt", Part::early},
    {"mitten av", Part::middle}, {"mitten på", Part::middle},   {"sent i", Part::late},
    {"sent på", Part::late},     {"sent under", Part::late},    {"sent", Part::late},
    {"slutet av", Part::late},   {"slutet på", Part::late},     {"utgången av", Part::end},
    {"utgång av", Part::end}};
inline constexpr Word year_ends[] = {"årets slut", "årets utgång", "slutet av året", "slutet på året",
                                     "utgången av året"};
inline constexpr Word year_turn = "årsskiftet", half_year_turn = "halvårsskiftet";

// Which events a preposition may take: any, or only some, since the words do other work as well
// ("till kongressen" is also to whom, "för året" is also for what, "lägga pengar på valet" is no time, "i
// året" is said of recurrences).
enum class Takes : std::uint8_t { any, no_spans, days_and_meetings, elections_or_year, spans_with_year };
struct RelationPhrase {
  Word words;
  TimeRelation to_date;
  TimeRelation to_event;
  Takes takes;
};
// Longer phrases stand before their beginnings.
inline constexpr RelationPhrase relations[] = {
    {"fram till och med", TimeRelation::by, TimeRelation::by, Takes::any},
    {"till och med", TimeRelation::by, TimeRelation::by, Takes::any},
    {"t.o.m", TimeRelation::by, TimeRelation::by, Takes::any},
    {"fram till", TimeRelation::by, TimeRelation::before, Takes::any},
    {"från och med", TimeRelation::from, TimeRelation::from, Takes::any},
    {"fr.o.m", TimeRelation::from, TimeRelation::from, Takes::any},
    {"med början", TimeRelation::from, TimeRelation::from, Takes::any},
    {"med start", TimeRelation::from, TimeRelation::from, Takes::any},
    {"från", TimeRelation::from, TimeRelation::from, Takes::any},
    {"senast", TimeRelation::by, TimeRelation::by, Takes::any},
    {"före", TimeRelation::before, TimeRelation::before, Takes::any},
    {"innan", TimeRelation::before, TimeRelation::before, Takes::any},
    {"inför", TimeRelation::before, TimeRelation::before, Takes::any},
    {"tills", TimeRelation::by, TimeRelation::before, Takes::any},
    {"till", TimeRelation::by, TimeRelation::before, Takes::elections_or_year},
    {"efter", TimeRelation::after, TimeRelation::after, Takes::any},
    {"under", TimeRelation::during, TimeRelation::during, Takes::any},
    {"inom", TimeRelation::during, TimeRelation::during, Takes::any},
    {"mellan", TimeRelation::during, TimeRelation::during, Takes::any},
    {"i", TimeRelation::at, TimeRelation::during, Takes::no_spans},
    {"på", TimeRelation::at, TimeRelation::at, Takes::days_and_meetings},
    {"vid", TimeRelation::at, TimeRelation::at, Takes::any},
    {"för", TimeRelation::during, TimeRelation::during, Takes::spans_with_year}};
// After "senast", these add nothing: "senast i november", "senast vid årsmötet".
inline constexpr Word after_by[] = {"i", "på", "vid", "under", "till", "inom"};
// "i god tid före valet".
inline constexpr Word lead_phrases[] = {"i god tid", "tidigt", "strax"};

// An event is told by how its last word ends: "riksdagsvalet", "distriktsårskonferensen".
enum class EventKind : std::uint8_t { election, day, meeting, span };
struct EventEnding {
  Word ending;
  EventKind kind;
};
inline constexpr EventEnding event_endings[] = {{"valet", EventKind::election},
                                                {"valen", EventKind::election},
                                                {"valdagen", EventKind::day},
                                                {"valrörelsen", EventKind::election},
                                                {"valrörelse", EventKind::election},
                                                {"valkampanjen", EventKind::election},
                                                {"valspurten", EventKind::election},
                                                {"förtidsröstningen", EventKind::election},
                                                {"valåret", EventKind::span},
                                                {"kongressen", EventKind::meeting},
                                                {"kongress", EventKind::meeting},
                                                {"konferensen", EventKind::meeting},
                                                {"konferens", EventKind::meeting},
                                                {"årsmötet", EventKind::meeting},
                                                {"årsmöte", EventKind::meeting},
                                                {"stämman", EventKind::meeting},
                                                {"stämma", EventKind::meeting},
                                                {"dagarna", EventKind::meeting},
                                                {"motionsstopp", EventKind::meeting},
                                                {"motionsstoppet", EventKind::meeting},
                                                {"inträde", EventKind::meeting},
                                                {"inträdet", EventKind::meeting},
                                                {"perioden", EventKind::span},
                                                {"mandatperiod", EventKind::span},
                                                {"året", EventKind::span}};
// After "2026 års": without the article.
inline constexpr Word bare_event_endings[] = {"val", "kongress", "konferens", "årsmöte", "stämma"};
inline constexpr Word no_events[] = {"urvalet", "karnevalen", "rivalen", "bestämma", "dagarna", "vardagarna"};
inline constexpr Word event_modifiers[] = {"den",         "det",     "nästa",   "kommande",  "nuvarande",
                                           "innevarande", "hela",    "extra",   "ordinarie", "nationella",
                                           "allmänna",    "svenska", "närmaste"};

}  // namespace planverk::swedish
