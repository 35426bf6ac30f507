#pragma once
// ZIP files for tests.

#include <string>
#include <utility>
#include <vector>

namespace import_cases {

// With its files as they are (method 0), or with `packed` in the place of each.
std::string make_zip(const std::vector<std::pair<std::string, std::string>>& files, int method = 0, const std::string& packed = {});

}  // namespace import_cases
