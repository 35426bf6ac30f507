#pragma once
// Diagnostics for a person at a terminal.

#include <string>

#include "base/diagnostic.h"
#include "base/source_map.h"

namespace planverk {

struct TextStyle {
  bool colour = false;
  // Cells of a source line before it is cut around the place.
  std::size_t width = 100;
  // Stands before every path ("sites/north/"): paths are relative to the site folder, the reader is somewhere
  // else.
  std::string path_prefix;
};

// All of them, each followed by an empty line; empty when there is nothing to tell. Sorts and leaves out as
// sort_for_report does.
std::string render_text(const SourceMap& sources, Diagnostics diagnostics, const TextStyle& style = {});

// "3 errors, 1 warning"; "no errors" when there is nothing to tell. Counts after sort_for_report.
std::string render_summary(const SourceMap& sources, Diagnostics diagnostics);

}  // namespace planverk
