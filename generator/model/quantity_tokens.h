#pragma once
// A goal's text as words, numbers and marks: what the readers of quantities and times walk over.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/quantity_words.h"

namespace planverk {

enum class TokenKind : std::uint8_t { none, word, number, ordinal, mark };

struct Token {
  TokenKind kind = TokenKind::none;
  TextRange range;
  // The word in lower case, the mark, or the digits as printed.
  std::string lower;
  double value = 0;
  // No space stands before it.
  bool glued = false;
  // Four digits in one group, without decimals.
  bool four_digits = false;
  // Never a quantity: "0701", "18.30".
  bool label = false;
  // Already part of what was read.
  bool taken = false;
};

// Tokens by number; any number outside them, also one that wrapped below 0, gives a token of kind `none`.
class TokenList {
 public:
  TokenList(std::string_view text, const QuantityWords& words);
  const QuantityWords& words() const { return *words_; }
  std::size_t size() const { return tokens_.size(); }
  const Token& operator[](std::size_t i) const { return i < tokens_.size() ? tokens_[i] : nothing_; }
  bool is(std::size_t i, std::string_view lower) const { return (*this)[i].lower == lower; }
  bool is_word(std::size_t i) const { return (*this)[i].kind == TokenKind::word; }
  bool is_number(std::size_t i) const { return (*this)[i].kind == TokenKind::number; }
  bool is_one_of(std::size_t i, const WordList& words) const;
  // The value of a number or ordinal as a whole number up to 9999, -1 when it is none.
  int whole_number(std::size_t i) const;
  // Number of tokens that `phrase`, words with one space between, takes at `i`; 0 when it does not stand
  // there.
  std::size_t phrase_at(std::size_t i, std::string_view phrase) const;
  // The same for a phrase that ends before `i`.
  std::size_t phrase_before(std::size_t i, std::string_view phrase) const;
  void take(std::size_t first, std::size_t end);
  TextRange range(std::size_t first, std::size_t end) const;
  // The text as printed from the first token to the last, white space collapsed.
  std::string printed(std::size_t first, std::size_t end) const;

 private:
  bool split_range(const Token& token);

  std::string_view text_;
  const QuantityWords* words_;
  std::vector<Token> tokens_;
  Token nothing_;
};

}  // namespace planverk
