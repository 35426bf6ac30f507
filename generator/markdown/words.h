#pragma once
// A document as its words, each with its place: what is numbered, compared and cited.

#include <string>
#include <string_view>
#include <vector>

#include "markdown/document.h"

namespace planverk::markdown {

// Letters between white space, also where emphasis or a link begins or ends inside. As written.
struct Word {
  std::string text;
  NodeId block;         // heading, paragraph, code block or table cell that it stands in
  NodeId leaf;          // text, code or empty link that it begins in
  std::uint32_t begin = 0;  // byte in the leaf's literal
  NodeId last_leaf;
  std::uint32_t end = 0;    // byte after its last one, in the last leaf's literal
  bool is_joined = false;   // no white space before it: it stands right beside a link without words, or is one
};

// The same of a plain text.
std::vector<std::string_view> split_words(std::string_view text);

// In reading order. A link without words is one word without text: what it shows is the title of what it leads to. What
// stands right beside it is a word of its own, marked as joined.
std::vector<Word> words_of(const Document& document, Reading reading);

}  // namespace planverk::markdown
