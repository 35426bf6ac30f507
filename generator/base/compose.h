#pragma once
// Letters written as a plain letter with a mark after it, as text from some programs and from PDF files is.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace planverk {

// The same text with such pairs as one letter each (Unicode's composed form, for Latin letters of one mark), so that
// "a" and a ring is the "å" that people type. Everything else stays byte for byte.
// `joined` gets the offset of each such letter in what is returned, so that places can be told in the text as written.
std::string composed(std::string_view text, std::vector<std::uint32_t>* joined = nullptr);

}  // namespace planverk
