#include "markdown/builder.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace planverk::markdown {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
std::uint32_t narrow(std::size_t n) { return static_cast<std::uint32_t>(n); }

}  // namespace

void Builder::build() {
  met_.assign(scanned_.changes.size(), false);
  document_.attributes = std::move(scanned_.attributes);
  for (raw_index_ = 0; raw_index_ < raw_.nodes.size(); ++raw_index_) {
    close_until(narrow(raw_index_));
    add(raw_.nodes[raw_index_], narrow(raw_index_));
  }
  close_until(Id<RawNode>::none_value);
}

Node Builder::make_node(const RawNode& raw) const {
  Node node;
  node.kind = raw.kind;
  node.level = raw.level;
  node.ordered = raw.ordered;
  node.tight = raw.tight;
  node.header = raw.header;
  node.align = raw.align;
  node.start = raw.start;
  node.span = place_.span(raw.begin, raw.end);
  return node;
}

void Builder::set_literal(Node& node, std::string_view words) {
  node.text_begin = narrow(document_.pool.size());
  node.text_size = narrow(words.size());
  document_.pool += words;
}

void Builder::add(const RawNode& raw, std::uint32_t index) {
  std::string_view words = raw_.literal(raw);
  switch (raw.kind) {
    case NodeKind::text:
      if (raw.html) return add_html_inline(raw);
      return add_leaf_words(words, raw.begin, raw.end);
    case NodeKind::soft_break:
    case NodeKind::hard_break: return add_break(raw);
    case NodeKind::code: {
      flush_pending();
      has_words_ = true;
      Node node = make_node(raw);
      set_literal(node, signs_.restore(words));
      node.side = side_;
      node.change = change_;
      return add_leaf(node);
    }
    default: break;
  }
  if (raw.kind == NodeKind::paragraph && raw.html) return add_html_block(raw);
  Node node = make_node(raw);
  if (is_leaf_block(raw.kind) || raw.kind == NodeKind::code_block || raw.kind == NodeKind::thematic_break)
    begin_leaf_block(raw);
  if (raw.kind == NodeKind::code_block || raw.kind == NodeKind::thematic_break) {
    in_leaf_block_ = false;
    set_literal(node, signs_.restore(words));
    node.side = side_;
    node.change = change_;
  }
  if (raw.kind == NodeKind::link || raw.kind == NodeKind::image) {
    flush_pending();
    has_words_ = true;
    set_literal(node, signs_.restore(words));
    if (raw.tree_end == index + 1) {
      node.side = side_;
      node.change = change_;
    }
  }
  open_node(node, raw.tree_end);
}

void Builder::open_node(Node node, std::uint32_t raw_end, bool span) {
  std::uint32_t index = narrow(document_.nodes.size());
  std::uint32_t parent = open_.empty() ? 0 : open_.back().node;
  document_.nodes.push_back(node);
  parents_.push_back(parent);
  open_.push_back({index, raw_end, span});
  if (waiting_ != 0 && is_block(node.kind) && parent == waiting_parent_) attach(index, std::exchange(waiting_, 0));
}

void Builder::close_until(std::uint32_t raw_index) {
  while (!open_.empty() && open_.back().raw_end <= raw_index) close_top();
}

void Builder::close_top() {
  std::uint32_t index = open_.back().node;
  if (is_leaf_block(document_.nodes[index].kind) && in_leaf_block_) {
    finish_leaf_block(index);
    return;
  }
  if (waiting_ != 0 && waiting_parent_ == index) drop_waiting();
  open_.pop_back();
  Node& node = document_.nodes[index];
  node.end = narrow(document_.nodes.size());
  bool mark = node.kind == NodeKind::emphasis || node.kind == NodeKind::strong ||
              node.kind == NodeKind::strikethrough || node.kind == NodeKind::span;
  if (mark && node.end == index + 1) pop_node();
}

void Builder::pop_node() {
  document_.nodes.pop_back();
  parents_.pop_back();
}

void Builder::begin_leaf_block(const RawNode& raw) {
  in_leaf_block_ = true;
  has_words_ = false;
  signs_.move_to(raw.begin);
  const Region* change = signs_.change_before(raw.begin);
  side_ = change ? change->side : Side::none;
  change_ = change ? change->index + 1 : 0;
}

