#pragma once
// What two sequences have in common, in order: for line locks and for comparing versions of a text word by word.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace planverk {

struct MatchedPair {
  std::uint32_t a = 0, b = 0;
  bool operator==(const MatchedPair&) const = default;
};

// Places of equal items, rising in both sequences: as many as can be paired with the fewest items left over
// (E. W. Myers, "An O(ND) difference algorithm and its variations", 1986). Nothing when more than `most_edits` items
// of the two would be left over; time and memory grow with its square.
std::optional<std::vector<MatchedPair>> match_sequences(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b,
                                                        std::size_t most_edits);

}  // namespace planverk
