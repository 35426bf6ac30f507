#pragma once
// All files of a folder that are wanted, read into memory.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "io/file_system.h"

namespace planverk {

struct TreeLimits {
  std::uint64_t file_size = 16u << 20;
  // Folders within folders below the root.
  unsigned depth = 16;
};

// Hidden files and folders (`.x`) and what editors leave behind (`x~`, `x.swp`, `#x#`) are no content.
bool is_passed_over(std::string_view name);

// A file by its path below the root; or a file, folder or link that should be told about instead.
struct TreeFile {
  std::string path;
  IoResult<std::string> text;
};

// Sorted by the bytes of the paths. `wanted` sees the path of every ordinary file below the root. What
// `is_passed_over` names is passed over in silence.
// Links are never followed, wherever they lead: a site folder would otherwise publish what lies outside it.
// Each is reported. An error of the whole is one of the root itself.
IoResult<std::vector<TreeFile>> read_tree(FileSystem& disk, const std::string& root,
                                          const std::function<bool(std::string_view)>& wanted,
                                          TreeLimits limits = {});

}  // namespace planverk
