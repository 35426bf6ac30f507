#include "yaml/edit.h"

#include <fmt/format.h>

#include <algorithm>

#include "yaml/line.h"
#include "yaml/write_value.h"

namespace planverk::yaml {
namespace {

using Result = std::expected<std::string, EditFault>;

bool is_flow(std::string_view text, const Node& node) {
  char first = node.span.begin < text.size() ? text[node.span.begin] : ' ';
  return node.kind != Kind::scalar && (first == '{' || first == '[');
}

std::size_t end_of(std::string_view text, const Node& node);

// Where the last thing in a mapping or list ends.
std::size_t end_inside(std::string_view text, const Node& node) {
  if (!node.items.empty()) return std::max<std::size_t>(node.span.begin, end_of(text, node.items.back()));
  if (node.entries.empty()) return node.span.end;
  const Entry& last = node.entries.back();
  return std::max<std::size_t>(last.key_span.end, end_of(text, last.value));
}

// A block's own span goes on over the comments behind it; brackets end where they end.
std::size_t end_of(std::string_view text, const Node& node) {
  return is_flow(text, node) ? node.span.end : end_inside(text, node);
}

std::size_t column(std::string_view text, std::size_t at) { return at - line_begin(text, at); }

// One text with one edit. Offsets of its nodes are offsets in it.
class Editor {
 public:
  Editor(std::string_view text, std::string_view line_end, const Edit& edit) : text_(text), nl_(line_end), edit_(edit) {}

  Result run(const Node& root) {
    const Node* node = &root;
    std::size_t parent_indent = 0;
    std::string_view key;  // under which `node` stands
    std::size_t key_at = 0;
    for (std::size_t depth = 0; depth < edit_.path.size(); ++depth) {
      if (node->is_null()) return into_null(*node, depth, key.data() != nullptr, key_at, parent_indent);
      if (const auto* index = std::get_if<std::size_t>(&edit_.path[depth])) {
        if (node->kind != Kind::sequence || *index >= node->items.size()) return fault("there is no such item", *node);
        node = &node->items[*index];
        continue;
      }
      if (node->kind != Kind::mapping) return fault("this is no mapping, so no key can be added to it", *node);
      const std::string& wanted = std::get<std::string>(edit_.path[depth]);
      auto entry = std::ranges::find(node->entries, wanted, &Entry::key);
      if (entry == node->entries.end()) return into_mapping(*node, depth);
      parent_indent = column(text_, entry->key_span.begin);
      key = entry->key;
      key_at = entry->key_span.end;
      node = &entry->value;
    }
    if (node->is_null()) return into_null(*node, edit_.path.size(), true, key_at, parent_indent);
    return edit_.what == Edit::What::append ? append_to(*node) : replace(*node);
  }

 private:
  Result fault(std::string message, const Node& node) const { return std::unexpected(EditFault{std::move(message), node.span}); }

  std::string with(std::size_t begin, std::size_t end, std::string_view piece) const {
    return std::string(text_.substr(0, begin)) + std::string(piece) + std::string(text_.substr(end));
  }

  // A line of its own after what ends at `at`.
  std::string with_line(std::size_t at, const std::string& line) const {
    bool fresh = at > 0 && text_[at - 1] == '\n';
    std::size_t end = fresh ? at : text_.find('\n', at);
    if (end == std::string_view::npos) return std::string(text_) + std::string(nl_) + line + std::string(nl_);
    return with(fresh ? end : end + 1, fresh ? end : end + 1, line + std::string(nl_));
  }

  // What the rest of the path and the value come to, on one line.
  Node rest(std::size_t depth) const {
    Node value = edit_.value;
    if (edit_.what == Edit::What::append) {
      Node list;
      list.kind = Kind::sequence;
      list.items.push_back(std::move(value));
      value = std::move(list);
    }
    for (std::size_t i = edit_.path.size(); i > depth; --i) {
      Node outer;
      add(outer, std::get<std::string>(edit_.path[i - 1]), std::move(value));
      value = std::move(outer);
    }
    return value;
  }

