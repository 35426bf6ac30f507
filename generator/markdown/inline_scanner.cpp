#include "markdown/inline_scanner.h"

#include <algorithm>
#include <utility>

namespace planverk::markdown {
namespace {

// More brackets open at once than this, and the rest stay text: cmark's matching is not linear in them.
constexpr std::size_t most_brackets = 500;
constexpr std::size_t most_open_images = 200;
constexpr std::size_t longest_ticks = 80;
constexpr std::size_t nowhere = std::string_view::npos;

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}
bool is_line_end(char c) { return c == '\n' || c == '\r'; }
bool is_blank(char c) { return c == ' ' || c == '\t'; }

}  // namespace

std::size_t InlineScanner::scan(std::size_t begin, std::size_t end) {
  end_ = end;
  ticks_known_ = false;
  brackets_.clear();
  std::size_t i = begin;
  while (i < end_) i = step(i);
  return i;
}

void InlineScanner::part_paragraphs() { open_images_ = 0; }

std::size_t InlineScanner::step(std::size_t i) {
  switch (text_[i]) {
    case '\\': return i + (i + 1 < end_ && is_punctuation(text_[i + 1]) ? 2 : 1);
    case '`': return after_code_span(i);
    case '[': return open_bracket(i, false);
    case ']': return close_bracket(i);
    case '{': return open_brace(i);
    case '<': return at(i, "<<}") ? try_close(i) : after_angle(i);
    case '!': return at(i, "![") ? open_bracket(i + 1, true) : i + 1;
    case '+':
    case '-':
    case '=':
    case '~': return try_close(i);
    default: return i + 1;
  }
}

std::size_t InlineScanner::after_code_span(std::size_t i) {
  auto run_at = [&](std::size_t from) {
    std::size_t to = from;
    while (to < end_ && text_[to] == '`') ++to;
    return to - from;
  };
  if (!ticks_known_) {
    ticks_known_ = true;
    last_ticks_.assign(longest_ticks + 1, 0);
    for (std::size_t k = text_.find('`', i); k < end_; k = text_.find('`', k)) {
      std::size_t run = run_at(k);
      if (run <= longest_ticks) last_ticks_[run] = k;
      k += run;
    }
  }
  std::size_t size = run_at(i);
  if (size > longest_ticks || last_ticks_[size] <= i) return i + size;
  for (std::size_t k = text_.find('`', i + size); k < end_; k = text_.find('`', k)) {
    std::size_t run = run_at(k);
    k += run;
    if (run == size) return k;
  }
  return i + size;
}

// HTML comments and autolinks hold no marks.
std::size_t InlineScanner::after_angle(std::size_t i) {
  if (at(i, "<!--")) {
    if (html_end_ != nowhere && html_end_ < i + 4) html_end_ = text_.find("-->", i + 4);
    return html_end_ == nowhere ? i + 4 : html_end_ + 3;
  }
  std::size_t k = i + 1;
  while (k < end_ && k < i + 33 && ((text_[k] | 0x20) >= 'a' && (text_[k] | 0x20) <= 'z')) ++k;
  if (k == i + 1 || k >= end_ || text_[k] != ':') return i + 1;
  while (k < end_ && k < i + 2000 && text_[k] != '>' && text_[k] != '<' && static_cast<unsigned char>(text_[k]) > ' ') ++k;
  return k < end_ && text_[k] == '>' ? k + 1 : i + 1;
}

std::size_t InlineScanner::open_brace(std::size_t i) {
  for (const Mark& mark : marks) {
    if (!at(i, mark.open)) continue;
    open_change(mark.kind, i);
    return i + 3;
  }
  return at(i, "{>>") ? comment(i) : attributes(i);
}

std::size_t InlineScanner::open_bracket(std::size_t i, bool image) {
  bool literal = brackets_.size() >= most_brackets || (image && open_images_ >= most_open_images);
  if (literal) {
    add_literal(i, i + 1);
    return i + 1;
  }
  brackets_.push_back({static_cast<std::uint32_t>(i), image});
  if (image) ++open_images_;
  return i + 1;
}

