#include "base/hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <charconv>

namespace planverk {
namespace {

constexpr std::string_view digits = "0123456789abcdef";

std::optional<std::uint64_t> parse_half(std::string_view hex) {
  if (hex.find_first_not_of(digits) != hex.npos) return std::nullopt;
  std::uint64_t value = 0;
  auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
  if (error != std::errc{} || end != hex.data() + hex.size()) return std::nullopt;
  return value;
}

}  // namespace

ContentHash content_hash(std::string_view text) {
  XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
  return {hash.high64, hash.low64};
}

std::string to_hex(ContentHash hash) {
  std::string hex(32, '0');
  for (int i = 0; i < 16; ++i) {
    auto shift = static_cast<unsigned>(60 - 4 * i);
    hex[static_cast<std::size_t>(i)] = digits[(hash.high >> shift) & 15];
    hex[static_cast<std::size_t>(i) + 16] = digits[(hash.low >> shift) & 15];
  }
  return hex;
}

std::optional<ContentHash> parse_hash(std::string_view hex) {
  if (hex.size() != 32) return std::nullopt;
  auto high = parse_half(hex.substr(0, 16));
  auto low = parse_half(hex.substr(16));
  if (!high || !low) return std::nullopt;
  return ContentHash{*high, *low};
}

}  // namespace planverk
