#pragma once
// The tree as cmark-gfm read it, before changes and attributes are put back in. cmark.cpp makes it, and no other
// file sees cmark.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/document.h"

namespace planverk::markdown {

struct RawNode {
  NodeKind kind = NodeKind::document;
  bool html = false;  // raw HTML: paragraph for a block, text for an inline
  bool ordered = false;
  bool tight = false;
  bool header = false;
  std::uint8_t level = 0;
  std::uint8_t align = 0;
  std::uint32_t start = 1;
  std::uint32_t begin = 0, end = 0;  // bytes in the masked text
  std::uint32_t tree_end = 0;        // index after the subtree
  std::uint32_t text_begin = 0, text_size = 0;
};

struct RawTree {
  std::vector<RawNode> nodes;
  std::string pool;
  bool too_deep = false;
  std::uint32_t too_deep_at = 0;
  std::string_view literal(const RawNode& node) const {
    return std::string_view(pool).substr(node.text_begin, node.text_size);
  }
};

RawTree read_tree(const std::string& masked);

bool is_block(NodeKind kind);
bool is_leaf_block(NodeKind kind);  // holds inlines

}  // namespace planverk::markdown
