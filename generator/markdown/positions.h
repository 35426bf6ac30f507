#pragma once
// From cmark's lines and columns to byte offsets. cmark tells the places of blocks exactly; those of inlines only on
// the first line of their block, and not at all in some tables. What it tells is tried against the text, and where
// it does not hold, the words are looked for behind what was read last.

#include <cstdint>
#include <string_view>
#include <vector>

namespace planverk::markdown {

class Positions {
 public:
  explicit Positions(std::string_view text);

  // One-based line and column of a block.
  std::uint32_t block_begin(int line, int column) const;
  // Column of the last byte; white space at the end does not count.
  std::uint32_t block_end(int line, int column, std::uint32_t begin) const;

  // What comes next lies in this block; line 0 says that cmark's places in it are not to be believed.
  void enter_block(std::uint32_t begin, std::uint32_t end, int line, int column, std::size_t quotes);
  std::uint32_t cursor() const { return cursor_; }
  std::uint32_t limit() const { return limit_; }
  void move_to(std::uint32_t offset);
  void skip(std::string_view bytes);

  // Where an inline begins or ends as cmark tells, for what follows to be tried against.
  std::uint32_t told(int line, int column) const;
  // Where the words of a leaf begin; `told` is tried first.
  std::uint32_t find(std::string_view words, std::uint32_t told) const;
  // Where they end: escapes and entities take more bytes in the text than in the words.
  std::uint32_t end_of(std::string_view words, std::uint32_t begin) const;
  // The end of the line break behind the cursor.
  std::uint32_t after_break() const;
  // The end of the line that holds the offset, white space left out.
  std::uint32_t line_end(std::uint32_t offset) const;

 private:
  struct Match {
    std::uint32_t end = 0;   // in the text
    std::size_t words = 0;   // bytes of the words that it holds
  };
  Match match(std::string_view words, std::uint32_t begin) const;
  bool holds(std::string_view words, std::uint32_t at) const;
  std::string_view text_;
  std::vector<std::uint32_t> lines_;
  std::uint32_t cursor_ = 0, limit_ = 0, begin_ = 0;
  int line_ = 1, column_ = 1;
  std::size_t quotes_ = 0;
};

}  // namespace planverk::markdown
