#pragma once
#include <cstddef>
#include <string>

namespace planverk::mustache {

// Escapes & < > " ' in what was appended to `out` from `begin` on. `scratch` is overwritten.
void escape_from(std::string& out, std::size_t begin, std::string& scratch);

}  // namespace planverk::mustache
