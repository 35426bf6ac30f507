#pragma once
// Strict reading of a YAML mapping: every key is asked for by name, what was not asked for is an error with
// the nearest real key, and values have the type that the caller names. Nothing is thrown; what is wrong is
// collected and the caller gets a default.

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "yaml/shape.h"
#include "yaml/tree.h"

namespace planverk::yaml {

// A text with the place it was written at.
struct Text {
  std::string value;
  Span span;
  bool empty() const { return value.empty(); }
  bool operator==(const Text&) const = default;
};

class MappingReader {
 public:
  // `what` names the mapping in messages: "site.yaml", "a goal", "front matter". A node that is no mapping gives
  // wrong-type at once (null is an empty mapping) and reads as an empty one.
  MappingReader(const Node& node, std::string_view what, Diagnostics& diagnostics);
  // By a table of keys: one that the table does not have is unknown, and reading one that it does not have, or as
  // something else than it says, is a bug. `what` goes before the table's own.
  MappingReader(const Node& node, const Shape& shape, Diagnostics& diagnostics, std::string_view what = {});
  // Reports every key that the table does not have (without a table: that nobody asked for), up to a hundred. The keys
  // asked for must outlive this call: literals do.
  void finish();

  // The raw value of a key; a null value counts as absent.
  const Node* node(std::string_view key);
  bool has(std::string_view key);
  // Scalars. Absent gives an empty Text / nullopt / the fallback; another kind gives wrong-type.
  Text text(std::string_view key);
  Text required_text(std::string_view key);  // missing-key when absent or empty
  std::optional<bool> boolean(std::string_view key);       // true, false; also "yes"/"no" with wrong-type that says so
  std::optional<double> number(std::string_view key);      // decimal point; no thousands marks
  std::optional<long long> integer(std::string_view key);
  std::optional<Date> date(std::string_view key);          // a day; impossible-date
  std::optional<DateRange> date_range(std::string_view key);  // parse_date_range; impossible-date
  // A list of texts, or one text alone.
  std::vector<Text> texts(std::string_view key);
  // Index of the value among `values`; unknown-value with the nearest; nullopt when absent or unknown.
  std::optional<std::size_t> choice(std::string_view key, std::span<const std::string_view> values);
  // The same among the table's values.
  std::optional<std::size_t> choice(std::string_view key);
  // Indices of the values of a list, or of one value, each once, among the table's.
  std::vector<std::size_t> choices(std::string_view key);
  // The items of a sequence; a mapping or scalar where `one_or_many` is one item. Absent: none.
  std::span<const Node> items(std::string_view key, bool one_or_many = false);

  // What the table says of a key; only with a table.
  const Key& key(std::string_view name) const;
  Span span() const { return node_.span; }
  // Where a key stands, else the whole mapping.
  Span key_span(std::string_view key) const;

 private:
  std::string name_of(std::string_view key) const;
  const Node* value_of(std::string_view key);
  std::optional<std::size_t> chosen(const Node& value, std::string_view key, std::span<const std::string_view> values);
  bool is_read_as(std::string_view key, std::initializer_list<Form> forms, bool from_list) const;

  const Node& node_;
  const Shape* shape_ = nullptr;
  std::string what_;
  Diagnostics& diagnostics_;
  std::vector<std::string_view> asked_;
};

// The same checks for a value that stands outside a mapping.
Text read_text(const Node& node, std::string_view what, Diagnostics& diagnostics);
std::optional<Date> read_date(const Node& node, std::string_view what, Diagnostics& diagnostics);

}  // namespace planverk::yaml
