#pragma once
// "did you mean": which of the real candidates lie nearest to what was written.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace planverk {

// Up to `most` candidates, nearest first, that are near enough to be meant. Distance is Damerau–Levenshtein
// (optimal string alignment) over code points without regard to case, with å/ä/a and ö/o counted as equal;
// near enough is a third of the longer word, at least one. A candidate that begins with or contains the whole
// of `written` (three characters or more) counts as near too.
std::vector<std::string_view> near_misses(std::string_view written, std::span<const std::string_view> candidates,
                                          std::size_t most = 3);

// "did you mean `a`?", "did you mean `a` or `b`?", or empty when nothing is near.
std::string did_you_mean(std::string_view written, std::span<const std::string_view> candidates);

}  // namespace planverk
