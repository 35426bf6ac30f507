#include "schema/content_schemas.h"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "config/site_keys.h"
#include "model/keys.h"

namespace planverk {
namespace {

using yaml::Form;
using yaml::Key;
using yaml::Lists;
using yaml::Shape;
using Json = nlohmann::ordered_json;

Json schema_of(const Shape& shape);

// A value that is one word, number or text. A plain number is a text where a text is wanted: `title: 2026`.
Json scalar_schema(const Key& key, Form form) {
  // A text that nobody has written yet is no fault where none is required.
  const char* a_slug = key.required ? "^[a-z0-9]+(-[a-z0-9]+)*$" : "^([a-z0-9]+(-[a-z0-9]+)*)?$";
  switch (form) {
    case Form::none: return nullptr;
    case Form::text: {
      Json out = {{"type", {"string", "number"}}};
      if (key.examples) out["examples"] = Json(key.examples());
      return out;
    }
    case Form::id: return {{"type", {"string", "integer"}}, {"pattern", a_slug}, {"maxLength", 100}};
    case Form::colour: return {{"type", "string"}, {"pattern", "^(#[0-9A-Fa-f]{6})?$"}};
    case Form::address: return {{"type", "string"}, {"pattern", "^([Hh][Tt][Tt][Pp][Ss]?://.*)?$"}};
    case Form::period:
      return {{"type", {"string", "integer"}},
              {"pattern", "^\\s*[0-9]{4}\\s*((-|/|\u2010|\u2011|\u2012|\u2013|\u2014|\u2015|\u2212)\\s*[0-9]{4}\\s*)?$"},
              {"minimum", 1000},
              {"maximum", 9999}};
    case Form::boolean: return {{"type", "boolean"}};
    case Form::integer:
    case Form::number: {
      Json out = {{"type", form == Form::integer ? "integer" : "number"}};
      if (key.most > key.least) out["minimum"] = key.least, out["maximum"] = key.most;
      return out;
    }
    case Form::day: return {{"type", "string"}, {"pattern", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}};
    case Form::days:
      return {{"type", {"string", "integer"}},
              {"pattern", "^[1-9][0-9]{3}(-[Qq][1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"},
              {"minimum", 1000},
              {"maximum", 9999}};
    case Form::choice: return {{"enum", Json(key.values())}};
  }
  return nullptr;
}

// Some of several: none of them is said to be one of one.
Json any_of(Json choices) { return choices.size() == 1 ? std::move(choices[0]) : Json{{"anyOf", std::move(choices)}}; }

Json value_schema(const Key& key) {
  Json one = Json::array();
  for (Form form : {key.form, key.other})
    if (Json scalar = scalar_schema(key, form); !scalar.is_null()) one.push_back(std::move(scalar));
  if (key.shape) one.push_back(schema_of(*key.shape));
  if (key.lists == Lists::never) return any_of(std::move(one));
  Json list = {{"type", "array"}, {"items", any_of(one)}};
  if (key.lists == Lists::only) return list;
  one.push_back(std::move(list));
  return any_of(std::move(one));
}

// An empty value is no value, which is fine where one is not required.
Json key_schema(const Key& key) {
  Json value = value_schema(key);
  if (!key.required) {
    if (value.contains("enum")) {
      value["enum"].push_back(nullptr);
    } else if (!value.contains("type")) {
      value["anyOf"].push_back({{"type", "null"}});
    } else if (value["type"].is_array()) {
      value["type"].push_back("null");
    } else {
      value["type"] = Json::array({value["type"], "null"});
    }
  } else if (key.form == Form::text) {
    value["minLength"] = 1;
  }
  Json out = {{"description", key.about}};
  out.update(value);
  return out;
}

Json schema_of(const Shape& shape) {
  Json out = {{"type", "object"}};
  if (!shape.about.empty()) out["description"] = shape.about;
  if (shape.entries) {
    Json entry = schema_of(*shape.entries);
    // An id with nothing under it yet.
    entry["type"] = Json::array({"object", "null"});
    Json value = scalar_schema({}, shape.entry_form);
    out["additionalProperties"] = value.is_null() ? std::move(entry) : Json{{"anyOf", {std::move(value), std::move(entry)}}};
    return out;
  }
  Json required = Json::array(), properties = Json::object(), one_of = Json::array();
  for (const Key& key : shape.keys) {
    properties[std::string(key.name)] = key_schema(key);
    if (key.required) required.push_back(key.name);
  }
  // One that is there and empty does not count.
  for (std::string_view name : shape.one_of)
    one_of.push_back({{"required", Json::array({name})}, {"properties", {{name, {{"not", {{"type", "null"}}}}}}}});
  out["additionalProperties"] = false;
  if (!required.empty()) out["required"] = std::move(required);
  if (!one_of.empty()) out["anyOf"] = std::move(one_of);
  out["properties"] = std::move(properties);
  return out;
}

constexpr ContentSchema schemas[] = {
    {"site", "site.yaml", "site.yaml", &keys::site},
    {"plan", "", "front matter of plan.md", &keys::front_matter},
    {"goals", "content/*/*/goals.yaml", "goals.yaml", &keys::goals},
    {"motions", "content/*/*/motions.yaml", "motions.yaml", &keys::motions},
    {"organisations", "content/organisations.yaml", "organisations.yaml", &keys::organisations},
    {"areas", "content/areas.yaml", "areas.yaml", &keys::areas},
    {"events", "content/events.yaml", "events.yaml", &keys::events},
    {"glossary", "content/glossary.yaml", "glossary.yaml", &keys::glossary},
    {"references", "content/references.yaml", "references.yaml", &keys::references},
};

}  // namespace

std::span<const ContentSchema> content_schemas() { return schemas; }

std::string schema_file(const ContentSchema& schema) { return fmt::format("{}.schema.json", schema.name); }

std::string write_schema(const ContentSchema& schema) {
  Json out = {{"$schema", "http://json-schema.org/draft-07/schema#"},
              {"$comment", fmt::format("{}: run it again instead of changing this file.", schema_mark)},
              {"title", schema.about}};
  out.update(schema_of(*schema.shape));
  // A file may be empty, but for what it must say.
  if (!out.contains("required")) out["type"] = Json::array({"object", "null"});
  return out.dump(2) + "\n";
}

std::string write_editor_settings(std::string_view schema_folder) {
  Json files = Json::object();
  for (const ContentSchema& schema : schemas)
    if (!schema.files.empty()) files[fmt::format("./{}/{}", schema_folder, schema_file(schema))] = schema.files;
  return Json{{"yaml.schemas", std::move(files)}}.dump(2) + "\n";
}

}  // namespace planverk
