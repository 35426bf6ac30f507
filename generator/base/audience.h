#pragma once
// Who may see a plan, and for whom a site is built: settings and plans speak of the same thing.

#include <cstdint>
#include <span>
#include <string_view>

namespace planverk {

// A later one includes the earlier: the board sees what members see.
enum class Audience : std::uint8_t { everyone, members, board };

// As content files write them, in the order of the enum: public, members, board.
std::span<const std::string_view> audience_names();

}  // namespace planverk
