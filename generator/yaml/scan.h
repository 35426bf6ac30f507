#pragma once
// What is found by looking at the bytes of a YAML text, before any parser does.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace planverk::yaml {

// The first byte that no YAML text may have: one that is not UTF-8, a control character other than tab and
// line ends, or a byte order mark that does not stand at the beginning.
std::optional<std::size_t> first_forbidden(std::string_view text);

// Where so many brackets are open that this cannot be content: a run of more than `most_levels` opening
// brackets, or 10,000 that are never closed. The parser would hold all of them in memory before it says so;
// what is less deep than that is left to it, which can tell brackets in texts from others.
std::optional<std::size_t> too_many_brackets(std::string_view text, std::size_t most_levels);

// The first tab in the indentation of each line that is indented with one. Empty lines, comments, and the
// text of block scalars behind their own indentation may have tabs.
std::vector<std::size_t> tab_indents(std::string_view text);

}  // namespace planverk::yaml