void Builder::add_break(const RawNode& raw) {
  if (!pending_.empty()) {
    pending_breaks_.push_back(raw);
    return;
  }
  NodeKind last = document_.nodes.back().kind;
  if (!has_words_ || last == NodeKind::soft_break || last == NodeKind::hard_break) return;
  Node node = make_node(raw);
  node.side = side_;
  node.change = change_;
  add_leaf(node);
}

void Builder::add_leaf(Node node) {
  node.end = narrow(document_.nodes.size() + 1);
  document_.nodes.push_back(node);
  parents_.push_back(open_.back().node);
}

// Cuts the words at the regions in them.
void Builder::add_leaf_words(std::string_view words, std::uint32_t begin, std::uint32_t end) {
  std::string piece;
  std::uint32_t piece_begin = begin;
  for (std::size_t i = 0; i < words.size();) {
    char c = words[i];
    std::size_t size = 0;
    bool possible = c == ',' || c == filler || c == punctuation_middle[0] || is_sign(c);
    const Region* region = possible ? signs_.meet(words, i, size) : nullptr;
    if (!region) {
      if (c != filler && !is_sign(c)) piece += c;
      ++i;
      continue;
    }
    // The place of a region is certain, that of words is not always.
    if (piece_begin > region->begin) piece_begin = region->begin - narrow(std::min<std::size_t>(piece.size(), region->begin));
    add_piece(piece, piece_begin, region->begin);
    piece.clear();
    piece_begin = region->end;
    i += size;
    meet(*region);
  }
  add_piece(piece, piece_begin, std::max(end, piece_begin));
}

void Builder::add_piece(std::string_view piece, std::uint32_t begin, std::uint32_t end) {
  std::size_t first = 0;
  while (first < piece.size() && is_space(piece[first])) ++first;
  if (first < piece.size()) flush_pending();
  if (!pending_.empty()) return;
  if (!has_words_) {
    piece.remove_prefix(first);
    begin += narrow(std::min<std::size_t>(first, end - begin));
  }
  if (piece.empty()) return;
  has_words_ = true;
  Node& last = document_.nodes.back();
  bool joins = last.kind == NodeKind::text && parents_.back() == open_.back().node && last.side == side_ &&
               last.change == change_ && last.span.end == place_.span(begin, end).begin &&
               last.text_begin + last.text_size == document_.pool.size();
  if (joins) {
    document_.pool += piece;
    last.text_size += narrow(piece.size());
    last.span.end = place_.span(begin, end).end;
    return;
  }
  Node node;
  node.kind = NodeKind::text;
  node.side = side_;
  node.change = change_;
  node.span = place_.span(begin, end);
  set_literal(node, piece);
  add_leaf(node);
}

void Builder::meet(const Region& region) {
  switch (region.kind) {
    case RegionKind::open:
    case RegionKind::middle:
      side_ = region.side;
      change_ = region.index + 1;
      met_[region.index] = true;
      break;
    case RegionKind::close:
      side_ = Side::none;
      change_ = 0;
      met_[region.index] = true;
      break;
    case RegionKind::comment:
      if (region.index < met_.size()) met_[region.index] = true;
      break;
    case RegionKind::attributes:
      if (document_.nodes[open_.back().node].kind == NodeKind::table_cell) {
        add_piece(signs_.source(region), region.begin, region.end);
        break;
      }
      if (pending_.empty()) {
        NodeKind last = document_.nodes.back().kind;
        pending_own_line_ = !has_words_ || last == NodeKind::soft_break || last == NodeKind::hard_break;
      }
      pending_.push_back(&region);
      break;
    case RegionKind::span_open: {
      flush_pending();
      Node node;
      node.kind = NodeKind::span;
      node.attributes = region.index + 1;
      node.span = place_.span(region.begin, document_.attributes[region.index].span.end - place_.offset);
      open_node(node, Id<RawNode>::none_value, true);
      // It ends with its parent at the latest.
      open_.back().raw_end = open_[open_.size() - 2].raw_end;
      break;
    }
    case RegionKind::span_close: {
      const Open& top = open_.back();
      if (top.span && document_.nodes[top.node].attributes == region.index + 1) close_top();
      break;
    }
    case RegionKind::literal: add_piece(signs_.source(region), region.begin, region.end); break;
  }
}

}  // namespace planverk::markdown
