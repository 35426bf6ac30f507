#pragma once
// JSON Schemas (draft 7, which YAML editors know best) of the files that people write, made from the tables that read
// them.

#include <span>
#include <string>
#include <string_view>

#include "yaml/shape.h"

namespace planverk {

struct ContentSchema {
  std::string_view name;   // on the command line, and of the schema's file: "goals"
  std::string_view files;  // in the site folder, as editors match them; empty where they cannot: front matter
  std::string_view about;  // "goals.yaml"
  const yaml::Shape* shape = nullptr;
};

std::span<const ContentSchema> content_schemas();

// "goals.schema.json"
std::string schema_file(const ContentSchema& schema);
// The schema as a JSON file.
std::string write_schema(const ContentSchema& schema);
// `.vscode/settings.json`: which schema is for which files, as the YAML extensions of several editors read it.
std::string write_editor_settings(std::string_view schema_folder);

// Stands in every schema, so that one which Planverk did not make is never overwritten.
inline constexpr std::string_view schema_mark = "Made by `planverk schema`";

}  // namespace planverk
