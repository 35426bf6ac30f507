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

// The goals of a document as `goals_of` (variants.h) writes them; or why there are none.
std::string goals_in(const std::string& document, const std::string& name);

// Whether a program is on this machine; says so when a test is skipped for it.
bool is_there(const char* program);

}  // namespace import_cases
