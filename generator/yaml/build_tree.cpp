#include "yaml/build_tree.h"

#include "base/utf8.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "yaml/line.h"

namespace planverk::yaml {
namespace {

// Control characters, written as escapes, would break pages, feeds and tables; line ends and tabs are fine.
bool replace_controls(std::string& text) {
  std::string out;
  bool found = false;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t start = i;
    char32_t code = utf8::next(text, i);
    bool control = (code < 0x20 && code != '\n' && code != '\t') || (code >= 0x7F && code < 0xA0) ||
                   (code & 0xFFFE) == 0xFFFE || (code >= 0xE000 && code <= 0xF8FF);
    found = found || control;
    control ? out += ' ' : out += std::string_view(text).substr(start, i - start);
  }
  if (found) text = std::move(out);
  return found;
}

bool is_null_word(std::string_view text) {
  return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

TreeBuilder::TreeBuilder(FileId file, std::string_view text, std::uint32_t offset)
    : file_(file), text_(text), offset_(offset) {
  out_.root.span = span({0, 0});
}

Span TreeBuilder::span(Extent extent) const {
  std::size_t begin = std::min(extent.begin, text_.size());
  std::size_t end = std::clamp(extent.end, begin, text_.size());
  return {file_, offset_ + static_cast<std::uint32_t>(begin), offset_ + static_cast<std::uint32_t>(end)};
}

std::string_view TreeBuilder::part(Extent extent) const {
  std::size_t begin = std::min(extent.begin, text_.size());
  return text_.substr(begin, std::max(extent.end, begin) - begin);
}

void TreeBuilder::report(Diagnostic diagnostic) {
  if (out_.diagnostics.size() < most_diagnostics) out_.diagnostics.push_back(std::move(diagnostic));
}

bool TreeBuilder::start_document(Extent mark) {
  if (has_document_) {
    Extent place = mark.end > mark.begin ? mark : Extent{next_place(), next_place() + 1};
    report(make_diagnostic(DiagnosticKind::yaml_syntax, span(place), "a second document begins here",
                           "take away the line of `---` or `...` above: a file holds one document"));
    stopped_ = true;
    return false;
  }
  has_document_ = true;
  last_end_ = std::max(last_end_, mark.end);
  return true;
}

void TreeBuilder::start(Kind kind, std::size_t begin, bool flow) {
  if (open_.size() >= most_levels) {
    refuse_depth(begin);
    stopped_ = true;
    return;
  }
  Frame frame;
  frame.node.kind = kind;
  frame.node.span = span({begin, begin});
  frame.flow = flow;
  open_.push_back(std::move(frame));
  last_end_ = std::max(last_end_, flow ? begin + 1 : begin);
}

void TreeBuilder::end(Extent mark) {
  if (open_.empty()) return;
  if (open_.back().flow) last_end_ = std::max(last_end_, mark.end);
  close(last_end_);
}

void TreeBuilder::close(std::size_t end) {
  Node node = std::move(open_.back().node);
  open_.pop_back();
  node.span.end = std::max(node.span.begin, span({end, end}).end);
  value(std::move(node));
}

void TreeBuilder::value(Node node) {
  if (open_.empty()) {
    out_.root = std::move(node);
    return;
  }
  Frame& frame = open_.back();
  frame.node.span.begin = std::min(frame.node.span.begin, node.span.begin);
  if (frame.node.kind == Kind::sequence) {
    frame.node.items.push_back(std::move(node));
  } else if (!frame.has_key) {
    refuse_key(node.span, "a list or mapping stands where a key is needed",
               "write `key: value`; a text that begins with `[` or `{` needs quotes");
  } else {
    if (!frame.drop) frame.node.entries.push_back({std::move(frame.key), frame.key_span, std::move(node)});
    frame.has_key = frame.drop = false;
  }
}

void TreeBuilder::refuse_key(Span place, std::string message, std::string help) {
  report(make_diagnostic(DiagnosticKind::yaml_syntax, place, std::move(message), std::move(help)));
  open_.back().has_key = open_.back().drop = true;
}

const Span* TreeBuilder::first_place(Frame& frame, const std::string& key) {
  constexpr std::size_t long_mapping = 16;
  const std::vector<Entry>& entries = frame.node.entries;
  if (entries.size() < long_mapping) {
    auto same = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.key == key; });
    return same == entries.end() ? nullptr : &same->key_span;
  }
  for (std::size_t i = frame.seen.size(); i < entries.size(); ++i) frame.seen.emplace(entries[i].key, i);
  auto found = frame.seen.find(key);
  return found == frame.seen.end() ? nullptr : &entries[found->second].key_span;
}

void TreeBuilder::key(std::string text, Span place) {
  Frame& frame = open_.back();
  frame.node.span.begin = std::min(frame.node.span.begin, place.begin);
  frame.has_key = true;
  frame.drop = false;
  if (const Span* first = first_place(frame, text)) {
    Diagnostic twice = make_diagnostic(
        DiagnosticKind::yaml_duplicate_key, place, fmt::format("`{}` stands twice here", shown(text)),
        "keep one of them, or join their values; until then the first one counts");
    twice.notes.push_back({*first, "first written here"});
    report(std::move(twice));
    frame.drop = true;
  }
  frame.key = std::move(text);
  frame.key_span = place;
}

