#pragma once
// The tags of a template; what lies between them is text.

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace planverk::mustache {

enum class TagKind : std::uint8_t {
  variable,
  raw_variable,
  section,
  inverted,
  close,
  comment,
  delimiters,
  partial,
  parent,
  block
};

struct Tag {
  TagKind kind = TagKind::variable;
  std::uint32_t begin = 0;  // Of the whole tag with its delimiters.
  std::uint32_t end = 0;
  std::uint32_t name_begin = 0;
  std::string_view name;  // Empty for comments and delimiters.
};

inline bool opens(TagKind kind) {
  return kind == TagKind::section || kind == TagKind::inverted || kind == TagKind::parent ||
         kind == TagKind::block;
}

inline Span name_span(FileId file, const Tag& tag) {
  return {file, tag.name_begin, tag.name_begin + static_cast<std::uint32_t>(tag.name.size())};
}

// Tags in order. What is not a tag is reported as template-syntax and left out.
std::vector<Tag> read_tags(std::string_view text, FileId file, Diagnostics& diagnostics);

}  // namespace planverk::mustache
