#pragma once
// Values of single nodes, with what is wrong about them in words. `what` names the value: "`title` of
// site.yaml".

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "yaml/reader.h"

namespace planverk::yaml {

std::optional<bool> read_boolean(const Node& node, std::string_view what, Diagnostics& diagnostics);
std::optional<double> read_number(const Node& node, std::string_view what, Diagnostics& diagnostics);
std::optional<long long> read_integer(const Node& node, std::string_view what, Diagnostics& diagnostics);
std::optional<DateRange> read_date_range(const Node& node, std::string_view what, Diagnostics& diagnostics);

// wrong-type: "`title` of site.yaml takes a text, not a list".
void refuse_type(const Node& node, std::string_view what, std::string_view wanted, std::string help,
                 Diagnostics& diagnostics);
// What a node is, for a sentence: "a list", "`ja`", "nothing".
std::string described(const Node& node);
// "`a`, `b` or `c`".
std::string listed(std::span<const std::string_view> words, std::string_view last);

}  // namespace planverk::yaml
