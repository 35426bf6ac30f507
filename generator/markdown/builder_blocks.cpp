// The part of the builder that ends blocks: attributes, white space at the end, raw HTML.
#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "base/utf8.h"
#include "markdown/builder.h"

namespace planverk::markdown {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_break(NodeKind kind) { return kind == NodeKind::soft_break || kind == NodeKind::hard_break; }

}  // namespace

// Something visible follows attributes: at the beginning of a block they are the block's own, elsewhere they were
// words in braces.
void Builder::flush_pending() {
  if (pending_.empty()) return;
  auto regions = std::exchange(pending_, {});
  auto breaks = std::exchange(pending_breaks_, {});
  if (!has_words_) {
    std::uint32_t block = open_.back().node;
    for (std::size_t i = open_.size(); i-- > 0 && !is_block(document_.nodes[block].kind);) block = open_[i].node;
    for (const Region* region : regions) attach_to_block(block, region->index + 1);
    return;
  }
  for (const Region* region : regions) add_piece(signs_.source(*region), region->begin, region->end);
  for (const RawNode& raw : breaks) add_break(raw);
}

void Builder::finish_leaf_block(std::uint32_t node) {
  auto regions = std::exchange(pending_, {});
  pending_breaks_.clear();
  trim_end(node);
  in_leaf_block_ = false;
  open_.pop_back();
  document_.nodes[node].end = static_cast<std::uint32_t>(document_.nodes.size());
  bool empty = document_.nodes.size() == node + 1;
  std::uint32_t parent = parents_[node];
  bool paragraph = document_.nodes[node].kind == NodeKind::paragraph;
  bool for_next = paragraph && (empty || (pending_own_line_ && precedes_list()));
  std::uint32_t own = paragraph && empty ? document_.nodes[node].attributes : 0;
  if (paragraph && empty) pop_node();
  if (own != 0) {
    waiting_ = own;
    waiting_parent_ = parent;
  }
  for (const Region* region : regions) {
    std::uint32_t attributes = region->index + 1;
    if (!for_next) {
      attach_to_block(node, attributes);
    } else if (waiting_ == 0) {
      waiting_ = attributes;
      waiting_parent_ = parent;
    } else {
      merge(waiting_, attributes);
    }
  }
}

// Whether the raw node that comes next is a list.
bool Builder::precedes_list() const {
  return raw_index_ < raw_.nodes.size() && raw_.nodes[raw_index_].kind == NodeKind::list;
}

void Builder::trim_end(std::uint32_t block) {
  while (document_.nodes.size() > block + 1) {
    Node& last = document_.nodes.back();
    if (last.kind == NodeKind::text) {
      while (last.text_size > 0 && is_space(document_.pool[last.text_begin + last.text_size - 1])) {
        --last.text_size;
        if (last.span.end > last.span.begin) --last.span.end;
      }
      if (last.text_size > 0) return;
    } else if (!is_break(last.kind)) {
      bool mark = last.kind == NodeKind::emphasis || last.kind == NodeKind::strong ||
                  last.kind == NodeKind::strikethrough || last.kind == NodeKind::span;
      if (!mark) return;
    }
    pop_node();
    auto size = static_cast<std::uint32_t>(document_.nodes.size());
    for (std::uint32_t up = size - 1; up > block; up = parents_[up]) document_.nodes[up].end = std::min(document_.nodes[up].end, size);
  }
}

// An item's attributes stand at the end of its words; those of further paragraphs are their own.
void Builder::attach_to_block(std::uint32_t node, std::uint32_t attributes) {
  std::uint32_t parent = parents_[node];
  bool item = document_.nodes[node].kind == NodeKind::paragraph && document_.nodes[parent].kind == NodeKind::item &&
              (parent + 1 == node || document_.nodes[parent].attributes == 0);
  attach(item ? parent : node, attributes);
}

void Builder::attach(std::uint32_t node, std::uint32_t attributes) {
  Node& target = document_.nodes[node];
  if (target.attributes == 0) {
    target.attributes = attributes;
    return;
  }
  merge(target.attributes, attributes);
}

