#include "site/alphabet.h"

#include "base/slug.h"
#include "base/utf8.h"

namespace planverk {

std::string alphabetical_key(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t start = i;
    char32_t code = utf8::to_lower(utf8::next(text, i));
    if (code == U'å') {
      out += "z1";
    } else if (code == U'ä' || code == U'æ') {
      out += "z2";
    } else if (code == U'ö' || code == U'ø') {
      out += "z3";
    } else if (code < 0x80) {
      out += static_cast<char>(code);
    } else {
      out += make_slug(text.substr(start, i - start));
    }
  }
  return out;
}

}  // namespace planverk
