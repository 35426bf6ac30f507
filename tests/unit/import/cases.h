#pragma once
// Documents of tests/import/ with the readings that a person expects of them.

#include <string>
#include <vector>

#include "import/import.h"

namespace import_cases {

struct Case {
  std::string path, name;  // of the case file; of the document in it
  std::string document, expected;
};

std::vector<Case> read_cases();

// The lead-ins of the project's own site.yaml.
const std::vector<std::string>& lead_ins();

planverk::importing::ImportRequest request_for(const std::string& file_name);

// What an import and a build make of a document, as the case files write it: front matter, sections, goals with their
// lead-ins and lines.
std::string reading_of(const planverk::importing::Imported& imported);

}  // namespace import_cases
