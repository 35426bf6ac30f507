#pragma once
// A content hash: tells whether a text is the one that was written last time.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace planverk {

// 128 bits of XXH3 (xxHash): fast and well mixed, the same on every machine, but no protection against
// somebody who makes two texts collide on purpose. Nothing that must be secret or unforgeable may rest on it.
struct ContentHash {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  auto operator<=>(const ContentHash&) const = default;
};

ContentHash content_hash(std::string_view text);

// 32 hexadecimal digits, small letters, high half first.
std::string to_hex(ContentHash hash);
// What to_hex wrote, and nothing else.
std::optional<ContentHash> parse_hash(std::string_view hex);

}  // namespace planverk
