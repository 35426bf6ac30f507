#pragma once
// The HTML writer's state: one per call of write_html.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "markdown/html.h"
#include "markdown/spacing.h"

namespace planverk::markdown {

class HtmlWriter {
 public:
  HtmlWriter(const Document& document, NodeId root, const HtmlOptions& options, std::string& out);

  void write(NodeId id);
  void write_inner(NodeId id);

 private:
  // First and last leaf of a change below the root.
  struct Extent {
    std::uint32_t first_deleted = none, first_inserted = none, last = none;
    bool opened = false;
    static constexpr std::uint32_t none = 0xffffffffu;
  };

  const Node& node(NodeId id) const { return document_.nodes[id.index()]; }
  bool is_shown(NodeId id) const;
  bool is_leaf(const Node& node) const;
  // Blocks (html.cpp)
  void write_children(NodeId id);
  void write_leaf_block(NodeId id, std::string_view tag, std::string_view more = {});
  void write_list(NodeId id);
  void write_item(NodeId id, bool tight);
  void write_item_blocks(NodeId id, bool tight);
  void write_table(NodeId id);
  void write_row(NodeId id, bool header);
  void write_standing(NodeId id);
  void write_id(NodeId id);
  // Inlines (html_inlines.cpp)
  void write_inlines(NodeId id);
  void write_inline(NodeId id);
  void write_leaf(NodeId id);
  void write_text(NodeId id);
  void write_words(std::string_view words);
  void write_lined(NodeId leaf, std::uint32_t begin, std::uint32_t end);
  void write_line_mark(const LineMark& mark);
  void write_link(NodeId id);
  void write_image(NodeId id);
  void open_change(const Node& node);
  void close_change(const Node& node);
  void announce_begin(NodeId id);
  void announce_end(NodeId id);
  void write_change_link(std::uint32_t change);
  bool marks(const Node& node) const;
  LinkTarget target_of(NodeId id) const;

  const Document& document_;
  const HtmlOptions& options_;
  std::string& out_;
  std::uint32_t base_ = 0;
  std::vector<std::uint32_t> leaves_;   // below the root: leaves before node base_ + i
  std::vector<std::uint32_t> visible_;  // … and visible ones
  std::unordered_map<std::uint32_t, Extent> extents_;  // of the changes below the root: a text has many roots
  std::unordered_set<std::string_view> taken_ids_;  // by what is not deleted
  std::unordered_set<std::string_view> written_ids_;
  Spacing spacing_;
  std::vector<std::uint32_t> links_after_;  // of changes that ended inside the link that is open
  bool in_link_ = false;
  bool in_change_ = false;  // everything stands in an element for it already
};

}  // namespace planverk::markdown
