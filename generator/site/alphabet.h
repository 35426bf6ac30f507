#pragma once
// Swedish alphabetical order: å, ä, ö last, other marked letters as their plain ones.

#include <string>
#include <string_view>

namespace planverk {

// A key that sorts byte by byte as Swedish lists do, without regard to case; digits before letters.
std::string alphabetical_key(std::string_view text);

}  // namespace planverk
