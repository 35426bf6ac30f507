#include "base/html_escape.h"

#include <array>
#include <string_view>

namespace planverk {
namespace {

constexpr auto special = [] {
  std::array<bool, 256> table{};
  for (unsigned char c : {'&', '<', '>', '"', '\''}) table[c] = true;
  return table;
}();

std::size_t next_special(std::string_view text, std::size_t at) {
  while (at < text.size() && !special[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return "&#39;";
  }
}

}  // namespace

void append_html_escaped(std::string_view text, std::string& out) {
  for (std::size_t done = 0; done < text.size();) {
    std::size_t next = next_special(text, done);
    out += text.substr(done, next - done);
    if (next < text.size()) out += entity(text[next++]);
    done = next;
  }
}

void escape_html_from(std::string& out, std::size_t begin, std::string& scratch) {
  // Most text has nothing to escape and stays where it was written.
  std::size_t at = next_special(out, begin);
  if (at == out.size()) return;
  scratch.assign(out, at);
  out.resize(at);
  std::string_view rest = scratch;
  for (std::size_t done = 0; done < rest.size();) {
    out += entity(rest[done]);
    std::size_t next = next_special(rest, done + 1);
    out += rest.substr(done + 1, next - done - 1);
    done = next;
  }
}

}  // namespace planverk
