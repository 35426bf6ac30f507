#pragma once
// Lines of a YAML text, and pieces of them for messages.

#include <cstddef>
#include <string>
#include <string_view>

namespace planverk::yaml {

// The line around a position: where it begins, and where it ends without its line end.
std::size_t line_begin(std::string_view text, std::size_t at);
std::size_t line_end(std::string_view text, std::size_t at);
// Where a line's own words begin: behind its indentation and the dashes of list items.
std::size_t first_word(std::string_view text, std::size_t at);

std::string_view trimmed(std::string_view text);
std::string_view without_comment(std::string_view line);

// A text for use in messages: white space collapsed, cut with "…" after 60 code points.
std::string shown(std::string_view text);
// Help that shows a value in quotes, of the kind that it does not have itself; in words when it is too long
// to repeat.
std::string quote_help(std::string_view value);

}  // namespace planverk::yaml
