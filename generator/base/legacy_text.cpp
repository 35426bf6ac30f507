#include "base/legacy_text.h"

#include <array>

#include "base/utf8.h"

namespace planverk {
namespace {

// 0x80 to 0x9F; the rest is Latin-1.
constexpr std::array<char16_t, 32> windows_1252 = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

}  // namespace

void append_windows_1252(std::string_view bytes, std::string& out) {
  for (char c : bytes) {
    auto byte = static_cast<unsigned char>(c);
    bool is_special = byte >= 0x80 && byte < 0xA0;
    utf8::append(out, is_special ? char32_t{windows_1252[byte - 0x80]} : char32_t{byte});
  }
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
  std::string out;
  auto unit = [&](std::size_t i) {
    auto a = static_cast<unsigned char>(bytes[i]), b = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big_endian ? a << 8 | b : b << 8 | a);
  };
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t code = unit(i);
    bool is_high = code >= 0xD800 && code < 0xDC00;
    if (is_high && i + 3 < bytes.size()) {
      char32_t low = unit(i + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        i += 2;
      }
    }
    utf8::append(out, code >= 0xD800 && code < 0xE000 ? U'\xFFFD' : code);
  }
  return out;
}

}  // namespace planverk
