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
  open_.push_back({kind, static_cast<std::uint32_t>(i), {}, {}, {}, pairs_});
  ++open_of_kind_[static_cast<std::size_t>(kind)];
}

InlineScanner::OpenChange InlineScanner::take_open() {
  OpenChange open = std::move(open_.back());
  open_.pop_back();
  --open_of_kind_[static_cast<std::size_t>(open.kind)];
  return open;
}

void InlineScanner::report_unclosed(const OpenChange& open, std::string_view when) {
  const Mark& mark = mark_of(open.kind);
  fault(DiagnosticKind::unclosed_change, place_.span(open.begin, open.begin + 3),
        fmt::format("the change that begins with `{}` {}", mark.open, when),
        fmt::format("write `{}` where it ends, or `\\{}` if no change is meant", mark.close, mark.open));
}

std::size_t InlineScanner::try_close(std::size_t i) {
  for (const Mark& mark : marks) {
    if (!at(i, mark.close)) continue;
    close_change(mark.kind, i);
    return i + 3;
  }
  if (at(i, "~>") && !open_.empty() && open_.back().kind == ChangeKind::substitution && !open_.back().middle) {
    open_.back().middle = static_cast<std::uint32_t>(i);
    return i + 2;
  }
  if (at(i, "<<}")) {
    fault(DiagnosticKind::unclosed_change, place_.span(i, i + 3), "`<<}` ends a comment that never began",
          "write `{>>` where it begins, or `<<\\}` if no comment is meant");
    return i + 3;
  }
  return i + 1;
}

// Whether a change that has ended can be shown as one; says what is wrong where it cannot.
bool InlineScanner::is_sound(const OpenChange& open, std::size_t end) {
  if (pairs_ > open.pairs_before) {
    fault(DiagnosticKind::nested_change, place_.span(last_pair_, last_pair_ + 3), "this change stands inside another",
          "end the change around it before, and begin it again after, with the same comment",
          {{place_.span(open.begin, open.begin + 3), "the change around it begins here"}});
    return false;
  }
  if (open.kind == ChangeKind::substitution && !open.middle) {
    fault(DiagnosticKind::unclosed_change, place_.span(open.begin, end),
          "the substitution lacks `~>` between old and new words",
          "write `{~~old~>new~~}`, or `~~words~~` for words that are struck out");
    return false;
  }
  return true;
}

void InlineScanner::close_change(ChangeKind kind, std::size_t i) {
  const Mark& mark = mark_of(kind);
  if (open_.empty()) {
    return fault(DiagnosticKind::unclosed_change, place_.span(i, i + 3),
                 fmt::format("`{}` ends a change that never began", mark.close),
                 fmt::format("write `{}` where it begins, or `{}\\}}` if no change is meant", mark.open,
                             mark.close.substr(0, 2)));
  }
  if (open_of_kind_[static_cast<std::size_t>(kind)] == 0) {
    OpenChange open = take_open();
    const Mark& begun = mark_of(open.kind);
    return fault(DiagnosticKind::unclosed_change, place_.span(open.begin, i + 3),
                 fmt::format("the change that begins with `{}` ends with `{}`", begun.open, mark.close),
                 fmt::format("end it with `{}`", begun.close));
  }
  while (open_.back().kind != kind) report_unclosed(take_open(), "does not end before the change around it does");
  OpenChange open = take_open();
  if (!is_sound(open, i + 3)) return;
  std::size_t index = out_.changes.size();
  add(RegionKind::open, open.begin, open.begin + 3, index, mark.side);
  if (open.middle) add(RegionKind::middle, *open.middle, *open.middle + 2, index, Side::inserted);
  add(RegionKind::close, i, i + 3, index);
  Change change;
  change.kind = kind;
  change.comment = std::move(open.comment);
  change.comment_span = open.comment_span;
  change.span = place_.span(open.begin, i + 3);
  out_.changes.push_back(std::move(change));
  ++pairs_;
  last_pair_ = open.begin;
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
  bool follows = last_change_ && between.find_first_not_of(" \t") == nowhere;
  if (!open_.empty() && !follows) {
    take(open_.back().comment, open_.back().comment_span);
    add(RegionKind::comment, i, end, Id<Change>::none_value);
  } else if (follows) {
    Change& change = out_.changes[*last_change_];
    take(change.comment, change.comment_span);
    change.span.end = place_.span(i, end).end;
    add(RegionKind::comment, i, end, *last_change_);
    last_change_end_ = end;
  } else {
    add(RegionKind::comment, i, end, out_.changes.size());
    Change change;
    change.kind = ChangeKind::comment;
    change.comment = std::move(words);
    change.comment_span = change.span = place_.span(i, end);
    out_.changes.push_back(std::move(change));
    last_change_ = out_.changes.size() - 1;
    last_change_end_ = end;
  }
  return end;
}

void InlineScanner::finish() {
  while (!open_.empty()) report_unclosed(take_open(), "never ends");
}

}  // namespace planverk::markdown
