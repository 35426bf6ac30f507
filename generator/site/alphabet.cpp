#include "site/alphabet.h"

#include "base/slug.h"
#include "base/utf8.h"

namespace planverk {

std::string alphabetical_key(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t start = i;
    char32_t code = utf8::to_lower(utf8::next(text, i));
    // The three marks that follow z in ASCII stand for the letters that follow it here.
    if (code == U'å') {
      out += "{";
    } else if (code == U'ä' || code == U'æ') {
      out += "|";
    } else if (code == U'ö' || code == U'ø') {
      out += "}";
    } else if (code < 0x80) {
      out += static_cast<char>(code);
    } else {
      out += make_slug(text.substr(start, i - start));
    }
  }
  return out;
}

}  // namespace planverk