std::size_t InlineScanner::close_bracket(std::size_t i) {
  if (brackets_.empty()) return i + 1;
  Bracket opener = brackets_.back();
  brackets_.pop_back();
  if (opener.image && open_images_ > 0) --open_images_;
  if (at(i + 1, "(")) {
    // An address is kept as it is written, whatever braces it has.
    std::size_t k = i + 2;
    while (k < end_ && text_[k] != ')' && text_[k] != '"' && static_cast<unsigned char>(text_[k]) > ' ') ++k;
    return k;
  }
  if (!at(i + 1, "{") || opener.image) return i + 1;
  AttributeReading reading = read_attributes(text_, i + 1, place_);
  if (reading.outcome != AttributeReading::Outcome::good) return i + 1;
  std::size_t index = out_.attributes.size();
  std::size_t end = reading.end;
  out_.attributes.push_back(std::move(reading.attributes));
  add(RegionKind::span_open, opener.begin, opener.begin + 1, index);
  add(RegionKind::span_close, i, end, index);
  return end;
}

// Braces at the end of a line are attributes when they look like them; whether they stand at the end of a block is
// seen in the tree.
std::size_t InlineScanner::attributes(std::size_t i) {
  AttributeReading reading = read_attributes(text_, i, place_);
  if (reading.outcome == AttributeReading::Outcome::none) return i + 1;
  bool bad = reading.outcome == AttributeReading::Outcome::bad;
  if (reading.end == 0) {
    // Not closed: attributes only if nothing else on the line speaks against it.
    bool sure = text_[i + 1] == '#' || text_[i + 1] == '.';
    std::size_t stop = std::min(text_.find_first_of("\n\r{", i + 1), text_.size());
    bool last = stop == text_.size() || text_[stop] != '{';
    if (sure && last) fault(DiagnosticKind::bad_attribute, reading.fault, reading.message, reading.help);
    return i + 1;
  }
  if (!line_ends_after(reading.end)) return i + 1;
  if (bad) fault(DiagnosticKind::bad_attribute, reading.fault, reading.message, reading.help);
  std::size_t end = reading.end;
  if (last_change_ && text_.substr(last_change_end_, i - last_change_end_).find_first_not_of(" \t") == nowhere)
    last_change_end_ = end;
  add(RegionKind::attributes, i, end, out_.attributes.size());
  out_.attributes.push_back(std::move(reading.attributes));
  return end;
}

// Whether nothing that is read stands between `i` and the end of the line: white space, ends of changes, comments,
// further attributes.
bool InlineScanner::line_ends_after(std::size_t i) {
  if (i >= tail_from_ && i <= tail_to_ && tail_to_ != 0) return tail_;
  std::size_t from = i;
  for (;;) {
    while (i < text_.size() && is_blank(text_[i])) ++i;
    tail_ = i >= text_.size() || is_line_end(text_[i]);
    if (tail_) break;
    if (at(i, "++}") || at(i, "--}") || at(i, "~~}") || at(i, "==}")) {
      i += 3;
    } else if (at(i, "{>>") && comment_end_ != nowhere) {
      std::size_t close = text_.find("<<}", i);
      if (close == nowhere) break;
      i = close + 3;
    } else if (at(i, "#")) {
      while (i < text_.size() && text_[i] == '#') ++i;
      while (i < text_.size() && is_blank(text_[i])) ++i;
      tail_ = i >= text_.size() || is_line_end(text_[i]);
      break;
    } else if (std::size_t end = at(i, "{") ? read_attributes(text_, i, place_).end : 0; end != 0) {
      i = end;
    } else {
      break;
    }
  }
  tail_from_ = from;
  tail_to_ = i;
  return tail_;
}

void InlineScanner::add(RegionKind kind, std::size_t begin, std::size_t end, std::size_t index, Side side) {
  out_.regions.push_back({kind, side, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                          static_cast<std::uint32_t>(index)});
}

void InlineScanner::add_literal(std::size_t begin, std::size_t end) {
  bool joins = !out_.regions.empty() && out_.regions.back().kind == RegionKind::literal &&
               out_.regions.back().end == begin;
  if (joins) {
    out_.regions.back().end = static_cast<std::uint32_t>(end);
  } else {
    add(RegionKind::literal, begin, end);
  }
}

void InlineScanner::fault(DiagnosticKind kind, Span span, std::string message, std::string help,
                          std::vector<DiagnosticNote> notes) {
  if (out_.faults.size() >= most_faults) return;
  out_.faults.push_back(make_diagnostic(kind, span, std::move(message), std::move(help)));
  out_.faults.back().notes = std::move(notes);
}

}  // namespace planverk::markdown
