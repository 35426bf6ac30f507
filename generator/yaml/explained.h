#pragma once
// One explanation of a fault, and the place that it is found from. Only syntax*.cpp use it.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "yaml/line.h"

namespace planverk::yaml {

struct Explained {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string message;
  std::string help;
  std::optional<std::size_t> note;  // where the bracket opened
  DiagnosticKind kind = DiagnosticKind::yaml_syntax;
};

struct Context {
  std::string_view text;
  std::string_view complaint;
  std::size_t at;
  std::optional<std::size_t> open_flow;

  char here() const { return at < text.size() ? text[at] : '\0'; }
  std::string_view from(std::size_t begin) const { return text.substr(begin, line_end(text, begin) - begin); }
  bool says(std::string_view words) const { return complaint.find(words) != std::string_view::npos; }
  // Whether nothing but white space is left.
  bool at_end() const { return text.find_first_not_of(" \t\r\n", at) == std::string_view::npos; }
};

// Quotes and signs (syntax_marks.cpp).
Explained open_quote(const Context& c);
Explained after_quote(const Context& c);
Explained bad_escape(const Context& c);
Explained special_start(const Context& c);
// Brackets (syntax_marks.cpp).
Explained open_bracket(const Context& c);
Explained other_bracket(const Context& c);
Explained stray_bracket(const Context& c);

}  // namespace planverk::yaml