void TreeBuilder::scalar(ScalarEvent scalar) {
  Extent extent = scalar.extent;
  if (replace_controls(scalar.text))
    report(make_diagnostic(DiagnosticKind::reserved_character, span(extent),
                           "the text has characters that cannot be shown; each became a space",
                           "take away the escapes such as `\\x07` that stand for them"));
  if (!scalar.written) extent = {next_place(), next_place()};
  if (scalar.block) {
    while (extent.end > extent.begin && is_space(text_[extent.end - 1])) --extent.end;
    while (extent.begin < extent.end && is_space(text_[extent.begin])) ++extent.begin;
  }
  last_end_ = std::max(last_end_, extent.end);
  bool is_key = !open_.empty() && open_.back().node.kind == Kind::mapping && !open_.back().has_key;
  if (is_key && !scalar.written) {
    refuse_key(span({extent.begin, extent.begin + 1}), "a value stands without a key",
               "write `key: value`, or put quotes around a text that begins with a colon");
  } else if (is_key) {
    key(std::move(scalar.text), span(extent));
  } else {
    Node node;
    node.span = span(extent);
    node.quoted = scalar.quoted;
    if (scalar.quoted || !is_null_word(scalar.text)) {
      node.kind = Kind::scalar;
      node.scalar = std::move(scalar.text);
    }
    value(std::move(node));
  }
}

void TreeBuilder::alias(Extent place) {
  last_end_ = std::max(last_end_, place.end);
  if (!open_.empty() && open_.back().node.kind == Kind::mapping && !open_.back().has_key) {
    key(std::string(part(place)), span(place));
    return;
  }
  Node node;
  node.span = span(place);
  value(std::move(node));
}

void TreeBuilder::refuse_alias(Extent place) {
  report(make_diagnostic(
      DiagnosticKind::yaml_alias, span(place),
      fmt::format("`{}` is {}", shown(part(place)), part(place).starts_with('&') ? "an anchor" : "an alias"),
      "write the value out where it is used; a text that begins with `&` or `*` needs quotes"));
}

void TreeBuilder::refuse_tag(Extent place) {
  report(make_diagnostic(DiagnosticKind::yaml_alias, span(place),
                         fmt::format("`{}` is a tag", shown(part(place))),
                         "take it away; a text that begins with `!` needs quotes"));
}

void TreeBuilder::refuse_depth(std::size_t at) {
  cut_short();
  report(
      make_diagnostic(DiagnosticKind::yaml_too_deep, span({at, at + 1}),
                      fmt::format("this is nested deeper than {} levels", most_levels),
                      "no content file needs that: look for brackets or dashes that stand here by mistake"));
}

bool TreeBuilder::refused_alias_in(std::size_t begin, std::size_t end) const {
  return std::any_of(out_.diagnostics.begin(), out_.diagnostics.end(), [&](const Diagnostic& d) {
    return d.kind == DiagnosticKind::yaml_alias && d.span.begin >= offset_ + begin &&
           d.span.begin <= offset_ + end;
  });
}

void TreeBuilder::refuse_byte(std::size_t at) {
  cut_short();
  auto byte = static_cast<unsigned char>(text_[at]);
  if (text_.substr(at, 3) == "\xEF\xBB\xBF") {
    report(make_diagnostic(DiagnosticKind::yaml_syntax, span({at, at + 3}),
                           "an invisible byte order mark stands here",
                           "delete it: it may only stand at the very beginning of a file"));
    return;
  }
  bool control = byte < 0x20 || byte == 0x7f;
  report(
      make_diagnostic(DiagnosticKind::yaml_syntax, span({at, at + 1}),
                      fmt::format("a {} (0x{:02X}) stands here",
                                  control ? "control character" : "byte that is not UTF-8", byte),
                      control ? "delete it; it may be invisible in your editor" : "save the file as UTF-8"));
}

void TreeBuilder::refuse_tabs(const std::vector<std::size_t>& tabs) {
  for (std::size_t at : tabs) {
    if (out_.diagnostics.size() >= most_diagnostics) break;
    std::size_t end = std::min(text_.find_first_not_of('\t', at), text_.size());
    report(make_diagnostic(DiagnosticKind::yaml_tab, span({at, end}), "this line is indented with a tab",
                           "use spaces, two for each level"));
  }
}

std::size_t TreeBuilder::next_place() const {
  std::size_t at = last_end_;
  while (at < text_.size() && (is_space(text_[at]) || text_[at] == '#')) {
    at = text_[at] == '#' ? line_end(text_, at) : at + 1;
  }
  if (at < text_.size() && (text_[at] == ':' || text_[at] == '-' || text_[at] == '?')) return at + 1;
  return at < text_.size() ? at : last_end_;
}

std::optional<std::size_t> TreeBuilder::open_flow() const {
  for (auto frame = open_.rbegin(); frame != open_.rend(); ++frame) {
    if (frame->flow) return frame->node.span.begin - offset_;
  }
  return std::nullopt;
}

Parsed TreeBuilder::finish() {
  while (!open_.empty()) close(last_end_);
  return std::move(out_);
}

}  // namespace planverk::yaml
