#pragma once
// What a JSON Schema says of a file, as tables for people: the page about data is made from the schemas themselves, so that a
// key cannot be published without standing there.

#include <string>
#include <string_view>
#include <vector>

namespace planverk {

// What a value may be. `name` is a kind of JSON, "date", "address", "reference", or the name of an object of the same schema.
struct FieldType {
  enum class Kind : unsigned char { plain, object, one_of, list } kind = Kind::plain;
  std::string name;                 // of a list: of what it lists
  std::vector<std::string> values;  // one_of
  bool lists_object = false;
  bool or_null = false;
};

struct SchemaField {
  std::string name;    // "targets", "lines.from"
  std::string object;  // that it stands in, without the file: "goal", "lines"
  std::string key;     // the last part of the name
  std::string about;   // the schema's own description, in English
  FieldType type;
  bool required = false;
};

// "root" is the file itself, and comes first.
struct SchemaObject {
  std::string name;
  std::vector<SchemaField> fields;
};

// Objects in the order that they are met, from the file down.
std::vector<SchemaObject> read_schema(std::string_view schema);

}  // namespace planverk
