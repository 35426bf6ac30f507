#pragma once
// Pandoc's own tree of a document, as JSON: what is written here is never read as markup again, so no text can become
// anything but text.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "base/json_writer.h"

namespace planverk::documents {

using Pairs = std::initializer_list<std::pair<std::string_view, std::string_view>>;

class Ast {
 public:
  explicit Ast(std::string& out) : json_(out) {}
  JsonWriter& json() { return json_; }

  // {"t":"Para","c":[ … ]}
  void begin(std::string_view type);
  void end();
  void list() { json_.begin_array(); }
  void end_list() { json_.end_array(); }
  // {"t":"Space"}
  void mark(std::string_view type);
  // Characters that XML does not allow are left out.
  void text(std::string_view type, std::string_view words);
  void str(std::string_view words) {
    if (!words.empty()) text("Str", words);
  }
  void attributes(std::string_view id, std::initializer_list<std::string_view> classes, Pairs pairs);
  // Written as it is into a document of the format, and left out of all others.
  void raw(std::string_view format, std::string_view code);
  void begin_span(std::string_view id, std::initializer_list<std::string_view> classes, Pairs pairs);
  void end_span();

 private:
  JsonWriter json_;
};

}  // namespace planverk::documents
