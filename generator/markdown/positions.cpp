#include "markdown/positions.h"

#include <algorithm>

namespace planverk::markdown {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
std::uint32_t narrow(std::size_t n) { return static_cast<std::uint32_t>(n); }

// Bytes of the entity at `at`, or 0.
std::size_t entity_size(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 40;
  for (std::size_t i = at + 1; i < text.size() && i < at + longest; ++i) {
    char c = text[i];
    if (c == ';') return i > at + 1 ? i + 1 - at : 0;
    bool part = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c == '#' && i == at + 1);
    if (!part) return 0;
  }
  return 0;
}

bool continues(char c) { return (c & 0xC0) == 0x80; }

}  // namespace

Positions::Positions(std::string_view text) : text_(text) {
  lines_.push_back(0);
  for (std::size_t i = text.find_first_of("\r\n"); i != std::string_view::npos; i = text.find_first_of("\r\n", i)) {
    i += text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n' ? 2 : 1;
    lines_.push_back(narrow(i));
  }
}

std::uint32_t Positions::block_begin(int line, int column) const {
  if (line < 1 || static_cast<std::size_t>(line) > lines_.size()) return cursor_;
  std::size_t at = lines_[static_cast<std::size_t>(line) - 1] + static_cast<std::size_t>(std::max(column, 1) - 1);
  return narrow(std::min(at, text_.size()));
}

std::uint32_t Positions::block_end(int line, int column, std::uint32_t begin) const {
  if (line < 1 || static_cast<std::size_t>(line) > lines_.size()) return begin;
  std::size_t end = lines_[static_cast<std::size_t>(line) - 1] + static_cast<std::size_t>(std::max(column, 0));
  end = std::min(end, text_.size());
  while (end > begin && is_space(text_[end - 1])) --end;
  return std::max(narrow(end), begin);
}

void Positions::enter_block(std::uint32_t begin, std::uint32_t end, int line, int column, std::size_t quotes) {
  begin_ = begin;
  limit_ = std::max(begin, end);
  cursor_ = begin;
  line_ = line;
  column_ = column;
  quotes_ = quotes;
}

void Positions::move_to(std::uint32_t offset) {
  cursor_ = std::max(cursor_, std::min(offset, narrow(text_.size())));
  limit_ = std::max(limit_, cursor_);
}

std::uint32_t Positions::told(int line, int column) const {
  if (line < 1 || static_cast<std::size_t>(line) > lines_.size()) return cursor_;
  std::size_t at = lines_[static_cast<std::size_t>(line) - 1];
  if (line == line_) return narrow(std::min(at + static_cast<std::size_t>(std::max(column, 1) - 1), text_.size()));
  // On later lines columns count from the words of the line, as if they began where those of the first line do.
  std::size_t quotes = quotes_;
  while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\t' || (text_[at] == '>' && quotes > 0))) {
    if (text_[at] == '>') --quotes;
    ++at;
  }
  return narrow(std::min(at + static_cast<std::size_t>(std::max(column - column_, 0)), text_.size()));
}

bool Positions::holds(std::string_view words, std::uint32_t at) const {
  if (at >= text_.size() || words.empty()) return false;
  if (text_[at] == '\\' && at + 1 < text_.size() && text_[at + 1] == words[0]) return true;
  if (text_[at] == '&' && entity_size(text_, at) != 0) return true;
  std::size_t size = std::min<std::size_t>(words.size(), 12);
  for (std::size_t i = 0; i < size; ++i) {
    if (at + i >= text_.size()) return false;
    if (text_[at + i] != words[i]) return i > 0 && (text_[at + i] == '\\' || words[i - 1] == '&' || text_[at + i] == '&');
  }
  return true;
}

std::uint32_t Positions::find(std::string_view words, std::uint32_t told) const {
  constexpr std::size_t window = 4096;
  if (told >= cursor_ && holds(words, told)) return told;
  std::size_t size = std::min<std::size_t>(words.size(), 12);
  std::size_t escaped = words.find_first_of("\\&*_[]|`<>");
  if (escaped != std::string_view::npos && escaped > 0) size = std::min(size, escaped);
  std::size_t at = text_.substr(cursor_, window).find(words.substr(0, size));
  return at == std::string_view::npos ? std::max(cursor_, std::min(told, limit_)) : cursor_ + narrow(at);
}

std::uint32_t Positions::end_of(std::string_view words, std::uint32_t begin) const {
  std::size_t i = begin;
  for (std::size_t j = 0; j < words.size() && i < text_.size();) {
    if (text_[i] == '\\' && i + 1 < text_.size() && text_[i + 1] == words[j]) {
      i += 2;
      ++j;
      continue;
    }
    std::size_t entity = text_[i] == '&' ? entity_size(text_, i) : 0;
    if (entity != 0 && words.substr(j, entity) != text_.substr(i, entity)) {
      i += entity;
      for (++j; j < words.size() && continues(words[j]); ++j) {}
      // A few entities stand for two characters.
      if (j < words.size() && i < text_.size() && words[j] != text_[i] && text_[i] != '\\' && text_[i] != '&')
        for (++j; j < words.size() && continues(words[j]); ++j) {}
      continue;
    }
    if (text_[i] != words[j]) break;
    ++i;
    ++j;
  }
  return narrow(i);
}

std::uint32_t Positions::after_break() const {
  std::size_t at = std::min(text_.find_first_of("\r\n", cursor_), text_.size());
  if (text_.substr(at, 2) == "\r\n") return narrow(at + 2);
  return narrow(std::min(at + 1, text_.size()));
}

std::uint32_t Positions::line_begin(std::uint32_t offset) const {
  auto next = std::upper_bound(lines_.begin(), lines_.end(), offset);
  std::size_t at = *(next - 1);
  while (at < offset && (is_space(text_[at]) || text_[at] == '>')) ++at;
  return narrow(at);
}

std::uint32_t Positions::line_end(std::uint32_t offset) const {
  std::size_t end = std::min(text_.find_first_of("\r\n", offset), text_.size());
  while (end > offset && is_space(text_[end - 1])) --end;
  return narrow(end);
}

}  // namespace planverk::markdown
