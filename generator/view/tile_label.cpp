#include "view/tile_label.h"

#include <algorithm>

#include "base/utf8.h"

namespace planverk {
namespace {

// Letters on a line, in the size of type that is still read on a phone.
constexpr std::size_t line = 8;

// What Swedish names of places end in. Parting by syllables would give "Stors-tockholm".
constexpr std::string_view endings[] = {
    "berg",   "borg",  "botten", "bygd", "bygden", "dal",  "dalen",    "fors",  "göteborg", "götaland", "götland",
    "hamn",   "holm",  "härad",  "kust", "kusten", "köping", "land",   "landet", "län",     "manland",  "norrland",
    "skogen", "slätt", "slätten", "stad", "staden", "stockholm", "sund", "tuna",  "vik",
};

bool is_vowel(char32_t code) {
  return std::u32string_view(U"aeiouyåäö").find(utf8::to_lower(code)) != std::u32string_view::npos;
}

// The byte after `letters` letters.
std::size_t after(std::string_view text, std::size_t letters) {
  std::size_t offset = 0;
  for (; letters > 0 && offset < text.size(); --letters) utf8::next(text, offset);
  return offset;
}

// As Swedish abbreviates: cut between a consonant and a vowel, with a full stop.
std::string cut(std::string_view word) {
  if (utf8::count(word) <= line) return std::string(word);
  std::size_t longest = after(word, line - 1), end = longest;
  for (std::size_t at = longest; at > 0;) {
    std::size_t next = at, before = at;
    bool vowel_next = is_vowel(utf8::next(word, next));
    char32_t last = utf8::previous(word, before);
    if (vowel_next && utf8::is_letter(last) && !is_vowel(last)) {
      end = at;
      break;
    }
    at = before;
  }
  return std::string(word.substr(0, end)) + ".";
}

// Where a word is parted: before the longest ending that leaves three letters and a hyphen on the first line.
std::size_t parting(std::string_view word) {
  std::size_t best = 0;
  for (std::string_view ending : endings) {
    if (!word.ends_with(ending)) continue;
    std::size_t at = word.size() - ending.size(), letters = utf8::count(word.substr(0, at));
    if (letters >= 3 && letters < line && (best == 0 || at < best)) best = at;
  }
  return best;
}

}  // namespace

TileLabel tile_label(std::string_view name) {
  std::string_view text = utf8::trim(name);
  if (utf8::count(text) <= line) return {std::string(text), {}};
  if (std::size_t space = text.find(' '); space != std::string_view::npos)
    return {cut(text.substr(0, space)), cut(utf8::trim(text.substr(space + 1)))};
  // A hyphen of the name's own stays at the end of its line.
  if (std::size_t hyphen = text.find('-'); hyphen != std::string_view::npos && hyphen + 1 < text.size())
    return {cut(text.substr(0, hyphen + 1)), cut(text.substr(hyphen + 1))};
  if (std::size_t at = parting(text); at > 0)
    return {std::string(text.substr(0, at)) + "-", cut(text.substr(at))};
  return {cut(text), {}};
}

}  // namespace planverk
