#pragma once
// Addresses of pages on the web, which readers may be sent to.

#include <string_view>

namespace planverk {

// Any other scheme could run a script or open a program, and words without one lead nowhere.
inline bool is_web_address(std::string_view text) {
  return text.starts_with("https://") || text.starts_with("http://");
}

}  // namespace planverk
