#include "io/read_tree.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/utf8.h"

namespace planverk {
namespace {

class Walk {
 public:
  Walk(FileSystem& disk, std::string root, const std::function<bool(std::string_view)>& wanted,
       TreeLimits limits)
      : disk_(disk), root_(std::move(root)), wanted_(wanted), limits_(limits) {}

  void read_entries(const std::vector<FolderEntry>& entries, const std::string& folder, unsigned depth) {
    for (const FolderEntry& entry : entries) {
      if (is_passed_over(entry.name)) continue;
      std::string path = join_path(folder, entry.name);
      if (utf8::first_invalid(entry.name))
        fail(path, "its name is not UTF-8");
      else if (entry.kind == FileKind::folder)
        read_folder(path, depth + 1);
      else if (entry.kind == FileKind::link)
        files_.push_back(
            {path, std::unexpected(make_io_error(IoErrorKind::is_link, join_path(root_, path)))});
      else if (wanted_(path))
        files_.push_back({path, disk_.read_file(join_path(root_, path), limits_.file_size)});
    }
  }

  std::vector<TreeFile> take() {
    std::sort(files_.begin(), files_.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return std::move(files_);
  }

 private:
  void read_folder(const std::string& path, unsigned depth) {
    if (depth > limits_.depth)
      return fail(path, fmt::format("folders are nested deeper than {}", limits_.depth));
    if (auto entries = disk_.list(join_path(root_, path)))
      read_entries(*entries, path, depth);
    else
      files_.push_back({path, std::unexpected(entries.error())});
  }

  void fail(const std::string& path, std::string_view reason) {
    files_.push_back(
        {path, std::unexpected(make_io_error(IoErrorKind::other, join_path(root_, path), reason))});
  }

  FileSystem& disk_;
  std::string root_;
  const std::function<bool(std::string_view)>& wanted_;
  TreeLimits limits_;
  std::vector<TreeFile> files_;
};

}  // namespace

bool is_passed_over(std::string_view name) {
  return name.starts_with('.') || name.ends_with('~') || name.ends_with(".swp") ||
         (name.size() > 1 && name.starts_with('#') && name.ends_with('#'));
}

IoResult<std::vector<TreeFile>> read_tree(FileSystem& disk, const std::string& root,
                                          const std::function<bool(std::string_view)>& wanted,
                                          TreeLimits limits) {
  auto entries = disk.list(root);
  if (!entries) return std::unexpected(entries.error());
  Walk walk(disk, root, wanted, limits);
  walk.read_entries(*entries, {}, 0);
  return walk.take();
}

}  // namespace planverk
