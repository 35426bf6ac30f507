#include "template/layout.h"

#include <algorithm>

namespace planverk::mustache {
namespace {

class Layouter {
 public:
  Layouter(std::string_view text, const std::vector<Tag>& tags, const Nesting& nesting)
      : text_(text), tags_(tags), nesting_(nesting), out_(tags.size()), lines_(tags.size()) {}

  std::vector<TagLayout> run() {
    for (std::uint32_t i = 0; i < tags_.size(); ++i) lines_[i] = line_of(tags_[i]);
    for (std::uint32_t i = 0; i < tags_.size(); ++i) {
      out_[i].text_end = tags_[i].begin;
      out_[i].text_begin = tags_[i].end;
    }
    // Opening tags come before what they enclose, so the margin around a tag is known when it is reached.
    for (std::uint32_t i = 0; i < tags_.size(); ++i) lay_out_tag(i);
    return std::move(out_);
  }

 private:
  struct Line {
    std::uint32_t begin = 0;  // Of the line the tag begins on.
    std::uint32_t next = 0;   // Of the line after the one that the tag ends on.
    bool head = false;        // Nothing but white space before the tag.
    bool tail = false;        // Nothing but white space after it.
  };

  static bool is_blank(char c) { return c == ' ' || c == '\t'; }

  Line line_of(const Tag& tag) const {
    Line line;
    std::size_t end = text_.substr(0, tag.begin).rfind('\n');
    line.begin = end == std::string_view::npos ? 0 : static_cast<std::uint32_t>(end + 1);
    line.head = std::all_of(text_.begin() + line.begin, text_.begin() + tag.begin, is_blank);
    std::size_t stop = std::min(text_.find('\n', tag.end), text_.size());
    line.next = static_cast<std::uint32_t>(std::min(stop + 1, text_.size()));
    if (stop > tag.end && stop < text_.size() && text_[stop - 1] == '\r') --stop;
    line.tail =
        std::all_of(text_.begin() + tag.end, text_.begin() + static_cast<std::ptrdiff_t>(stop), is_blank);
    return line;
  }

  bool is_block_close(std::uint32_t i) const {
    return tags_[i].kind == TagKind::close && tags_[nesting_.partner[i]].kind == TagKind::block;
  }

  bool in_parent(std::uint32_t i) const {
    std::uint32_t around = nesting_.enclosing[i];
    return around != no_tag && tags_[around].kind == TagKind::parent;
  }

  bool only_blanks_between(std::uint32_t i, std::uint32_t j) const {
    return std::all_of(text_.begin() + tags_[i].end, text_.begin() + tags_[j].begin, is_blank);
  }

  // Whether `same` tags that follow each other directly reach from tag `i` to the beginning or end of the
  // line.
  template <class Same>
  bool reaches_head(std::uint32_t i, Same same) const {
    for (;; --i) {
      if (lines_[i].head || in_parent(i)) return true;
      if (i == 0 || !same(i - 1) || !only_blanks_between(i - 1, i)) return false;
    }
  }
  template <class Same>
  bool reaches_tail(std::uint32_t i, bool parents_end_it, Same same) const {
    for (;; ++i) {
      if (lines_[i].tail || (parents_end_it && in_parent(i))) return true;
      if (i + 1 == tags_.size() || !same(i + 1) || !only_blanks_between(i, i + 1)) return false;
    }
  }

  void lay_out_tag(std::uint32_t i) {
    switch (tags_[i].kind) {
      case TagKind::variable:
      case TagKind::raw_variable:
        return;
      case TagKind::section:
      case TagKind::inverted:
      case TagKind::comment:
      case TagKind::delimiters:
      case TagKind::partial:
        return lay_out_single(i);
      case TagKind::parent:
        return lay_out_parent(i);
      case TagKind::block:
        return lay_out_block(i);
      case TagKind::close: {
        TagKind opened = tags_[nesting_.partner[i]].kind;
        if (opened == TagKind::block) return lay_out_block_close(i);
        if (opened != TagKind::parent) return lay_out_single(i);
      }
    }
  }

  void lay_out_single(std::uint32_t i) {
    if (!lines_[i].head || !lines_[i].tail) return;
    take_line(i, true, true);
    out_[i].alone = true;
    indent_from_line(i, lines_[i].begin);
  }

  void lay_out_parent(std::uint32_t i) {
    std::uint32_t close = nesting_.partner[i];
    if (!lines_[i].head || !lines_[close].tail) return;
    take_line(i, true, false);
    take_line(close, false, true);
    out_[i].alone = true;
    indent_from_line(i, lines_[i].begin);
  }

  void lay_out_block(std::uint32_t i) {
    std::uint32_t close = nesting_.partner[i];
    TagLayout& out = out_[i];
    out.margin = margin_around(i);
    auto is_block = [&](std::uint32_t t) { return tags_[t].kind == TagKind::block; };
    if (reaches_head(i, is_block) && reaches_tail(i, false, is_block)) {
      take_line(i, lines_[i].head, lines_[i].tail);
      out.alone = out.begins_line = true;
      std::uint32_t line = first_filled_line(lines_[i].next, tags_[close].begin);
      if (line == no_tag && lines_[i].head) line = lines_[i].begin;
      if (line != no_tag) indent_from_line(i, line);
    } else if (lines_[i].head && lines_[close].tail) {
      take_line(i, true, false);
      out.alone = true;
      indent_from_line(i, lines_[i].begin);
    }
    out.margin += out.indent_end - out.indent_begin;
  }

  void lay_out_block_close(std::uint32_t i) {
    auto is_close = [&](std::uint32_t t) { return is_block_close(t); };
    bool begins =
        lines_[i].head || (i > 0 && is_close(i - 1) && only_blanks_between(i - 1, i) && out_[i - 1].own_line);
    if (begins && reaches_tail(i, true, is_close)) take_line(i, lines_[i].head, lines_[i].tail);
  }

  void take_line(std::uint32_t i, bool before, bool after) {
    out_[i].own_line = true;
    if (before) out_[i].text_end = lines_[i].begin;
    if (after) out_[i].text_begin = lines_[i].next;
  }

  // The white space at the beginning of a line, beyond what the blocks around the tag take away.
  void indent_from_line(std::uint32_t i, std::uint32_t line) {
    std::uint32_t end = line;
    while (end < text_.size() && is_blank(text_[end])) ++end;
    out_[i].indent_begin = std::min(line + margin_around(i), end);
    out_[i].indent_end = end;
  }

  std::uint32_t margin_around(std::uint32_t i) const {
    for (std::uint32_t t = nesting_.enclosing[i]; t != no_tag; t = nesting_.enclosing[t])
      if (tags_[t].kind == TagKind::block) return out_[t].margin;
    return 0;
  }

  // The first line from `begin` that has more than white space and begins before `end`.
  std::uint32_t first_filled_line(std::uint32_t begin, std::uint32_t end) const {
    while (begin < end) {
      std::size_t filled = text_.find_first_not_of(" \t\r", begin);
      if (filled >= end) return no_tag;
      if (text_[filled] != '\n') return begin;
      begin = static_cast<std::uint32_t>(filled + 1);
    }
    return no_tag;
  }

  std::string_view text_;
  const std::vector<Tag>& tags_;
  const Nesting& nesting_;
  std::vector<TagLayout> out_;
  std::vector<Line> lines_;
};

}  // namespace

std::vector<TagLayout> lay_out(std::string_view text, const std::vector<Tag>& tags, const Nesting& nesting) {
  return Layouter(text, tags, nesting).run();
}

}  // namespace planverk::mustache
