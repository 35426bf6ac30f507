#include <algorithm>

#include "markdown/builder.h"

namespace planverk::markdown {

void SignReader::move_to(std::uint32_t offset) {
  auto first = std::partition_point(regions_.begin(), regions_.end(),
                                    [&](const Region& region) { return region.end <= offset; });
  next_ = static_cast<std::size_t>(first - regions_.begin());
}

const Region* SignReader::change_before(std::uint32_t offset) const {
  auto first = std::partition_point(regions_.begin(), regions_.end(),
                                    [&](const Region& region) { return region.begin < offset; });
  while (first != regions_.begin()) {
    --first;
    if (first->kind == RegionKind::open || first->kind == RegionKind::middle) return &*first;
    if (first->kind == RegionKind::close) return nullptr;
  }
  return nullptr;
}

const Region* SignReader::meet(std::string_view words, std::size_t at, std::size_t& size) {
  if (words.substr(at, 2) == punctuation_middle) {
    for (std::size_t i = next_; i < regions_.size() && i < next_ + 16; ++i) {
      if (regions_[i].kind != RegionKind::middle || masked_.substr(regions_[i].begin, 2) != punctuation_middle) continue;
      next_ = i + 1;
      size = 2;
      return &regions_[i];
    }
    return nullptr;
  }
  bool leads = at + 1 < words.size() && (words[at] == ',' || words[at] == filler) && is_sign(words[at + 1]);
  if (!leads && !is_sign(words[at])) return nullptr;
  std::size_t number = static_cast<std::size_t>(words[leads ? at + 1 : at] & 15);
  std::size_t i = next_ + ((number + 16 - (next_ & 15)) & 15);
  if (i >= regions_.size()) return nullptr;
  std::size_t region_size = regions_[i].end - regions_[i].begin;
  if (leads != (region_size >= 3)) return nullptr;
  next_ = i + 1;
  size = region_size;
  return &regions_[i];
}

std::string SignReader::restore(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (std::size_t i = 0; i < words.size();) {
    std::size_t size = 0;
    char c = words[i];
    bool possible = c == ',' || c == filler || c == punctuation_middle[0] || is_sign(c);
    if (const Region* region = possible ? meet(words, i, size) : nullptr) {
      out += source(*region);
      i += size;
    } else {
      if (c != filler && !is_sign(c)) out += c;
      ++i;
    }
  }
  return out;
}

}  // namespace planverk::markdown
