#pragma once
// Files in a ZIP archive that is in memory. The one user of libzip.

#include <cstdint>
#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace planverk {

enum class ZipFault : std::uint8_t { missing, damaged, locked, too_large };

class ZipArchive {
 public:
  explicit ZipArchive(std::string_view bytes);
  ~ZipArchive();
  bool is_open() const { return archive_ != nullptr; }
  // Of all files, in the archive's order.
  std::vector<std::string> names() const;
  // The file's text, of at most `most` bytes: an archive of a few bytes may unpack to any number of them, so what it says of
  // itself is not believed. An archive that could not be opened is damaged.
  std::expected<std::string, ZipFault> read(const std::string& name, std::size_t most) const;

 private:
  struct Handle;
  std::unique_ptr<Handle> archive_;
};

}  // namespace planverk
