#include "io/replace_file.h"

namespace planverk {

IoResult<void> replace_file(FileSystem& disk, const std::string& path, std::string_view text) {
  std::string_view folder = folder_of(path);
  std::string name = path.substr(path.rfind('/') + 1);
  std::string beside = join_path(folder, "." + name + ".new");
  auto written = disk.write_file(beside, text);
  IoResult<void> moved = written ? disk.rename(beside, path) : IoResult<void>(std::unexpected(written.error()));
  if (!moved) (void)disk.remove_file(beside);
  return moved;
}

}  // namespace planverk
