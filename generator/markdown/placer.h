#pragma once
// Gives the nodes of the raw tree their places in the text.

#include <cstdint>
#include <string_view>

#include "markdown/positions.h"
#include "markdown/raw_tree.h"

namespace planverk::markdown {

// One-based lines and columns as cmark tells them, the last column included; 0 where it does not know.
struct Extent {
  int line = 0, column = 0;
  int end_line = 0, end_column = 0;
};

class Placer {
 public:
  explicit Placer(std::string_view text) : text_(text), positions_(text) {}

  std::uint32_t begin_of(const Extent& told) const { return positions_.block_begin(told.line, told.column); }
  // Before the children of a node are read; `quotes` block quotes stand around it.
  void place_block(RawNode& raw, std::string_view words, const Extent& told, std::size_t quotes);
  void place_inline(RawNode& raw, std::string_view words, const Extent& told);
  // After they are read: they stand from `first` on.
  void settle(const RawTree& tree, RawNode& raw, std::uint32_t first);

 private:
  void begin_row(RawNode& raw, const Extent& told);
  void place_code(RawNode& raw, std::string_view words, std::uint32_t told);
  void place_link(RawNode& raw);
  void settle_on_children(const RawTree& tree, RawNode& raw, std::uint32_t first);
  void settle_link(RawNode& raw, std::string_view address, std::uint32_t begin, std::uint32_t end);

  std::string_view text_;
  Positions positions_;
  bool paragraph_is_lost_ = false;  // the paragraph that was read last has no place in cmark
};

}  // namespace planverk::markdown
