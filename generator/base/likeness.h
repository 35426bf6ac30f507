#pragma once
// Which texts of one list say the same as which of another, when nothing else tells: by the words that they share.

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace planverk {

struct ComparedText {
  std::string_view text;
  bool is_taken = false;  // not to be paired, but its words tell which are common
};

struct LikePair {
  std::size_t a = 0, b = 0;
  double likeness = 0;  // 0 to 1
};

// Pairs of texts at least as alike as `least`, the most alike first; each text in one pair at most. Likeness is the share
// of words that both have (Dice), a word counting less the more texts have it, by its first six letters so that inflected
// forms meet. Words that nearly all texts have bring none together, so long lists take no time of their product.
std::vector<LikePair> match_by_likeness(std::span<const ComparedText> a, std::span<const ComparedText> b, double least);

}  // namespace planverk
