#pragma once
// Diagnostics for other programs: editors, code scanning, annotations on a pull request. Sorted and left out
// as sort_for_report does; lines and columns count from one, columns in Unicode code points, ends are just
// past the last character.

#include <string>

#include "base/diagnostic.h"
#include "base/source_map.h"

namespace planverk {

struct MachineStyle {
  // Stands before every path, so that paths begin at the repository's root.
  std::string path_prefix;
  // Of Planverk, for SARIF.
  std::string version;
};

// {"diagnostics": [{"id", "severity", "message", "help", "path", "line", "column", "end_line", "end_column",
// "notes": [{"message", "path", …}]}]}; without a file, no path and no lines. One object on one line.
std::string render_json(const SourceMap& sources, Diagnostics diagnostics, const MachineStyle& style = {});

// SARIF 2.1.0 with one rule per kind of diagnostic. Columns are UTF-16 code units there, as its readers expect.
std::string render_sarif(const SourceMap& sources, Diagnostics diagnostics, const MachineStyle& style = {});

// JUnit XML: a suite for each content file, in it a failed case for each error, a skipped one for each warning and
// note, and one that passed where there is neither.
std::string render_junit(const SourceMap& sources, Diagnostics diagnostics, const MachineStyle& style = {});

// GitLab's code quality report, which it shows in merge requests.
std::string render_gitlab(const SourceMap& sources, Diagnostics diagnostics, const MachineStyle& style = {});

// Workflow commands of GitHub Actions: "::error file=…,line=…,col=…::message", one line each.
std::string render_github(const SourceMap& sources, Diagnostics diagnostics, const MachineStyle& style = {});

}  // namespace planverk
