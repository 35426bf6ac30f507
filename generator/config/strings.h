#pragma once
// Words of the interface in one language, from templates/strings/<language>.yaml.

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/span.h"

namespace planverk {

struct StringEntry {
  std::string key;   // nested keys are joined with dots: "overlay.fully"
  std::string text;  // may hold placeholders: "{n} mål"
  Span span;         // of the text
  bool operator==(const StringEntry&) const = default;
};

// Sorted by key. Immutable once made, so threads share it freely.
class Strings {
 public:
  Strings() = default;
  // Of two entries with the same key the first is kept.
  explicit Strings(std::vector<StringEntry> entries);
  // The text of a key, or nullptr when there is none. The text keeps its address as long as the Strings live
  // unmoved.
  const std::string* find(std::string_view key) const;
  // The text of a key; a key that does not exist gives `fallback`.
  std::string_view get(std::string_view key, std::string_view fallback = {}) const;
  bool has(std::string_view key) const { return find(key) != nullptr; }
  std::span<const StringEntry> entries() const { return entries_; }
  std::size_t size() const { return entries_.size(); }
  bool operator==(const Strings& other) const { return entries_ == other.entries_; }

 private:
  std::vector<StringEntry> entries_;
  std::vector<std::uint32_t> table_;  // entries by the hash of their key, 1 and up; 0: free. Its size is a power of two.
};

// The words of one language beside the site's.
struct LanguageWords {
  std::string language;
  Strings strings;
};

struct StringsRead {
  Strings strings;
  Diagnostics diagnostics;
};

// Reads a mapping of keys to texts or to further mappings.
StringsRead read_strings(FileId file, std::string_view text);

// All of `base`, with the texts of `over` where it has them.
Strings merge_strings(const Strings& base, const Strings& over);

// The keys of `base` that `other` lacks, in order: what a translation has still to say.
std::vector<std::string_view> missing_keys(const Strings& base, const Strings& other);

// Puts values in the place of {name}. A name that is not given stays as it is, braces and all. Values are put
// in as they are: nothing in them is filled again.
std::string fill(std::string_view pattern,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> values);

}  // namespace planverk
