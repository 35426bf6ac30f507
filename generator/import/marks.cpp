#include "import/marks.h"

#include "base/utf8.h"

namespace planverk::importing::mark {

bool is(char32_t code) { return code >= 0xFDD0 && code <= 0xFDEF; }

char32_t closing(char32_t code) {
  switch (code) {
    case bold_on: case italic_on: case struck_on: case inserted_on: case deleted_on: case comment_on: case marked_on: return code + 1;
    case link_on: return link_off;
    default: return 0;
  }
}

std::string stripped(std::string_view text) {
  std::string out;
  bool hidden = false;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t from = i;
    char32_t code = utf8::next(text, i);
    if (code == comment_on || code == link_address) hidden = true;
    if (code == comment_off || code == link_off) hidden = false;
    if (code == line_break || code == cell) out += ' ';
    if (!is(code) && !hidden) out.append(text.substr(from, i - from));
  }
  return out;
}

std::string of(char32_t code) {
  std::string out;
  utf8::append(out, code);
  return out;
}

}  // namespace planverk::importing::mark
