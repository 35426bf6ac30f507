#include "template/lexer.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "template/errors.h"

namespace planverk::mustache {
namespace {

constexpr std::string_view white = " \t\r\n";

class Lexer {
 public:
  Lexer(std::string_view text, FileId file, Diagnostics& diagnostics)
      : text_(text), file_(file), diagnostics_(diagnostics) {}

  std::vector<Tag> run() {
    std::size_t at = 0;
    while ((at = text_.find(open_, at)) != std::string_view::npos) at = read_tag(at);
    return std::move(tags_);
  }

 private:
  // Reads the tag that begins at `begin`; gives where to go on.
  std::size_t read_tag(std::size_t begin) {
    std::size_t inside = std::min(text_.find_first_not_of(white, begin + open_.size()), text_.size());
    Tag tag;
    std::string closer = close_;
    bool has_sigil = true;
    switch (inside < text_.size() ? text_[inside] : '\0') {
      case '#':
        tag.kind = TagKind::section;
        break;
      case '^':
        tag.kind = TagKind::inverted;
        break;
      case '/':
        tag.kind = TagKind::close;
        break;
      case '>':
        tag.kind = TagKind::partial;
        break;
      case '<':
        tag.kind = TagKind::parent;
        break;
      case '$':
        tag.kind = TagKind::block;
        break;
      case '!':
        tag.kind = TagKind::comment;
        break;
      case '&':
        tag.kind = TagKind::raw_variable;
        break;
      case '{':
        tag.kind = TagKind::raw_variable;
        closer = "}" + close_;
        break;
      case '=':
        tag.kind = TagKind::delimiters;
        closer = "=" + close_;
        break;
      default:
        has_sigil = false;
    }
    // Delimiters may be characters that are sigils elsewhere, as in `|=| |=|`: what closes the tag is no
    // sigil.
    if (has_sigil && text_.substr(inside).starts_with(close_)) has_sigil = false;
    if (!has_sigil) {
      tag.kind = TagKind::variable;
      closer = close_;
    }
    std::size_t content = inside + (has_sigil ? 1 : 0);
    std::size_t end = text_.find(closer, std::min(content, text_.size()));
    bool free_text = tag.kind == TagKind::comment || tag.kind == TagKind::delimiters;
    std::size_t next_open = free_text ? std::string_view::npos : text_.find(open_, begin + open_.size());
    if (end == std::string_view::npos || (closer != open_ && next_open < end)) {
      return unclosed(begin, closer, next_open);
    }
    tag.begin = static_cast<std::uint32_t>(begin);
    tag.end = static_cast<std::uint32_t>(end + closer.size());
    finish(tag, content, end);
    return tag.end;
  }

  // A tag without its closing delimiter ends for the reader of the message with its line.
  std::size_t unclosed(std::size_t begin, const std::string& closer, std::size_t next_open) {
    std::size_t line_end = std::min(text_.find_first_of("\r\n", begin), text_.size());
    std::size_t end = std::min(line_end, next_open);
    std::string_view written = utf8::trim(text_.substr(begin, end - begin));
    diagnostics_.push_back(syntax_error(place(begin, begin + written.size()),
                                        "the tag " + quoted(written) + " is not closed",
                                        "end it with " + quoted(closer)));
    return next_open == std::string_view::npos ? text_.size() : next_open;
  }

  void finish(Tag& tag, std::size_t content, std::size_t end) {
    std::string_view inner = text_.substr(content, end - content);
    if (tag.kind == TagKind::delimiters) {
      if (!set_delimiters(inner)) {
        diagnostics_.push_back(syntax_error(
            place(tag.begin, tag.end),
            quoted(text_.substr(tag.begin, tag.end - tag.begin)) + " does not set two delimiters",
            "write two delimiters with a space between them, as in `{{=<% %>=}}`"));
        return;
      }
    } else if (tag.kind != TagKind::comment) {
      std::size_t first = inner.find_first_not_of(white);
      if (first == std::string_view::npos) {
        diagnostics_.push_back(
            syntax_error(place(tag.begin, tag.end), "this tag has no name",
                         "write a name between the delimiters, or `.` for the value itself"));
        return;
      }
      tag.name = inner.substr(first, inner.find_last_not_of(white) + 1 - first);
      tag.name_begin = static_cast<std::uint32_t>(content + first);
      if (tag.name.find_first_of(white) != std::string_view::npos) {
        diagnostics_.push_back(syntax_error(name_span(file_, tag),
                                            "the name " + quoted(tag.name) + " has spaces in it",
                                            "a tag takes one name; Mustache has no operators or arguments"));
        return;
      }
    }
    tags_.push_back(tag);
  }

  bool set_delimiters(std::string_view inner) {
    inner = utf8::trim(inner);
    std::size_t gap = inner.find_first_of(white);
    if (gap == std::string_view::npos) return false;
    std::string_view open = inner.substr(0, gap);
    std::string_view close = inner.substr(inner.find_last_of(white) + 1);
    if (utf8::trim(inner.substr(gap, inner.size() - gap - close.size())).size() != 0) return false;
    if (open.find('=') != std::string_view::npos || close.find('=') != std::string_view::npos) return false;
    open_ = open;
    close_ = close;
    return true;
  }

  Span place(std::size_t begin, std::size_t end) const {
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  std::string_view text_;
  FileId file_;
  Diagnostics& diagnostics_;
  std::string open_ = "{{";
  std::string close_ = "}}";
  std::vector<Tag> tags_;
};

}  // namespace

std::vector<Tag> read_tags(std::string_view text, FileId file, Diagnostics& diagnostics) {
  return Lexer(text, file, diagnostics).run();
}

}  // namespace planverk::mustache