  // The same on lines: "key:", "  key:", "    - item".
  std::string lines(std::size_t depth, std::size_t indent) const {
    std::string out;
    for (std::size_t i = depth; i < edit_.path.size(); ++i, indent += 2) {
      if (!out.empty()) out += nl_;
      out += std::string(indent, ' ') + write_key(std::get<std::string>(edit_.path[i])) + ":";
    }
    if (edit_.what == Edit::What::set) return out + " " + write_flow(edit_.value) + comment();
    return out + std::string(out.empty() ? "" : nl_) + item(indent, edit_.block);
  }

  std::string comment() const { return edit_.comment.empty() ? std::string() : "  # " + edit_.comment; }

  std::string item(std::size_t indent, bool block) const {
    std::string out = std::string(indent, ' ') + "- " + (block ? write_block(edit_.value, indent + 2, nl_) : write_flow(edit_.value));
    return out.insert(std::min(out.find(nl_), out.size()), comment());
  }

  Result into_mapping(const Node& mapping, std::size_t depth) const {
    if (is_flow(text_, mapping)) {
      Node value = rest(depth);
      std::string piece = write_key(value.entries[0].key) + ": " + write_flow(value.entries[0].value);
      if (mapping.entries.empty()) return with(mapping.span.begin + 1, mapping.span.begin + 1, piece);
      std::size_t at = end_inside(text_, mapping);
      if (mapping.entries.back().value.is_null()) return fault("a key without a value stands last in these braces", mapping);
      return with(at, at, ", " + piece);
    }
    return with_line(end_inside(text_, mapping), lines(depth, column(text_, mapping.entries.front().key_span.begin)));
  }

  // Nothing stands there yet: an empty file, a key without a value, or a written null.
  Result into_null(const Node& node, std::size_t depth, bool has_key, std::size_t key_at, std::size_t parent_indent) const {
    bool written = node.span.end > node.span.begin && !trimmed(text_.substr(node.span.begin, node.span.end - node.span.begin)).empty();
    if (written) return with(node.span.begin, node.span.end, write_flow(rest(depth)));
    if (!has_key) {
      std::string before(text_);
      if (!before.empty() && before.back() != '\n') before += nl_;
      return before + lines(depth, 0) + std::string(nl_);
    }
    if (depth == edit_.path.size() && edit_.what == Edit::What::set) {
      std::size_t colon = text_.find(':', key_at);
      return with(colon + 1, colon + 1, " " + write_flow(edit_.value));
    }
    return with_line(key_at, lines(depth, parent_indent + 2));
  }

  Result append_to(const Node& list) const {
    if (list.kind != Kind::sequence) return fault("this is no list, so nothing can be added to it", list);
    std::string flow = write_flow(edit_.value);
    if (list.items.empty()) return with(list.span.begin + 1, list.span.begin + 1, flow);
    const Node& last = list.items.back();
    std::size_t end = end_inside(text_, list);
    if (is_flow(text_, list)) return with(end, end, ", " + flow);
    std::size_t dash = text_.rfind('-', list.items.front().span.begin);
    if (dash == std::string_view::npos || !trimmed(text_.substr(line_begin(text_, dash), dash - line_begin(text_, dash))).empty())
      return fault("the items of this list stand where nothing can be added after them", list);
    bool block = last.kind == Kind::mapping ? !is_flow(text_, last) : edit_.block;
    return with_line(end, item(column(text_, dash), block));
  }

  Result replace(const Node& node) const {
    if (!node.is_scalar()) return fault("this is no single value, so it cannot be replaced by one", node);
    char first = text_[node.span.begin];
    if (first == '|' || first == '>') return fault("a text on lines of its own cannot be replaced", node);
    return with(node.span.begin, node.span.end, write_flow(edit_.value));
  }

