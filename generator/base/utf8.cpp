#include "base/utf8.h"

namespace planverk::utf8 {
namespace {

constexpr char32_t replacement = 0xFFFD;

// Length of the sequence that starts with valid bytes at `offset`, and its code point; 0 when invalid.
std::size_t decode(std::string_view text, std::size_t offset, char32_t& code) {
  auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  auto follows = [&](std::size_t i) { return offset + i < text.size() && (byte(i) & 0xC0) == 0x80; };
  unsigned char first = byte(0);
  if (first < 0x80) return code = first, 1;
  if (first >= 0xC2 && first <= 0xDF && follows(1)) {
    code = ((first & 0x1Fu) << 6) | (byte(1) & 0x3Fu);
    return 2;
  }
  if (first >= 0xE0 && first <= 0xEF && follows(1) && follows(2)) {
    code = ((first & 0x0Fu) << 12) | ((byte(1) & 0x3Fu) << 6) | (byte(2) & 0x3Fu);
    return code >= 0x800 && !(code >= 0xD800 && code <= 0xDFFF) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4 && follows(1) && follows(2) && follows(3)) {
    code = ((first & 0x07u) << 18) | ((byte(1) & 0x3Fu) << 12) | ((byte(2) & 0x3Fu) << 6) | (byte(3) & 0x3Fu);
    return code >= 0x10000 && code <= 0x10FFFF ? 4 : 0;
  }
  return 0;
}

}  // namespace

std::optional<std::size_t> first_invalid(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    char32_t code = 0;
    std::size_t length = decode(text, i, code);
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

std::size_t count(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < text.size(); ++n) next(text, i);
  return n;
}

char32_t next_long(std::string_view text, std::size_t& offset) {
  char32_t code = 0;
  std::size_t length = decode(text, offset, code);
  offset += length == 0 ? 1 : length;
  return length == 0 ? replacement : code;
}

char32_t previous(std::string_view text, std::size_t& offset) {
  std::size_t start = offset - 1;
  while (start > 0 && offset - start < 4 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
  std::size_t end = start;
  char32_t code = next(text, end);
  if (end != offset) {
    start = offset - 1;
    code = replacement;
  }
  offset = start;
  return code;
}

void append(std::string& out, char32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | (code >> 6));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | (code >> 12));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (code >> 18));
    out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

char32_t to_lower(char32_t code) {
  if (code >= U'a' && code <= U'z') return code;
  if (code >= U'A' && code <= U'Z') return code + 32;
  if (code >= 0xC0 && code <= 0xDE && code != 0xD7) return code + 32;
  if (code == 0x178) return 0xFF;
  if ((code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E)) return (code & 1) ? code + 1 : code;
  if (code >= 0x100 && code <= 0x17F && code != 0x130 && code != 0x131 && code != 0x138 && code != 0x149 &&
      code != 0x17F)
    return code | 1;
  if (code >= 0x391 && code <= 0x3A9) return code + 32;
  if (code >= 0x410 && code <= 0x42F) return code + 32;
  if (code >= 0x400 && code <= 0x40F) return code + 80;
  return code;
}

char32_t to_upper(char32_t code) {
  if (code >= U'a' && code <= U'z') return code - 32;
  if (code >= 0xE0 && code <= 0xFE && code != 0xF7) return code - 32;
  if (code == 0xFF) return 0x178;
  if ((code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E)) return (code & 1) ? code : code - 1;
  if (code >= 0x100 && code <= 0x17F && code != 0x130 && code != 0x131 && code != 0x138 && code != 0x149 &&
      code != 0x17F)
    return code & ~char32_t{1};
  if (code >= 0x3B1 && code <= 0x3C9 && code != 0x3C2) return code - 32;
  if (code >= 0x430 && code <= 0x44F) return code - 32;
  if (code >= 0x450 && code <= 0x45F) return code - 80;
  return code;
}

std::string to_lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    char32_t code = to_lower(next(text, i));
    if (code < 0x80) out += static_cast<char>(code);
    else append(out, code);
  }
  return out;
}

bool is_letter(char32_t code) {
  return (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z') || code == 0xAA || code == 0xB5 ||
         code == 0xBA || (code >= 0xC0 && code <= 0x24F && code != 0xD7 && code != 0xF7) ||
         (code >= 0x250 && code <= 0x2AF) || (code >= 0x370 && code <= 0x3FF) ||
         (code >= 0x400 && code <= 0x52F) || (code >= 0x5D0 && code <= 0x5EA) ||
         (code >= 0x620 && code <= 0x6D3) || (code >= 0x3040 && code <= 0x9FFF) ||
         (code >= 0x300 && code <= 0x36F);
}

bool is_word(char32_t code) { return (code >= U'0' && code <= U'9') || is_letter(code); }

bool is_upper(char32_t code) { return to_lower(code) != code; }

bool is_space(char32_t code) {
  if (code > U' ' && code < 0x7F) return false;
  return code == U' ' || (code >= 9 && code <= 13) || code == 0x85 || code == 0xA0 || code == 0x1680 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F ||
         code == 0x205F || code == 0x3000;
}

std::string collapse_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    std::size_t start = i, end = i;
    // Words are copied as a whole.
    while (i < text.size() && !is_space(next(text, i))) end = i;
    if (start == end) continue;
    if (!out.empty()) out += ' ';
    out.append(text.substr(start, end - start));
  }
  return out;
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t after = begin;
    if (!is_space(next(text, after))) break;
    begin = after;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t before = end;
    if (!is_space(previous(text, before))) break;
    end = before;
  }
  return text.substr(begin, end - begin);
}

}  // namespace planverk::utf8
