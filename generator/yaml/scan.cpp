#include "yaml/scan.h"

#include "base/utf8.h"
#include "yaml/line.h"

namespace planverk::yaml {
namespace {

bool is_digit_or_sign(char c) {
  return (c >= '1' && c <= '9') || c == '+' || c == '-';
}

// Whether a line ends in the mark of a block scalar: `key: |`, `- >-`, `| # comment`.
bool opens_block_scalar(std::string_view line) {
  std::size_t comment = line.find(" #");
  if (comment != std::string_view::npos) line = line.substr(0, comment);
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  for (int signs = 0; signs < 2 && !line.empty() && is_digit_or_sign(line.back()); ++signs)
    line.remove_suffix(1);
  if (line.empty() || (line.back() != '|' && line.back() != '>')) return false;
  line.remove_suffix(1);
  return line.empty() || line.back() == ' ' || line.back() == '\t';
}

}  // namespace

std::optional<std::size_t> first_forbidden(std::string_view text) {
  std::size_t valid = utf8::first_invalid(text).value_or(text.size());
  for (std::size_t i = 0; i < valid; ++i) {
    auto c = static_cast<unsigned char>(text[i]);
    if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f) return i;
    if (c == 0xef && i > 0 && text.substr(i, 3) == "\xEF\xBB\xBF") return i;
  }
  return valid == text.size() ? std::nullopt : std::optional(valid);
}

std::optional<std::size_t> too_many_brackets(std::string_view text, std::size_t most_levels) {
  constexpr std::size_t most_open = 10'000;
  std::size_t open = 0;
  std::size_t run = 0;
  char before = ' ';
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    bool opens = c == '[' || c == '{';
    if (opens && std::string_view(" \t\n\r[{,:").find(before) != std::string_view::npos) {
      ++run;
      ++open;
      if (run > most_levels || open > most_open) return i;
    } else if (c == ']' || c == '}') {
      run = 0;
      if (open > 0) --open;
    } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
      run = 0;
    }
    before = c;
  }
  return std::nullopt;
}

std::vector<std::size_t> tab_indents(std::string_view text) {
  std::vector<std::size_t> tabs;
  // The indentation of the line that opened the block scalar we are in.
  std::optional<std::size_t> block;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = line_end(text, begin);
    std::string_view line = text.substr(begin, end - begin);
    std::size_t spaces = line.find_first_not_of(' ');
    std::size_t first = line.find_first_not_of(" \t");
    bool blank = first == std::string_view::npos;
    if (!blank && block && spaces <= *block && line[spaces] != '\t') block.reset();
    bool in_block = block && spaces > *block;
    if (!blank && !in_block) {
      if (line[spaces] == '\t' && (block || line[first] != '#')) tabs.push_back(begin + spaces);
      if (!block && opens_block_scalar(line)) block = spaces;
    }
    begin = end + 1;
  }
  return tabs;
}

}  // namespace planverk::yaml
