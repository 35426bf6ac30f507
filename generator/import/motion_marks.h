#pragma once
// Marks of motions in a block, and its letters with what they look like.

#include <string>
#include <string_view>
#include <vector>

namespace planverk::importing {

enum class Look : std::uint8_t { plain, bold, struck };

struct Letter {
  char32_t code = 0;
  Look look = Look::plain;
};

using Letters = std::vector<Letter>;

struct Range {
  std::size_t begin = 0, end = 0;
};

struct Mark {
  Range range;
  std::string words;                 // "E25:1, PS svar till E24"
  std::vector<std::string> motions;  // "E25", "E24"
};

Letters letters_with_looks(std::string_view text);
std::string text_of(const Letters& letters, Range range);
// "(E2:1)", "(PS svar till E31)", in order.
std::vector<Mark> marks_in(const Letters& letters);

}  // namespace planverk::importing
