#pragma once
// Which closing tag belongs to which opening tag.

#include <cstdint>
#include <vector>

#include "template/lexer.h"

namespace planverk::mustache {

constexpr std::uint32_t no_tag = 0xffffffffu;

// One entry for each tag.
struct Nesting {
  std::vector<std::uint32_t> partner;    // Opening and closing tags: the other one.
  std::vector<std::uint32_t> enclosing;  // The opening tag of the innermost pair around it; not its own.
};

// Reports what is not opened, not closed or nested too deeply; then the result is not to be used.
Nesting match_tags(const std::vector<Tag>& tags, std::uint32_t text_size, FileId file,
                   Diagnostics& diagnostics);

}  // namespace planverk::mustache
