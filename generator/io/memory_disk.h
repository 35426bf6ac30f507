#pragma once
// A disk in memory: for tests (with links and failures made to order), for `check` and for `serve`.

#include <map>
#include <mutex>
#include <set>

#include "io/file_system.h"

namespace planverk {

class MemoryDisk final : public FileSystem {
 public:
  struct Abilities {
    bool exchange = true;
    bool hard_links = true;
  };

  MemoryDisk() = default;
  explicit MemoryDisk(Abilities abilities) : abilities_(abilities) {}

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

  // A symbolic link; `target` absolute or relative to the link's folder, existing or not.
  IoResult<void> make_link(const std::string& path, std::string target);
  // Lets the writing calls number `first` (1 is the next one) up to `first + count - 1` fail with `kind` and
  // do nothing. A large `count` stands for a process that was killed at that point.
  void fail_writing_calls(std::uint64_t first, std::uint64_t count = 1,
                          IoErrorKind kind = IoErrorKind::no_space);

 private:
  struct Content {
    std::string text;
    std::int64_t modified = 0;
  };
  struct Node {
    FileKind kind = FileKind::folder;
    std::shared_ptr<Content> content;  // Of a file; shared by its hard links.
    std::string target;                // Of a link.
  };
  class MemoryLock;
  using Nodes = std::map<std::string, Node, std::less<>>;

  // All below expect the lock to be held and paths that `resolve` gave.
  IoResult<std::string> resolve(std::string_view path, bool follow_last) const;
  const Node* find(std::string_view path) const;
  IoResult<void> start_writing(const std::string& path);
  Nodes take_out(const std::string& path);
  void put_in(Nodes taken, std::string_view from, std::string_view to);

  Abilities abilities_;
  // A file system may be used from several threads at once (pages are written where they are rendered), and
  // the real one brings its own locks. This is this one's.
  std::mutex mutex_;
  // By absolute path; `/` is not in it and always there.
  Nodes nodes_;
  std::set<std::string> locked_;
  std::int64_t clock_ = 1'000'000'000;
  std::uint64_t writing_calls_ = 0;
  std::uint64_t fail_from_ = 0;
  std::uint64_t fail_to_ = 0;
  IoErrorKind fail_kind_ = IoErrorKind::other;
};

}  // namespace planverk
