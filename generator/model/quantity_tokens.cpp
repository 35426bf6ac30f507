#include "model/quantity_tokens.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "model/number_words.h"

namespace planverk {
namespace {

// A number of more digits is a name for something, an account for example.
constexpr std::size_t most_digits = 16;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Code point at `offset`, 0 at the end.
char32_t peek(std::string_view text, std::size_t offset) {
  return offset < text.size() ? utf8::next(text, offset) : U'\0';
}

std::size_t digits_from(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - offset;
}

// Where a group of exactly three digits ends that follows the separator at `offset`; 0 when none does.
std::size_t end_of_group(std::string_view text, std::size_t offset, char mark) {
  if (offset >= text.size()) return 0;
  std::size_t after = offset;
  char32_t separator = utf8::next(text, after);
  if (separator != U' ' && separator != 0xA0 && separator != 0x202F && separator != 0x2009 &&
      separator != static_cast<unsigned char>(mark))
    return 0;
  if (digits_from(text, after) != 3) return 0;
  return after + 3;
}

// Letters and digits, with hyphens, colons and apostrophes inside ("EU-valet", "43:e", "SD:s").
std::size_t end_of_word(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end < text.size()) {
    std::size_t after = end;
    char32_t code = utf8::next(text, after);
    if (!utf8::is_word(code)) {
      bool joins = code == U'-' || code == U':' || code == U'\'' || code == 0x2019 || code == 0xAD;
      if (!joins || end == offset || !utf8::is_word(peek(text, after))) break;
    }
    end = after;
  }
  return end;
}

// "t.o.m.", "bl.a.": letters in ones and twos with full stops between; 0 when it is none.
std::size_t end_of_abbreviation(std::string_view text, std::size_t offset) {
  std::size_t end = offset, parts = 0;
  for (;;) {
    std::size_t letters = 0, at = end;
    while (at < text.size() && letters < 3 && utf8::is_letter(peek(text, at)))
      utf8::next(text, at), ++letters;
    if (letters == 0 || letters > 2) return parts >= 2 ? end : 0;
    bool stop = at < text.size() && text[at] == '.';
    if (!stop && (parts == 0 || utf8::is_word(peek(text, at)))) return parts >= 2 ? end : 0;
    end = stop ? at + 1 : at;
    ++parts;
    if (!stop) return end;
  }
}

double value_of(std::string_view digits, char decimal_mark) {
  double value = 0, place = 0;
  for (char c : digits) {
    if (c == decimal_mark) place = 1;
    if (!is_digit(c)) continue;
    value = value * 10 + (c - '0');
    place *= 10;
  }
  return place > 1 ? value / place : value;
}

void read_digits(std::string_view text, std::size_t offset, bool comma_groups, Token& token) {
  char group_mark = comma_groups ? ',' : '.', decimal_mark = comma_groups ? '.' : ',';
  std::size_t first = digits_from(text, offset);
  std::size_t end = offset + first;
  bool grouped = false;
  if (first <= 3 && text[offset] != '0')
    for (std::size_t next = 0; (next = end_of_group(text, end, group_mark)) != 0; grouped = true) end = next;
  bool decimals = end < text.size() && text[end] == decimal_mark && digits_from(text, end + 1) > 0;
  if (decimals) end += 1 + digits_from(text, end + 1);
  token.kind = TokenKind::number;
  token.value = value_of(text.substr(offset, end - offset), decimal_mark);
  token.four_digits = first == 4 && !grouped && !decimals;
  token.label = (first > 1 && text[offset] == '0') || end - offset > most_digits;
  // A clock or a version: "18.30", "18:30", "2.0.1".
  while (end < text.size() && (text[end] == '.' || text[end] == ':') && digits_from(text, end + 1) > 0) {
    end += 1 + digits_from(text, end + 1);
    token.label = true;
  }
  bool joined = end < text.size() && (text[end] == '-' || text[end] == ':');
  std::size_t tail = joined ? end + 1 : end;
  if (utf8::is_letter(peek(text, tail))) {
    // "43:e" is an ordinal; "5G", "50-tal", "25-årsjubileum" are words.
    std::size_t word_end = end_of_word(text, tail);
    std::string_view letters = text.substr(tail, word_end - tail);
    bool ordinal = text[end] == ':' && (letters == "e" || letters == "a");
    token.kind = ordinal ? TokenKind::ordinal : TokenKind::word;
    end = word_end;
  }
  token.range.end = static_cast<std::uint32_t>(end);
  token.lower = utf8::to_lower(text.substr(offset, end - offset));
}

void read_word(std::string_view text, std::size_t offset, const QuantityWords& words, Token& token) {
  std::size_t end = end_of_abbreviation(text, offset);
  if (end == 0) end = end_of_word(text, offset);
  token.kind = TokenKind::word;
  token.lower = utf8::to_lower(text.substr(offset, end - offset));
  while (token.lower.ends_with('.')) token.lower.pop_back();
  // "ca." and the like before a number are no end of a sentence.
  bool shortened = std::ranges::find(words.shortened, token.lower) != words.shortened.end();
  if (shortened && end < text.size() && text[end] == '.') ++end;
  token.range.end = static_cast<std::uint32_t>(end);
}

}  // namespace

