#pragma once
// Addresses that lead out of the site, and which of them may.

#include <algorithm>
#include <string_view>

namespace planverk {

// Any other scheme could run a script or open a program.
inline bool is_safe_outside(std::string_view address) {
  static constexpr std::string_view schemes[] = {"https:", "http:", "mailto:", "tel:"};
  return std::ranges::any_of(schemes, [&](std::string_view scheme) {
    return std::ranges::equal(address.substr(0, scheme.size()), scheme, {},
                              [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  });
}

}  // namespace planverk
