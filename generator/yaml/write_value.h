#pragma once
// Values as YAML text.

#include <string>
#include <string_view>

#include "yaml/tree.h"

namespace planverk::yaml {

// On one line: `{date: 2026-02-28, text: "…"}`, `[a, b]`, `"a text"`.
std::string write_flow(const Node& node);
// On lines of their own for mappings and lists; the first line is not indented, the others are by `indent`.
std::string write_block(const Node& node, std::size_t indent, std::string_view line_end);
// A key, in quotes where it needs them.
std::string write_key(std::string_view key);

}  // namespace planverk::yaml
