#pragma once
// The Swedish words that units and recurrences are told by; beside model/quantity_words.h.

#include <string_view>

#include "model/quantity_words.h"

namespace planverk::swedish {

// Units. A word of `unit_stops` ends a unit or says that there is none.
struct UnitWord {
  Word printed;
  Word unit;
};
inline constexpr UnitWord unit_forms[] = {
    {"%", "procent"},        {"kr", "kronor"},           {"sek", "kronor"},       {"kronors", "kronor"},
    {"månaders", "månader"}, {"månads", "månad"},        {"veckors", "veckor"},   {"dagars", "dagar"},
    {"års", "år"},           {"timmars", "timmar"},      {"minuters", "minuter"}, {"dygns", "dygn"},
    {"procents", "procent"}, {"medlemmars", "medlemmar"}};
// Amounts: per year they stay targets.
inline constexpr Word measures[] = {"procent",   "procentenheter", "kronor", "euro", "timmar", "minuter",
                                    "kilometer", "kilo",           "ton",    "öre",  "grader"};
inline constexpr Word percent = "procent", money = "kronor", year_unit = "år";
inline constexpr Word time_units[] = {
    "sekund",  "sekunder",  "minut",       "minuter", "timme",    "timmar",        "dag",
    "dagar",   "arbetsdag", "arbetsdagar", "vardag",  "vardagar", "bankdag",       "bankdagar",
    "helg",    "helger",    "dygn",        "vecka",   "veckor",   "månad",         "månader",
    "kvartal", "termin",    "terminer",    "år",      "halvår",   "mandatperioder"};
inline constexpr Word short_time_units[] = {"sekunder", "minuter", "timmar"};
// After a time in the past: "för tre år sedan".
inline constexpr Word ago = "sedan";
// With one of these after it, 1900–2099 is a quantity and no year.
inline constexpr Word counted_units[] = {"kronor",        "kr",       "procent",   "medlemmar",
                                         "personer",      "dörrar",   "samtal",    "följare",
                                         "timmar",        "dagar",    "deltagare", "exemplar",
                                         "väljare",       "röster",   "hushåll",   "möten",
                                         "besök",         "invånare", "namn",      "underskrifter",
                                         "prenumeranter", "flygblad", "affischer", "arbetsplatser",
                                         "nya",           "unika",    "st",        "%"};
// Beside every word that ends in -a, these may stand before the noun of a unit.
inline constexpr Word adjectives[] = {
    "ny",         "nytt",       "öppen",     "öppet",        "fler",     "större",      "mindre",
    "gemensam",   "gemensamt",  "stort",     "stor",         "extra",    "ytterligare", "annan",
    "annat",      "st",         "facklig",   "fackligt",     "politisk", "politiskt",   "digital",
    "digitalt",   "lokal",      "lokalt",    "årlig",        "årligt",   "fysisk",      "fysiskt",
    "utåtriktad", "utåtriktat", "betalande", "nästkommande", "stycken",  "helt"};
inline constexpr Word pieces[] = {"st", "stycken"};
inline constexpr Word unit_stops[] = {
    "av",    "i",      "på",      "till",   "från",        "för",      "med",       "om",   "per",
    "under", "över",   "efter",   "före",   "innan",       "inför",    "vid",       "hos",  "mot",
    "genom", "utan",   "inom",    "mellan", "bland",       "kring",    "ur",        "och",  "eller",
    "men",   "samt",   "att",     "som",    "där",         "när",      "då",        "så",   "än",
    "ska",   "skall",  "har",     "är",     "kan",         "vill",     "får",       "blir", "var",
    "varje", "varav",  "senast",  "minst",  "högst",       "inte",     "också",     "den",  "det",
    "de",    "vi",     "gånger",  "gång",   "ggr",         "varannan", "vartannat", "vart", "tidigt",
    "sedan", "tills",  "utöver",  "enligt", "tillsammans", "varav",    "årligen",   "alla", "sig",
    "delta", "deltar", "behöver", "ha",     "bli"};

// Recurrences.
inline constexpr Word times_words[] = {"gånger", "gång", "ggr"};
// "två gånger så många" is a comparison.
inline constexpr Word times_comparison[] = {"så", "fler", "mer", "större", "högre", "än", "till", "mindre"};
struct PeriodWord {
  Word word;
  Word per;
  double every;
};
inline constexpr PeriodWord periods[] = {{"år", "year", 1},
                                         {"året", "year", 1},
                                         {"kalenderår", "year", 1},
                                         {"verksamhetsår", "year", 1},
                                         {"läsår", "year", 1},
                                         {"halvår", "year", 0.5},
                                         {"halvåret", "year", 0.5},
                                         {"termin", "term", 1},
                                         {"terminen", "term", 1},
                                         {"månad", "month", 1},
                                         {"månaden", "month", 1},
                                         {"vecka", "week", 1},
                                         {"veckan", "week", 1},
                                         {"kvartal", "quarter", 1},
                                         {"kvartalet", "quarter", 1},
                                         {"mandatperiod", "mandate", 1},
                                         {"mandatperioden", "mandate", 1},
                                         {"dag", "day", 1},
                                         {"dagen", "day", 1},
                                         {"dygn", "day", 1}};
// Only after "varje" and its like: yearly by name.
inline constexpr Word yearly_endings[] = {"årskonferens", "årsmöte", "årsstämma"};
inline constexpr Word seasons_of_every_year[] = {"vår", "höst", "sommar", "vinter"};
inline constexpr PeriodWord period_adverbs[] = {
    {"årligen", "year", 1},    {"årlig", "year", 1},          {"årliga", "year", 1},
    {"årligt", "year", 1},     {"årsvis", "year", 1},         {"halvårsvis", "year", 0.5},
    {"terminsvis", "term", 1}, {"kvartalsvis", "quarter", 1}, {"månadsvis", "month", 1},
    {"månatlig", "month", 1},  {"månatliga", "month", 1},     {"månatligen", "month", 1},
    {"månatligt", "month", 1}, {"veckovis", "week", 1},       {"veckovisa", "week", 1},
    {"dagligen", "day", 1}};
inline constexpr Word per_words[] = {"per", "/"};
// "två gånger om året", "en gång i månaden": with the definite form only.
inline constexpr Word in_the[] = {"om", "i"};
inline constexpr Word definite_periods[] = {"året",   "halvåret",  "terminen", "månaden",
                                            "veckan", "kvartalet", "dagen"};
inline constexpr Word every_words[] = {"varje", "varenda"};
inline constexpr Word every_second[] = {"varannan", "vartannat"};
inline constexpr Word every_nth[] = {"var", "vart"};
// Where the way from a number to its "per år" is broken off.
inline constexpr Word clause_words[] = {"och", "samt", "men", "eller", "att", "som", "där", "så", "varav"};

}  // namespace planverk::swedish
