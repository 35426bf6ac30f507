#pragma once
// The files of a plan folder, as text.

#include <string>
#include <vector>

#include "import/import.h"

namespace planverk::importing {

// The front matter, from "---" to "---" and the blank line after.
std::string front_matter(const Imported& imported, const ImportRequest& request, Log& log);

// lines.txt: a row for each numbered line; empty when the numbers do not make a lock.
std::string line_lock_rows(const std::vector<Line>& lines, const Numbering& numbering, Log& log);

// motions.yaml with an entry for each motion; empty for none.
std::string motion_entries(const MotionCount& count);

}  // namespace planverk::importing
