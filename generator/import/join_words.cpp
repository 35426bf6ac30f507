#include "import/join_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "import/marks.h"
#include "import/stages.h"
#include "import/text_signs.h"

namespace planverk::importing {
namespace {

// "medlemsvärvning och -vård", "vård- och omsorg": the hyphen stands for a part of a word.
bool is_joining_word(std::string_view word) {
  static constexpr std::array<std::string_view, 17> words = {"och", "eller", "samt", "respektive", "resp", "and", "or", "og", "å", "ja",
                                                             "tai", "sekä", "und", "men", "till", "kontra", "såväl"};
  return std::ranges::find(words, word) != words.end();
}

// The word that a text ends with, without its hyphen.
std::string_view cut_word(std::string_view text) {
  std::size_t end = text.size();
  utf8::previous(text, end);
  std::size_t begin = end;
  while (begin > 0) {
    std::size_t before = begin;
    char32_t code = utf8::previous(text, before);
    if (!utf8::is_word(code) && code != U'-') break;
    begin = before;
  }
  return text.substr(begin, end - begin);
}

bool is_abbreviation(std::string_view word) {
  std::size_t last = word.rfind('-');
  if (last != std::string_view::npos) word = word.substr(last + 1);
  if (utf8::count(word) < 2) return true;
  for (std::size_t i = 0; i < word.size();) {
    char32_t code = utf8::next(word, i);
    if (utf8::is_letter(code) && !utf8::is_upper(code)) return false;
  }
  return true;
}

}  // namespace

Vocabulary::Vocabulary(const std::vector<Line>& lines) {
  for (const Line& line : lines)
    for (std::string& word : bare_words(line.text)) ++words_[std::move(word)];
}

std::size_t Vocabulary::count(std::string_view word) const {
  auto found = words_.find(utf8::to_lower(word));
  return found == words_.end() ? 0 : found->second;
}

bool join_text(std::string& text, std::string_view next, const Vocabulary& vocabulary) {
  std::vector<std::string> words = bare_words(first_word(next));
  bool is_cut = ends_in_hyphen(text) && !words.empty() && !is_joining_word(words.front()) && utf8::is_word(first_sign(next));
  // Formatting that ends at the line's end stands between.
  std::string_view plain = text;
  std::size_t end = text.size();
  while (end > 0) {
    std::size_t before = end;
    if (!mark::is(utf8::previous(plain, before))) break;
    end = before;
  }
  if (!is_cut || end == 0) {
    if (!text.empty() && !text.ends_with(' ')) text += ' ';
    text += next;
    return false;
  }
  std::string tail = text.substr(end);
  text.resize(end);
  std::string_view head = cut_word(text);
  std::string whole = std::string(head) + words.front(), parted = std::string(head) + "-" + words.front();
  char32_t first = first_sign(next);
  bool keeps = !utf8::is_letter(first) || utf8::is_upper(first) || is_abbreviation(head) ||
               (vocabulary.count(parted) > 0 && vocabulary.count(whole) == 0);
  if (!keeps) {
    std::size_t at = text.size();
    utf8::previous(text, at);
    text.resize(at);
  }
  text += tail;
  text += next;
  return true;
}

void mend_words(std::vector<Block>& blocks, Log& log) {
  std::unordered_map<std::string, std::size_t> counts;
  for (const Block& block : blocks)
    for (std::string& word : bare_words(block.text)) ++counts[std::move(word)];
  for (Block& block : blocks) {
    for (std::size_t at = block.text.find('-'); at != std::string::npos; at = block.text.find('-', at + 1)) {
      auto is_small = [&](char32_t code) { return utf8::is_letter(code) && !utf8::is_upper(code); };
      std::size_t after = at + 1, before = at;
      if (at == 0 || after >= block.text.size()) continue;
      if (!is_small(utf8::previous(block.text, before)) || !is_small(utf8::next(block.text, after))) continue;
      std::size_t begin = at, end = at + 1;
      while (begin > 0) {
        std::size_t i = begin;
        if (char32_t code = utf8::previous(block.text, i); !utf8::is_word(code) && code != U'-') break;
        begin = i;
      }
      while (end < block.text.size()) {
        std::size_t i = end;
        if (char32_t code = utf8::next(block.text, i); !utf8::is_word(code) && code != U'-') break;
        end = i;
      }
      std::string parted = utf8::to_lower(block.text.substr(begin, end - begin));
      std::string whole = parted;
      whole.erase(at - begin, 1);
      if (counts[parted] > 1 || counts[whole] == 0) continue;
      log.doubt(block.source, fmt::format("`{}` was read as `{}`, which stands elsewhere", parted, whole));
      ++log.mended_words;
      block.text.erase(at, 1);
    }
  }
}

}  // namespace planverk::importing
