#include "documents/ast.h"

#include "base/xml.h"

namespace planverk::documents {

void Ast::begin(std::string_view type) {
  json_.begin_object();
  json_.member("t", type);
  json_.key("c");
  json_.begin_array();
}

void Ast::end() {
  json_.end_array();
  json_.end_object();
}

void Ast::mark(std::string_view type) {
  json_.begin_object();
  json_.member("t", type);
  json_.end_object();
}

void Ast::text(std::string_view type, std::string_view words) {
  json_.begin_object();
  json_.member("t", type);
  json_.member("c", xml::allowed(words));
  json_.end_object();
}

void Ast::attributes(std::string_view id, std::initializer_list<std::string_view> classes, Pairs pairs) {
  json_.begin_array();
  json_.string(id);
  json_.begin_array();
  for (std::string_view name : classes) json_.string(name);
  json_.end_array();
  json_.begin_array();
  for (const auto& [key, value] : pairs) {
    json_.begin_array();
    json_.string(key);
    json_.string(xml::allowed(value));
    json_.end_array();
  }
  json_.end_array();
  json_.end_array();
}

void Ast::raw(std::string_view format, std::string_view code) {
  begin("RawInline");
  json_.string(format);
  json_.string(code);
  end();
}

void Ast::begin_span(std::string_view id, std::initializer_list<std::string_view> classes, Pairs pairs) {
  begin("Span");
  attributes(id, classes, pairs);
  list();
}

void Ast::end_span() {
  end_list();
  end();
}

}  // namespace planverk::documents
