#pragma once
// The books of an import: every word of the source is in plan.md, or was removed and says why. Held twice: by counting words
// from the source to the lines that blocks are made of, and by comparing those lines letter by letter with plan.md as a build
// reads it.

#include <string>
#include <vector>

#include "import/line.h"

namespace planverk::importing {

// Words of the source that are in none of the lines and were not removed, and the other way round.
std::vector<std::string> missing_words(const Source& source, const std::vector<Line>& lines, const Log& log);

// Whether plan.md's text, as a build reads it, is those lines in their order without what was removed since, letter by
// letter; where not, the place.
std::vector<std::string> parted_letters(const std::vector<Line>& lines, const std::vector<Removal>& removed, std::string_view plan_body);

}  // namespace planverk::importing
