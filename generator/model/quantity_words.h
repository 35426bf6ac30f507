#pragma once
// The Swedish words that numbers and comparators are told by. With model/quantity_unit_words.h (units,
// periods) and model/times_words.h (dates, events) they are all the language there is; another language gets
// tables of its own with these names. All words are in lower case; phrases have one space between words.

#include <cstdint>
#include <string_view>

#include "model/quantities.h"

namespace planverk::swedish {

using Word = std::string_view;

struct NumberWord {
  Word word;
  double value;
};

// Parts that number words are put together from, "tjugo" + "fem". Longer words stand before their beginnings.
inline constexpr NumberWord teens_and_tens[] = {
    {"tretton", 13}, {"fjorton", 14}, {"femton", 15}, {"sexton", 16},  {"sjutton", 17},
    {"arton", 18},   {"aderton", 18}, {"nitton", 19}, {"tjugo", 20},   {"trettio", 30},
    {"fyrtio", 40},  {"femtio", 50},  {"sextio", 60}, {"sjuttio", 70}, {"åttio", 80},
    {"nittio", 90},  {"tio", 10},     {"elva", 11},   {"tolv", 12}};
inline constexpr NumberWord ones[] = {{"ett", 1}, {"en", 1},  {"två", 2}, {"tre", 3},  {"fyra", 4},
                                      {"fem", 5}, {"sex", 6}, {"sju", 7}, {"åtta", 8}, {"nio", 9}};
inline constexpr Word hundred = "hundra", thousand = "tusen", zero = "noll";
inline constexpr NumberWord multipliers[] = {
    {"hundra", 1e2},    {"tusen", 1e3}, {"miljon", 1e6}, {"miljoner", 1e6}, {"miljard", 1e9},
    {"miljarder", 1e9}, {"mn", 1e6},    {"mkr", 1e6},    {"mnkr", 1e6},     {"tkr", 1e3}};
inline constexpr Word money_multipliers[] = {"mkr", "mnkr", "tkr"};
inline constexpr Word one[] = {"en", "ett"};
inline constexpr Word half[] = {"halv", "halvt", "halva"};
inline constexpr Word and_half_join = "och";
// "ett tjugotal": about twenty.
inline constexpr Word about_ending = "tal";
inline constexpr NumberWord part_words[] = {{"tredjedel", 3}, {"fjärdedel", 4}, {"femtedel", 5},
                                            {"sjättedel", 6}, {"åttondel", 8},  {"tiondel", 10}};
inline constexpr Word part_plural = "ar";
inline constexpr Word half_of = "hälften", half_a = "halva", out_of = "av";
inline constexpr NumberWord ordinals[] = {{"första", 1}, {"andra", 2},   {"tredje", 3}, {"fjärde", 4},
                                          {"femte", 5},  {"sjätte", 6},  {"sjunde", 7}, {"åttonde", 8},
                                          {"nionde", 9}, {"tionde", 10}, {"tolfte", 12}};
inline constexpr Word last = "sista";

// How sure a comparator is: `loose` words are also prepositions ("över hela länet", "under två veckor"),
// `strict` ones turn into their opposite after a negation ("inte fler än"), `duration` ones need a unit of
// time ("inom").
enum class Grip : std::uint8_t { plain, strict, loose, loose_strict, duration };
struct ComparatorPhrase {
  Word words;
  Comparator comparator;
  Grip grip;
};
inline constexpr ComparatorPhrase comparators[] = {{"åtminstone", Comparator::at_least, Grip::plain},
                                                   {"minst", Comparator::at_least, Grip::plain},
                                                   {"lägst", Comparator::at_least, Grip::plain},
                                                   {"minimum", Comparator::at_least, Grip::plain},
                                                   {"≥", Comparator::at_least, Grip::plain},
                                                   {"högst", Comparator::at_most, Grip::plain},
                                                   {"max", Comparator::at_most, Grip::plain},
                                                   {"maximalt", Comparator::at_most, Grip::plain},
                                                   {"maximum", Comparator::at_most, Grip::plain},
                                                   {"som mest", Comparator::at_most, Grip::plain},
                                                   {"upp till", Comparator::at_most, Grip::plain},
                                                   {"≤", Comparator::at_most, Grip::plain},
                                                   {"mer än", Comparator::over, Grip::strict},
                                                   {"mera än", Comparator::over, Grip::strict},
                                                   {"fler än", Comparator::over, Grip::strict},
                                                   {"flera än", Comparator::over, Grip::strict},
                                                   {"över", Comparator::over, Grip::loose_strict},
                                                   {"mindre än", Comparator::under, Grip::strict},
                                                   {"färre än", Comparator::under, Grip::strict},
                                                   {"under", Comparator::under, Grip::loose_strict},
                                                   {"cirka", Comparator::about, Grip::plain},
                                                   {"circa", Comparator::about, Grip::plain},
                                                   {"ca", Comparator::about, Grip::plain},
                                                   {"c:a", Comparator::about, Grip::plain},
                                                   {"omkring", Comparator::about, Grip::plain},
                                                   {"ungefär", Comparator::about, Grip::plain},
                                                   {"uppemot", Comparator::about, Grip::plain},
                                                   {"upp emot", Comparator::about, Grip::plain},
                                                   {"upp mot", Comparator::about, Grip::plain},
                                                   {"närmare", Comparator::about, Grip::plain},
                                                   {"nästan", Comparator::about, Grip::plain},
                                                   {"drygt", Comparator::about, Grip::plain},
                                                   {"knappt", Comparator::about, Grip::plain},
                                                   {"runt", Comparator::about, Grip::loose},
                                                   {"kring", Comparator::about, Grip::loose},
                                                   {"precis", Comparator::exactly, Grip::plain},
                                                   {"exakt", Comparator::exactly, Grip::plain},
                                                   {"inom", Comparator::at_most, Grip::duration}};
// "30 medlemmar eller fler".
struct ComparatorTail {
  Word words;
  Comparator comparator;
};
inline constexpr ComparatorTail comparator_tails[] = {
    {"eller fler", Comparator::at_least},  {"eller mer", Comparator::at_least},
    {"som minst", Comparator::at_least},   {"eller färre", Comparator::at_most},
    {"eller mindre", Comparator::at_most}, {"som mest", Comparator::at_most},
    {"som högst", Comparator::at_most}};
// "inte minst" means "above all".
inline constexpr Word not_word = "inte", at_least_word = "minst";
inline constexpr Word negations[] = {"inte", "ej", "aldrig", "ingen", "inget", "inga", "utan", "varken"};
inline constexpr Word between = "mellan", between_and = "och", from_word = "från";
inline constexpr Word to_words[] = {"till", "à", "á"};
// Words that may stand between a comparator and its number: "minst totalt 50".
inline constexpr Word comparator_fillers[] = {"totalt", "sammanlagt", "de"};

// What makes a number a threshold of a population: "i kommuner med fler än …", "om minst tio anmäler sig".
inline constexpr Word population_words[] = {"med", "bland", "alla"};
inline constexpr Word condition_words[] = {"om", "när", "ifall", "såvida", "då"};
inline constexpr Word relative_words[] = {"som", "där", "vars"};
// "öka med över 50 procent" is a target in spite of "med".
inline constexpr Word change_words[] = {"öka",     "ökar",   "växa",  "växer", "minska",    "minskar",
                                        "sänka",   "sänker", "höja",  "höjer", "stiga",     "stiger",
                                        "sjunka",  "ökning", "vinna", "nå",    "minskning", "ökas",
                                        "minskas", "höjas",  "sänkas"};
// "de två projekten": a number that names what is known already.
inline constexpr Word definite_words[] = {"de",    "dem", "dessa", "våra", "sina",
                                          "deras", "era", "båda",  "den",  "det"};
inline constexpr Word definite_endings[] = {"ets", "ens", "nas", "rnas"};
// The number after these is a name, not a quantity.
inline constexpr Word label_words[] = {
    "rad",    "rader",    "raderna", "sida",   "sidan",   "sidor",  "s",        "sid",
    "punkt",  "punkten",  "nr",      "nummer", "kapitel", "kap",    "paragraf", "§",
    "bilaga", "version",  "steg",    "fas",    "etapp",   "nivå",   "klockan",  "kl",
    "vecka",  "v",        "del",     "grupp",  "artikel", "motion", "yrkande",  "topp",
    "agenda", "att-sats", "tabell",  "figur",  "kvartal", "#"};
inline constexpr Word shortened[] = {"ca",  "kl",  "nr",  "max",  "kap", "sid", "s",   "v",   "jan", "feb",
                                     "apr", "aug", "sep", "sept", "okt", "nov", "dec", "min", "st"};

}  // namespace planverk::swedish
