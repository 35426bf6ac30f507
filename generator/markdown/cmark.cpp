// The only file that sees cmark-gfm.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>
#include <shared_mutex>

#include "markdown/positions.h"
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

// Copies cmark's tree without recursion: its depth is the author's choice.
class Copier {
 public:
  explicit Copier(const std::string& text) : text_(text), positions_(text) {}

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
      if (!tree_.too_deep) tree_.too_deep_at = positions_.block_begin(cmark_node_get_start_line(node),
                                                                      cmark_node_get_start_column(node));
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
      place_block(node, raw);
    } else {
      place_inline(node, raw);
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
    if (raw.kind == NodeKind::table_row) settle_row(raw, first);
    if (first < raw.tree_end) settle(raw, first);
    if (!is_block(raw.kind) || is_leaf_block(raw.kind)) positions_.move_to(raw.end);
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

  void place_block(cmark_node* node, RawNode& raw) {
    int line = cmark_node_get_start_line(node);
    int column = cmark_node_get_start_column(node);
    raw.begin = positions_.block_begin(line, column);
    raw.end = positions_.block_end(cmark_node_get_end_line(node), cmark_node_get_end_column(node), raw.begin);
    // A paragraph that a table cut short has no place of its own, and the cells of that table's first row a wrong
    // one: both are found by their words.
    if (!is_leaf_block(raw.kind)) {
      if (raw.kind != NodeKind::table_row && raw.kind != NodeKind::table) positions_.move_to(raw.begin);
      return;
    }
    std::uint32_t begin = raw.kind == NodeKind::table_cell ? std::max(raw.begin, positions_.cursor()) : raw.begin;
    if (header_is_lost_ && raw.kind == NodeKind::table_cell) begin = positions_.cursor();
    header_is_lost_ = line < 1 || (header_is_lost_ && raw.kind == NodeKind::table_cell && !row_over(node));
    positions_.enter_block(begin, raw.end, line, column, quotes_);
  }

  static bool row_over(cmark_node* cell) { return cmark_node_next(cell) == nullptr; }

  void place_inline(cmark_node* node, RawNode& raw) {
    std::uint32_t told = positions_.told(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
    std::string_view words = tree_.literal(raw);
    switch (raw.kind) {
      case NodeKind::text:
        raw.begin = positions_.find(words, told);
        raw.end = positions_.end_of(words, raw.begin);
        break;
      case NodeKind::code: place_code(words, told, raw); break;
      case NodeKind::soft_break:
      case NodeKind::hard_break:
        raw.begin = positions_.cursor();
        raw.end = positions_.after_break();
        break;
      default:
        raw.begin = std::max(told, positions_.cursor());
        raw.end = positions_.told(cmark_node_get_end_line(node), cmark_node_get_end_column(node) + 1);
    }
    if (raw.kind == NodeKind::link || raw.kind == NodeKind::image) place_link(raw);
  }

  void place_code(std::string_view words, std::uint32_t told, RawNode& raw) {
    std::string_view first = words.substr(0, words.find(' '));
    std::uint32_t tick = static_cast<std::uint32_t>(std::min(text_.find('`', positions_.cursor()), text_.size()));
    raw.begin = first.empty() ? tick : positions_.find(first, std::max(told, positions_.cursor()));
    while (raw.begin > positions_.cursor() && (text_[raw.begin - 1] == '`' || text_[raw.begin - 1] == ' ')) {
      if (text_[raw.begin - 1] == ' ' && tick == raw.begin) break;
      --raw.begin;
    }
    std::size_t ticks = 0;
    while (raw.begin + ticks < text_.size() && text_[raw.begin + ticks] == '`') ++ticks;
    std::size_t close = text_.find(std::string(std::max<std::size_t>(ticks, 1), '`'), raw.begin + ticks);
    raw.end = close == std::string::npos ? raw.begin : static_cast<std::uint32_t>(close + ticks);
  }

  // A link begins at its bracket; the place that cmark tells is wrong when it has a line break inside.
  void place_link(RawNode& raw) {
    std::string_view opener = raw.kind == NodeKind::image ? "!" : text_[std::min<std::size_t>(raw.begin, text_.size() - 1)] == '<' ? "<" : "[";
    if (text_.compare(raw.begin, 1, opener) == 0) return;
    std::size_t at = std::string_view(text_).substr(positions_.cursor(), 4096).find(opener);
    raw.begin = positions_.cursor() + static_cast<std::uint32_t>(at == std::string::npos ? 0 : at);
  }

  // The place of a node that has children, now that theirs are known.
  void settle(RawNode& raw, std::uint32_t first) {
    std::uint32_t begin = tree_.nodes[first].begin;
    std::uint32_t end = begin;
    for (std::uint32_t i = first; i < raw.tree_end; i = tree_.nodes[i].tree_end) end = std::max(end, tree_.nodes[i].end);
    std::uint32_t marks = 0;
    switch (raw.kind) {
      case NodeKind::emphasis: marks = 1; break;
      case NodeKind::strong:
      case NodeKind::strikethrough: marks = 2; break;
      case NodeKind::link:
      case NodeKind::image:
        if (raw.begin > begin) raw.begin = begin > 0 ? begin - 1 : begin;
        settle_link_end(raw, end);
        return;
      case NodeKind::list:
      case NodeKind::item:
      case NodeKind::block_quote:
      case NodeKind::document:
        raw.end = std::max(end, raw.begin);
        return;
      case NodeKind::table:
        raw.begin = begin;
        raw.end = std::max(raw.end, end);
        return;
      case NodeKind::table_cell:
        if (begin < raw.begin || end > raw.end || raw.end > positions_.line_end(begin)) {
          raw.begin = begin;
          raw.end = end;
        }
        return;
      case NodeKind::heading: raw.end = std::max(raw.end, end); return;
      default:
        if (cut_short(raw)) {
          raw.begin = begin;
          raw.end = end;
        }
        return;
    }
    raw.begin = begin >= marks ? begin - marks : 0;
    raw.end = std::min(end + marks, static_cast<std::uint32_t>(text_.size()));
  }

  static bool cut_short(const RawNode& raw) { return raw.begin == raw.end; }

  void settle_link_end(RawNode& raw, std::uint32_t end) {
    auto closes = [&](std::uint32_t at) {
      return at > end && at <= text_.size() && (text_[at - 1] == ')' || text_[at - 1] == ']' || text_[at - 1] == '>');
    };
    if (raw.end > end && closes(raw.end)) return;
    std::string_view behind = std::string_view(text_).substr(end, 4096);
    std::size_t address = behind.find(tree_.literal(raw));
    std::size_t close = behind.find(')', address == std::string_view::npos ? 0 : address + raw.text_size);
    raw.end = end + static_cast<std::uint32_t>(close == std::string_view::npos ? 0 : close + 1);
  }

  // A row is its line; the first row of a table that cut a paragraph short tells a wrong one.
  void settle_row(RawNode& raw, std::uint32_t first) {
    for (std::uint32_t i = first; i < raw.tree_end; ++i) {
      const RawNode& leaf = tree_.nodes[i];
      if (leaf.kind != NodeKind::text || leaf.begin == leaf.end) continue;
      raw.begin = positions_.line_begin(leaf.begin);
      raw.end = positions_.line_end(leaf.begin);
      positions_.move_to(raw.end);
      return;
    }
  }

  const std::string& text_;
  Positions positions_;
  RawTree tree_;
  std::vector<Open> open_;
  std::size_t levels_ = 0;
  std::size_t quotes_ = 0;
  std::size_t column_ = 0;
  bool header_is_lost_ = false;
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
