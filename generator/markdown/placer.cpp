#include "markdown/placer.h"

#include <algorithm>
#include <string>

namespace planverk::markdown {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;
constexpr std::size_t window = 4096;

std::uint32_t narrow(std::size_t n) { return static_cast<std::uint32_t>(n); }

}  // namespace

void Placer::place_block(RawNode& raw, std::string_view words, const Extent& told, std::size_t quotes) {
  raw.begin = begin_of(told);
  raw.end = positions_.block_end(told.end_line, told.end_column, raw.begin);
  // Of HTML that ends on the line it begins on, cmark tells no end.
  if (raw.html) raw.end = std::max(raw.end, positions_.end_of(words.substr(0, words.find_last_not_of("\r\n") + 1), raw.begin));
  if (raw.kind == NodeKind::table_row) return begin_row(raw, told);
  if (!is_leaf_block(raw.kind)) {
    if (raw.kind != NodeKind::table) positions_.move_to(raw.begin);
    return;
  }
  if (raw.kind == NodeKind::table_cell) {
    // What cmark tells of cells is not to be relied on: their words are looked for behind the last bar.
    positions_.skip(" \t");
    if (text_.substr(positions_.cursor(), 1) == "|") positions_.move_to(positions_.cursor() + 1);
    positions_.skip(" \t");
    positions_.enter_block(positions_.cursor(), raw.end, 0, 0, quotes);
    return;
  }
  paragraph_is_lost_ = told.line < 1;
  positions_.enter_block(raw.begin, raw.end, told.line, told.column, quotes);
}

// A paragraph that a table cut short has no place in cmark, and that table's first row that of the paragraph.
void Placer::begin_row(RawNode& raw, const Extent& told) {
  if (paragraph_is_lost_) {
    positions_.move_to(positions_.after_break());
  } else {
    positions_.move_to(raw.header ? raw.begin : positions_.block_begin(told.line, 1));
  }
  paragraph_is_lost_ = false;
  positions_.skip(" \t>");
  raw.begin = positions_.cursor();
  raw.end = std::max(raw.begin, positions_.line_end(raw.begin));
}

void Placer::place_inline(RawNode& raw, std::string_view words, const Extent& extent) {
  std::uint32_t told = positions_.told(extent.line, extent.column);
  switch (raw.kind) {
    case NodeKind::text:
      raw.begin = positions_.find(words, told);
      raw.end = positions_.end_of(words, raw.begin);
      break;
    case NodeKind::code: place_code(raw, words, told); break;
    case NodeKind::soft_break:
    case NodeKind::hard_break:
      raw.end = positions_.after_break();
      raw.begin = raw.end;
      while (raw.begin > positions_.cursor() && std::string_view(" \\\r\n").find(text_[raw.begin - 1]) != nowhere) --raw.begin;
      break;
    default:
      raw.begin = std::max(told, positions_.cursor());
      raw.end = positions_.told(extent.end_line, extent.end_column + 1);
  }
  if (raw.kind == NodeKind::link || raw.kind == NodeKind::image) place_link(raw);
}

// cmark tells the place of the words; the backticks stand around them.
void Placer::place_code(RawNode& raw, std::string_view words, std::uint32_t told) {
  std::size_t tick = std::min(text_.find('`', positions_.cursor()), text_.size());
  std::string_view first = words.substr(0, words.find(' '));
  std::uint32_t begin = narrow(tick);
  if (!first.empty()) {
    begin = positions_.find(first, std::max(told, positions_.cursor()));
    auto behind = [&](std::string_view bytes) {
      return begin > tick && bytes.find(text_[begin - 1]) != nowhere;
    };
    while (behind(" \r\n")) --begin;
    while (behind("`")) --begin;
  }
  std::size_t ticks = 0;
  while (begin + ticks < text_.size() && text_[begin + ticks] == '`') ++ticks;
  std::size_t close = text_.find(std::string(std::max<std::size_t>(ticks, 1), '`'), begin + ticks);
  raw.begin = begin;
  raw.end = close == nowhere ? begin : narrow(close + ticks);
}

// A link begins at its bracket; the place that cmark tells is wrong when there is a line break inside.
void Placer::place_link(RawNode& raw) {
  auto at = [&](char c) { return raw.begin < text_.size() && text_[raw.begin] == c; };
  if (raw.kind == NodeKind::image ? at('!') : at('[') || at('<')) return;
  std::size_t found = text_.substr(positions_.cursor(), window).find(raw.kind == NodeKind::image ? "![" : "[");
  raw.begin = positions_.cursor() + narrow(found == nowhere ? 0 : found);
}

void Placer::settle(const RawTree& tree, RawNode& raw, std::uint32_t first) {
  bool has_children = first < raw.tree_end;
  bool link = raw.kind == NodeKind::link || raw.kind == NodeKind::image;
  if (has_children) settle_on_children(tree, raw, first);
  if (raw.kind == NodeKind::table_cell && !has_children) raw.begin = raw.end = positions_.cursor();
  if (link && !has_children) settle_link(raw, tree.literal(raw), raw.begin, raw.begin);
  bool moves = !is_block(raw.kind) || is_leaf_block(raw.kind) || raw.kind == NodeKind::table_row;
  if (moves) positions_.move_to(raw.end);
}

void Placer::settle_on_children(const RawTree& tree, RawNode& raw, std::uint32_t first) {
  std::uint32_t begin = tree.nodes[first].begin;
  std::uint32_t end = begin;
  for (std::uint32_t i = first; i < raw.tree_end; i = tree.nodes[i].tree_end) end = std::max(end, tree.nodes[i].end);
  auto marks = [&](std::uint32_t size) {
    raw.begin = begin >= size ? begin - size : 0;
    raw.end = narrow(std::min<std::size_t>(end + size, text_.size()));
  };
  switch (raw.kind) {
    case NodeKind::emphasis: return marks(1);
    case NodeKind::strong:
    case NodeKind::strikethrough: return marks(2);
    case NodeKind::table_cell: return marks(0);
    case NodeKind::table_row: return;
    case NodeKind::link:
    case NodeKind::image: return settle_link(raw, tree.literal(raw), begin, end);
    case NodeKind::list:
    case NodeKind::item:
    case NodeKind::block_quote:
    case NodeKind::document: raw.end = std::max(end, raw.begin); return;
    case NodeKind::table:
      raw.begin = begin;
      raw.end = std::max(raw.end, end);
      return;
    case NodeKind::paragraph:
      // Cut short by a table.
      if (raw.begin == raw.end) marks(0);
      return;
    default: raw.end = std::max(raw.end, end); return;
  }
}

void Placer::settle_link(RawNode& raw, std::string_view address, std::uint32_t begin, std::uint32_t end) {
  bool automatic = begin > 0 && begin < end && text_[begin - 1] == '<' && text_.substr(end, 1) == ">";
  if (automatic) {
    raw.begin = begin - 1;
    raw.end = end + 1;
    return;
  }
  if (raw.begin > begin) raw.begin = begin > 0 ? begin - 1 : begin;
  bool closed = raw.end > end && raw.end <= text_.size() && std::string_view(")]>").find(text_[raw.end - 1]) != nowhere;
  if (closed && text_.substr(begin, raw.end - begin).find_first_of("\r\n") == nowhere) return;
  std::string_view behind = text_.substr(end, window);
  std::size_t found = behind.find(address);
  if (found == nowhere && closed) return;
  std::size_t close = behind.find(')', found == nowhere ? 0 : found + address.size());
  raw.end = end + narrow(close == nowhere ? 0 : close + 1);
}

}  // namespace planverk::markdown
