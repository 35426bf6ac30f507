// Lines: fenced code, nesting, and runs of lines for the inline scanner.
#include <algorithm>

#include "markdown/inline_scanner.h"

namespace planverk::markdown {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;
// Levels that one line may open. cmark checks every line against all that are open.
constexpr std::size_t most_markers = most_levels + 10;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// A line without its line end, and where the next begins.
struct Line {
  std::size_t begin = 0, end = 0, next = 0;
};

// What stands before the words of a line.
struct Head {
  std::size_t content = 0;                  // where the words begin
  std::size_t quotes = 0;                   // `>` before them
  bool list = false;                        // a list marker before them
  bool blank = false;
  std::size_t excess_from = nowhere;        // the first marker too many
  char fence = 0;                           // '`' or '~' when the line can open a fence
  std::size_t fence_size = 0;
};

class LineScanner {
 public:
  LineScanner(std::string_view text, const Place& place, Scanned& out)
      : text_(text), out_(out), inlines_(text, place, out) {}

  void scan() {
    for (std::size_t at = 0; at < text_.size();) at = scan_from(at);
    inlines_.finish();
  }

 private:
  Line line_at(std::size_t begin) const {
    std::size_t end = std::min(text_.find_first_of("\r\n", begin), text_.size());
    std::size_t next = end;
    if (next < text_.size()) next += text_[next] == '\r' && next + 1 < text_.size() && text_[next + 1] == '\n' ? 2 : 1;
    return {begin, end, next};
  }

  // Size of the list marker at `at`, 0 when there is none.
  std::size_t list_marker(std::size_t at, std::size_t end) const {
    std::size_t i = at;
    if (text_[i] == '-' || text_[i] == '+' || text_[i] == '*') {
      ++i;
    } else {
      while (i < end && i < at + 9 && text_[i] >= '0' && text_[i] <= '9') ++i;
      if (i == at || i >= end || (text_[i] != '.' && text_[i] != ')')) return 0;
      ++i;
    }
    return i == end || is_blank(text_[i]) ? i - at : 0;
  }

  Head head_of(const Line& line) const {
    Head head;
    std::size_t markers = 0;
    std::size_t no_break_before = 0;  // up to here, no thematic break of the mark that was tried can begin
    char tried = 0;
    std::size_t i = line.begin;
    for (;; ++markers) {
      while (i < line.end && is_blank(text_[i])) ++i;
      if (i == line.end) break;
      std::size_t size = text_[i] == '>' ? 1 : list_marker(i, line.end);
      if (size == 0) break;
      char c = text_[i];
      if ((c == '-' || c == '*') && (c != tried || i >= no_break_before)) {
        std::size_t other = i;
        while (other < line.end && (text_[other] == c || is_blank(text_[other]))) ++other;
        if (other == line.end && std::count(text_.begin() + static_cast<std::ptrdiff_t>(i),
                                            text_.begin() + static_cast<std::ptrdiff_t>(line.end), c) > 2)
          break;
        tried = c;
        no_break_before = other;
      }
      if (c == '>') ++head.quotes;
      if (c != '>') head.list = true;
      if (markers == most_markers) head.excess_from = i;
      i += size;
    }
    head.content = i;
    head.blank = i == line.end && markers == 0;
    read_fence(line, head);
    return head;
  }

  void read_fence(const Line& line, Head& head) const {
    std::size_t i = head.content;
    if (i >= line.end || (text_[i] != '`' && text_[i] != '~')) return;
    char c = text_[i];
    while (i < line.end && text_[i] == c) ++i;
    if (i - head.content < 3) return;
    std::string_view rest = text_.substr(i, line.end - i);
    if (c == '`' && rest.find('`') != nowhere) return;
    head.fence = c;
    head.fence_size = i - head.content;
  }

  std::size_t scan_from(std::size_t at) {
    Line line = line_at(at);
    Head head = head_of(line);
    if (fence_ != 0) {
      if (!leaves_fence(line, head)) return line.next;
    }
    if (head.blank) {
      after_blank_ = true;
      inlines_.part_paragraphs();
      return line.next;
    }
    if (head.list) in_list_ = true;
    if (!head.list && after_blank_ && head.content == line.begin) in_list_ = false;
    after_blank_ = false;
    if (head.excess_from != nowhere) add_literal(head.excess_from, head.content);
    if (head.fence != 0) {
      fence_ = head.fence;
      fence_size_ = head.fence_size;
      fence_quotes_ = head.quotes;
      fence_in_list_ = in_list_ && head.content >= line.begin + 2;
      return line.next;
    }
    return inlines_.scan(head.content, run_end(line, head));
  }

  // Whether a line inside fenced code is the first outside it. The closing fence itself is inside.
  bool leaves_fence(const Line& line, const Head& head) {
    if (head.quotes < fence_quotes_ || (fence_in_list_ && !head.blank && head.content == line.begin)) {
      fence_ = 0;
      return true;
    }
    if (fence_in_list_ && head.list && head.content > line.begin && !is_blank(text_[line.begin])) {
      fence_ = 0;
      return true;
    }
    if (head.fence == fence_ && head.fence_size >= fence_size_) {
      std::size_t rest = head.content + head.fence_size;
      if (text_.substr(rest, line.end - rest).find_first_not_of(" \t") == nowhere) fence_ = 0;
    }
    return false;
  }

  // The end of the lines that may belong to one paragraph: no code span crosses it.
  std::size_t run_end(Line line, const Head& first) const {
    if (first.content < line.end && (text_[first.content] == '#' || text_[first.content] == '|')) return line.next;
    while (line.next < text_.size()) {
      Line following = line_at(line.next);
      Head head = head_of(following);
      char c = head.content < following.end ? text_[head.content] : '\0';
      if (head.blank || head.list || head.quotes > 0 || head.fence != 0 || c == '#' || c == '|') break;
      line = following;
    }
    return line.next;
  }

  void add_literal(std::size_t begin, std::size_t end) {
    out_.regions.push_back({RegionKind::literal, Side::none, static_cast<std::uint32_t>(begin),
                            static_cast<std::uint32_t>(end), 0});
  }

  std::string_view text_;
  Scanned& out_;
  InlineScanner inlines_;
  char fence_ = 0;
  std::size_t fence_size_ = 0;
  std::size_t fence_quotes_ = 0;
  bool fence_in_list_ = false;
  bool in_list_ = false;
  bool after_blank_ = true;
};

}  // namespace

Scanned scan(std::string_view cleaned, const Place& place) {
  Scanned out;
  LineScanner(cleaned, place, out).scan();
  refuse_tables(cleaned, out.regions);
  std::stable_sort(out.regions.begin(), out.regions.end(),
                   [](const Region& a, const Region& b) { return a.begin < b.begin; });
  // A table may be refused inside a comment, which is replaced as a whole.
  auto inside_other = [end = 0u](const Region& region) mutable {
    bool inside = region.begin < end;
    end = std::max(end, region.end);
    return inside;
  };
  std::erase_if(out.regions, inside_other);
  return out;
}

}  // namespace planverk::markdown
