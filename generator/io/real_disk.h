#pragma once
// The disk of the machine. The only room with Boost.Filesystem, and the POSIX calls that it lacks.

#include "io/file_system.h"

namespace planverk {

class RealDisk final : public FileSystem {
 public:
  // Reads the process's umask, which POSIX allows only by setting it for a moment: make one before threads
  // start.
  RealDisk();

  IoResult<std::string> read_file(const std::string& path, std::uint64_t most = no_limit) override;
  IoResult<FileInfo> write_file(const std::string& path, std::string_view text) override;
  IoResult<std::vector<FolderEntry>> list(const std::string& path) override;
  IoResult<FileInfo> info(const std::string& path) override;
  IoResult<std::string> canonical(const std::string& path) override;
  IoResult<void> make_folders(const std::string& path) override;
  IoResult<void> rename(const std::string& from, const std::string& to) override;
  IoResult<void> exchange(const std::string& one, const std::string& other) override;
  IoResult<void> remove_file(const std::string& path) override;
  IoResult<void> remove_tree(const std::string& path) override;
  IoResult<void> hard_link(const std::string& from, const std::string& to) override;
  IoResult<std::unique_ptr<FileLock>> lock(const std::string& path) override;

 private:
  // Whether new files and folders would come out narrower than 0644 and 0755.
  bool umask_interferes_ = false;
};

}  // namespace planverk