// Adds what stands in a second pair of braces to the first.
void Builder::merge(std::uint32_t first, std::uint32_t second) {
  Attributes& to = document_.attributes[first - 1];
  Attributes& from = document_.attributes[second - 1];
  if (!from.id.empty() && !to.id.empty()) {
    if (second_ids_++ >= most_faults) return;
    diagnostics_.push_back(make_diagnostic(DiagnosticKind::bad_attribute, from.id_span,
                                           fmt::format("`#{}` is a second id; the first is `#{}`", from.id, to.id),
                                           "keep one of them"));
  } else if (!from.id.empty()) {
    to.id = from.id;
    to.id_span = from.id_span;
  }
  to.classes.insert(to.classes.end(), from.classes.begin(), from.classes.end());
  to.pairs.insert(to.pairs.end(), from.pairs.begin(), from.pairs.end());
}

void Builder::drop_waiting() {
  const Attributes& attributes = document_.attributes[std::exchange(waiting_, 0) - 1];
  diagnostics_.push_back(make_diagnostic(DiagnosticKind::bad_attribute, attributes.span,
                                         "these attributes stand alone, and nothing follows that they could belong to",
                                         "write them at the end of what they belong to, or on the line before it"));
}

void Builder::warn_html(std::uint32_t begin, std::uint32_t end, bool comment) {
  if (html_faults_++ >= most_faults) return;
  constexpr std::uint32_t most_shown = 40;
  std::string_view source = text_.substr(begin, std::min(end - begin, most_shown));
  source = source.substr(0, std::min(source.find_first_of("\r\n"), source.size()));
  while (utf8::first_invalid(source)) source.remove_suffix(1);
  std::string shown = fmt::format("`{}{}`", source, source.size() < end - begin ? "…" : "");
  diagnostics_.push_back(
      comment ? make_diagnostic(DiagnosticKind::raw_html, place_.span(begin, end),
                                fmt::format("the HTML comment {} is left out", shown),
                                "write `{>>words<<}` for a comment that readers of a proposal may see, or take it away")
              : make_diagnostic(DiagnosticKind::raw_html, place_.span(begin, end),
                                fmt::format("{} is raw HTML and is shown as it is written", shown),
                                "write Markdown instead, or `\\<` if the sign is meant"));
}

void Builder::add_html_inline(const RawNode& raw) {
  std::string words = signs_.restore(raw_.literal(raw));
  bool comment = words.starts_with("<!--");
  warn_html(raw.begin, raw.end, comment);
  if (!comment) add_piece(words, raw.begin, raw.end);
}

void Builder::add_html_block(const RawNode& raw) {
  begin_leaf_block(raw);
  std::string words = signs_.restore(raw_.literal(raw));
  std::string kept;
  std::size_t from = 0;
  for (std::size_t at = words.find("<!--"); at != std::string::npos; at = words.find("<!--", from)) {
    kept.append(words, from, at - from);
    from = std::min(words.find("-->", at), words.size() - 3) + 3;
  }
  bool comment = from > 0;
  kept.append(words, from);
  std::string_view rest = utf8::trim(kept);
  // cmark ends a block that is closed on its first line before it begins.
  std::size_t line_end = std::min(text_.find('\n', raw.begin), text_.size());
  std::uint32_t end = std::max(raw.end, static_cast<std::uint32_t>(line_end));
  warn_html(raw.begin, end, comment && rest.empty());
  open_node(make_node(raw), raw.tree_end);
  if (rest.empty()) return;
  std::size_t at = text_.substr(raw.begin, raw.end - raw.begin).find(rest);
  if (at == std::string_view::npos) return add_piece(rest, raw.begin, raw.end);
  auto begin = raw.begin + static_cast<std::uint32_t>(at);
  add_piece(rest, begin, begin + static_cast<std::uint32_t>(rest.size()));
}

}  // namespace planverk::markdown
