// What readers of content files take, and what the schemas for editors take: every key of every file, with values of
// every kind.

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <functional>
#include <set>

#include "config/settings.h"
#include "model/front_matter.h"
#include "model/goal_facts.h"
#include "model/keys.h"
#include "model/motions.h"
#include "model/registers.h"
#include "schema/content_schemas.h"
#include "support/json_schema.h"

using namespace planverk;
using Json = nlohmann::json;
using yaml::Form;
using yaml::Key;
using yaml::Lists;
using yaml::Shape;

namespace {

Diagnostics read(std::string_view name, const std::string& text) {
  Diagnostics out;
  Registers registers;
  FileId file{0};
  if (name == "site") return read_settings(file, text).diagnostics;
  if (name == "plan") return read_front_matter(file, "---\n" + text + "\n---\n").diagnostics;
  if (name == "goals") read_goal_facts(file, text, out);
  if (name == "motions") read_motions(file, text, out);
  if (name == "organisations") read_organisations(file, text, registers, out);
  if (name == "areas") read_areas(file, text, registers, out);
  if (name == "events") read_events(file, text, registers, out);
  if (name == "glossary") read_glossary(file, text, registers, out);
  if (name == "references") read_references(file, text, registers, out);
  return out;
}

// A value that a key takes.
Json fitting(const Key& key);

Json least(const Shape& shape) {
  Json out = Json::object();
  for (const Key& key : shape.keys)
    if (key.required) out[std::string(key.name)] = fitting(key);
  if (!shape.one_of.empty()) {
    std::string name(shape.one_of.front());
    out[name] = fitting(*shape.find(name));
  }
  return out;
}

Json fitting(const Key& key) {
  Json one;
  switch (key.form) {
    case Form::none: one = key.shape->entries ? Json{{"norra", Json::object()}} : least(*key.shape); break;
    case Form::text: one = key.name == "former" ? "norra/2020" : key.name == "language" ? "sv" : "ord"; break;
    case Form::id: one = "ett-id"; break;
    case Form::colour: one = "#96161c"; break;
    case Form::address: one = "https://example.org/{path}"; break;
    case Form::period: one = "2025–2026"; break;
    case Form::boolean: one = true; break;
    case Form::integer: one = key.most > 0 ? key.most : 3; break;
    case Form::number: one = 2.5; break;
    case Form::day: one = "2026-03-15"; break;
    case Form::days: one = "2026-Q1"; break;
    case Form::choice: one = key.values().back(); break;
  }
  // The host of a site has no braces.
  if (key.name == "base_url") one = "https://example.org/";
  return key.lists == Lists::only ? Json::array({one}) : one;
}

std::vector<Json> samples(const Key& key) {
  std::vector<Json> out = {fitting(key),
                           nullptr,
                           "två ord",
                           "",
                           3,
                           2.5,
                           -1,
                           2026,
                           true,
                           "2026-03-15",
                           "2026-13-01",
                           "2026-04",
                           "2026/4",
                           "#abc",
                           Json::array({"a", "b"}),
                           Json::array({Json::array({"a"})}),
                           Json::array({fitting(key)}),
                           Json::object(),
                           {{"finns-inte", 1}},
                           Json::array({Json::object()}),
                           Json::array({{{"finns-inte", 1}}})};
  if (key.values)
    for (std::string_view value : key.values()) out.push_back(value);
  if (key.shape && key.form != Form::none && !key.shape->entries) out.push_back(least(*key.shape));
  return out;
}

bool is_about_kind(const Diagnostic& d) {
  return d.kind == DiagnosticKind::wrong_type || d.kind == DiagnosticKind::unknown_key || d.kind == DiagnosticKind::missing_key;
}

// Where the two may differ: the schema goes by YAML's types, the reader by the words; and the reader knows more of
// texts and dates than a pattern can say.
bool may_differ(const Key& key, const Json& value, bool schema_takes, const Diagnostics& found) {
  if (schema_takes) return std::none_of(found.begin(), found.end(), is_about_kind) && key.form != Form::choice;
  bool is_text = key.form == Form::text || key.form == Form::id || key.form == Form::address;
  return is_text && (value == true || value == Json::array({true}));
}

struct Walk {
  const ContentSchema& file;
  Json schema;
  std::size_t tried = 0;
  std::set<const Shape*> shapes;

  void check(const Key& key, const Json& value, const Json& whole) {
    ++tried;
    std::string text = whole.dump();
    Diagnostics found = read(file.name, text);
    std::string faults = support::schema_faults(schema, whole);
    if (found.empty() == faults.empty() || may_differ(key, value, faults.empty(), found)) return;
    INFO(text);
    INFO("the schema says: " << faults);
    INFO("the reader says: " << (found.empty() ? std::string("nothing") : found.front().message));
    CHECK(std::string(key.name) == "read alike");
  }

  // `put` makes the whole file around a value of this shape.
  void walk(const Shape& shape, const std::function<Json(Json)>& put) {
    shapes.insert(&shape);
    if (shape.entries) return walk(*shape.entries, [&](Json value) { return put({{"norra", std::move(value)}}); });
    for (const Key& key : shape.keys) {
      auto with = [&](Json value) {
        Json all = least(shape);
        all[std::string(key.name)] = std::move(value);
        return put(std::move(all));
      };
      for (const Json& value : samples(key)) check(key, value, with(value));
      if (key.required) {
        Json without = least(shape);
        without.erase(std::string(key.name));
        check(key, {}, put(std::move(without)));
      }
      if (key.shape)
        walk(*key.shape, [&](Json value) { return with(key.lists == Lists::only ? Json::array({std::move(value)}) : std::move(value)); });
    }
    Json unknown = least(shape);
    unknown["finns-inte"] = 1;
    check({.name = "finns-inte"}, 1, put(std::move(unknown)));
  }
};

}  // namespace

TEST_CASE("readers and schemas take the same", "[schema]") {
  for (const ContentSchema& file : content_schemas()) {
    INFO(file.name);
    Walk walk{file, Json::parse(write_schema(file)), 0, {}};
    walk.walk(*file.shape, [](Json value) { return value; });
    // A walk that went nowhere proves nothing.
    CHECK(walk.tried > 20 * file.shape->keys.size());
    CHECK(walk.tried > 40);
  }
}

TEST_CASE("every key is explained in words", "[schema]") {
  std::function<void(const Shape&)> check = [&](const Shape& shape) {
    INFO(shape.what);
    if (shape.entries) check(*shape.entries);
    for (const Key& key : shape.keys) {
      INFO(key.name);
      CHECK(key.about.ends_with('.'));
      if (key.form == Form::choice) CHECK(key.values != nullptr);
      if (key.form == Form::none) CHECK(key.shape != nullptr);
      if (key.shape) check(*key.shape);
    }
  };
  for (const ContentSchema& file : content_schemas()) check(*file.shape);
}

TEST_CASE("the statuses that editors offer are those that a site has", "[schema]") {
  std::vector<std::string> offered, standard;
  for (std::string_view word : keys::goal.find("status")->examples()) offered.emplace_back(word);
  for (const StatusSetting& status : standard_statuses()) standard.push_back(status.id.value);
  CHECK(offered == standard);
}

TEST_CASE("editors are told which files a schema is for", "[schema]") {
  Json settings = Json::parse(write_editor_settings("schemas"));
  CHECK(settings["yaml.schemas"]["./schemas/goals.schema.json"] == "content/*/*/goals.yaml");
  // Front matter is no file of its own.
  CHECK(!settings["yaml.schemas"].contains("./schemas/plan.schema.json"));
}
