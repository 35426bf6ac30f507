#pragma once
// Emphasis: read from signs, and dropped where it stands around whole items and headings and so says nothing.

#include <string>
#include <string_view>
#include <vector>

#include "import/line.h"

namespace planverk::importing {

void read_emphasis(std::vector<Block>& blocks, SourceForm form);
// Addresses of links, and comments: words of the source that the text itself does not show.
void log_hidden_words(const std::vector<Block>& blocks, Log& log);

// Whether all words stand between marks of this kind (`on`: bold_on, italic_on, struck_on).
bool is_wholly(std::string_view text, char32_t on);
std::string without(std::string_view text, char32_t on);

void drop_whole_emphasis(std::vector<Block>& blocks);

}  // namespace planverk::importing
