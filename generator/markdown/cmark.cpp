// The only file that sees cmark-gfm.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>
#include <shared_mutex>

#include "markdown/placer.h"
#include "markdown/raw_tree.h"
#include "markdown/regions.h"

namespace planverk::markdown {
namespace {

struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Tree = std::unique_ptr<cmark_node, FreeNode>;

struct Extensions {
  cmark_syntax_extension* table = nullptr;
  cmark_syntax_extension* strikethrough = nullptr;
};

// Registered once, before the first document of any thread.
const Extensions& extensions() {
  static const Extensions registered = [] {
    cmark_gfm_core_extensions_ensure_registered();
    return Extensions{cmark_find_syntax_extension("table"), cmark_find_syntax_extension("strikethrough")};
  }();
  return registered;
}

// While a document is finished with `strikethrough` attached, cmark-gfm marks `~` in a table that all threads
// share, and takes the mark away afterwards: other documents finished at that moment would be read wrong. So those
// without `~~` are read without the extension and share the lock, those with it have it alone. `table` marks
// no characters, so it does not write there.
std::shared_mutex special_characters;

Tree parse_blocks_and_inlines(const std::string& text) {
  bool strikethrough = text.find("~~") != std::string::npos;
  int options = CMARK_OPT_SOURCEPOS | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
  const Extensions& known = extensions();
  std::unique_ptr<cmark_parser, FreeParser> parser(cmark_parser_new(options));
  cmark_parser_attach_syntax_extension(parser.get(), known.table);
  if (strikethrough) cmark_parser_attach_syntax_extension(parser.get(), known.strikethrough);
  cmark_parser_feed(parser.get(), text.data(), text.size());
  if (strikethrough) {
    std::unique_lock alone(special_characters);
    return Tree(cmark_parser_finish(parser.get()));
  }
  std::shared_lock together(special_characters);
  return Tree(cmark_parser_finish(parser.get()));
}

NodeKind kind_of(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT: return NodeKind::document;
    case CMARK_NODE_BLOCK_QUOTE: return NodeKind::block_quote;
    case CMARK_NODE_LIST: return NodeKind::list;
    case CMARK_NODE_ITEM: return NodeKind::item;
    case CMARK_NODE_CODE_BLOCK: return NodeKind::code_block;
    case CMARK_NODE_HEADING: return NodeKind::heading;
    case CMARK_NODE_THEMATIC_BREAK: return NodeKind::thematic_break;
    case CMARK_NODE_SOFTBREAK: return NodeKind::soft_break;
    case CMARK_NODE_LINEBREAK: return NodeKind::hard_break;
    case CMARK_NODE_CODE: return NodeKind::code;
    case CMARK_NODE_TEXT:
    case CMARK_NODE_HTML_INLINE: return NodeKind::text;
    case CMARK_NODE_EMPH: return NodeKind::emphasis;
    case CMARK_NODE_STRONG: return NodeKind::strong;
    case CMARK_NODE_LINK: return NodeKind::link;
    case CMARK_NODE_IMAGE: return NodeKind::image;
    default: break;
  }
  std::string_view name = cmark_node_get_type_string(node);
  if (name == "table") return NodeKind::table;
  if (name == "table_row" || name == "table_header") return NodeKind::table_row;
  if (name == "table_cell") return NodeKind::table_cell;
  if (name == "strikethrough") return NodeKind::strikethrough;
  return NodeKind::paragraph;
}

Extent extent_of(cmark_node* node) {
  return {cmark_node_get_start_line(node), cmark_node_get_start_column(node), cmark_node_get_end_line(node),
          cmark_node_get_end_column(node)};
}

// Copies cmark's tree without recursion: its depth is the author's choice.
class Copier {
 public:
  explicit Copier(const std::string& text) : placer_(text) {}

  RawTree copy(cmark_node* root) {
    for (cmark_node* node = root; node;) {
      cmark_node* child = enter(node) ? cmark_node_first_child(node) : nullptr;
      if (child) {
        node = child;
        continue;
      }
      leave(node);
      while (node != root && !cmark_node_next(node)) {
        node = cmark_node_parent(node);
        leave(node);
      }
      node = node == root ? nullptr : cmark_node_next(node);
    }
    return std::move(tree_);
  }

