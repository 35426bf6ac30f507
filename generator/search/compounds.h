#pragma once
// Later parts of Swedish compounds: "värvning" in "medlemsvärvning".

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace planverk::search {

// Whether the site uses a word on its own (a folded word or a stem).
using IsKnown = std::function<bool(std::string_view)>;

// The ends of a stem that may be words of their own, longest first: where what stands before (with or without a
// linking letter) or what follows is a known word. A stem where nothing is known is parted at each linking s.
std::vector<std::string_view> compound_tails(std::string_view stem, const IsKnown& is_known);

}  // namespace planverk::search
