#include "search/words.h"

#include <algorithm>
#include <array>

#include "base/slug.h"
#include "base/utf8.h"

namespace planverk::search {
namespace {

// Words that begin goals or join sentences; none that a reader would look for alone.
constexpr std::array<std::string_view, 58> swedish = {
    "alla",  "andra", "att",  "av",   "bland", "bli",  "blir", "de",   "dem",   "den",   "denna", "deras",
    "dess",  "det",   "detta", "eller", "en",   "ett",  "fler", "från", "får",  "för",   "genom", "ha",
    "han",   "har",   "hon",  "hos",  "hur",  "in",   "inom", "inte", "kan",   "kommer", "man",  "med",
    "mellan", "mot",  "nu",   "när",  "och",  "om",   "på",   "samt", "sig",   "sin",   "ska",   "som",
    "så",    "till",  "under", "upp", "ut",   "vad",  "var",  "vi",   "vid",   "är",
};

void append_folded(std::string& out, char32_t code, std::string_view letter) {
  if (code < 0x80 || code == U'å' || code == U'ä' || code == U'ö') {
    utf8::append(out, code);
  } else if (std::string plain = make_slug(letter); !plain.empty()) {
    out += plain;
  } else {
    utf8::append(out, code);
  }
}

// Soft hyphens and combining marks stand inside words and are not seen.
bool is_unseen(char32_t code) { return code == 0xAD || (code >= 0x300 && code <= 0x36F); }

// Letters of the scripts that plans are written in. Of those that the rest of the program does not fold, everything but
// signs and pictures is taken for a letter.
bool is_letter(char32_t code) {
  if (utf8::is_word(code)) return true;
  if (code < 0x530 || code == 0x60C || code == 0x61B || code == 0x61F || code == 0x6D4) return false;
  bool is_sign = (code >= 0x2000 && code < 0x2C00) || (code >= 0x3000 && code < 0x3040) || code >= 0x1F000;
  return !is_sign;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Whether a group of three digits stands at `at` and nothing of a word after it: the rest of "1 000".
bool is_thousands(std::string_view text, std::size_t at) {
  if (at + 3 > text.size() || !std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                                           text.begin() + static_cast<std::ptrdiff_t>(at + 3), is_digit))
    return false;
  at += 3;
  return at == text.size() || !is_letter(utf8::next(text, at));
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t from = at;
    char32_t code = utf8::to_lower(utf8::next(text, at));
    if (!is_unseen(code)) append_folded(out, code, text.substr(from, at - from));
  }
  return out;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  bool is_number = false;  // of one to three digits so far, or of such and groups of three
  auto end_word = [&] {
    is_number = false;
    bool digit = word.size() == 1 && word[0] >= '0' && word[0] <= '9';
    if (digit || utf8::count(word) > 1) out.push_back(word);
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t from = at;
    char32_t code = utf8::to_lower(utf8::next(text, at));
    if (is_unseen(code)) continue;
    if (is_number && utf8::is_space(code) && is_thousands(text, at)) {
      word += text.substr(at, 3);
      at += 3;
    } else if (is_letter(code)) {
      append_folded(word, code, text.substr(from, at - from));
      is_number = word.size() <= 3 && std::ranges::all_of(word, is_digit);
    } else if (!word.empty()) {
      end_word();
    }
  }
  if (!word.empty()) end_word();
  return out;
}

std::span<const std::string_view> stop_words(std::string_view language) {
  if (language == "sv" || language.starts_with("sv-")) return swedish;
  return {};
}

}  // namespace planverk::search
