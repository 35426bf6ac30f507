#pragma once
// A disk that reads each file and each folder once, until it is told that something has changed there: for `serve`,
// which is told so by the system (io/watch.h). Only reading is remembered; writing goes straight to the disk below.

#include <map>

#include "io/file_system.h"

namespace planverk {

// For one thread. Paths are compared as they are written, so one folder must always be called the same.
class CachedDisk final : public FileSystem {
 public:
  // The disk below must outlive this one.
  explicit CachedDisk(FileSystem& below) : below_(below) {}

  // Something at `path` has come, gone or changed: the file, or the folder with all that is in it.
  void forget(const std::string& path);
  void forget_all();

  IoResult<std::string> read_file(const std::string& path, std::uint64_t most = no_limit) override;
  IoResult<std::vector<FolderEntry>> list(const std::string& path) override;

  IoResult<FileInfo> info(const std::string& path) override { return below_.info(path); }
  IoResult<std::string> canonical(const std::string& path) override { return below_.canonical(path); }
  IoResult<FileInfo> write_file(const std::string& path, std::string_view text) override;
  IoResult<void> make_folders(const std::string& path) override;
  IoResult<void> rename(const std::string& from, const std::string& to) override;
  IoResult<void> exchange(const std::string& one, const std::string& other) override;
  IoResult<void> remove_file(const std::string& path) override;
  IoResult<void> remove_tree(const std::string& path) override;
  IoResult<void> hard_link(const std::string& from, const std::string& to) override;
  IoResult<std::unique_ptr<FileLock>> lock(const std::string& path) override { return below_.lock(path); }

 private:
  FileSystem& below_;
  std::map<std::string, std::string> files_;
  std::map<std::string, std::vector<FolderEntry>> folders_;
};

}  // namespace planverk