  std::string_view text_, nl_;
  const Edit& edit_;
};

// The tree as it shall be read afterwards.
void intend(Node& root, const Edit& edit) {
  Node* node = &root;
  for (const Step& step : edit.path) {
    if (const auto* index = std::get_if<std::size_t>(&step)) {
      if (*index >= node->items.size()) return;  // The edit itself will tell.
      node = &node->items[*index];
      continue;
    }
    const std::string& key = std::get<std::string>(step);
    auto entry = std::ranges::find(node->entries, key, &Entry::key);
    if (entry == node->entries.end()) {
      add(*node, key, {});
      node = &node->entries.back().value;
    } else {
      node = &entry->value;
    }
  }
  if (edit.what == Edit::What::set) {
    *node = edit.value;
    return;
  }
  node->kind = Kind::sequence;
  node->items.push_back(edit.value);
}

Result edit_one(std::string_view text, std::string_view line_end, const Edit& edit) {
  Parsed parsed = parse({}, text);
  if (!parsed.diagnostics.empty()) return std::unexpected(EditFault{parsed.diagnostics.front().message, parsed.diagnostics.front().span});
  return Editor(text, line_end, edit).run(parsed.root);
}

// The text of one entry of the root, from its own line to that of the next: what an edit of it can change.
struct Piece {
  std::size_t begin, end;
};

Piece piece_of(std::string_view text, const Node& root, std::size_t entry) {
  std::size_t end = entry + 1 < root.entries.size() ? line_begin(text, root.entries[entry + 1].key_span.begin) : text.size();
  return {line_begin(text, root.entries[entry].key_span.begin), end};
}

}  // namespace

Node text_node(std::string_view text) {
  Node node = plain_node(text);
  node.quoted = true;
  return node;
}

Node plain_node(std::string_view text) {
  Node node;
  node.kind = Kind::scalar;
  node.scalar = text;
  return node;
}

void add(Node& mapping, std::string key, Node value) {
  mapping.kind = Kind::mapping;
  mapping.entries.push_back({std::move(key), {}, std::move(value)});
}

bool same_value(const Node& one, const Node& other) {
  return one.kind == other.kind && one.scalar == other.scalar && std::ranges::equal(one.items, other.items, same_value) &&
         std::ranges::equal(one.entries, other.entries,
                            [](const Entry& a, const Entry& b) { return a.key == b.key && same_value(a.value, b.value); });
}

Result edit(FileId file, std::string_view text, const std::vector<Edit>& edits) {
  // A byte order mark would count as a column of the first key.
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (text.starts_with(mark)) {
    Result rest = edit(file, text.substr(mark.size()), edits);
    if (rest) return std::string(mark) + *rest;
    rest.error().span.begin += static_cast<std::uint32_t>(mark.size());
    rest.error().span.end += static_cast<std::uint32_t>(mark.size());
    return rest;
  }
  Parsed before = parse(file, text);
  if (!before.diagnostics.empty())
    return std::unexpected(EditFault{before.diagnostics.front().message, before.diagnostics.front().span});
  std::string_view line_end = text.find("\r\n") != std::string_view::npos ? "\r\n" : "\n";
  Node intended = before.root;
  for (const Edit& one : edits) intend(intended, one);
  // Entry by entry from the last, so that the places of those before stay right; new entries come at the end.
  std::string out(text);
  std::vector<bool> done(edits.size(), false);
  bool block = before.root.kind == Kind::mapping && !is_flow(text, before.root);
  for (std::size_t entry = block ? before.root.entries.size() : 0; entry > 0; --entry) {
    Piece piece = piece_of(text, before.root, entry - 1);
    std::string part = out.substr(piece.begin, piece.end - piece.begin);
    bool changed = false;
    for (std::size_t i = 0; i < edits.size(); ++i) {
      const auto* key = std::get_if<std::string>(&edits[i].path.front());
      if (key == nullptr || *key != before.root.entries[entry - 1].key) continue;
      Result edited = edit_one(part, line_end, edits[i]);
      Span where = before.root.entries[entry - 1].key_span;
      if (!edited) return std::unexpected(EditFault{std::move(edited.error().message), where});
      part = std::move(*edited);
      done[i] = changed = true;
    }
    if (changed) out.replace(piece.begin, piece.end - piece.begin, part);
  }
  for (std::size_t i = 0; i < edits.size(); ++i) {
    if (done[i]) continue;
    Result edited = edit_one(out, line_end, edits[i]);
    if (!edited) return std::unexpected(EditFault{std::move(edited.error().message), {file, 0, 0}});
    out = std::move(*edited);
  }
  Parsed after = parse({}, out);
  if (!after.diagnostics.empty() || !same_value(after.root, intended))
    return std::unexpected(EditFault{"the file is written in a way that cannot be changed without changing more", {file, 0, 0}});
  return out;
}

}  // namespace planverk::yaml
