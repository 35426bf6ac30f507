#include "report/frame.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace planverk {
namespace {

constexpr char32_t unprintable = 0xFFFD;
constexpr std::string_view ellipsis = "…";

char32_t printable(char32_t code) {
  if (code == U'\t' || code == U'\n' || code == U'\r') return U' ';
  if (code < 0x20 || (code >= 0x7F && code < 0xA0)) return unprintable;
  if ((code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069)) return unprintable;
  if (code == 0x2028 || code == 0x2029) return unprintable;
  return code;
}

struct Character {
  char32_t code;
  // Cells of the line before it.
  std::size_t cell;
};

// The first character at or after byte `offset`, counted in characters.
std::vector<Character> read_line(std::string_view line, std::size_t begin, std::size_t end,
                                 std::size_t& first, std::size_t& last) {
  std::vector<Character> characters;
  std::size_t cell = 0;
  first = last = std::string_view::npos;
  for (std::size_t at = 0; at < line.size();) {
    if (first == std::string_view::npos && at >= begin) first = characters.size();
    if (last == std::string_view::npos && at >= end) last = characters.size();
    char32_t code = printable(utf8::next(line, at));
    characters.push_back({code, cell});
    cell += cells(code);
  }
  first = std::min(first, characters.size());
  last = std::clamp(last, first, characters.size());
  // One past the end, so that every place in the line has a cell.
  characters.push_back({0, cell});
  return characters;
}

}  // namespace

std::size_t cells(char32_t code) {
  auto within = [code](char32_t from, char32_t to) { return code >= from && code <= to; };
  if (within(0x300, 0x36F) || within(0x1AB0, 0x1AFF) || within(0x20D0, 0x20FF) || within(0xFE00, 0xFE0F) ||
      within(0xFE20, 0xFE2F) || within(0x200B, 0x200F) || code == 0x2060 || code == 0xFEFF)
    return 0;
  if (within(0x1100, 0x115F) || within(0x2E80, 0x303E) || within(0x3041, 0xA4CF) || within(0xAC00, 0xD7A3) ||
      within(0xF900, 0xFAFF) || within(0xFE30, 0xFE6F) || within(0xFF00, 0xFF60) || within(0xFFE0, 0xFFE6) ||
      within(0x1F300, 0x1F64F) || within(0x1F680, 0x1F6FF) || within(0x1F900, 0x1F9FF) ||
      within(0x20000, 0x3FFFD))
    return 2;
  return 1;
}

std::string make_printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) utf8::append(out, printable(utf8::next(text, at)));
  return out;
}

MarkedLine mark_line(std::string_view line, std::size_t begin, std::size_t end, std::size_t width) {
  std::size_t first = 0, last = 0;
  std::vector<Character> characters = read_line(line, begin, end, first, last);
  auto cell = [&](std::size_t index) { return characters[index].cell; };
  std::size_t from = 0, to = characters.size() - 1;
  if (cell(to) > width) {
    // The mark in the middle where it fits; its beginning in view where it does not. Two cells go to `…`.
    std::size_t room = std::max<std::size_t>(width, 8) - 2;
    std::size_t mark = std::min(cell(last) - cell(first), room);
    std::size_t lead = (room - mark) / 2;
    std::size_t start = std::min(cell(first) - std::min(lead, cell(first)), cell(to) - room);
    while (cell(from) < start) ++from;
    while (cell(to) > start + room) --to;
    last = std::min(last, to);
  }
  MarkedLine marked;
  bool cut_before = from > 0;
  if (cut_before) marked.text += ellipsis;
  for (std::size_t i = from; i < to; ++i) utf8::append(marked.text, characters[i].code);
  if (to + 1 < characters.size()) marked.text += ellipsis;
  marked.before = cell(first) - cell(from) + (cut_before ? 1 : 0);
  marked.marked = std::max<std::size_t>(cell(last) - cell(first), 1);
  return marked;
}

}  // namespace planverk
