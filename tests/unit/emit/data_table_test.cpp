// The page about data: every key that a schema has is explained, and every file that is there for others is listed.

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

#include "config/strings.h"
#include "emit/data_files.h"
#include "emit/data_table.h"

using namespace planverk;

namespace {

Strings words_of(const std::string& language) {
  std::ifstream in(std::string(PLANVERK_ROOT) + "/templates/strings/" + language + ".yaml", std::ios::binary);
  return read_strings({}, std::string(std::istreambuf_iterator<char>(in), {})).strings;
}

}  // namespace

TEST_CASE("every key of a data file has words that explain it, in both languages", "[data_page]") {
  for (const char* language : {"sv", "en"}) {
    INFO(language);
    Strings words = words_of(language);
    for (const DataFileRow& row : data_file_rows()) {
      CHECK(words.has("data_file_" + std::string(row.id)));
      CHECK(words.has("data_format_" + std::string(row.format)));
      if (!row.schema) continue;
      for (const SchemaObject& object : read_schema(row.schema())) {
        INFO(row.id << " " << object.name);
        CHECK(words.has("data_object_" + object.name));
        for (const SchemaField& field : object.fields) {
          INFO(field.name);
          CHECK(!word_key(words, field).empty());
          bool is_object = field.type.kind == FieldType::Kind::object || field.type.lists_object;
          if (field.type.values.empty()) CHECK(words.has((is_object ? "data_object_" : "data_type_") + field.type.name));
        }
      }
    }
  }
}

TEST_CASE("every data file stands on the page about data", "[data_page]") {
  for (const std::string& path : data_file_paths()) {
    if (path.ends_with(".schema.json")) continue;
    INFO(path);
    auto rows = data_file_rows();
    CHECK(std::ranges::any_of(rows, [&](const DataFileRow& row) { return row.path == path && row.schema != nullptr; }));
  }
}

TEST_CASE("a schema is read as a table", "[data_page]") {
  auto objects = read_schema(R"({"type":"object","required":["all"],"properties":{"$schema":{"type":"string"},
    "all":{"type":"array","items":{"$ref":"#/$defs/thing"}}},
    "$defs":{"thing":{"type":"object","required":["when","how"],"properties":{
      "when":{"anyOf":[{"type":"string","format":"date"},{"type":"null"}]},
      "how":{"enum":["a","b",null]},
      "place":{"type":"object","required":["x"],"properties":{"x":{"type":"number"}}}}}}})");
  REQUIRE(objects.size() == 2);
  CHECK(objects[0].name == "root");
  CHECK(objects[0].fields[0].type.lists_object);
  const auto& fields = objects[1].fields;
  REQUIRE(fields.size() == 4);
  CHECK(fields[0].type.name == "date");
  CHECK(fields[0].type.or_null);
  CHECK(fields[1].type.values == std::vector<std::string>{"a", "b"});
  CHECK_FALSE(fields[2].required);
  CHECK(fields[3].name == "place.x");
  CHECK(fields[3].object == "place");
}
