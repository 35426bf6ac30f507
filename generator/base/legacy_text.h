#pragma once
// Text in the encodings that came before UTF-8, and that programs still save.

#include <string>
#include <string_view>

namespace planverk {

// Windows-1252, which is Latin-1 with signs where that has none: each byte is a sign.
void append_windows_1252(std::string_view bytes, std::string& out);

// UTF-16 without its mark. What is no pair becomes U+FFFD; an odd byte at the end is left out.
std::string from_utf16(std::string_view bytes, bool big_endian);

}  // namespace planverk
