#pragma once
// A plan's text as a tree: GitHub-flavoured Markdown with Pandoc's attributes and CriticMarkup, every node with
// the place it was written at. Nodes lie in one vector in reading order; a node's subtree is the run of nodes
// from it up to its `end`.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/id.h"
#include "base/span.h"

namespace planverk::markdown {

using NodeId = Id<struct NodeTag>;

enum class NodeKind : std::uint8_t {
  // Blocks
  document, heading, paragraph, list, item, block_quote, code_block, thematic_break,
  table, table_row, table_cell,
  // Inlines; text and code are leaves with literal text; span is `[words]{.nolink}`
  text, code, emphasis, strong, strikethrough, link, image, soft_break, hard_break, span,
};

// Which side of a CriticMarkup change a leaf (or a whole item or block) stands on.
enum class Side : std::uint8_t { none, inserted, deleted, highlighted };

struct Node {
  NodeKind kind = NodeKind::document;
  std::uint8_t level = 0;        // heading: 1–6
  bool ordered = false;          // list
  bool tight = false;            // list: items are not parted by blank lines
  bool header = false;           // table_row: the heading row
  std::uint8_t align = 0;        // table_cell: 0 none, 1 left, 2 centre, 3 right
  Side side = Side::none;        // leaves; blocks and items whose whole text stands on one side
  std::uint32_t start = 1;       // ordered list: first number
  std::uint32_t end = 0;         // index after the last node of the subtree
  std::uint32_t text_begin = 0;  // into Document::pool: literal of text, code, code_block; address of link, image
  std::uint32_t text_size = 0;
  std::uint32_t attributes = 0;  // index + 1 into Document::attributes; 0: none
  std::uint32_t change = 0;      // index + 1 into Document::changes; 0: none
  Span span;                     // blocks: first to last byte; inlines: as near as can be told
};

struct Attribute {
  std::string key, value;
  Span span;
};

// `{#id .class key=value key="two words"}` at the end of a heading, an item's first paragraph or a paragraph; or
// alone in a paragraph, when it belongs to the block that follows (`{.goals}`).
struct Attributes {
  std::string id;
  Span id_span;
  std::vector<std::string> classes;
  std::vector<Attribute> pairs;
  Span span;
  bool has_class(std::string_view name) const;
  const Attribute* find(std::string_view key) const;
};

enum class ChangeKind : std::uint8_t { insertion, deletion, substitution, highlight, comment };

// One CriticMarkup change with the comment that follows it directly. A comment on its own is ChangeKind::comment.
struct Change {
  ChangeKind kind = ChangeKind::insertion;
  std::string comment;  // Trimmed; empty when there is none.
  Span comment_span;
  Span span;            // From the first brace to the last, the comment included.
  NodeId first, last;   // The leaves with its first and last words; none when it has no words.
};

struct Document {
  std::vector<Node> nodes;  // nodes[0] is the document; empty text gives that one node.
  std::string pool;
  std::vector<Attributes> attributes;
  std::vector<Change> changes;

  const Node& node(NodeId id) const { return nodes[id.index()]; }
  std::string_view literal(const Node& node) const {
    return std::string_view(pool).substr(node.text_begin, node.text_size);
  }
  const Attributes* attributes_of(const Node& node) const {
    return node.attributes == 0 ? nullptr : &attributes[node.attributes - 1];
  }
  const Change* change_of(const Node& node) const {
    return node.change == 0 ? nullptr : &changes[node.change - 1];
  }
  // The children of a node: `for (NodeId c = first_child(id); c; c = next_sibling(id, c))`.
  NodeId first_child(NodeId parent) const {
    return parent.index() + 1 < nodes[parent.index()].end ? NodeId::of(parent.index() + 1) : NodeId{};
  }
  NodeId next_sibling(NodeId parent, NodeId child) const {
    return nodes[child.index()].end < nodes[parent.index()].end ? NodeId::of(nodes[child.index()].end) : NodeId{};
  }
};

// Before the changes, with all of them marked, and as it reads when they are carried out.
enum class Reading : std::uint8_t { original, marked, with_changes };

// Whether a leaf or item exists in a reading.
bool is_visible(Side side, Reading reading);

// The plain text of a node: leaves joined, breaks as one space, white space collapsed, no space doubled or left
// before punctuation where a change went away. Images give their alternative text. `marked` reads both sides.
std::string plain_text(const Document& document, NodeId node, Reading reading);

}  // namespace planverk::markdown
