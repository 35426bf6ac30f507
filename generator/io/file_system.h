#pragma once
// The disk behind a small interface: the real one, or one in memory for tests, `check` and `serve`.
//
// Paths are UTF-8 with `/`. Nothing here throws. Calls may come from several threads at once as long as no
// two of them concern the same path or a folder that contains it.

#include <cstdint>
#include <expected>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace planverk {

enum class IoErrorKind : std::uint8_t {
  not_found,
  permission,
  is_folder,
  not_folder,
  is_link,
  no_space,
  exists,
  too_large,
  busy,
  unsupported,
  other
};

struct IoError {
  IoErrorKind kind = IoErrorKind::other;
  std::string path;
  // A whole sentence without full stop that names the path, fit for a person.
  std::string message;
  bool operator==(const IoError&) const = default;
};

// With the standard sentence of its kind; `detail` is what the system said, used for `other` only.
IoError make_io_error(IoErrorKind kind, std::string path, std::string_view detail = {});

template <class Value>
using IoResult = std::expected<Value, IoError>;

enum class FileKind : std::uint8_t { file, folder, link, other };

struct FileInfo {
  FileKind kind = FileKind::file;
  std::uint64_t size = 0;
  // Nanoseconds since 1970 of the last change to the content; in memory a counter of changes.
  std::int64_t modified = 0;
  bool operator==(const FileInfo&) const = default;
};

// No size here: it would cost a call to the system per entry. Ask `info` where it matters.
struct FolderEntry {
  std::string name;
  FileKind kind = FileKind::file;
  bool operator==(const FolderEntry&) const = default;
};

// Held as long as it lives; ends with the process, whatever kills it.
class FileLock {
 public:
  virtual ~FileLock() = default;
};

class FileSystem {
 public:
  static constexpr std::uint64_t no_limit = std::numeric_limits<std::uint64_t>::max();

  virtual ~FileSystem() = default;

  // The whole file; `too_large` when it has more than `most` bytes. Follows links.
  virtual IoResult<std::string> read_file(const std::string& path, std::uint64_t most = no_limit) = 0;
  // Makes the file or overwrites what it holds (in place, so other hard links see it too). The folder must
  // exist. Refuses to write through a link. Mode 0644 for a new file, whatever the umask.
  virtual IoResult<FileInfo> write_file(const std::string& path, std::string_view text) = 0;
  // Sorted by the bytes of the names.
  virtual IoResult<std::vector<FolderEntry>> list(const std::string& path) = 0;
  // What the path itself is: a link is told as a link.
  virtual IoResult<FileInfo> info(const std::string& path) = 0;
  // Absolute, without links, `.` and `..`. What does not exist yet at the end of the path is taken as
  // written.
  virtual IoResult<std::string> canonical(const std::string& path) = 0;
  // The folder and those above it that are missing, mode 0755 whatever the umask. Fine when it exists.
  virtual IoResult<void> make_folders(const std::string& path) = 0;
  // Moves a file or folder; a file at `to` is replaced, a folder that is not empty is an error.
  virtual IoResult<void> rename(const std::string& from, const std::string& to) = 0;
  // Swaps two files or folders in one step, or `unsupported` where the system cannot.
  virtual IoResult<void> exchange(const std::string& one, const std::string& other) = 0;
  // A file or link.
  virtual IoResult<void> remove_file(const std::string& path) = 0;
  // A folder with all that is in it, a file, or a link (never what it leads to). Fine when nothing is there.
  virtual IoResult<void> remove_tree(const std::string& path) = 0;
  // A second name for a file; of a link, a second name for the link. `unsupported` where the system cannot.
  virtual IoResult<void> hard_link(const std::string& from, const std::string& to) = 0;
  // Takes the lock file `path`, or `busy` at once when another build holds it. The file goes when the lock
  // goes.
  virtual IoResult<std::unique_ptr<FileLock>> lock(const std::string& path) = 0;

  bool exists(const std::string& path) { return info(path).has_value(); }
};

// "/a/./b//../c/" → "/a/c", by the letters only. A relative path is taken from `/`.
std::string normal_path(std::string_view path);
// Whether `path` is `folder` or lies in it; both canonical.
bool is_within(std::string_view path, std::string_view folder);
// "a/b/c" → "a/b", "c" → "", "/c" → "/".
std::string_view folder_of(std::string_view path);
// `folder` + "/" + `name` without doubling the slash; `name` alone where `folder` is empty.
std::string join_path(std::string_view folder, std::string_view name);

}  // namespace planverk
