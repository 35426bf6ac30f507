#include "base/sequence_match.h"

#include <algorithm>

namespace planverk {
namespace {

// The furthest places reached with each number of edits, diagonal by diagonal (Myers's V), kept for the way back.
class Furthest {
 public:
  Furthest(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) : a_(a), b_(b) {}

  // The least number of edits, or nothing above `most`.
  std::optional<std::size_t> find(std::size_t most) {
    for (std::size_t d = 0; d <= most; ++d) {
      rows_.emplace_back(2 * d + 1);
      for (std::size_t i = 0; i <= 2 * d; i += 2) {
        std::ptrdiff_t k = diagonal(i, d);
        std::ptrdiff_t x = d == 0 ? 0 : step(k, d);
        x = slide(x, x - k);
        rows_.back()[i] = x;
        if (x >= size_a() && x - k >= size_b()) return d;
      }
    }
    return std::nullopt;
  }

  // From the end back to the beginning.
  std::vector<MatchedPair> pairs(std::size_t edits) const {
    std::vector<MatchedPair> out;
    std::ptrdiff_t x = size_a(), y = size_b();
    for (std::size_t d = edits;; --d) {
      std::ptrdiff_t k = x - y;
      std::ptrdiff_t start = d == 0 ? 0 : step(k, d);
      for (; x > start; --x, --y) out.push_back({static_cast<std::uint32_t>(x - 1), static_cast<std::uint32_t>(y - 1)});
      if (d == 0) break;
      if (came_down(k, d)) {
        --y;
      } else {
        --x;
      }
    }
    std::ranges::reverse(out);
    return out;
  }

 private:
  static std::ptrdiff_t diagonal(std::size_t i, std::size_t d) {
    return static_cast<std::ptrdiff_t>(i) - static_cast<std::ptrdiff_t>(d);
  }
  std::ptrdiff_t size_a() const { return static_cast<std::ptrdiff_t>(a_.size()); }
  std::ptrdiff_t size_b() const { return static_cast<std::ptrdiff_t>(b_.size()); }

  // How far diagonal k came with d edits; -1 where no way leads.
  std::ptrdiff_t reached(std::ptrdiff_t k, std::size_t d) const {
    std::ptrdiff_t most = static_cast<std::ptrdiff_t>(d);
    return k < -most || k > most ? -1 : rows_[d][static_cast<std::size_t>(k + most)];
  }
  // Whether the last edit on the way to diagonal k takes an item of b.
  bool came_down(std::ptrdiff_t k, std::size_t d) const {
    std::ptrdiff_t most = static_cast<std::ptrdiff_t>(d);
    return k == -most || (k != most && reached(k - 1, d - 1) < reached(k + 1, d - 1));
  }
  std::ptrdiff_t step(std::ptrdiff_t k, std::size_t d) const {
    return came_down(k, d) ? reached(k + 1, d - 1) : reached(k - 1, d - 1) + 1;
  }
  std::ptrdiff_t slide(std::ptrdiff_t x, std::ptrdiff_t y) const {
    while (x < size_a() && y >= 0 && y < size_b() && a_[static_cast<std::size_t>(x)] == b_[static_cast<std::size_t>(y)]) ++x, ++y;
    return x;
  }

  std::span<const std::uint32_t> a_, b_;
  std::vector<std::vector<std::ptrdiff_t>> rows_;
};

}  // namespace

std::optional<std::vector<MatchedPair>> match_sequences(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b,
                                                        std::size_t most_edits) {
  Furthest furthest(a, b);
  auto edits = furthest.find(std::min(most_edits, a.size() + b.size()));
  if (!edits) return std::nullopt;
  return furthest.pairs(*edits);
}

}  // namespace planverk
