#pragma once
// Writing YAML, as far as commands that make files need it.

#include <string>
#include <string_view>

namespace planverk::yaml {

// A text as a string in double quotes, on one line.
std::string quoted(std::string_view text);

}  // namespace planverk::yaml
