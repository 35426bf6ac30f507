#include "io/real_disk.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <boost/filesystem.hpp>
#include <cerrno>
#include <system_error>
#include <utility>

namespace planverk {
namespace {

namespace bfs = boost::filesystem;

IoError error_of(int code, const std::string& path) {
  switch (code) {
    case ENOENT:
      return make_io_error(IoErrorKind::not_found, path);
    case EACCES:
    case EPERM:
    case EROFS:
      return make_io_error(IoErrorKind::permission, path);
    case EISDIR:
      return make_io_error(IoErrorKind::is_folder, path);
    case ENOTDIR:
      return make_io_error(IoErrorKind::not_folder, path);
    case ENOSPC:
    case EDQUOT:
      return make_io_error(IoErrorKind::no_space, path);
    case EEXIST:
    case ENOTEMPTY:
      return make_io_error(IoErrorKind::exists, path);
    case EFBIG:
      return make_io_error(IoErrorKind::too_large, path);
    case EBUSY:
    case ETXTBSY:
      return make_io_error(IoErrorKind::busy, path);
    default:
      return make_io_error(IoErrorKind::other, path, std::generic_category().message(code));
  }
}

std::unexpected<IoError> failure(const std::string& path, int code = errno) {
  return std::unexpected(error_of(code, path));
}

// Closes what it holds; `close` tells whether that went well, as network disks report a full disk there.
class Handle {
 public:
  explicit Handle(int number) : number_(number) {}
  Handle(Handle&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Handle& operator=(Handle&&) = delete;
  ~Handle() { close(); }
  explicit operator bool() const { return number_ >= 0; }
  int number() const { return number_; }
  // Gives it to somebody else to close.
  int release() { return std::exchange(number_, -1); }
  bool close() { return number_ < 0 || ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

FileInfo info_of(const struct stat& status) {
  FileKind kind = S_ISREG(status.st_mode)   ? FileKind::file
                  : S_ISDIR(status.st_mode) ? FileKind::folder
                  : S_ISLNK(status.st_mode) ? FileKind::link
                                            : FileKind::other;
  std::int64_t modified = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
  return {kind, static_cast<std::uint64_t>(status.st_size), modified};
}

bool write_all(int number, std::string_view text) {
  while (!text.empty()) {
    ssize_t written = ::write(number, text.data(), text.size());
    if (written < 0 && errno != EINTR) return false;
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// The entries of an open folder in the order of the disk. Boost's iterator asks for the kind of each entry
// with a call of its own, which the folder has told already; on 10,000 files that is a third of an unchanged
// build.
IoResult<std::vector<FolderEntry>> read_folder(Handle handle, const std::string& path) {
  std::unique_ptr<DIR, int (*)(DIR*)> folder(::fdopendir(handle.number()), ::closedir);
  if (!folder) return failure(path);
  int number = handle.release();
  std::vector<FolderEntry> entries;
  for (;;) {
    errno = 0;
    const dirent* entry = ::readdir(folder.get());
    if (entry == nullptr && errno != 0) return failure(path);
    if (entry == nullptr) return entries;
    std::string_view name = entry->d_name;
    if (name == "." || name == "..") continue;
    FileKind kind = entry->d_type == DT_REG   ? FileKind::file
                    : entry->d_type == DT_DIR ? FileKind::folder
                    : entry->d_type == DT_LNK ? FileKind::link
                                              : FileKind::other;
    struct stat status {};
    if (entry->d_type == DT_UNKNOWN && ::fstatat(number, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0)
      kind = info_of(status).kind;
    entries.push_back({std::string(name), kind});
  }
}

// Removes an entry of an open folder; 0 or the system's error. Never leaves the folder through a link, even
// when somebody puts one there meanwhile.
int remove_entry(int folder, const std::string& name) {
  if (::unlinkat(folder, name.c_str(), 0) == 0 || errno == ENOENT) return 0;
  if (errno != EISDIR && errno != EPERM) return errno;
  int refused = errno;
  Handle handle(::openat(folder, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!handle) return errno == ENOTDIR ? refused : errno;
  Handle second(::dup(handle.number()));
  if (!second) return errno;
  auto entries = read_folder(std::move(second), name);
  if (!entries) return EIO;
  for (const FolderEntry& entry : *entries)
    if (int error = remove_entry(handle.number(), entry.name); error != 0) return error;
  return ::unlinkat(folder, name.c_str(), AT_REMOVEDIR) == 0 || errno == ENOENT ? 0 : errno;
}

// One folder, fine when it exists; 0 or the system's error.
int make_folder(const std::string& path, bool umask_interferes) {
  if (::mkdir(path.c_str(), 0755) == 0)
    return umask_interferes && ::chmod(path.c_str(), 0755) != 0 ? errno : 0;
  if (errno != EEXIST) return errno;
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return errno == ENOENT ? ENOTDIR : errno;
  return S_ISDIR(status.st_mode) ? 0 : ENOTDIR;
}

// The lock file is removed before it is let go, so that nothing stays behind beside the site.
class RealLock final : public FileLock {
 public:
  RealLock(Handle handle, std::string path) : handle_(std::move(handle)), path_(std::move(path)) {}
  ~RealLock() override { ::unlink(path_.c_str()); }

 private:
  Handle handle_;
  std::string path_;
};

}  // namespace

RealDisk::RealDisk() {
  mode_t mask = ::umask(0022);
  ::umask(mask);
  umask_interferes_ = (mask & 0755) != 0;
}

IoResult<std::string> RealDisk::read_file(const std::string& path, std::uint64_t most) {
  // Without O_NONBLOCK opening a named pipe would wait for somebody to write to it.
  Handle handle(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!handle) return failure(path);
  struct stat status {};
  if (::fstat(handle.number(), &status) != 0) return failure(path);
  if (S_ISDIR(status.st_mode)) return failure(path, EISDIR);
  if (!S_ISREG(status.st_mode))
    return std::unexpected(make_io_error(IoErrorKind::other, path, "it is no ordinary file"));
  // One byte more than told, so that the end shows itself without growing; a file may also grow while it is
  // read.
  std::string text(std::min<std::uint64_t>(static_cast<std::uint64_t>(status.st_size), most) + 1, '\0');
  std::size_t filled = 0;
  for (;;) {
    ssize_t got = ::read(handle.number(), text.data() + filled, text.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failure(path);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > most) return failure(path, EFBIG);
    if (filled == text.size()) text.resize(text.size() * 2);
  }
  text.resize(filled);
  return text;
}

IoResult<FileInfo> RealDisk::write_file(const std::string& path, std::string_view text) {
  Handle handle(
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0644));
  if (!handle && errno == ELOOP) return std::unexpected(make_io_error(IoErrorKind::is_link, path));
  if (!handle) return failure(path);
  if (umask_interferes_ && ::fchmod(handle.number(), 0644) != 0) return failure(path);
  struct stat status {};
  if (!write_all(handle.number(), text) || ::fstat(handle.number(), &status) != 0 || !handle.close())
    return failure(path);
  return info_of(status);
}

IoResult<std::vector<FolderEntry>> RealDisk::list(const std::string& path) {
  Handle handle(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!handle) return failure(path);
  auto entries = read_folder(std::move(handle), path);
  if (entries)
    std::sort(entries->begin(), entries->end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return entries;
}

IoResult<FileInfo> RealDisk::info(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return failure(path);
  return info_of(status);
}

IoResult<std::string> RealDisk::canonical(const std::string& path) {
  boost::system::error_code error;
  if (path.empty()) return failure(path, ENOENT);
  bfs::path head = path.front() == '/' ? bfs::path(path) : bfs::current_path(error) / path;
  if (error) return failure(path, error.value());
  std::string tail;
  for (;;) {
    bfs::path real = bfs::canonical(head, error);
    if (!error) return normal_path(join_path(real.string(), tail));
    if (error.value() != ENOENT || head == "/") return failure(path, error.value());
    tail = join_path(head.filename().string(), tail);
    head = head.parent_path();
  }
}

IoResult<void> RealDisk::make_folders(const std::string& path) {
  int error = make_folder(path, umask_interferes_);
  std::string above(folder_of(path));
  if (error == ENOENT && !above.empty() && above != path) {
    if (auto made = make_folders(above); !made) return made;
    error = make_folder(path, umask_interferes_);
    // Folders of the system, such as `/proc`, are there and yet answer so.
    if (error == ENOENT)
      return std::unexpected(
          make_io_error(IoErrorKind::other, path, "no folders can be made in the folder above it"));
  }
  if (error != 0) return failure(path, error);
  return {};
}

IoResult<void> RealDisk::rename(const std::string& from, const std::string& to) {
  boost::system::error_code error;
  bfs::rename(from, to, error);
  if (error) return failure(error.value() == ENOENT ? from : to, error.value());
  return {};
}

IoResult<void> RealDisk::exchange(const std::string& one, const std::string& other) {
  // By number, as older C libraries have no function for it. EINVAL and ENOSYS: this disk or system cannot.
  if (::syscall(SYS_renameat2, AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0)
    return {};
  if (errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP)
    return std::unexpected(make_io_error(IoErrorKind::unsupported, other));
  return failure(other);
}

IoResult<void> RealDisk::remove_file(const std::string& path) {
  if (::unlink(path.c_str()) != 0) return failure(path);
  return {};
}

IoResult<void> RealDisk::remove_tree(const std::string& path) {
  if (int error = remove_entry(AT_FDCWD, path); error != 0) return failure(path, error);
  return {};
}

IoResult<void> RealDisk::hard_link(const std::string& from, const std::string& to) {
  if (::linkat(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), 0) == 0) return {};
  // EPERM: a disk without hard links, or a file that belongs to somebody else. EMLINK: one too many.
  if (errno == EPERM || errno == EMLINK || errno == EXDEV || errno == EOPNOTSUPP || errno == ENOSYS)
    return std::unexpected(make_io_error(IoErrorKind::unsupported, from));
  return failure(errno == ENOENT ? from : to);
}

IoResult<std::unique_ptr<FileLock>> RealDisk::lock(const std::string& path) {
  for (;;) {
    Handle handle(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644));
    if (!handle) return failure(path);
    if (::flock(handle.number(), LOCK_EX | LOCK_NB) != 0)
      return failure(path, errno == EWOULDBLOCK ? EBUSY : errno);
    // The holder before us may have removed the file between our two calls; then this lock guards nothing.
    struct stat ours {
    }, named{};
    if (::fstat(handle.number(), &ours) != 0) return failure(path);
    if (::stat(path.c_str(), &named) == 0 && ours.st_ino == named.st_ino && ours.st_dev == named.st_dev)
      return std::make_unique<RealLock>(std::move(handle), path);
  }
}

}  // namespace planverk
