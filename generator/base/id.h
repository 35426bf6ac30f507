#pragma once
// Ids are types, so that a plan's number cannot be taken for a goal's.

#include <compare>
#include <cstddef>
#include <cstdint>

namespace planverk {

// Index into a vector of one kind of thing. A default one is `none`.
template <class Tag>
struct Id {
  static constexpr std::uint32_t none_value = 0xffffffffu;
  std::uint32_t value = none_value;
  constexpr bool is_none() const { return value == none_value; }
  constexpr explicit operator bool() const { return value != none_value; }
  constexpr std::size_t index() const { return value; }
  static constexpr Id of(std::size_t index) { return Id{static_cast<std::uint32_t>(index)}; }
  auto operator<=>(const Id&) const = default;
};

}  // namespace planverk
