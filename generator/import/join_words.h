#pragma once
// The words of a document, for telling whether a hyphen belongs to a word or to the end of a line.

#include <string>
#include <string_view>
#include <unordered_map>

#include "import/line.h"

namespace planverk::importing {

class Vocabulary {
 public:
  explicit Vocabulary(const std::vector<Line>& lines);
  std::size_t count(std::string_view word) const;

 private:
  std::unordered_map<std::string, std::size_t> words_;  // in lower case
};

// Adds a line to a text that goes on in it: with a space, or without the hyphen that the end of the line asked for.
// Returns whether a word was made whole.
bool join_text(std::string& text, std::string_view next, const Vocabulary& vocabulary);

}  // namespace planverk::importing