 private:
  struct Open {
    cmark_node* node = nullptr;
    std::uint32_t index = 0;
  };

  // Whether the children are to be read.
  bool enter(cmark_node* node) {
    NodeKind kind = kind_of(node);
    bool level = kind == NodeKind::item || kind == NodeKind::block_quote;
    if (level && levels_ == most_levels) {
      if (!tree_.too_deep) tree_.too_deep_at = placer_.begin_of(extent_of(node));
      tree_.too_deep = true;
      return false;
    }
    bool container = !is_block(kind) && kind != NodeKind::text && kind != NodeKind::code &&
                     kind != NodeKind::soft_break && kind != NodeKind::hard_break;
    // Emphasis inside emphasis, hundreds of times: the words stay, the marks go.
    if (container && open_.size() > 3 * most_levels) return true;
    if (level) ++levels_;
    if (kind == NodeKind::block_quote) ++quotes_;
    open_.push_back({node, static_cast<std::uint32_t>(tree_.nodes.size())});
    RawNode raw;
    raw.kind = kind;
    read_properties(node, raw);
    if (is_block(kind)) {
      placer_.place_block(raw, tree_.literal(raw), extent_of(node), quotes_);
    } else {
      placer_.place_inline(raw, tree_.literal(raw), extent_of(node));
    }
    tree_.nodes.push_back(raw);
    return true;
  }

  void leave(cmark_node* node) {
    if (open_.empty() || open_.back().node != node) return;
    RawNode& raw = tree_.nodes[open_.back().index];
    std::uint32_t first = open_.back().index + 1;
    open_.pop_back();
    raw.tree_end = static_cast<std::uint32_t>(tree_.nodes.size());
    if (raw.kind == NodeKind::item || raw.kind == NodeKind::block_quote) --levels_;
    if (raw.kind == NodeKind::block_quote) --quotes_;
    placer_.settle(tree_, raw, first);
  }

  void read_properties(cmark_node* node, RawNode& raw) {
    cmark_node_type type = cmark_node_get_type(node);
    raw.html = type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE;
    const char* words = cmark_node_get_literal(node);
    if (raw.kind == NodeKind::link || raw.kind == NodeKind::image) words = cmark_node_get_url(node);
    if (words) {
      raw.text_begin = static_cast<std::uint32_t>(tree_.pool.size());
      raw.text_size = static_cast<std::uint32_t>(std::strlen(words));
      tree_.pool.append(words, raw.text_size);
    }
    if (raw.kind == NodeKind::heading) raw.level = static_cast<std::uint8_t>(cmark_node_get_heading_level(node));
    if (raw.kind == NodeKind::list) {
      raw.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
      raw.tight = cmark_node_get_list_tight(node) != 0;
      raw.start = static_cast<std::uint32_t>(std::max(cmark_node_get_list_start(node), 0));
    }
    if (raw.kind == NodeKind::table_row) {
      raw.header = cmark_gfm_extensions_get_table_row_is_header(node) != 0;
      column_ = 0;
    }
    if (raw.kind == NodeKind::table_cell) raw.align = alignment(node);
  }

  std::uint8_t alignment(cmark_node* cell) {
    cmark_node* table = cmark_node_parent(cmark_node_parent(cell));
    std::size_t columns = cmark_gfm_extensions_get_table_columns(table);
    const std::uint8_t* all = cmark_gfm_extensions_get_table_alignments(table);
    std::uint8_t letter = all && column_ < columns ? all[column_] : 0;
    ++column_;
    return letter == 'l' ? 1 : letter == 'c' ? 2 : letter == 'r' ? 3 : 0;
  }

  Placer placer_;
  RawTree tree_;
  std::vector<Open> open_;
  std::size_t levels_ = 0;
  std::size_t quotes_ = 0;
  std::size_t column_ = 0;
};

}  // namespace

bool is_leaf_block(NodeKind kind) {
  return kind == NodeKind::paragraph || kind == NodeKind::heading || kind == NodeKind::table_cell;
}

bool is_block(NodeKind kind) { return kind <= NodeKind::table_cell; }

RawTree read_tree(const std::string& masked) {
  Tree root = parse_blocks_and_inlines(masked);
  return Copier(masked).copy(root.get());
}

}  // namespace planverk::markdown
