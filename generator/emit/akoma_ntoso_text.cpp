#include <algorithm>

#include "base/xml.h"
#include "emit/akoma_ntoso_parts.h"
#include "site/link_at.h"
#include "site/outside_address.h"
#include "view/parts.h"

namespace planverk::akn {

using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::Side;

void append_attribute(std::string_view name, std::string_view value, std::string& out) {
  out += ' ';
  out += name;
  out += "=\"";
  xml::append_escaped(value, out);
  out += '"';
}

std::string change_id(bool deleted, std::size_t number) { return (deleted ? "del_" : "ins_") + std::to_string(number); }

std::string address_from_plan(const ViewContext& ctx, const Plan& plan, const Address& to) {
  std::string out;
  if (!ctx.settings.base_url.empty()) {
    out = ctx.settings.base_url + to.path;
    if (!to.fragment.empty()) out += "#" + to.fragment;
    return out;
  }
  LinkBase base{"../../", plan.address + "/", ctx.settings.portable};
  // The file beside the page is not the page.
  Href{&base, to.path, {}, true}.write_to(out);
  if (!to.fragment.empty()) out += "#" + to.fragment;
  return out;
}

TextWriter::TextWriter(const ViewContext& ctx, PlanId plan, std::string& out)
    : ctx_(ctx), plan_(ctx.site.at(plan)), id_(plan), document_(plan_.draft.document), out_(out) {
  written_.inserted.resize(document_.changes.size());
  written_.deleted.resize(document_.changes.size());
}

void TextWriter::escaped(std::string_view words) { xml::append_escaped(words, out_); }

void TextWriter::blocks_in(NodeId parent, const std::string& place) {
  std::size_t before = out_.size();
  for (NodeId c = document_.first_child(parent); c; c = document_.next_sibling(parent, c)) block(c, place);
  if (out_.size() == before) out_ += "<p/>\n";
}

void TextWriter::block(NodeId id, const std::string& place) {
  switch (document_.node(id).kind) {
    case NodeKind::heading: return paragraph(id, "heading");
    case NodeKind::list: return list(id, place);
    case NodeKind::block_quote:
      out_ += "<blockContainer class=\"quote\"";
      append_attribute("eId", place + "__quote_" + std::to_string(++taken_[place + "__quote"]), out_);
      out_ += ">\n";
      blocks_in(id, place);
      out_ += "</blockContainer>\n";
      return;
    case NodeKind::code_block: return code_block(id);
    case NodeKind::thematic_break: out_ += "<p class=\"break\"/>\n"; return;
    case NodeKind::table: return table(id, place);
    default: return paragraph(id, {});
  }
}

void TextWriter::paragraph(NodeId id, std::string_view css_class) {
  out_ += "<p";
  if (!css_class.empty()) append_attribute("class", css_class, out_);
  out_ += '>';
  inlines(id);
  out_ += "</p>\n";
}

void TextWriter::list(NodeId id, const std::string& place) {
  const Node& here = document_.node(id);
  std::string eid = place + "__list_" + std::to_string(++taken_[place + "__list"]);
  out_ += "<blockList";
  append_attribute("eId", eid, out_);
  out_ += ">\n";
  std::uint32_t count = 0;
  for (NodeId c = document_.first_child(id); c; c = document_.next_sibling(id, c)) {
    std::string number = here.ordered ? std::to_string(here.start + count) + "." : std::string();
    item(c, eid + "__item_" + std::to_string(++count), number);
  }
  out_ += "</blockList>\n";
}

void TextWriter::item(NodeId id, const std::string& eid, std::string_view number) {
  out_ += "<item";
  append_attribute("eId", eid, out_);
  out_ += ">\n";
  if (!number.empty()) xml::append_element("num", number, out_);
  blocks_in(id, eid);
  out_ += "</item>\n";
}

void TextWriter::table(NodeId id, const std::string& place) {
  out_ += "<table";
  append_attribute("eId", place + "__table_" + std::to_string(++taken_[place + "__table"]), out_);
  out_ += ">\n";
  for (NodeId row = document_.first_child(id); row; row = document_.next_sibling(id, row)) {
    std::string_view cell_name = document_.node(row).header ? "th" : "td";
    out_ += "<tr>\n";
    for (NodeId cell = document_.first_child(row); cell; cell = document_.next_sibling(row, cell)) {
      out_ += '<';
      out_ += cell_name;
      out_ += "><p>";
      inlines(cell);
      out_ += "</p></";
      out_ += cell_name;
      out_ += ">\n";
    }
    out_ += "</tr>\n";
  }
  out_ += "</table>\n";
}

// White space counts in no block: a line's end is an element.
void TextWriter::code_block(NodeId id) {
  const Node& here = document_.node(id);
  bool changed = here.change != 0 && here.side != Side::none;
  std::string_view rest = document_.literal(here);
  if (rest.ends_with('\n')) rest.remove_suffix(1);
  out_ += "<p class=\"code\">";
  if (changed) open_change(here);
  for (;;) {
    std::size_t end = rest.find('\n');
    escaped(rest.substr(0, end));
    if (end == rest.npos) break;
    out_ += "<br/>";
    rest.remove_prefix(end + 1);
  }
  if (changed) close_change(here);
  out_ += "</p>\n";
}

// Leaves that stand beside each other on one side of one change share an element.
void TextWriter::inlines(NodeId parent) {
  const Node* open = nullptr;
  for (NodeId c = document_.first_child(parent); c; c = document_.next_sibling(parent, c)) {
    const Node& here = document_.node(c);
    bool marked = here.side != Side::none && here.change != 0;
    if (open && (!marked || here.side != open->side || here.change != open->change)) {
      close_change(*open);
      open = nullptr;
    }
    if (marked && !open) {
      open = &here;
      open_change(here);
    }
    inline_node(c);
  }
  if (open) close_change(*open);
}

void TextWriter::open_change(const Node& node) {
  if (node.side == Side::highlighted) {
    out_ += "<span class=\"highlight\">";
    return;
  }
  bool deleted = node.side == Side::deleted;
  std::string eid = change_id(deleted, node.change);
  (deleted ? written_.deleted : written_.inserted)[node.change - 1] = true;
  std::uint32_t piece = ++taken_[eid];
  if (piece > 1) eid += "__" + std::to_string(piece);
  out_ += deleted ? "<del" : "<ins";
  append_attribute("eId", eid, out_);
  out_ += '>';
}

void TextWriter::close_change(const Node& node) {
  out_ += node.side == Side::highlighted ? "</span>" : node.side == Side::deleted ? "</del>" : "</ins>";
}

void TextWriter::inline_node(NodeId id) {
  auto wrapped = [&](std::string_view begin, std::string_view end) {
    out_ += begin;
    inlines(id);
    out_ += end;
  };
  switch (document_.node(id).kind) {
    case NodeKind::emphasis: return wrapped("<i>", "</i>");
    case NodeKind::strong: return wrapped("<b>", "</b>");
    case NodeKind::strikethrough: return wrapped("<span class=\"struck\">", "</span>");
    case NodeKind::span: return inlines(id);
    default: return leaf(id);
  }
}

void TextWriter::leaf(NodeId id) {
  const Node& here = document_.node(id);
  if (here.kind == NodeKind::text) return text(id);
  lines_at(id, 0, 1, {});
  switch (here.kind) {
    case NodeKind::code:
      out_ += "<span class=\"code\">";
      escaped(document_.literal(here));
      out_ += "</span>";
      return;
    case NodeKind::soft_break: out_ += '\n'; return;
    case NodeKind::hard_break: out_ += "<br/>"; return;
    case NodeKind::link: return link(id);
    // Plans are text: a site with a picture is not built.
    case NodeKind::image: return escaped(markdown::plain_text(document_, id, markdown::Reading::marked));
    default: return;
  }
}

// Printed lines that begin among bytes [from, to) of a leaf. The standard's own mark says where a line ends; what people
// cite is where it begins.
void TextWriter::lines_at(NodeId leaf, std::uint32_t from, std::uint32_t to, std::string_view words) {
  const auto& marks = plan_.draft.lines.marks;
  auto mark = std::lower_bound(marks.begin(), marks.end(), std::pair(leaf, from),
                               [](const markdown::LineMark& m, const auto& place) { return std::pair(m.leaf, m.at) < place; });
  for (; mark != marks.end() && mark->leaf == leaf && mark->at < to; ++mark) {
    escaped(words.substr(from, mark->at - from));
    from = mark->at;
    for (std::uint32_t n = mark->first_anchor; n <= mark->number; ++n) {
      out_ += "<marker name=\"line\"";
      append_attribute("eId", "line_" + std::to_string(n), out_);
      out_ += "/>";
    }
  }
  if (from < words.size()) escaped(words.substr(from));
}

void TextWriter::text(NodeId id) {
  std::string_view words = document_.literal(document_.node(id));
  lines_at(id, 0, static_cast<std::uint32_t>(words.size()), words);
}

// Empty where there is nothing to link to. `title` is what a link without words shows.
std::string TextWriter::target_of(NodeId id, std::string& title) const {
  std::string_view address = document_.literal(document_.node(id));
  if (const ResolvedLink* it = link_at(plan_.links, id)) {
    title = it->hidden ? words::say(ctx_.strings, "hidden_link") : std::string(address);
    if (it->hidden) return {};
    if (!it->entity.is_none()) {
      title = title_of(ctx_.site, it->entity);
      // What stands in this text has its id in this file.
      if (it->entity.kind == EntityKind::section && ctx_.site.at(SectionId{it->entity.index}).plan == id_)
        return "#" + section_id(ctx_.site.draft(SectionId{it->entity.index}).id);
      if (it->entity.kind == EntityKind::goal && ctx_.site.at(GoalId{it->entity.index}).plan == id_)
        return "#" + goal_id(ctx_.site.draft(GoalId{it->entity.index}).id);
      return address_from_plan(ctx_, plan_, address_of(ctx_.site, it->entity));
    }
  }
  if (!is_safe_outside(address)) return {};
  title = address;
  return std::string(address);
}

void TextWriter::link(NodeId id) {
  std::string title;
  std::string href = target_of(id, title);
  if (!href.empty()) {
    out_ += "<a";
    append_attribute("href", href, out_);
    out_ += '>';
  }
  if (document_.node(id).end > id.index() + 1) inlines(id);
  else escaped(title);
  if (!href.empty()) out_ += "</a>";
}

}  // namespace planverk::akn
