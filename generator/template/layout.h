#pragma once
// How tags lie on their lines: which lines belong to a tag alone and vanish with it, and how far the content
// of blocks, partials and parents is indented.
//
// Sections, comments, delimiters and partials stand alone when nothing else is on their line. A parent stands
// alone when nothing comes before it and nothing after its closing tag on their lines. A block's opening and
// closing tag may each have a line of their own, and then the indentation of the block is that of its first
// line; or both stand on one line with nothing else, and then it is that of this line. Blocks that follow
// each other directly count as one, and what surrounds a block in a parent's body counts as nothing.

#include <cstdint>
#include <string_view>
#include <vector>

#include "template/nesting.h"

namespace planverk::mustache {

struct TagLayout {
  std::uint32_t text_end = 0;    // Where the text before the tag ends.
  std::uint32_t text_begin = 0;  // Where the text after it begins.
  bool own_line = false;         // Does not take part in its line: no indentation is written for it.
  bool alone = false;            // Partial, parent, block: see Instruction::alone.
  bool begins_line = false;      // Block: its content begins with a line.
  std::uint32_t margin = 0;  // Block: how much of the white space of its lines is not part of its content.
  std::uint32_t indent_begin = 0;  // Partial, parent, block: the indentation, a range of the source.
  std::uint32_t indent_end = 0;
};

std::vector<TagLayout> lay_out(std::string_view text, const std::vector<Tag>& tags, const Nesting& nesting);

}  // namespace planverk::mustache
