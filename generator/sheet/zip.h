#pragma once
// Files in a ZIP archive that is in memory. The one user of libzip.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planverk::sheet {

class ZipArchive {
 public:
  explicit ZipArchive(std::string_view bytes);
  ~ZipArchive();
  bool is_open() const { return archive_ != nullptr; }
  // Of all files, in the archive's order.
  std::vector<std::string> names() const;
  // The file's text; nothing when it is not there, is damaged, or has more than `most` bytes when unpacked: an archive of
  // a few bytes may unpack to any number of them, so what it says of itself is not believed.
  std::optional<std::string> read(const std::string& name, std::size_t most) const;

 private:
  struct Handle;
  std::unique_ptr<Handle> archive_;
};

}  // namespace planverk::sheet
