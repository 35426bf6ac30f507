#pragma once
// What went and what came in a text, as HTML.

#include <string>
#include <vector>

#include "base/word_changes.h"
#include "config/strings.h"

namespace planverk {

// Announced in words, as changes of a proposal are.
std::string marked_words(const Strings& strings, const std::vector<WordRun>& runs);

}  // namespace planverk