TokenList::TokenList(std::string_view text, const QuantityWords& words) : text_(text), words_(&words) {
  bool glued = false;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t after = i;
    char32_t code = utf8::next(text, after);
    if (utf8::is_space(code)) {
      glued = false;
      i = after;
      continue;
    }
    Token token;
    token.glued = glued;
    token.range.begin = static_cast<std::uint32_t>(i);
    if (is_digit(text[i])) {
      read_digits(text, i, !words.comma_groups.empty(), token);
    } else if (utf8::is_word(code)) {
      read_word(text, i, words, token);
    } else {
      token.kind = TokenKind::mark;
      token.range.end = static_cast<std::uint32_t>(after);
      token.lower = text.substr(i, after - i);
      bool dash = code == 0x2013 || code == 0x2014 || code == 0x2212 || code == 0x2010 || code == 0x2011;
      if (dash) token.lower.assign(1, '-');
    }
    i = token.range.end;
    glued = true;
    if (!split_range(token)) tokens_.push_back(std::move(token));
  }
}

// "två-tre" is two numbers with a dash between.
bool TokenList::split_range(const Token& token) {
  std::size_t hyphen = token.kind == TokenKind::word ? token.lower.find('-') : std::string::npos;
  if (hyphen == std::string::npos) return false;
  std::string first = token.lower.substr(0, hyphen), second = token.lower.substr(hyphen + 1);
  if (!number_of_word(*words_, first) || !number_of_word(*words_, second)) return false;
  auto at = token.range.begin + static_cast<std::uint32_t>(hyphen);
  auto add = [&](TokenKind kind, std::uint32_t begin, std::uint32_t end, std::string lower) {
    Token part;
    part.kind = kind;
    part.range = {begin, end};
    part.lower = std::move(lower);
    part.glued = begin != token.range.begin || token.glued;
    tokens_.push_back(std::move(part));
  };
  add(TokenKind::word, token.range.begin, at, std::move(first));
  add(TokenKind::mark, at, at + 1, "-");
  add(TokenKind::word, at + 1, token.range.end, std::move(second));
  return true;
}

bool TokenList::is_one_of(std::size_t i, const WordList& words) const {
  return i < size() && std::ranges::find(words, tokens_[i].lower) != words.end();
}

int TokenList::whole_number(std::size_t i) const {
  double value = (*this)[i].value;
  return value <= 9999 && value == std::floor(value) ? static_cast<int>(value) : -1;
}

std::size_t TokenList::phrase_at(std::size_t i, std::string_view phrase) const {
  std::size_t count = 0;
  for (;; ++count) {
    std::string_view word = (*this)[i + count].lower;
    if (word.empty() || !phrase.starts_with(word)) return 0;
    phrase.remove_prefix(word.size());
    if (phrase.empty()) return count + 1;
    if (phrase.front() != ' ') return 0;
    phrase.remove_prefix(1);
  }
}

std::size_t TokenList::phrase_before(std::size_t i, std::string_view phrase) const {
  auto count = static_cast<std::size_t>(std::ranges::count(phrase, ' ')) + 1;
  return count <= i ? phrase_at(i - count, phrase) : 0;
}

void TokenList::take(std::size_t first, std::size_t end) {
  for (std::size_t i = first; i < end && i < tokens_.size(); ++i) tokens_[i].taken = true;
}

TextRange TokenList::range(std::size_t first, std::size_t end) const {
  if (first >= end || end > size()) return {};
  return {tokens_[first].range.begin, tokens_[end - 1].range.end};
}

std::string TokenList::printed(std::size_t first, std::size_t end) const {
  TextRange bytes = range(first, end);
  return utf8::collapse_space(text_.substr(bytes.begin, bytes.end - bytes.begin));
}

}  // namespace planverk
