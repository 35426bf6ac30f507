#pragma once
// Places in the author's files. Every value that can be wrong carries the place it was written at.

#include <compare>
#include <cstdint>

namespace planverk {

// Index of a file in a SourceMap. `none` marks a place that no file holds (a command line, a missing file).
struct FileId {
  static constexpr std::uint32_t none_value = 0xffffffffu;
  std::uint32_t value = none_value;
  bool is_none() const { return value == none_value; }
  auto operator<=>(const FileId&) const = default;
};

// Half-open range of byte offsets in a file's UTF-8 text.
struct Span {
  FileId file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  auto operator<=>(const Span&) const = default;
};

}  // namespace planverk
