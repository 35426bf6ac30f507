#pragma once
// Builds a site in memory and tells what came of it.

#include <map>
#include <string>
#include <vector>

#include "golden_case.h"

namespace planverk::golden {

struct Outcome {
  bool failed = false;
  std::string diagnostics;                   // as the terminal shows them, without colour
  std::map<std::string, std::string> files;  // of the output folder, by path
  std::string goals;                         // a line for each goal: where, its words, what it is read to say
};

Outcome run_case(const Case& from);
// A site of files as they lie in a site folder, built with the project's own templates and themes.
Outcome build_files(const std::map<std::string, std::string>& files);
// What `planverk check` tells of such a site, notes too: "content/areas.yaml:4 unknown-key", in the order of the report.
std::vector<std::string> check_files(const std::map<std::string, std::string>& files);

}  // namespace planverk::golden
