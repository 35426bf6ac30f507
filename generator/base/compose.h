#pragma once
// Letters written as a plain letter with a mark after it, as text from some programs and from PDF files is.

#include <string>
#include <string_view>

namespace planverk {

// The same text with such pairs as one letter each (Unicode's composed form, for Latin letters of one mark), so that
// "a" and a ring is the "å" that people type. Everything else stays byte for byte.
std::string composed(std::string_view text);

}  // namespace planverk
