#pragma once
// A name in the few letters that a tile of the map has room for.

#include <string>
#include <string_view>

namespace planverk {

struct TileLabel {
  std::string first, second;  // lines; the second is empty where one is enough
  bool operator==(const TileLabel&) const = default;
};

// "Sjuhärad", "Norr-" "botten", "Exempel" "Norra". Words go on lines of their own; a long one is parted before what
// names of places end in, and cut where nothing fits: "Stor-" "stockh.".
TileLabel tile_label(std::string_view name);

}  // namespace planverk
