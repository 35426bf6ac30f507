#pragma once
// ZIP files for tests.

#include <string>
#include <utility>
#include <vector>

namespace import_cases {

// With its files as they are, or packed as tightly as can be.
std::string make_zip(const std::vector<std::pair<std::string, std::string>>& files, bool packs = false);

}  // namespace import_cases
