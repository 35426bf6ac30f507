#include "yaml/line.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/utf8.h"

namespace planverk::yaml {
namespace {

// The whole value in quotes that it does not have itself; empty when it is too long to repeat.
std::string in_quotes(std::string_view value) {
  if (value.empty() || value.size() > 60) return {};
  if (value.find_first_of("\"\\") == std::string_view::npos) return fmt::format("\"{}\"", value);
  if (value.find('\'') == std::string_view::npos) return fmt::format("'{}'", value);
  return {};
}

}  // namespace

std::size_t line_begin(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] != '\n' && text[at - 1] != '\r') --at;
  return at;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  std::size_t end = text.find_first_of("\r\n", at);
  return end == std::string_view::npos ? text.size() : end;
}

std::string shown(std::string_view text) {
  constexpr std::size_t most = 60;
  // Enough for the most code points; never a part of one.
  std::size_t enough = std::min(text.size(), 4 * most);
  while (enough < text.size() && enough > 0 && (static_cast<unsigned char>(text[enough]) & 0xc0) == 0x80)
    --enough;
  bool cut = enough < text.size();
  std::string out = utf8::collapse_space(text.substr(0, enough));
  std::size_t offset = 0;
  for (std::size_t n = 0; n < most && offset < out.size(); ++n) utf8::next(out, offset);
  if (offset < out.size() || cut) {
    out.resize(offset);
    out += "…";
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

std::string_view without_comment(std::string_view line) {
  return trimmed(line.substr(0, line.find(" #")));
}

std::size_t first_word(std::string_view text, std::size_t at) {
  std::size_t begin = line_begin(text, at);
  std::size_t end = line_end(text, at);
  while (begin < end) {
    bool dash = text[begin] == '-' && begin + 1 < end && text[begin + 1] == ' ';
    if (text[begin] != ' ' && text[begin] != '\t' && !dash) break;
    ++begin;
  }
  return begin;
}

std::string quote_help(std::string_view value) {
  std::string quoted = in_quotes(value);
  return quoted.empty() ? "put quotes around the whole value"
                        : fmt::format("put quotes around it: `{}`", quoted);
}

}  // namespace planverk::yaml
