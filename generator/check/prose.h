#pragma once
// Small things about Swedish words and their places that several rules need.

#include <string>
#include <string_view>
#include <vector>

#include "base/source_map.h"
#include "site/site.h"

namespace planverk::prose {

// The words of a text in lower case, without the marks around them. "förenings-" stays as it is.
std::vector<std::string> lower_words(std::string_view text);

// The sentences of a paragraph: a new one begins with a capital, a digit or a quotation mark after `.`, `!` or `?`.
std::vector<std::string_view> sentences(std::string_view text);

// Whether Swedish words can be looked for in a plan.
bool is_swedish(const Plan& plan);

// Where `words` stand in the file's text of a block; the block's first line when they cannot be found as they are
// (a line end or a sign stands between them).
Span place_of(const SourceMap& sources, Span block, std::string_view words);

// The first line of a block.
Span first_line(const SourceMap& sources, Span block);

// The goal that holds a node, or is it; nullptr outside goals.
const GoalDraft* goal_around(const PlanDraft& draft, std::size_t node);

}  // namespace planverk::prose
