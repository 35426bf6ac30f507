// Signs before items.

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/utf8.h"
#include "import/stages.h"
#include "import/text_signs.h"

namespace planverk::importing {
namespace {

struct Sign {
  std::string text;          // as printed
  std::size_t size = 0;      // bytes up to the words
  bool ordered = false;
  std::uint32_t number = 1;
};

bool is_bullet(char32_t code) {
  switch (code) {
    case U'•': case U'·': case U'▪': case U'‣': case U'◦': case U'●': case U'○': case U'■': case U'□': case U'▫': case U'◆': case U'◇':
    case U'➢': case U'➤': case U'►': case U'▶': case U'→': case U'⇒': case U'✓': case U'✔': case U'☐': case U'☑': case U'☒': case U'❖':
    case U'⁃': case U'∙': case U'⦁': case U'★': case U'»': case U'¤': case 0xF0B7: case 0xF0A7: case 0xF0D8: case 0xF0FC: case 0xF076: case 0xF02D:
      return true;
    default: return false;
  }
}

bool is_dash(char32_t code) { return code == U'-' || code == U'–' || code == U'—' || code == U'*' || code == U'+' || code == U'−'; }

// Months in which a day with a full stop stands: "13. september" begins no item.
bool is_month(std::string_view word) {
  static constexpr std::array<std::string_view, 30> starts = {
      "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
      "januar", "februar", "mai", "august", "desember", "january", "february", "march", "may", "june", "july", "october",
      "tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu"};
  std::string lower = utf8::to_lower(word);
  return std::ranges::any_of(starts, [&](std::string_view start) { return lower.starts_with(start); }) || lower.ends_with("kuuta");
}

std::optional<Sign> sign_of(std::string_view text) {
  std::size_t i = 0;
  if (text.empty()) return std::nullopt;
  char32_t first = utf8::next(text, i);
  auto spaces_from = [&](std::size_t at) {
    std::size_t end = at;
    while (end < text.size()) {
      std::size_t next = end;
      if (!utf8::is_space(utf8::next(text, next))) break;
      end = next;
    }
    return end;
  };
  if (is_bullet(first)) {
    std::size_t to = spaces_from(i);
    // "→ nästa" and "»citat«" need a space to be signs.
    bool needs_space = first == U'»' || first == U'→' || first == U'·' || first == U'★' || first == U'¤';
    if (needs_space && to == i) return std::nullopt;
    return Sign{std::string(text.substr(0, i)), to, false, 1};
  }
  if (is_dash(first)) {
    std::size_t to = spaces_from(i);
    if (to > i || i == text.size()) return Sign{std::string(text.substr(0, i)), to, false, 1};
    return std::nullopt;
  }
  if (text.starts_with("[ ] ") || text.starts_with("[x] ") || text.starts_with("[X] ")) return Sign{std::string(text.substr(0, 3)), 4, false, 1};
  // "1.", "1)", "(1)", "a)", "(a)".
  std::size_t at = first == U'(' ? 1 : 0, from = at;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  bool is_digits = at > from && at - from < 4;
  bool is_letter = at == from && at < text.size() && text[at] >= 'a' && text[at] <= 'z';
  if (is_letter) ++at;
  if (!is_digits && !is_letter) return std::nullopt;
  if (at >= text.size() || (text[at] != ')' && (text[at] != '.' || from == 1 || is_letter))) return std::nullopt;
  if (from == 1 && text[at] != ')') return std::nullopt;
  std::size_t to = spaces_from(at + 1);
  if (to == at + 1 && to < text.size()) return std::nullopt;
  Sign sign{std::string(text.substr(0, at + 1)), to, is_digits, 1};
  if (is_digits) sign.number = static_cast<std::uint32_t>(std::stoul(std::string(text.substr(from, at - from))));
  if (is_digits && is_month(first_word(text.substr(to)))) return std::nullopt;
  return sign;
}

// Letters and signs that mean something else too are bullets when several lines begin with them: "o", Word's sign of the
// second level, and "§", which with a number is a clause.
struct Letters {
  bool round = false, section = false;
};

// Bytes of `sign` and the space after it; 0 where the line begins with something else.
std::size_t size_of(std::string_view sign, std::string_view text) {
  if (!text.starts_with(sign)) return 0;
  std::size_t at = sign.size();
  if (at == text.size()) return at;
  return utf8::is_space(utf8::next(text, at)) ? at : 0;
}

bool is_section_sign(std::string_view text) {
  std::size_t size = size_of("§", text);
  return size > 2 && size < text.size() && !(text[size] >= '0' && text[size] <= '9');
}

Letters letters_used(const std::vector<Line>& lines) {
  auto several = [&](auto begins) { return std::ranges::count_if(lines, [&](const Line& line) { return begins(std::string_view(line.text)); }) > 1; };
  return {several([](std::string_view text) { return size_of("o", text) > 0 && text.size() > 4; }), several(is_section_sign)};
}

}  // namespace

void find_signs(std::vector<Line>& lines) {
  Letters letters = letters_used(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (line.is_blank() || line.kind != LineKind::unknown) continue;
    auto sign = sign_of(line.text);
    bool in_list = i > 0 && lines[i - 1].kind == LineKind::item;
    if (!sign && (letters.round || in_list) && size_of("o", line.text) > 0) sign = Sign{"o", size_of("o", line.text), false, 1};
    if (!sign && letters.section && is_section_sign(line.text)) sign = Sign{"§", size_of("§", line.text), false, 1};
    if (!sign) continue;
    // A sign alone on its line belongs to the next line with words.
    if (sign->size >= line.text.size()) {
      std::size_t next = i + 1;
      while (next < lines.size() && lines[next].is_blank() && next < i + 3) ++next;
      bool is_words = next < lines.size() && !lines[next].is_blank() && lines[next].kind == LineKind::unknown && !sign_of(lines[next].text);
      if (!is_words || line.number > 0) continue;
      lines[next].sign = sign->text;
      lines[next].kind = LineKind::item;
      lines[next].ordered = sign->ordered;
      lines[next].start = sign->number;
      lines[next].indent = line.indent;
      line.text.clear();
      continue;
    }
    // "- [ ]", a task in Markdown and org: its box belongs to the sign.
    std::string_view rest = utf8::trim(std::string_view(line.text).substr(sign->size));
    for (std::string_view box : {"[ ] ", "[x] ", "[X] "}) {
      if (!rest.starts_with(box) || sign->text.starts_with('[')) continue;
      sign->text += " " + std::string(box.substr(0, 3));
      sign->size = static_cast<std::size_t>(rest.data() - line.text.data()) + box.size();
    }
    line.sign = sign->text;
    line.kind = LineKind::item;
    line.ordered = sign->ordered;
    line.start = sign->number;
    line.text = std::string(utf8::trim(std::string_view(line.text).substr(sign->size)));
  }
}

}  // namespace planverk::importing
