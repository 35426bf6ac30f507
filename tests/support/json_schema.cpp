#include "support/json_schema.h"

#include <algorithm>
#include <regex>
#include <set>

namespace planverk::support {
namespace {

using Json = nlohmann::json;

bool is_of_type(const Json& value, const std::string& type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "boolean") return value.is_boolean();
  if (type == "null") return value.is_null();
  if (type == "number") return value.is_number();
  if (type == "integer") return value.is_number_integer();
  return false;
}

class Checker {
 public:
  explicit Checker(const Json& root) : root_(root) {}

  std::string check(const Json& schema, const Json& value, const std::string& at) {
    if (schema.is_boolean()) return schema.get<bool>() ? "" : at + ": not allowed\n";
    std::string out;
    for (const auto& [word, rule] : schema.items()) out += check_word(schema, word, rule, value, at);
    return out;
  }

 private:
  std::string check_word(const Json& schema, const std::string& word, const Json& rule, const Json& value, const std::string& at) {
    static const std::set<std::string> notes = {"$schema", "$comment", "$id", "id", "title", "description", "examples",
                                                "default", "definitions", "format"};
    if (notes.contains(word)) return {};
    if (word == "$ref") return check(referred(rule.get<std::string>()), value, at);
    auto fault = [&](bool fine, const std::string& what) { return fine ? std::string() : at + ": " + what + "\n"; };
    if (word == "type") {
      Json types = rule.is_array() ? rule : Json::array({rule});
      bool fine = std::any_of(types.begin(), types.end(), [&](const Json& t) { return is_of_type(value, t); });
      return fault(fine, "not " + rule.dump());
    }
    if (word == "enum") return fault(std::find(rule.begin(), rule.end(), value) != rule.end(), "none of " + rule.dump());
    if (word == "anyOf") {
      bool fine = std::any_of(rule.begin(), rule.end(), [&](const Json& one) { return check(one, value, at).empty(); });
      return fault(fine, "none of several");
    }
    if (word == "oneOf" || word == "not") return check_logic(word, rule, value, at);
    if (value.is_string()) return check_text(word, rule, value, at, fault);
    if (value.is_number()) return check_number(word, rule, value, fault);
    if (value.is_array()) return check_array(word, rule, value, at, fault);
    if (value.is_object()) return check_object(schema, word, rule, value, at, fault);
    return known(word, at);
  }

  std::string check_logic(const std::string& word, const Json& rule, const Json& value, const std::string& at) {
    if (word == "not") return check(rule, value, at).empty() ? at + ": what it must not be\n" : "";
    auto fitting = std::count_if(rule.begin(), rule.end(), [&](const Json& one) { return check(one, value, at).empty(); });
    return fitting == 1 ? "" : at + ": not exactly one of several\n";
  }

  template <class Fault>
  std::string check_text(const std::string& word, const Json& rule, const Json& value, const std::string& at, Fault fault) {
    const std::string& text = value.get_ref<const std::string&>();
    if (word == "pattern") return fault(std::regex_search(text, std::regex(rule.get<std::string>())), "not like " + rule.dump());
    if (word == "minLength") return fault(text.size() >= rule.get<std::size_t>(), "too short");
    if (word == "maxLength") return fault(text.size() <= rule.get<std::size_t>(), "too long");
    return known(word, at);
  }

  template <class Fault>
  std::string check_number(const std::string& word, const Json& rule, const Json& value, Fault fault) {
    if (word == "minimum") return fault(value.get<double>() >= rule.get<double>(), "too small");
    if (word == "maximum") return fault(value.get<double>() <= rule.get<double>(), "too large");
    return known(word, "");
  }

  template <class Fault>
  std::string check_array(const std::string& word, const Json& rule, const Json& value, const std::string& at, Fault fault) {
    if (word == "minItems") return fault(value.size() >= rule.get<std::size_t>(), "too few");
    if (word == "maxItems") return fault(value.size() <= rule.get<std::size_t>(), "too many");
    if (word == "uniqueItems")
      return fault(!rule.get<bool>() || std::set<Json>(value.begin(), value.end()).size() == value.size(), "two are alike");
    if (word != "items") return known(word, at);
    std::string out;
    for (std::size_t i = 0; i < value.size(); ++i) out += check(rule, value[i], at + "/" + std::to_string(i));
    return out;
  }

  template <class Fault>
  std::string check_object(const Json& schema, const std::string& word, const Json& rule, const Json& value,
                           const std::string& at, Fault fault) {
    std::string out;
    if (word == "required") {
      for (const Json& name : rule) out += fault(value.contains(name.get<std::string>()), "no " + name.dump());
      return out;
    }
    if (word == "properties") {
      for (const auto& [name, one] : rule.items())
        if (value.contains(name)) out += check(one, value[name], at + "/" + name);
      return out;
    }
    if (word != "additionalProperties") return known(word, at);
    for (const auto& [name, one] : value.items())
      if (!schema.contains("properties") || !schema["properties"].contains(name)) out += check(rule, one, at + "/" + name);
    return out;
  }

  // A keyword that says nothing of this kind of value is passed over; one that nobody knows is a fault of the test.
  std::string known(const std::string& word, const std::string& at) {
    static const std::set<std::string> all = {"pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems",
                                              "uniqueItems", "items", "required", "properties", "additionalProperties"};
    return all.contains(word) ? "" : at + ": the test does not know the keyword " + word + "\n";
  }

  const Json& referred(const std::string& reference) { return root_.at(Json::json_pointer(reference.substr(1))); }

  const Json& root_;
};

}  // namespace

std::string schema_faults(const Json& schema, const Json& value) { return Checker(schema).check(schema, value, ""); }

Json json_of(const yaml::Node& node) {
  switch (node.kind) {
    case yaml::Kind::null: return nullptr;
    case yaml::Kind::sequence: {
      Json out = Json::array();
      for (const yaml::Node& item : node.items) out.push_back(json_of(item));
      return out;
    }
    case yaml::Kind::mapping: {
      Json out = Json::object();
      for (const yaml::Entry& entry : node.entries) out[entry.key] = json_of(entry.value);
      return out;
    }
    case yaml::Kind::scalar: break;
  }
  static const std::regex integer("[-+]?[0-9]{1,15}"), real("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?");
  if (node.quoted) return node.scalar;
  if (node.scalar == "true") return true;
  if (node.scalar == "false") return false;
  if (std::regex_match(node.scalar, integer)) return std::stoll(node.scalar);
  if (std::regex_match(node.scalar, real)) return std::stod(node.scalar);
  return node.scalar;
}

}  // namespace planverk::support
