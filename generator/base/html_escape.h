#pragma once
// Text made safe for HTML: & < > " ' become entities, in content and in quoted attributes alike.

#include <cstddef>
#include <string>
#include <string_view>

namespace planverk {

void append_html_escaped(std::string_view text, std::string& out);

// Escapes what was appended to `out` from `begin` on. `scratch` is overwritten.
void escape_html_from(std::string& out, std::size_t begin, std::string& scratch);

}  // namespace planverk
