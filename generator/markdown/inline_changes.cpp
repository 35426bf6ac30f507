// The part of the inline scanner that pairs the marks of changes and takes comments.
#include <utility>

#include <fmt/core.h>

#include "base/utf8.h"
#include "markdown/inline_scanner.h"

namespace planverk::markdown {
namespace {

// Whether words run over the end of their paragraph or item: a blank line, a bullet, a numbered item, a heading.
bool leaves_block(std::string_view words) {
  for (std::size_t end = words.find('\n'); end != std::string_view::npos; end = words.find('\n', end + 1)) {
    std::size_t start = words.find_first_not_of(" \t", end + 1);
    if (start == std::string_view::npos || words[start] == '\n' || words[start] == '\r' || words[start] == '#') return true;
    std::size_t after = words.find_first_not_of("0123456789", start);
    bool numbered = after != std::string_view::npos && after > start && (words[after] == '.' || words[after] == ')');
    std::size_t mark = numbered ? after : start;
    bool bullet = numbered || words[start] == '-' || words[start] == '*' || words[start] == '+';
    if (bullet && mark + 1 < words.size() && words[mark + 1] == ' ') return true;
  }
  return false;
}

constexpr std::size_t nowhere = std::string_view::npos;

}  // namespace

void InlineScanner::open_change(ChangeKind kind, std::size_t i) {
  if (open_) {
    const Mark& mark = mark_of(open_->kind);
    fault(DiagnosticKind::unclosed_change, place_.span(open_->begin, open_->begin + 3),
          fmt::format("the change that begins with `{}` does not end before the next one begins", mark.open),
          fmt::format("write `{}` where it ends; changes do not stand inside each other", mark.close));
  }
  open_ = OpenChange{kind, static_cast<std::uint32_t>(i), {}, {}, {}};
}

std::size_t InlineScanner::try_close(std::size_t i) {
  for (const Mark& mark : marks) {
    if (!at(i, mark.close)) continue;
    close_change(mark.kind, i);
    return i + 3;
  }
  if (at(i, "~>") && open_ && open_->kind == ChangeKind::substitution && !open_->middle) {
    open_->middle = static_cast<std::uint32_t>(i);
    return i + 2;
  }
  if (at(i, "<<}")) {
    fault(DiagnosticKind::unclosed_change, place_.span(i, i + 3), "`<<}` ends a comment that never began",
          "write `{>>` where it begins, or `<<\\}` if no comment is meant");
    return i + 3;
  }
  return i + 1;
}

void InlineScanner::close_change(ChangeKind kind, std::size_t i) {
  const Mark& mark = mark_of(kind);
  if (!open_) {
    return fault(DiagnosticKind::unclosed_change, place_.span(i, i + 3),
                 fmt::format("`{}` ends a change that never began", mark.close),
                 fmt::format("write `{}` where it begins, or `{}\\}}` if no change is meant", mark.open,
                             mark.close.substr(0, 2)));
  }
  OpenChange open = *std::exchange(open_, std::nullopt);
  const Mark& begun = mark_of(open.kind);
  if (open.kind != kind) {
    return fault(DiagnosticKind::unclosed_change, place_.span(open.begin, i + 3),
                 fmt::format("the change that begins with `{}` ends with `{}`", begun.open, mark.close),
                 fmt::format("end it with `{}`", begun.close));
  }
  if (kind == ChangeKind::substitution && !open.middle) {
    return fault(DiagnosticKind::unclosed_change, place_.span(open.begin, i + 3),
                 "the substitution lacks `~>` between old and new words",
                 "write `{~~old~>new~~}`, or `~~words~~` for words that are struck out");
  }
  std::size_t index = out_.changes.size();
  add(RegionKind::open, open.begin, open.begin + 3, index, begun.side);
  if (open.middle) add(RegionKind::middle, *open.middle, *open.middle + 2, index, Side::inserted);
  add(RegionKind::close, i, i + 3, index);
  out_.changes.push_back({kind, open.comment, open.comment_span, place_.span(open.begin, i + 3)});
  last_change_ = index;
  last_change_end_ = i + 3;
}

std::size_t InlineScanner::next_comment_end(std::size_t i) {
  if (comment_end_ != nowhere && comment_end_ < i) comment_end_ = text_.find("<<}", i);
  return comment_end_;
}

std::size_t InlineScanner::comment(std::size_t i) {
  std::size_t close = next_comment_end(i + 3);
  // A forgotten end would swallow what follows up to the next comment's: goals, even.
  if (close != nowhere && leaves_block(text_.substr(i, close - i))) close = nowhere;
  std::size_t other = close == nowhere ? nowhere : text_.substr(0, close).find("{>>", i + 3);
  if (close == nowhere || other != nowhere) {
    fault(DiagnosticKind::unclosed_change, place_.span(i, i + 3), "the comment that begins with `{>>` never ends",
          "write `<<}` where it ends, or `\\{>>` if no comment is meant");
    return i + 3;
  }
  std::size_t end = close + 3;
  std::string words = utf8::collapse_space(text_.substr(i + 3, close - i - 3));
  auto take = [&](std::string& to, Span& span) {
    if (!to.empty() && !words.empty()) to += ", ";
    to += words;
    span = span.end == 0 ? place_.span(i, end) : Span{span.file, span.begin, place_.span(i, end).end};
  };
  std::string_view between = text_.substr(last_change_end_, i - last_change_end_);
  if (open_) {
    take(open_->comment, open_->comment_span);
    add(RegionKind::comment, i, end, Id<Change>::none_value);
  } else if (last_change_ && between.find_first_not_of(" \t") == nowhere) {
    Change& change = out_.changes[*last_change_];
    take(change.comment, change.comment_span);
    change.span.end = place_.span(i, end).end;
    add(RegionKind::comment, i, end, *last_change_);
    last_change_end_ = end;
  } else {
    add(RegionKind::comment, i, end, out_.changes.size());
    out_.changes.push_back({ChangeKind::comment, words, place_.span(i, end), place_.span(i, end)});
    last_change_ = out_.changes.size() - 1;
    last_change_end_ = end;
  }
  return end;
}

void InlineScanner::finish() {
  if (!open_) return;
  const Mark& mark = mark_of(open_->kind);
  fault(DiagnosticKind::unclosed_change, place_.span(open_->begin, open_->begin + 3),
        fmt::format("the change that begins with `{}` never ends", mark.open),
        fmt::format("write `{}` where it ends, or `\\{}` if no change is meant", mark.close, mark.open));
  open_.reset();
}

}  // namespace planverk::markdown
