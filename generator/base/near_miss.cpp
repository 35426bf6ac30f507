#include "base/near_miss.h"

#include <algorithm>

#include "base/slug.h"
#include "base/utf8.h"

namespace planverk {
namespace {

std::u32string folded(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    char32_t code = utf8::to_lower(utf8::next(text, i));
    if (code == U'å' || code == U'ä') code = U'a';
    if (code == U'ö') code = U'o';
    out += code;
  }
  return out;
}

// Optimal string alignment distance; gives up with a large number once every cell of a row is above `limit`.
std::size_t distance(const std::u32string& a, const std::u32string& b, std::size_t limit) {
  if (a.size() > b.size() + limit || b.size() > a.size() + limit) return limit + 1;
  std::vector<std::size_t> two_up(b.size() + 1), up(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) up[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t least = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({up[j] + 1, row[j - 1] + 1, up[j - 1] + cost});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], two_up[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > limit) return limit + 1;
    std::swap(two_up, up);
    std::swap(up, row);
  }
  return up[b.size()];
}

}  // namespace

std::vector<std::string_view> near_misses(std::string_view written, std::span<const std::string_view> candidates,
                                          std::size_t most) {
  std::u32string want = folded(written);
  struct Near {
    std::size_t distance;
    std::size_t index;
  };
  std::vector<Near> near;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    std::u32string have = folded(candidates[i]);
    std::size_t limit = std::max<std::size_t>(1, std::max(want.size(), have.size()) / 3);
    std::size_t d = distance(want, have, limit);
    if (d <= limit) {
      near.push_back({d, i});
    } else if (want.size() >= 3 && have.find(want) != std::u32string::npos) {
      near.push_back({limit + have.find(want), i});
    }
  }
  std::stable_sort(near.begin(), near.end(), [](Near a, Near b) { return a.distance < b.distance; });
  std::vector<std::string_view> out;
  for (Near n : near) {
    if (out.size() == most) break;
    if (std::find(out.begin(), out.end(), candidates[n.index]) == out.end()) out.push_back(candidates[n.index]);
  }
  return out;
}

std::string did_you_mean(std::string_view written, std::span<const std::string_view> candidates) {
  auto near = near_misses(written, candidates);
  if (near.empty()) return {};
  std::string out = "did you mean ";
  for (std::size_t i = 0; i < near.size(); ++i) {
    if (i > 0) out += i + 1 == near.size() ? " or " : ", ";
    out += '`';
    out += near[i];
    out += '`';
  }
  return out + "?";
}

}  // namespace planverk
