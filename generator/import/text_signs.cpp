#include "import/text_signs.h"

#include <algorithm>

#include "base/utf8.h"
#include "import/marks.h"

namespace planverk::importing {
namespace {

// What may stand around a sentence without being part of it.
bool is_wrapping(char32_t code) {
  switch (code) {
    case U'"': case U'”': case U'“': case U'„': case U'»': case U'«': case U'’': case U'‘': case U'\'': case U'(': case U')':
    case U'[': case U']': case U'*': case U'_': case U'~': return true;
    default: return mark::is(code) || utf8::is_space(code);
  }
}

}  // namespace

std::size_t length(std::string_view text) { return utf8::count(utf8::trim(mark::stripped(text))); }

char32_t first_sign(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    char32_t code = utf8::next(text, i);
    if (!is_wrapping(code)) return code;
  }
  return 0;
}

bool starts_lower(std::string_view text) {
  char32_t code = first_sign(text);
  return utf8::is_letter(code) && !utf8::is_upper(code);
}

bool starts_upper(std::string_view text) { return utf8::is_upper(first_sign(text)); }

char32_t last_sign(std::string_view text) {
  for (std::size_t i = text.size(); i > 0;) {
    char32_t code = utf8::previous(text, i);
    if (!is_wrapping(code)) return code;
  }
  return 0;
}

bool ends_open(std::string_view text) {
  char32_t last = last_sign(text);
  if (last == U':' || last == U'…') return true;
  return last == U'.' && utf8::trim(mark::stripped(text)).ends_with("...");
}

bool ends_sentence(std::string_view text) {
  // "… på lokal nivå. (E2:1)" is finished, too.
  std::string_view bare = utf8::trim(text);
  std::size_t bracket = bare.ends_with(')') ? bare.rfind('(') : std::string_view::npos;
  if (bracket != std::string_view::npos && bracket > 0) {
    std::string_view before = utf8::trim(bare.substr(0, bracket));
    if (before.ends_with('-')) before.remove_suffix(1);
    if (before.ends_with('.') && !before.ends_with("..")) return true;
  }
  char32_t last = last_sign(text);
  return (last == U'.' || last == U'!' || last == U'?') && !ends_open(text);
}

bool has_inner_end(std::string_view text) {
  std::string plain = utf8::collapse_space(mark::stripped(text));
  for (std::size_t i = 0; i + 2 < plain.size(); ++i) {
    if ((plain[i] != '.' && plain[i] != '!' && plain[i] != '?') || plain[i + 1] != ' ') continue;
    // "t.ex. lokala" and "1. Studier" end no sentence.
    std::size_t word = plain.find_last_of(" .", i == 0 ? 0 : i - 1);
    std::size_t size = i - (word == std::string::npos ? 0 : word + 1);
    std::string_view rest = std::string_view(plain).substr(i + 2);
    if (size > 3 && (starts_upper(rest) || rest.starts_with('('))) return true;
  }
  return false;
}

bool ends_in_hyphen(std::string_view text) {
  std::size_t from = text.size() > 100 ? text.size() - 100 : 0;
  while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) --from;
  std::string plain = mark::stripped(text.substr(from));
  std::string_view rest = utf8::trim(plain);
  std::size_t i = rest.size();
  if (i == 0) return false;
  char32_t last = utf8::previous(rest, i);
  if (last != U'-' && last != U'‐' && last != 0xAD) return false;
  return i > 0 && utf8::is_word(utf8::previous(rest, i));
}

std::string_view first_word(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    std::size_t before = i;
    if (utf8::is_space(utf8::next(text, i))) return text.substr(0, before);
  }
  return text;
}

std::vector<std::string> bare_words(std::string_view text) {
  std::string plain = utf8::to_lower(mark::stripped(text));
  std::vector<std::string> out;
  std::string word;
  auto end = [&] {
    std::string_view rest = word;
    auto is_sign = [](char32_t code) { return !utf8::is_word(code); };
    for (std::size_t i = 0; i < rest.size() && is_sign(utf8::next(rest, i)); i = 0) rest.remove_prefix(i);
    while (!rest.empty()) {
      std::size_t i = rest.size();
      if (!is_sign(utf8::previous(rest, i))) break;
      rest = rest.substr(0, i);
    }
    if (!rest.empty()) out.emplace_back(rest);
    word.clear();
  };
  for (std::size_t i = 0; i < plain.size();) {
    std::size_t from = i;
    if (utf8::is_space(utf8::next(plain, i))) end();
    else word.append(plain, from, i - from);
  }
  end();
  return out;
}

std::string last_word(std::string_view text) {
  std::vector<std::string> words = bare_words(text.substr(text.size() > 200 ? text.size() - 200 : 0));
  return words.empty() ? std::string() : words.back();
}

std::size_t count_words(std::string_view text) { return bare_words(text).size(); }

bool is_all_capitals(std::string_view text) {
  std::size_t letters = 0;
  std::string plain = mark::stripped(text);
  for (std::size_t i = 0; i < plain.size();) {
    char32_t code = utf8::next(plain, i);
    if (!utf8::is_letter(code)) continue;
    if (!utf8::is_upper(code)) return false;
    ++letters;
  }
  return letters >= 3;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string letters_of(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    char32_t code = utf8::next(text, i);
    if (utf8::is_word(code)) utf8::append(out, code);
  }
  return out;
}

std::vector<std::string> word_runs(std::string_view text) {
  std::vector<std::string> out;
  bool open = false;
  for (std::size_t i = 0; i < text.size();) {
    char32_t code = utf8::next(text, i);
    if (code == 0xAD) continue;  // a soft hyphen parts no word
    bool is_word = utf8::is_word(code);
    if (is_word && !open) out.emplace_back();
    if (is_word) utf8::append(out.back(), code);
    open = is_word;
  }
  return out;
}

std::string without_soft_hyphens(std::string_view text) {
  std::string out(text);
  for (std::size_t at = out.find("\xC2\xAD"); at != std::string::npos; at = out.find("\xC2\xAD", at)) out.erase(at, 2);
  return out;
}

}  // namespace planverk::importing
