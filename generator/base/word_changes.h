#pragma once
// Two texts word by word: what both have, what the earlier had, what the later has. Changes are told as phrases that can
// be read, not as the fewest letters.

#include <string>
#include <string_view>
#include <vector>

namespace planverk {

enum class WordSide : unsigned char { both, earlier, later };

struct WordRun {
  WordSide side = WordSide::both;
  bool space_before = false;
  std::string text;
  bool operator==(const WordRun&) const = default;
};

// The runs of `earlier` and `both` make the earlier text, those of `later` and `both` the later one, white space
// apart. Signs before and after a word are words of their own, so that a full stop that moves changes no word. Texts
// that have little in common are told as one replaced by the other, and so are texts too far apart to be compared in time.
std::vector<WordRun> compare_words(std::string_view earlier, std::string_view later);

}  // namespace planverk
