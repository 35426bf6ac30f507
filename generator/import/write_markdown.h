#pragma once
// Blocks as Markdown, every word of them as text: what Markdown would take for a sign is written so that it does not.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "import/line.h"

namespace planverk::importing {

// One line of Markdown; marks become emphasis, links and CriticMarkup.
std::string inline_markdown(std::string_view text, bool in_table = false);

struct Written {
  std::string text;
  std::vector<std::uint32_t> line_of;  // by block: its line in `text`, from 1
};
Written write_markdown(const std::vector<Block>& blocks);

}  // namespace planverk::importing
