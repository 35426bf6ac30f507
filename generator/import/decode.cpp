#include "import/decode.h"

#include <algorithm>
#include <array>

#include "base/compose.h"
#include "base/legacy_text.h"
#include "base/utf8.h"
#include "import/marks.h"

namespace planverk::importing {
namespace {

// Text in UTF-16 without its mark: every second byte of Latin letters is nothing.
bool is_utf16(std::string_view bytes, bool big) {
  std::size_t pairs = std::min<std::size_t>(bytes.size() / 2, 2000), zeros = 0;
  for (std::size_t i = 0; i < pairs; ++i) zeros += bytes[2 * i + (big ? 0 : 1)] == 0 && bytes[2 * i + (big ? 1 : 0)] != 0;
  return pairs > 4 && zeros * 10 > pairs * 7;
}

bool looks_binary(std::string_view text) {
  std::size_t look = std::min<std::size_t>(text.size(), 100'000), odd = 0;
  for (std::size_t i = 0; i < look; ++i) {
    auto byte = static_cast<unsigned char>(text[i]);
    if (byte == 0) return true;
    odd += byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32) || byte == 127;
  }
  return odd * 50 > look;
}

std::string_view ligature(char32_t code) {
  constexpr std::array<std::string_view, 7> parts = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  return code >= 0xFB00 && code <= 0xFB06 ? parts[code - 0xFB00] : std::string_view();
}

}  // namespace

std::string cleaned(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    std::size_t from = i;
    char32_t code = utf8::next(text, i);
    bool is_unseen = code == 0x200B || code == 0xFEFF || code == 0x200E || code == 0x200F || mark::is(code) ||
                     (code < 32 && code != '\n' && code != '\r' && code != '\t' && code != '\f' && code != '\v');
    std::string_view parts = ligature(code);
    if (!parts.empty()) out += parts;
    else if (!is_unseen) out.append(text.substr(from, i - from));
  }
  return composed(out);
}

ImportResult<Decoded> decode(std::string_view bytes) {
  Decoded out;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bool little = bytes.starts_with("\xFF\xFE"), big = bytes.starts_with("\xFE\xFF");
  if (little || big || is_utf16(bytes, false) || is_utf16(bytes, true)) {
    bool marked = little || big;
    out.text = cleaned(from_utf16(bytes.substr(marked ? 2 : 0), marked ? big : is_utf16(bytes, true)));
    return out;
  }
  if (looks_binary(bytes))
    return refusal("the file is no text", "give a PDF, DOCX, ODT, RTF, HTML, Markdown, org or text file");
  if (!utf8::first_invalid(bytes)) {
    out.text = cleaned(bytes);
    return out;
  }
  std::string text;
  std::size_t line = 0;
  for (std::size_t at = 0; at < bytes.size(); ++line) {
    std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
    std::string_view one = bytes.substr(at, end - at);
    at = end;
    bool is_ascii = std::all_of(one.begin(), one.end(), [](char c) { return static_cast<unsigned char>(c) < 128; });
    if (!utf8::first_invalid(one)) {
      out.is_mixed = out.is_mixed || !is_ascii;
      text += one;
      continue;
    }
    out.guessed.push_back(line);
    append_windows_1252(one, text);
  }
  out.text = cleaned(text);
  return out;
}

}  // namespace planverk::importing
