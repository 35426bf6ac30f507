#pragma once
// A check by a JSON Schema, for the keywords that schemas in this project use; one that it does not know fails.

#include <nlohmann/json.hpp>
#include <string>

#include "yaml/tree.h"

namespace planverk::support {

// What is wrong, one fault a line with its place: "/goals/0/target: …"; empty when nothing is.
std::string schema_faults(const nlohmann::json& schema, const nlohmann::json& value);

// A YAML tree as editors take it: plain scalars are numbers, true, false or null where they look so.
nlohmann::json json_of(const yaml::Node& node);

}  // namespace planverk::support
