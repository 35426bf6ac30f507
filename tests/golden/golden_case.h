#pragma once
// A golden case: one text file with the files of a site and what building it must give. tests/golden/README.md
// tells how one is written.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace planverk::golden {

struct Section {
  std::string name;  // the words after "--- "
  std::string text;  // ends in a line end unless empty; blank lines at its end are left out
};

struct Case {
  std::string path;   // of the case file
  std::string name;   // "diagnostics/fail_bad-id"
  std::string about;  // what stands before the first section
  std::vector<Section> sections;

  const Section* find(std::string_view section) const;
  // Whether the file's name says that the build fails.
  bool fails() const;
  // "bad-id" of "diagnostics/fail_bad-id".
  std::string subject() const;
};

Case parse_case(std::string path, std::string name, std::string_view text);
std::string write_case(const Case& from);
// All of tests/golden/, sorted by name.
std::vector<Case> all_cases();

std::string project_file(const std::string& path);
// The files below a folder of the project, by their path below it.
std::map<std::string, std::string> project_files(const std::string& folder);

// Whether expectations are to be written instead of checked: PLANVERK_REWRITE_GOLDEN=1.
bool rewriting();
void write_project_file(const std::string& path, std::string_view text);

std::vector<std::string> lines_of(std::string_view text);

}  // namespace planverk::golden
