#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/html_escape.h"
#include "markdown/html_writer.h"

namespace planverk::markdown {
namespace {

// Addresses that run something in the reader's browser never become links, whoever resolved them.
bool is_harmful(std::string_view address) {
  std::string scheme;
  for (char c : address) {
    if (c == ':') return scheme == "javascript" || scheme == "vbscript" || scheme == "data";
    if (static_cast<unsigned char>(c) <= ' ') continue;
    if (c == '/' || c == '?' || c == '#' || scheme.size() > 12) return false;
    scheme += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  return false;
}

void append_attribute(std::string_view name, std::string_view value, std::string& out) {
  out += ' ';
  out += name;
  out += "=\"";
  append_html_escaped(value, out);
  out += '"';
}

void append_anchor(const LinkTarget& target, std::string& out) {
  out += "<a";
  append_attribute("href", target.href, out);
  if (!target.css_class.empty()) append_attribute("class", target.css_class, out);
  out += '>';
}

}  // namespace

bool HtmlWriter::marks(const Node& here) const {
  return options_.reading == Reading::marked && here.side != Side::none && here.change != 0;
}

void HtmlWriter::open_change(const Node& here) {
  std::string_view tag = here.side == Side::inserted ? "ins" : here.side == Side::deleted ? "del" : "mark";
  fmt::format_to(std::back_inserter(out_), "<{} class=\"change\" data-change=\"{}\"", tag, here.change);
  Extent& extent = extents_[here.change];
  // A change that began before the part that is written has its id there.
  bool begins = !extent.opened && document_.changes[here.change - 1].first.index() >= base_;
  extent.opened = true;
  if (options_.change_ids && begins) fmt::format_to(std::back_inserter(out_), " id=\"A{}\"", here.change);
  out_ += '>';
}

void HtmlWriter::close_change(const Node& here) {
  out_ += here.side == Side::inserted ? "</ins>" : here.side == Side::deleted ? "</del>" : "</mark>";
}

void HtmlWriter::announce_begin(NodeId id) {
  const Node& here = node(id);
  if (!marks(here) || here.side == Side::highlighted) return;
  const Extent& extent = extents_[here.change];
  bool deleted = here.side == Side::deleted;
  if (id.value != (deleted ? extent.first_deleted : extent.first_inserted)) return;
  out_ += "<span class=\"visually-hidden\">";
  append_html_escaped(deleted ? options_.words.deleted : options_.words.inserted, out_);
  out_ += ": </span>";
}

void HtmlWriter::announce_end(NodeId id) {
  const Node& here = node(id);
  if (!marks(here) || id.value != extents_[here.change].last) return;
  if (here.side != Side::highlighted) {
    out_ += "<span class=\"visually-hidden\"> (";
    append_html_escaped(options_.words.end_of_change, out_);
    out_ += ") </span>";
  }
  if (!options_.change_link) return;
  in_link_ ? links_after_.push_back(here.change) : write_change_link(here.change);
}

// Its number is drawn, as those of lines are, so that copied text is free of it.
void HtmlWriter::write_change_link(std::uint32_t change) {
  std::string href = options_.change_link(change);
  if (href.empty()) return;
  out_ += "<a class=\"change-ref\"";
  append_attribute("href", href, out_);
  fmt::format_to(std::back_inserter(out_), " data-number=\"{}\" aria-label=\"", change);
  append_html_escaped(options_.words.about_change, out_);
  fmt::format_to(std::back_inserter(out_), " {}\"></a>", change);
}

// Leaves that stand beside each other on one side of one change share an element.
void HtmlWriter::write_inlines(NodeId id) {
  bool block = node(id).kind <= NodeKind::table_cell;
  if (block) spacing_.begin_block();
  const Node* open = nullptr;
  for (NodeId c = document_.first_child(id); c; c = document_.next_sibling(id, c)) {
    const Node& here = node(c);
    bool marked = marks(here) && !in_change_;
    if (open && (!marked || here.side != open->side || here.change != open->change)) {
      close_change(*open);
      open = nullptr;
    }
    if (!is_shown(c)) {
      spacing_.leave_out();
      continue;
    }
    if (marked && !open) {
      open = &here;
      open_change(here);
    }
    write_inline(c);
  }
  if (open) close_change(*open);
  if (block) spacing_.end_block(out_);
}

void HtmlWriter::write_inline(NodeId id) {
  const Node& here = node(id);
  auto wrapped = [&](std::string_view tag) {
    fmt::format_to(std::back_inserter(out_), "<{}>", tag);
    write_inlines(id);
    fmt::format_to(std::back_inserter(out_), "</{}>", tag);
  };
  switch (here.kind) {
    case NodeKind::emphasis: return wrapped("em");
    case NodeKind::strong: return wrapped("strong");
    case NodeKind::strikethrough: return wrapped("s");
    case NodeKind::span: return write_inlines(id);
    case NodeKind::link:
      if (here.end > id.index() + 1) return write_link(id);
      return write_leaf(id);
    default: return write_leaf(id);
  }
}

void HtmlWriter::write_leaf(NodeId id) {
  const Node& here = node(id);
  announce_begin(id);
  switch (here.kind) {
    case NodeKind::text: write_text(id); break;
    case NodeKind::code:
      out_ += "<code>";
      append_html_escaped(document_.literal(here), out_);
      out_ += "</code>";
      spacing_.wrote("x", out_);
      break;
    case NodeKind::soft_break: {
      std::string_view words = spacing_.join("\n", out_);
      out_ += words;
      spacing_.wrote(words, out_);
      break;
    }
    case NodeKind::hard_break:
      out_ += "<br>\n";
      spacing_.wrote("\n", out_);
      break;
    case NodeKind::link: write_link(id); break;
    case NodeKind::image: write_image(id); break;
    default: break;
  }
  announce_end(id);
}

void HtmlWriter::write_words(std::string_view words) {
  words = spacing_.join(words, out_);
  append_html_escaped(words, out_);
  spacing_.wrote(words, out_);
}

// An empty link: its number is drawn beside the text, so that copied text is free of it. It is
// no stop of the Tab key, as a plan has hundreds. Inside a link it is no link.
void HtmlWriter::write_line_mark(const LineMark& mark) {
  for (std::uint32_t n = mark.first_anchor; n < mark.number; ++n)
    fmt::format_to(std::back_inserter(out_), "<span id=\"L{}\"></span>", n);
  if (in_link_) {
    fmt::format_to(std::back_inserter(out_), "<span class=\"line\" id=\"L{0}\" data-line=\"{0}\"></span>", mark.number);
    return;
  }
  fmt::format_to(std::back_inserter(out_), "<a class=\"line\" id=\"L{0}\" href=\"#L{0}\" data-line=\"{0}\" tabindex=\"-1\" aria-label=\"", mark.number);
  append_html_escaped(options_.line_word, out_);
  fmt::format_to(std::back_inserter(out_), " {}\"></a>", mark.number);
}

// Bytes of a leaf with the marks of the lines that begin among them.
void HtmlWriter::write_lined(NodeId leaf, std::uint32_t begin, std::uint32_t end) {
  std::string_view words = document_.literal(node(leaf));
  auto mark = std::lower_bound(options_.lines.begin(), options_.lines.end(), std::pair(leaf, begin),
                               [](const LineMark& m, const auto& place) { return std::pair(m.leaf, m.at) < place; });
  for (; mark != options_.lines.end() && mark->leaf == leaf && mark->at < end; ++mark) {
    write_words(words.substr(begin, mark->at - begin));
    write_line_mark(*mark);
    begin = mark->at;
  }
  write_words(words.substr(begin, end - begin));
}

void HtmlWriter::write_text(NodeId id) {
  std::string_view words = document_.literal(node(id));
  auto mention = std::lower_bound(options_.mentions.begin(), options_.mentions.end(), id,
                                  [](const Mention& m, NodeId leaf) { return m.leaf < leaf; });
  std::uint32_t at = 0;
  for (; options_.mention && mention != options_.mentions.end() && mention->leaf == id; ++mention) {
    if (mention->begin < at || mention->end > words.size() || mention->begin >= mention->end) continue;
    LinkTarget target = options_.mention(*mention);
    if (target.href.empty() || is_harmful(target.href)) continue;
    write_lined(id, at, mention->begin);
    append_anchor(target, out_);
    in_link_ = true;
    write_lined(id, mention->begin, mention->end);
    in_link_ = false;
    out_ += "</a>";
    at = mention->end;
  }
  write_lined(id, at, static_cast<std::uint32_t>(words.size()));
}

LinkTarget HtmlWriter::target_of(NodeId id) const {
  std::string_view address = document_.literal(node(id));
  LinkTarget target = options_.link ? options_.link(id, address) : LinkTarget{std::string(address), {}, {}};
  if (is_harmful(target.href)) target.href.clear();
  return target;
}

void HtmlWriter::write_link(NodeId id) {
  const Node& here = node(id);
  LinkTarget target = target_of(id);
  bool has_words = here.end > id.index() + 1;
  if (!target.href.empty()) append_anchor(target, out_);
  if (has_words) {
    in_link_ = !target.href.empty();
    write_inlines(id);
    in_link_ = false;
  } else {
    write_words(target.text.empty() ? target.href : target.text);
  }
  if (!target.href.empty()) out_ += "</a>";
  for (std::uint32_t change : std::exchange(links_after_, {})) write_change_link(change);
}

void HtmlWriter::write_image(NodeId id) {
  LinkTarget target = target_of(id);
  std::string alternative = plain_text(document_, id, options_.reading);
  if (target.href.empty()) return write_words(alternative);
  out_ += "<img";
  append_attribute("src", target.href, out_);
  append_attribute("alt", alternative, out_);
  if (!target.css_class.empty()) append_attribute("class", target.css_class, out_);
  out_ += '>';
  spacing_.wrote("x", out_);
}

}  // namespace planverk::markdown
