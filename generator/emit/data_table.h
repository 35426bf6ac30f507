#pragma once
// The files of a site that are made for other programs, as the page about them tells them. A file that is added to the site
// gets a row here, and words `data_file_<id>` and `data_format_<format>`; the keys of a JSON file are read from its schema and
// need a word each (data_any_<key>, or data_<object>_<key> where it means another thing there).

#include <span>
#include <string_view>

#include "config/strings.h"
#include "emit/schema_fields.h"

namespace planverk {

struct DataFileRow {
  std::string_view id;
  std::string_view path;                        // from the site's root
  std::string_view format;                      // "json"
  std::string_view (*schema)() = nullptr;       // of a JSON file: api/<id>.schema.json
  std::span<const std::string_view> (*columns)() = nullptr;  // of a table: keys of the words in its first row
  std::string_view example = {};                // a command that reads it
};

std::span<const DataFileRow> data_file_rows();

// The key of the words that explain a field; empty when nobody has written any.
std::string word_key(const Strings& words, const SchemaField& field);

}  // namespace planverk
