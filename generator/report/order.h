#pragma once
// Which diagnostics are told, and in which order: the same for every format.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_map.h"

namespace planverk {

// Without those that are `off`, sorted by path, line, column, then id; equal ones once. Those without a file
// come first.
Diagnostics sort_for_report(const SourceMap& sources, Diagnostics diagnostics);

// A span as people and other programs count it; empty path when there is no file.
struct Place {
  std::string_view path;
  LineColumn begin;
  LineColumn end;  // Just past the last character.
  bool is_none() const { return path.empty(); }
};

Place place_of(const SourceMap& sources, Span span);
// With columns in UTF-16 code units.
Place place_in_utf16(const SourceMap& sources, Span span);

// For each of sorted diagnostics a mark that stays while it is the same fault, wherever its lines move to: of its id,
// its file, its words, and how many equal ones stand before it.
std::vector<std::string> fingerprints(const SourceMap& sources, const Diagnostics& diagnostics);

// "error", "warning", "note"; "off" is never told.
std::string_view name_of(Severity severity);

}  // namespace planverk
