#pragma once
// YAML 1.2 as a tree with places. Every scalar is text: `no` stays "no", and `2025-03-15` stays as written.

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/span.h"

namespace planverk::yaml {

enum class Kind : unsigned char { null, scalar, sequence, mapping };

struct Entry;

struct Node {
  Kind kind = Kind::null;  // null: nothing written, or a plain ~, null, Null or NULL.
  bool quoted = false;     // A scalar written with quotes or as a block: "null" in quotes is a text.
  Span span;               // The value as written, quotes included.
  std::string scalar;
  std::vector<Node> items;     // sequence
  std::vector<Entry> entries;  // mapping, in the order written

  // The value of a key, or nullptr.
  const Node* find(std::string_view key) const;
  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_null() const { return kind == Kind::null; }
};

struct Entry {
  std::string key;
  Span key_span;
  Node value;
};

struct Parsed {
  Node root;
  // False when reading stopped before the end: what seems to be missing may stand behind that place.
  bool complete = true;
  Diagnostics diagnostics;  // yaml-syntax, yaml-tab, yaml-duplicate-key, yaml-alias, yaml-too-deep
};

// Reads one document. `text` is the YAML itself; `offset` is where it begins in `file` (front matter), so that
// spans are offsets in the file. With an error the root holds what could be read (possibly null).
// Tags, anchors and aliases are refused; nesting is read to 32 levels. Of a duplicate key the first value is kept.
Parsed parse(FileId file, std::string_view text, std::uint32_t offset = 0);

}  // namespace planverk::yaml
