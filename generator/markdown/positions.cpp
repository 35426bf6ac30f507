#include "markdown/positions.h"

#include <algorithm>

namespace planverk::markdown {
namespace {

constexpr std::size_t sample = 12;  // bytes that are compared to believe a place

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

// Whether an entity can stand for a character that begins with this byte.
bool may_mean(std::string_view entity, char first) {
  if (entity == "&amp;") return first == '&';
  if (entity == "&lt;") return first == '<';
  if (entity == "&gt;") return first == '>';
  if (entity == "&quot;") return first == '"';
  return (first & 0x80) != 0 || entity[1] == '#' || entity.size() > 5;
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

void Positions::skip(std::string_view bytes) {
  while (cursor_ < text_.size() && bytes.find(text_[cursor_]) != std::string_view::npos) ++cursor_;
}

void Positions::move_to(std::uint32_t offset) {
  cursor_ = std::max(cursor_, std::min(offset, narrow(text_.size())));
  limit_ = std::max(limit_, cursor_);
}

std::uint32_t Positions::told(int line, int column) const {
  if (line_ < 1 || line < 1 || static_cast<std::size_t>(line) > lines_.size()) return cursor_;
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

// Goes through words and text side by side until they part; escapes and entities take more bytes in the text.
Positions::Match Positions::match(std::string_view words, std::uint32_t begin) const {
  std::size_t i = begin;
  std::size_t j = 0;
  auto skip_character = [&] {
    for (++j; j < words.size() && continues(words[j]); ++j) {}
  };
  while (j < words.size() && i < text_.size()) {
    if (text_[i] == '\\' && i + 1 < text_.size() && text_[i + 1] == words[j]) {
      i += 2;
      ++j;
      continue;
    }
    std::size_t entity = text_[i] == '&' ? entity_size(text_, i) : 0;
    if (entity != 0 && words.substr(j, entity) != text_.substr(i, entity)) {
      if (!may_mean(text_.substr(i, entity), words[j])) break;
      i += entity;
      skip_character();
      // A few entities stand for two characters, the second never ASCII.
      bool second = j < words.size() && (words[j] & 0x80) != 0 && (i == text_.size() || words[j] != text_[i]);
      if (second && (i == text_.size() || text_[i] != '&')) skip_character();
      continue;
    }
    if (text_[i] != words[j]) break;
    ++i;
    ++j;
  }
  return {narrow(i), j};
}

bool Positions::holds(std::string_view words, std::uint32_t at) const {
  words = words.substr(0, sample);
  return at < text_.size() && match(words, at).words == words.size();
}

std::uint32_t Positions::find(std::string_view words, std::uint32_t told) const {
  constexpr std::uint32_t window = 512;
  if (told >= cursor_ && holds(words, told)) return told;
  for (std::uint32_t at = cursor_; at < cursor_ + window && at < text_.size(); ++at)
    if (holds(words, at)) return at;
  return std::max(cursor_, std::min(told, limit_));
}

std::uint32_t Positions::end_of(std::string_view words, std::uint32_t begin) const { return match(words, begin).end; }

std::uint32_t Positions::after_break() const {
  std::size_t at = std::min(text_.find_first_of("\r\n", cursor_), text_.size());
  if (text_.substr(at, 2) == "\r\n") return narrow(at + 2);
  return narrow(std::min(at + 1, text_.size()));
}

std::uint32_t Positions::line_end(std::uint32_t offset) const {
  std::size_t end = std::min(text_.find_first_of("\r\n", offset), text_.size());
  while (end > offset && is_space(text_[end - 1])) --end;
  return narrow(end);
}

}  // namespace planverk::markdown
