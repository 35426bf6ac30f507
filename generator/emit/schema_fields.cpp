#include "emit/schema_fields.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace planverk {
namespace {

using Json = nlohmann::ordered_json;

class Reader {
 public:
  explicit Reader(const Json& schema) : schema_(schema) {}

  std::vector<SchemaObject> run() {
    add_object("root", schema_);
    // What is met on the way is added at the end, and read in its turn.
    for (std::size_t i = 0; i < waiting_.size(); ++i) {
      std::string name = waiting_[i];
      add_object(name, schema_["$defs"][name]);
    }
    return std::move(objects_);
  }

 private:
  void add_object(const std::string& name, const Json& object) {
    objects_.push_back({name, {}});
    add_fields(name, "", object);
  }

  void add_fields(const std::string& object, const std::string& before, const Json& of) {
    for (const auto& [key, value] : of["properties"].items()) {
      if (key == "$schema") continue;
      SchemaField field;
      field.name = before + key;
      field.object = object;
      field.key = key;
      field.about = value.value("description", "");
      field.required = std::any_of(of["required"].begin(), of["required"].end(), [&](const Json& name) { return name == key; });
      Json plain = resolve(value, field.type);
      fill_type(plain, field.type);
      objects_.back().fields.push_back(std::move(field));
      add_inner(before + key, key, plain);
    }
  }

  // An object without a name of its own is told with the key that holds it.
  void add_inner(const std::string& name, const std::string& key, const Json& value) {
    const Json* inner = &value;
    std::string step = ".";
    if (value.contains("items")) {
      inner = &value["items"];
      step = "[].";
    }
    if (!inner->contains("$ref") && inner->contains("properties")) add_fields(key, name + step, *inner);
  }

  // Looks through `anyOf` with null, and through names of what is no object.
  Json resolve(const Json& value, FieldType& type) {
    if (value.contains("anyOf")) {
      type.or_null = true;
      return resolve(value["anyOf"][0], type);
    }
    if (!value.contains("$ref")) return value;
    std::string name = name_of(value);
    const Json& target = schema_["$defs"][name];
    if (name == "reference") {
      type.name = name;
      return target;
    }
    if (!target.contains("properties")) return resolve(target, type);
    meet(name);
    type.name = name;
    type.kind = FieldType::Kind::object;
    return target["type"].is_array() ? (type.or_null = true, Json::object()) : Json::object();
  }

  static std::string name_of(const Json& reference) {
    std::string path = reference["$ref"].get<std::string>();
    return path.substr(path.rfind('/') + 1);
  }

  void meet(const std::string& name) {
    if (std::ranges::find(waiting_, name) == waiting_.end()) waiting_.push_back(name);
  }

  void fill_type(const Json& plain, FieldType& type) {
    if (plain.contains("enum")) {
      type.kind = FieldType::Kind::one_of;
      for (const Json& value : plain["enum"]) value.is_null() ? (void)(type.or_null = true) : type.values.push_back(value.get<std::string>());
      return;
    }
    if (!plain.contains("type")) return;
    std::string name;
    if (plain["type"].is_array()) {
      for (const Json& one : plain["type"]) one == "null" ? (void)(type.or_null = true) : (void)(name = one.get<std::string>());
    } else {
      name = plain["type"].get<std::string>();
    }
    if (name == "array") return fill_list(plain, type);
    if (name == "string" && plain.contains("format")) name = plain["format"] == "date" ? "date" : "address";
    if (type.name.empty()) type.name = std::move(name);
  }

  void fill_list(const Json& plain, FieldType& type) {
    FieldType item;
    fill_type(resolve(plain["items"], item), item);
    type.kind = FieldType::Kind::list;
    type.lists_object = item.kind == FieldType::Kind::object;
    type.name = item.name;
    type.values = item.values;
  }

  const Json& schema_;
  std::vector<SchemaObject> objects_;
  std::vector<std::string> waiting_;
};

}  // namespace

std::vector<SchemaObject> read_schema(std::string_view text) {
  const Json schema = Json::parse(text);
  return Reader(schema).run();
}

}  // namespace planverk
