#include <fmt/core.h>

#include "base/utf8.h"
#include "markdown/regions.h"

namespace planverk::markdown {
namespace {

bool is_private(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0x10FFFF); }
bool is_control(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || (c >= 0x7F && c <= 0x9F);
}
bool is_noncharacter(char32_t c) { return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE; }

// The bytes that never begin a character that is replaced: everything but controls and a few lead bytes.
bool may_be_reserved(unsigned char byte) {
  return byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xEE || byte == 0xEF || byte >= 0xF0;
}

}  // namespace

std::string clean(std::string_view text, const Place& place, Diagnostics& diagnostics) {
  std::string out(text);
  std::size_t faults = 0;
  std::size_t run_end = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (!may_be_reserved(static_cast<unsigned char>(text[i]))) {
      ++i;
      continue;
    }
    std::size_t begin = i;
    char32_t code = utf8::next(text, i);
    if (code == U'\f') out[begin] = ' ';
    if (!is_private(code) && !is_control(code) && !is_noncharacter(code)) continue;
    out.replace(begin, i - begin, i - begin, ' ');
    if (i - begin >= 3) out.replace(begin, 3, "\xEF\xBF\xBD");
    if (faults < most_faults && begin != run_end) {
      ++faults;
      std::string shown = fmt::format("U+{:04X}", static_cast<std::uint32_t>(code));
      diagnostics.push_back(is_private(code)
          ? make_diagnostic(DiagnosticKind::reserved_character, place.span(begin, i),
                            fmt::format("the character `{}` has no meaning that fonts agree on", shown),
                            "write the sign that is meant; symbol fonts of word processors leave such characters behind")
          : make_diagnostic(DiagnosticKind::reserved_character, place.span(begin, i),
                            fmt::format("the character `{}` is no character of text", shown), "take it away"));
    }
    run_end = i;
  }
  return out;
}

namespace {

bool is_delimiter(char c) { return c == '*' || c == '_' || c == '~'; }
bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

// What stands at the edge of a replaced piece beside the byte at `at`, looking in the direction of `step`. cmark
// asks whether a delimiter of emphasis has punctuation or a letter beside it: `_` needs punctuation to open or
// close there, `*` a letter, unless there is punctuation on its other side too.
char edge(std::string_view text, std::size_t at, int step) {
  if (at >= text.size() || !is_delimiter(text[at])) return filler;
  for (int i = 0; i < 8 && at < text.size() && is_delimiter(text[at]); ++i, at += static_cast<std::size_t>(step))
    if (text[at] == '_') return ',';
  return at < text.size() && is_punctuation(text[at]) ? ',' : filler;
}

}  // namespace

std::string mask(std::string_view cleaned, const std::vector<Region>& regions) {
  std::string out(cleaned);
  for (std::size_t i = 0; i < regions.size(); ++i) {
    const Region& region = regions[i];
    std::size_t size = region.end - region.begin;
    char sign = static_cast<char>(0x10 + (i & 15));
    char before = edge(cleaned, std::size_t{region.begin} - 1, -1);
    char after = edge(cleaned, region.end, 1);
    if (size >= 3) {
      out.replace(region.begin, size, size, filler);
      out[region.begin] = before;
      out[region.begin + 1] = sign;
      out[region.end - 1] = after;
    } else if (size == 2 && region.kind == RegionKind::middle && (before == ',' || after == ',')) {
      out.replace(region.begin, 2, punctuation_middle);
    } else {
      out.replace(region.begin, size, size, filler);
      out[region.begin] = sign;
    }
  }
  return out;
}

}  // namespace planverk::markdown
