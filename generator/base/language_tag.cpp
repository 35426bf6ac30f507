#include "base/language_tag.h"

#include <algorithm>

namespace planverk {

bool is_language_tag(std::string_view tag) {
  std::size_t first = std::min(tag.find('-'), tag.size());
  bool letters = std::all_of(tag.begin(), tag.begin() + static_cast<std::ptrdiff_t>(first),
                             [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  bool rest = std::all_of(tag.begin(), tag.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
  return letters && rest && tag.size() <= 35 && first >= 2 && first <= 3 && tag.back() != '-';
}

}  // namespace planverk
