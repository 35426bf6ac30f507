#pragma once
// Bytes to text: UTF-8, UTF-16 with or without its mark, Windows-1252, also line by line where they are mixed.

#include <string>
#include <string_view>
#include <vector>

#include "import/import_error.h"

namespace planverk::importing {

struct Decoded {
  std::string text;                // UTF-8, letters composed, ligatures parted
  std::vector<std::size_t> guessed;  // lines whose letters were read as Windows-1252, from 0
  bool is_mixed = false;           // others are UTF-8 beyond ASCII
};

ImportResult<Decoded> decode(std::string_view bytes);

// What decoding does last, for text that another program gave: composed letters, no ligatures, none of the characters that
// marks are made of.
std::string cleaned(std::string_view text);

}  // namespace planverk::importing
