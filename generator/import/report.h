#pragma once
// What an import did and what a person should look at, as text for a terminal or a file.

#include <string>

#include "import/import.h"

namespace planverk::importing {

struct ReportPlace {
  std::string document;  // as the person named it
  std::string folder;    // of the plan
  bool dry_run = false;
  std::string preview;   // the command that shows the plan, and where in it
};

std::string render_report(const Imported& imported, const ReportPlace& place);

}  // namespace planverk::importing
