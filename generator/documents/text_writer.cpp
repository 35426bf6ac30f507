#include "documents/text_writer.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "base/xml.h"
#include "site/link_at.h"
#include "site/outside_address.h"
#include "view/parts.h"

namespace planverk::documents {

using markdown::LineMark;
using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::Side;

TextWriter::TextWriter(const ViewContext& ctx, PlanId plan, DocumentFormat format, Ast& ast)
    : ctx_(ctx), plan_(ctx.site.at(plan)), id_(plan), format_(format), document_(plan_.draft.document), ast_(ast),
      notes_(change_notes(ctx, plan)), date_(change_date(ctx.site, plan)) {
  first_leaf_.resize(document_.changes.size());
  last_leaf_.resize(document_.changes.size());
  for (std::size_t i = 0; i < document_.nodes.size(); ++i) {
    const Node& here = document_.nodes[i];
    if (here.kind < NodeKind::text || !marks(here)) continue;
    std::uint32_t& first = first_leaf_[here.change - 1];
    if (first == 0) first = static_cast<std::uint32_t>(i);
    last_leaf_[here.change - 1] = static_cast<std::uint32_t>(i);
  }
}

void TextWriter::write_block(NodeId block, Side whole) {
  whole_ = whole;
  last_ = 0;
  skip_ = 0;
  hold_ = false;
  if (node(block).kind == NodeKind::code_block) {
    // Changed code: what is not changed stands in a block of its own kind.
    open_change(block);
    ast_.begin("Code");
    ast_.attributes({}, {}, {});
    ast_.json().string(document_.literal(node(block)));
    ast_.end();
    close_change();
  } else {
    write_inlines(block);
  }
  mark_paragraph(block, whole);
}

// Leaves that stand beside each other on one side of one change are one part of it.
void TextWriter::write_inlines(NodeId parent) {
  for (NodeId c = document_.first_child(parent); c; c = document_.next_sibling(parent, c)) {
    const Node& here = node(c);
    bool marked = marks(here);
    bool inserted = here.side == Side::inserted;
    // What stands around the words of a block that goes whole is no words of its own.
    if (!marked && whole_ != Side::none && here.kind == NodeKind::text && utf8::trim(document_.literal(here)).empty()) continue;
    if (open_ != 0 && (!marked || here.change != open_ || inserted != open_inserted_)) close_change();
    if (marked && open_ == 0) open_change(c);
    if (!marked && here.kind == NodeKind::text) hold_ = gives_space(parent, c);
    write_inline(c);
    NodeId next = document_.next_sibling(parent, c);
    if (marked && next && !marks(node(next))) take_space_of(next);
    if (marked && last_leaf_[here.change - 1] == c.index()) {
      close_change();
      in_link_ ? comments_after_link_.push_back(here.change) : end_comment(here.change);
    }
  }
  if (open_ != 0) close_change();
}

void TextWriter::write_wrapped(std::string_view type, NodeId id) {
  ast_.begin(type);
  write_inlines(id);
  ast_.end();
}

void TextWriter::write_inline(NodeId id) {
  const Node& here = node(id);
  switch (here.kind) {
    case NodeKind::text: return write_text(id);
    case NodeKind::code:
      ast_.begin("Code");
      ast_.attributes({}, {}, {});
      ast_.json().string(xml::allowed(document_.literal(here)));
      last_ = 'x';
      return ast_.end();
    case NodeKind::emphasis: return write_wrapped("Emph", id);
    case NodeKind::strong: return write_wrapped("Strong", id);
    case NodeKind::strikethrough: return write_wrapped("Strikeout", id);
    case NodeKind::span: return write_inlines(id);
    case NodeKind::soft_break:
      if (skip_ == 0) write_words(" ");
      skip_ = 0;
      return;
    case NodeKind::hard_break:
      last_ = ' ';
      return ast_.mark("LineBreak");
    case NodeKind::link: return write_link(id);
    // A picture would be one more file to fetch, from wherever its address says: its words stand in for it.
    case NodeKind::image: return write_words(markdown::plain_text(document_, id, markdown::Reading::marked));
    default: return;
  }
}

void TextWriter::write_words(std::string_view words) {
  if (words.empty()) return;
  ast_.str(words);
  last_ = words.back();
}

// With the marks of the lines that begin among the words. A number is no part of a change: it stays when the change goes.
void TextWriter::write_text(NodeId id) {
  std::string_view words = document_.literal(node(id));
  if (hold_) words.remove_suffix(1);
  std::size_t begin = std::exchange(skip_, 0);
  const auto& lines = plan_.draft.lines.marks;
  auto mark = std::lower_bound(lines.begin(), lines.end(), std::pair(id, std::uint32_t{0}),
                               [](const LineMark& m, const auto& place) { return std::pair(m.leaf, m.at) < place; });
  for (; mark != lines.end() && mark->leaf == id; ++mark) {
    std::size_t at = std::min<std::size_t>(mark->at, words.size());
    if (at > begin) write_words(words.substr(begin, at - begin));
    begin = std::max(begin, at);
    std::uint32_t interrupted = whole_ == Side::none ? open_ : 0;
    if (interrupted != 0) close_change();
    write_line_mark(*mark);
    if (interrupted != 0) reopen_change(interrupted);
  }
  if (begin < words.size()) write_words(words.substr(begin));
}

void TextWriter::write_line_mark(const LineMark& mark) {
  std::string number = std::to_string(mark.number);
  for (std::uint32_t n = mark.first_anchor; n <= mark.number; ++n) {
    ast_.begin_span("L" + std::to_string(n), {}, {});
    ast_.end_span();
  }
  // With the space after it, which goes when a person hides the style.
  std::string words = number + "\xc2\xa0";
  if (format_ == DocumentFormat::odt)
    return ast_.raw("opendocument", "<text:span text:style-name=\"" + std::string(line_style) + "\">" + words + "</text:span>");
  ast_.begin_span({}, {"line"}, {{"custom-style", line_style}});
  ast_.str(words);
  ast_.end_span();
}

std::string TextWriter::address_of_entity(Entity to) const {
  const Site& site = ctx_.site;
  if (to.kind == EntityKind::goal && site.at(GoalId{to.index}).plan == id_) return "#" + site.draft(GoalId{to.index}).id;
  if (to.kind == EntityKind::section && site.at(SectionId{to.index}).plan == id_) return "#" + site.draft(SectionId{to.index}).id;
  // A document lies anywhere: only full addresses lead back to the site.
  if (ctx_.settings.base_url.empty()) return {};
  Address address = address_of(site, to);
  return ctx_.settings.base_url + address.path + (address.fragment.empty() ? "" : "#" + address.fragment);
}

markdown::LinkTarget TextWriter::target_of(NodeId id) const {
  std::string_view address = document_.literal(node(id));
  if (const ResolvedLink* found = link_at(plan_.links, id)) {
    if (found->hidden) return {{}, words::say(ctx_.strings, "hidden_link"), {}};
    if (!found->entity.is_none()) return {address_of_entity(found->entity), title_of(ctx_.site, found->entity), {}};
  }
  if (is_safe_outside(address)) return {std::string(address), std::string(address), {}};
  return {};
}

void TextWriter::write_link(NodeId id) {
  markdown::LinkTarget target = target_of(id);
  bool linked = !target.href.empty() && !in_link_;
  if (linked) {
    ast_.begin("Link");
    ast_.attributes({}, {}, {});
    ast_.list();
    in_link_ = true;
  }
  if (node(id).end > id.index() + 1)
    write_inlines(id);
  else
    write_words(target.text);
  if (!linked) return;
  in_link_ = false;
  ast_.end_list();
  ast_.list();
  ast_.json().string(target.href);
  ast_.json().string("");
  ast_.end_list();
  ast_.end();
  for (std::uint32_t change : std::exchange(comments_after_link_, {})) end_comment(change);
}

}  // namespace planverk::documents
