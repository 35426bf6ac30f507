#pragma once
// The languages that plans are written in here, by their most common words.

#include <string>
#include <string_view>
#include <vector>

#include "import/line.h"

namespace planverk::importing {

// "sv", "en", "no", "fi", "da"; "sv" when it cannot be told.
std::string guess_language(const std::vector<Block>& blocks);

// Words that make what follows a list of goals, beside those of the site: a verb such as "ska" or "will", or a noun such as
// "mål" or "goals".
bool has_goal_verb(std::string_view sentence);
bool has_goal_noun(std::string_view heading);

// "Vi ska inte": what follows is what will not be done. "Inte bara" and its like deny nothing.
bool is_negated(std::string_view sentence);

// An item that reads like a promise: "Att …", or a verb to begin with ("Öka", "Increase", "Arrangere", "Järjestää").
bool reads_like_goal(std::string_view item);

// January is 1; 0 for a word that names no month.
int month_named(std::string_view word);

// The level of heading that a word processor's style is by its name, "Rubrik 1", "Otsikko 2"; 1 for a title's, 0 for others.
int heading_style(std::string_view style);

}  // namespace planverk::importing
