#pragma once
// JSON as templates see it: names and kinds known only at run time.

#include <nlohmann/json.hpp>

#include "template/value.h"

namespace planverk::test {

inline const nlohmann::json& json_at(const void* data) {
  return *static_cast<const nlohmann::json*>(data);
}

inline const Type& json_type() {
  static const Type type = [] {
    Type t;
    t.kind = ValueKind::dynamic;
    t.name = "JSON";
    t.dynamic_kind = [](const void* d) {
      const auto& j = json_at(d);
      return j.is_null()      ? ValueKind::nothing
             : j.is_boolean() ? ValueKind::boolean
             : j.is_array()   ? ValueKind::list
             : j.is_object()  ? ValueKind::object
                              : ValueKind::text;
    };
    t.truthy = [](const void* d) {
      const auto& j = json_at(d);
      return j.is_boolean() ? j.get<bool>() : !j.is_string() || !j.get_ref<const std::string&>().empty();
    };
    t.write = [](const void* d, std::string& out) {
      const auto& j = json_at(d);
      out += j.is_string() ? j.get_ref<const std::string&>() : j.dump();
    };
    t.size = [](const void* d) { return json_at(d).size(); };
    t.dynamic_at = [](const void* d, std::size_t i) { return Value{&json_type(), &json_at(d)[i]}; };
    t.dynamic_find = [](const void* d, std::string_view name) {
      auto found = json_at(d).find(std::string(name));
      return found == json_at(d).end() ? Value{} : Value{&json_type(), &*found};
    };
    t.dynamic_names = [](const void* d, std::vector<std::string_view>& names) {
      for (auto item = json_at(d).begin(); item != json_at(d).end(); ++item) names.push_back(item.key());
    };
    return t;
  }();
  return type;
}

inline Value json_value(const nlohmann::json& json) {
  return {&json_type(), &json};
}

}  // namespace planverk::test
