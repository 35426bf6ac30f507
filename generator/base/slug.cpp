#include "base/slug.h"

#include "base/utf8.h"

namespace planverk {
namespace {

// Letters with marks lose them; the source is the usual transliteration of Nordic and Sámi names in addresses.
std::string_view plain(char32_t code) {
  switch (code) {
    case U'å': case U'ä': case U'á': case U'à': case U'â': case U'ã': case U'ā': return "a";
    case U'æ': return "ae";
    case U'ç': case U'č': case U'ć': return "c";
    case U'đ': case U'ð': return "d";
    case U'é': case U'è': case U'ë': case U'ê': case U'ē': return "e";
    case U'í': case U'ì': case U'ï': case U'î': return "i";
    case U'ñ': case U'ŋ': case U'ń': return "n";
    case U'ö': case U'ø': case U'ó': case U'ò': case U'ô': case U'õ': return "o";
    case U'š': case U'ś': return "s";
    case U'ß': return "ss";
    case U'ŧ': case U'þ': return "t";
    case U'ü': case U'ú': case U'ù': case U'û': return "u";
    case U'ý': case U'ÿ': return "y";
    case U'ž': case U'ź': return "z";
    default: return {};
  }
}

}  // namespace

std::string make_slug(std::string_view text, std::size_t most) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    char32_t code = utf8::to_lower(utf8::next(text, i));
    if ((code >= U'a' && code <= U'z') || (code >= U'0' && code <= U'9')) {
      out += static_cast<char>(code);
    } else if (std::string_view letters = plain(code); !letters.empty()) {
      out += letters;
    } else if (code == 0xAD || (code >= 0x300 && code <= 0x36F)) {
      continue;  // Soft hyphens and combining marks do not part words.
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  if (out.size() > most) {
    std::size_t cut = out.rfind('-', most);
    out.resize(cut == std::string::npos || cut == 0 ? most : cut);
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

bool is_slug(std::string_view text) {
  if (text.empty() || text.size() > 100 || text.front() == '-' || text.back() == '-') return false;
  char before = 0;
  for (char c : text) {
    bool fine = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && before != '-');
    if (!fine) return false;
    before = c;
  }
  return true;
}

}  // namespace planverk
