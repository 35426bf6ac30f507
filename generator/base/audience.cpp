#include "base/audience.h"

namespace planverk {

std::span<const std::string_view> audience_names() {
  static constexpr std::string_view names[] = {"public", "members", "board"};
  return names;
}

}  // namespace planverk
