#include "yaml/quoted.h"

#include <fmt/format.h>

#include <iterator>

#include "base/utf8.h"

namespace planverk::yaml {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    std::size_t from = at;
    char32_t code = utf8::next(text, at);
    bool is_plain = code >= 0x20 && (code < 0x7F || code > 0x9F) && code != 0x2028 && code != 0x2029 && code != 0xFEFF && code != 0xAD;
    if (code == '"' || code == '\\') out += '\\';
    if (is_plain)
      out += text.substr(from, at - from);
    else
      fmt::format_to(std::back_inserter(out), "\\u{:04X}", static_cast<std::uint32_t>(code));
  }
  return out + '"';
}

}  // namespace planverk::yaml
