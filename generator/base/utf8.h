#pragma once
// UTF-8, as far as plans need it: validity, code points, Swedish letter case.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace planverk::utf8 {

// Byte offset of the first byte that is not valid UTF-8 (overlong forms, surrogates and
// anything above U+10FFFF are invalid), or nothing when all of it is valid.
std::optional<std::size_t> first_invalid(std::string_view text);

// Number of code points; each invalid byte counts as one.
std::size_t count(std::string_view text);

// `next` where the byte is none of ASCII.
char32_t next_long(std::string_view text, std::size_t& offset);

// Decodes the code point at `offset` and moves `offset` past it. An invalid byte gives U+FFFD and moves by one.
inline char32_t next(std::string_view text, std::size_t& offset) {
  unsigned char first = static_cast<unsigned char>(text[offset]);
  if (first >= 0x80) return next_long(text, offset);
  ++offset;
  return first;
}

// Decodes the code point that ends before `offset` and moves `offset` to its start; `offset` must be above 0.
char32_t previous(std::string_view text, std::size_t& offset);

void append(std::string& out, char32_t code);

// Simple case mapping for Latin, Latin-1, Latin Extended-A (Sámi letters), Greek and Cyrillic; others unchanged.
char32_t to_lower(char32_t code);
char32_t to_upper(char32_t code);
std::string to_lower(std::string_view text);

// Letters and digits of the same scripts; used to find where words begin and end.
bool is_letter(char32_t code);
bool is_word(char32_t code);
bool is_upper(char32_t code);
// Space, tab, line ends, no-break spaces (U+00A0, U+202F) and the other Unicode spaces.
bool is_space(char32_t code);

// Runs of white space become one space; white space at both ends goes.
std::string collapse_space(std::string_view text);
std::string_view trim(std::string_view text);

}  // namespace planverk::utf8
