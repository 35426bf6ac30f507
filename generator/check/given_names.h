#pragma once
// Given names that are common in Sweden, without marks, as they stand alone in e-mail addresses. A name that is missing
// means only that "name@…" is taken for a role's.

#include <array>
#include <string_view>

namespace planverk {

inline constexpr std::array<std::string_view, 162> given_names = {
    "adam",     "agneta",   "ahmed",   "albin",    "alexander", "alice",    "ali",      "alva",    "amanda",   "amina",    "anders",
    "andreas",  "anette",   "anita",   "ann",      "anna",      "anneli",   "annika",   "anton",   "arvid",    "astrid",   "axel",
    "barbro",   "bengt",    "benjamin", "berit",   "birgitta",  "bjorn",    "bo",       "britt",   "camilla",  "carina",   "carl",
    "carolina", "cecilia",  "charlotte", "christer", "christian", "christina", "daniel", "david",  "ebba",     "edvin",    "elias",
    "elin",     "elisabeth", "ella",   "ellen",    "elsa",      "emelie",   "emil",     "emilia",  "emma",     "eric",     "erik",
    "eva",      "fatima",   "filip",   "fredrik",  "frida",     "gabriel",  "gunilla",  "gunnar",  "gustav",   "hanna",    "hans",
    "hassan",   "helen",    "helena",  "henrik",   "hugo",      "ida",      "inger",    "ingrid",  "isabelle", "jakob",    "jan",
    "jenny",    "jens",     "jessica", "joakim",   "johan",     "johanna",  "john",     "johnny",  "jonas",    "jonathan", "josefin",
    "julia",    "karin",    "karl",    "katarina", "kent",      "kerstin",  "kim",      "kjell",   "klara",    "kristina", "kurt",
    "lars",     "lena",     "lennart", "leo",      "liam",      "lina",     "linda",    "linnea",  "linus",    "lisa",     "louise",
    "lovisa",   "lucas",    "magnus",  "maja",     "malin",     "marcus",   "margareta", "maria",  "marianne", "marie",    "martin",
    "mats",     "mattias",  "max",     "mikael",   "mohamed",   "monica",   "moa",      "niklas",  "nils",     "nina",     "nora",
    "olle",     "olof",     "oscar",   "oskar",    "patrik",    "per",      "peter",    "petra",   "pia",      "rasmus",   "rebecka",
    "robert",   "robin",    "roger",   "rolf",     "sandra",    "sara",     "sebastian", "simon",  "sofia",    "sofie",    "stefan",
    "sten",     "susanne",  "sven",    "therese",  "thomas",    "tobias",   "tommy",    "ulf"};

}  // namespace planverk
