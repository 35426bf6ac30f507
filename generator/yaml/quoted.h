#pragma once
// Writing YAML, as far as commands that make files need it.

#include <string>
#include <string_view>

namespace planverk::yaml {

// A text (UTF-8) as a string in double quotes, on one line. What YAML or an editor would take for something else, such as
// line ends, controls and soft hyphens, is written as a number; it is read back the same.
std::string quoted(std::string_view text);

}  // namespace planverk::yaml
