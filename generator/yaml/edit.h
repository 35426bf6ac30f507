#pragma once
// Changes to a YAML text that leave every other byte as it was: comments, order, quotes and line ends.

#include <expected>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "yaml/tree.h"

namespace planverk::yaml {

// A key of a mapping, or a place in a list.
using Step = std::variant<std::string, std::size_t>;

struct Edit {
  enum class What : unsigned char { set, append } what = What::set;
  // Keys that are not there are made; places in lists must be.
  std::vector<Step> path;
  // `set`: the new value, a scalar. `append`: an item for the list that the path leads to.
  Node value;
  // Items of a list that has none yet: on lines of their own, or in braces.
  bool block = false;
  // Stands behind a line of its own that the edit makes.
  std::string comment = {};
};

// A scalar as it will be written: in quotes for texts, plain for numbers, dates and ids.
Node text_node(std::string_view text);
Node plain_node(std::string_view text);
// Adds a key to a mapping node.
void add(Node& mapping, std::string key, Node value);

struct EditFault {
  std::string message;  // a sentence without full stop
  Span span;            // where, in `file`
};

// The text with all edits. It has been read again and says what it said before and what the edits say, nothing else;
// where that cannot be had, nothing is changed.
std::expected<std::string, EditFault> edit(FileId file, std::string_view text, const std::vector<Edit>& edits);

// Whether two values are the same, however they are written.
bool same_value(const Node& one, const Node& other);

}  // namespace planverk::yaml
