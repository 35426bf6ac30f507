#pragma once
// The words of lines.txt laid beside those of plan.md.

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "model/line_lock.h"

namespace planverk {

inline constexpr std::uint32_t no_word = 0xffffffffu;
inline constexpr std::uint32_t needs_no_line = 0xfffffffeu;

// A word of the lock: a run of letters on a line, or on two when it was cut at the end of the first.
struct LockWord {
  std::string text;   // comparable
  std::uint32_t line; // index
  bool is_sign = false;
  std::uint32_t matched = no_word;  // word of plan.md
};

class LockWords {
 public:
  LockWords(const LineLock& lock, const markdown::Document& document);

  // False when the lock is that of another text.
  bool match();
  // Headings that have no numbers, when none of their words is on a line.
  void skip_headings();
  // Words of the lock that links without words of their own show, with what stands right beside them: between the words
  // before and after.
  void take_link_titles();

  std::vector<std::string> written;        // those of plan.md, comparable
  std::vector<LockWord> printed;
  std::vector<std::uint32_t> printed_of;   // by word of plan.md: the word of the lock, no_word or needs_no_line

 private:
  void read_printed();
  bool join_cut(const std::string& rest, const std::unordered_set<std::string_view>& known);
  bool is_in_heading(std::uint32_t word) const;
  bool has_headings() const;
  bool match_words(bool with_headings);
  void prefer_later(std::uint32_t next);
  std::uint32_t begin_of_line(std::uint32_t word) const;
  bool is_beside_link(std::uint32_t word) const;

  const LineLock& lock_;
  const markdown::Document& document_;
};

}  // namespace planverk
