#include "markdown/html.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/html_escape.h"
#include "base/utf8.h"
#include "markdown/html_writer.h"

namespace planverk::markdown {

HtmlWriter::HtmlWriter(const Document& document, NodeId root, const HtmlOptions& options, std::string& out)
    : document_(document), options_(options), out_(out), base_(root.value) {
  std::size_t count = node(root).end - root.index();
  leaves_.assign(count + 1, 0);
  visible_.assign(count + 1, 0);
  for (std::size_t i = 0; i < count; ++i) {
    NodeId id = NodeId::of(base_ + i);
    const Node& here = node(id);
    bool leaf = is_leaf(here);
    leaves_[i + 1] = leaves_[i] + (leaf ? 1 : 0);
    visible_[i + 1] = visible_[i] + (leaf && is_visible(here.side, options.reading) ? 1 : 0);
    const Attributes* attributes = document.attributes_of(here);
    if (attributes && here.side != Side::deleted) taken_ids_.insert(attributes->id);
    if (!leaf || here.change == 0 || options.reading != Reading::marked) continue;
    Extent& extent = extents_[here.change];
    std::uint32_t& first = here.side == Side::deleted ? extent.first_deleted : extent.first_inserted;
    if (first == Extent::none) first = id.value;
    extent.last = id.value;
  }
}

// What makes a node worth showing: words, code, pictures, links that get their words from elsewhere.
bool HtmlWriter::is_leaf(const Node& here) const {
  switch (here.kind) {
    case NodeKind::text: return !utf8::trim(document_.literal(here)).empty();
    case NodeKind::code:
    case NodeKind::code_block:
    case NodeKind::thematic_break: return true;
    case NodeKind::link:
    case NodeKind::image: return here.end == static_cast<std::uint32_t>(&here - document_.nodes.data()) + 1;
    default: return false;
  }
}

// What has lost all its words with the changes is not shown; what never had any is.
bool HtmlWriter::is_shown(NodeId id) const {
  const Node& here = node(id);
  if (!is_visible(here.side, options_.reading)) return false;
  if (options_.reading == Reading::marked) return true;
  std::size_t from = id.index() - base_;
  std::size_t to = here.end - base_;
  if (here.end == id.index() + 1) return true;
  return visible_[to] > visible_[from] || leaves_[to] == leaves_[from];
}

void HtmlWriter::write(NodeId id) {
  if (!is_shown(id)) return;
  const Node& here = node(id);
  switch (here.kind) {
    case NodeKind::document: return write_children(id);
    case NodeKind::heading: {
      std::string tag = fmt::format("h{}", std::clamp(here.level + options_.heading_shift, options_.top_heading, 6));
      return write_leaf_block(id, tag);
    }
    case NodeKind::paragraph: return write_leaf_block(id, "p");
    case NodeKind::list: return write_list(id);
    case NodeKind::item: return write_item(id, false);
    case NodeKind::block_quote:
      out_ += "<blockquote>\n";
      write_children(id);
      out_ += "</blockquote>\n";
      return;
    case NodeKind::code_block:
    case NodeKind::thematic_break: return write_standing(id);
    case NodeKind::table: return write_table(id);
    case NodeKind::table_row: return write_row(id, here.header);
    case NodeKind::table_cell: return write_inlines(id);
    default: return write_inline(id);
  }
}

void HtmlWriter::write_inner(NodeId id) {
  const Node& here = node(id);
  switch (here.kind) {
    case NodeKind::paragraph:
    case NodeKind::heading:
    case NodeKind::table_cell: return write_inlines(id);
    case NodeKind::item: {
      NodeId first = document_.first_child(id);
      bool single = first && node(first).kind == NodeKind::paragraph && !document_.next_sibling(id, first);
      return write_item_blocks(id, single);
    }
    default: return write_children(id);
  }
}

void HtmlWriter::write_children(NodeId id) {
  for (NodeId c = document_.first_child(id); c; c = document_.next_sibling(id, c)) write(c);
}

void HtmlWriter::write_id(NodeId id) {
  const Attributes* attributes = document_.attributes_of(node(id));
  std::string_view value = options_.id ? options_.id(id) : attributes ? std::string_view(attributes->id) : "";
  if (value.empty()) return;
  // Words struck out leave an id to those that take their place.
  if (node(id).side == Side::deleted && taken_ids_.contains(value)) return;
  if (!written_ids_.insert(value).second) return;
  out_ += " id=\"";
  append_html_escaped(value, out_);
  out_ += '"';
}

void HtmlWriter::write_leaf_block(NodeId id, std::string_view tag, std::string_view more) {
  out_ += '<';
  out_ += tag;
  out_ += more;
  write_id(id);
  out_ += '>';
  write_inlines(id);
  fmt::format_to(std::back_inserter(out_), "</{}>\n", tag);
}

// Code blocks and thematic breaks: changes stand around them.
void HtmlWriter::write_standing(NodeId id) {
  const Node& here = node(id);
  bool marked = marks(here) && !in_change_;
  if (marked) open_change(here);
  announce_begin(id);
  if (here.kind == NodeKind::thematic_break) {
    out_ += "<hr>\n";
  } else {
    out_ += "<pre><code>";
    append_html_escaped(document_.literal(here), out_);
    out_ += "</code></pre>\n";
  }
  announce_end(id);
  if (marked) close_change(here);
}

void HtmlWriter::write_list(NodeId id) {
  const Node& here = node(id);
  out_ += here.ordered ? "<ol" : "<ul";
  if (here.ordered && here.start != 1) fmt::format_to(std::back_inserter(out_), " start=\"{}\"", here.start);
  write_id(id);
  out_ += ">\n";
  for (NodeId c = document_.first_child(id); c; c = document_.next_sibling(id, c)) {
    if (is_shown(c)) write_item(c, here.tight);
  }
  out_ += here.ordered ? "</ol>\n" : "</ul>\n";
}

void HtmlWriter::write_item(NodeId id, bool tight) {
  const Node& here = node(id);
  out_ += "<li";
  write_id(id);
  out_ += '>';
  bool whole = here.change != 0 && marks(here) && !in_change_;
  if (whole) open_change(here);
  bool was_in_change = in_change_;
  in_change_ = in_change_ || whole;
  write_item_blocks(id, tight);
  in_change_ = was_in_change;
  if (whole) close_change(here);
  out_ += "</li>\n";
}

// The paragraphs of a tight item have no element of their own.
void HtmlWriter::write_item_blocks(NodeId id, bool tight) {
  bool fresh = true;  // nothing was written yet, or a line has just ended
  for (NodeId c = document_.first_child(id); c; c = document_.next_sibling(id, c)) {
    if (!is_shown(c)) continue;
    if (tight && node(c).kind == NodeKind::paragraph) {
      write_inlines(c);
      fresh = false;
      continue;
    }
    if (!fresh || c == document_.first_child(id)) out_ += '\n';
    fresh = true;
    write(c);
  }
}

void HtmlWriter::write_table(NodeId id) {
  out_ += "<table";
  write_id(id);
  out_ += ">\n";
  bool in_body = false;
  for (NodeId row = document_.first_child(id); row; row = document_.next_sibling(id, row)) {
    if (!is_shown(row)) continue;
    bool header = node(row).header;
    if (!header && !in_body) out_ += "<tbody>\n";
    if (!header) in_body = true;
    if (header) out_ += "<thead>\n";
    write_row(row, header);
    if (header) out_ += "</thead>\n";
  }
  if (in_body) out_ += "</tbody>\n";
  out_ += "</table>\n";
}

void HtmlWriter::write_row(NodeId id, bool header) {
  constexpr std::string_view alignments[] = {"", " class=\"align-left\"", " class=\"align-center\"",
                                             " class=\"align-right\""};
  out_ += "<tr>\n";
  for (NodeId cell = document_.first_child(id); cell; cell = document_.next_sibling(id, cell)) {
    out_ += header ? "<th scope=\"col\"" : "<td";
    out_ += alignments[node(cell).align & 3];
    out_ += '>';
    write_inlines(cell);
    out_ += header ? "</th>\n" : "</td>\n";
  }
  out_ += "</tr>\n";
}

void write_html(const Document& document, NodeId node, const HtmlOptions& options, std::string& out) {
  HtmlWriter(document, node, options, out).write(node);
}

void write_inner_html(const Document& document, NodeId node, const HtmlOptions& options, std::string& out) {
  HtmlWriter(document, node, options, out).write_inner(node);
}

}  // namespace planverk::markdown
