#include "io/watch.h"

#include <fmt/core.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <map>
#include <set>

#include "io/read_tree.h"

namespace planverk {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::uint32_t wanted_events = IN_CREATE | IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_DELETE | IN_MOVED_FROM |
                                        IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_EXCL_UNLINK;
// One save is over when nothing came for so long; a file that somebody still writes is given more time.
constexpr milliseconds quiet{4}, quiet_while_writing{40}, longest{120};
// How often the watched folders themselves are looked for: one may be moved away, come back, or be another.
constexpr milliseconds look_again{500};

class Inotify final : public Watch {
 public:
  Inotify(FileSystem& disk, std::vector<WatchedFolder> folders, int events, int wake)
      : disk_(disk), folders_(std::move(folders)), events_(events), wake_(wake) {
    watch_all();
  }
  ~Inotify() override {
    ::close(events_);
    ::close(wake_);
  }

  void stop() override { (void)!::write(wake_, "\1\0\0\0\0\0\0", 8); }

  std::optional<Changes> next() override {
    auto end = Clock::time_point::max();
    for (;;) {
      bool found = !paths_.empty() || everything_ || !troubles_.empty();
      auto now = Clock::now();
      if (found && end == Clock::time_point::max()) end = now + longest;
      auto patience = !found ? look_again : unfinished_.empty() ? quiet : quiet_while_writing;
      auto left = std::min<Clock::duration>(patience, end - now);
      std::array<pollfd, 2> both{{{events_, POLLIN, 0}, {wake_, POLLIN, 0}}};
      int ready = left.count() <= 0 ? 0 : ::poll(both.data(), 2, static_cast<int>(std::chrono::ceil<milliseconds>(left).count()));
      if (both[1].revents != 0) return std::nullopt;
      if (ready > 0) {
        read_events();
      } else if (found) {
        return take();
      } else {
        look_for_folders();
      }
    }
  }

 private:
  Changes take() {
    unfinished_.clear();
    born_.clear();
    Changes out{{paths_.begin(), paths_.end()}, everything_, std::move(troubles_)};
    paths_.clear();
    everything_ = false;
    troubles_.clear();
    return out;
  }

  // The number under which the system tells about a folder; below zero when it cannot be watched.
  int watch_folder(const std::string& path, bool follow) {
    int number = ::inotify_add_watch(events_, path.c_str(), wanted_events | IN_ONLYDIR | (follow ? 0 : IN_DONT_FOLLOW));
    if (number >= 0) {
      // One folder can have two names here: the site's own templates may be those of the program.
      paths_of_[number].insert(path);
      numbers_[path] = number;
    } else if (errno == ENOSPC || errno == ENOMEM) {
      complain(path, "the system watches as many folders as it may (fs.inotify.max_user_watches)");
    } else if (errno == EACCES) {
      complain(path, "it may not be read");
    }
    return number;
  }

  void complain(const std::string& path, std::string_view why) {
    if (complained_.insert(path).second)
      troubles_.push_back({IoErrorKind::other, path, fmt::format("changes in `{}` are not seen: {}", path, why)});
  }

  // Watching comes before listing, so that nothing can come in between unseen.
  void watch_tree(const std::string& path, unsigned depth = 0) {
    if (depth > TreeLimits{}.depth + 1 || watch_folder(path, depth == 0) < 0) return;
    auto entries = disk_.list(path);
    if (!entries) return;
    for (const FolderEntry& entry : *entries)
      if (entry.kind == FileKind::folder && !is_passed_over(entry.name)) watch_tree(join_path(path, entry.name), depth + 1);
  }

  void leave_tree(const std::string& path) {
    std::string last = path + "0";  // '0' comes right after '/'
    for (auto at = numbers_.lower_bound(path); at != numbers_.end() && at->first < last;) {
      if (!is_within(at->first, path)) {
        ++at;
        continue;
      }
      auto& names = paths_of_[at->second];
      names.erase(at->first);
      if (names.empty()) {
        ::inotify_rm_watch(events_, at->second);
        paths_of_.erase(at->second);
      }
      at = numbers_.erase(at);
    }
  }

  void watch_all() {
    for (const WatchedFolder& folder : folders_) {
      if (watch_folder(folder.path, true) < 0) continue;
      for (const std::string& name : folder.names) watch_tree(join_path(folder.path, name));
    }
  }

  void start_over() {
    for (const WatchedFolder& folder : folders_) leave_tree(folder.path);
    watch_all();
    everything_ = true;
  }

  // The system tells nothing about a folder that was moved with those above it, or that came back.
  void look_for_folders() {
    for (const WatchedFolder& folder : folders_) {
      auto before = numbers_.find(folder.path);
      int known = before == numbers_.end() ? -1 : before->second;
      bool is_there = disk_.exists(folder.path);
      if (is_there == (known >= 0) && (!is_there || watch_folder(folder.path, true) == known)) continue;
      return start_over();
    }
  }

  void read_events() {
    alignas(inotify_event) std::array<char, 64 << 10> buffer;
    for (;;) {
      ssize_t size = ::read(events_, buffer.data(), buffer.size());
      if (size <= 0) return;
      for (ssize_t at = 0; at < size;) {
        inotify_event event;
        std::memcpy(&event, buffer.data() + at, sizeof event);
        const char* name = buffer.data() + at + sizeof event;
        at += static_cast<ssize_t>(sizeof event + event.len);
        take_event(event, event.len == 0 ? std::string() : std::string(name));
      }
    }
  }

  void take_event(const inotify_event& event, const std::string& name) {
    if ((event.mask & IN_Q_OVERFLOW) != 0) return start_over();
    auto found = paths_of_.find(event.wd);
    if (found == paths_of_.end()) return;
    std::set<std::string> folders = found->second;
    for (const std::string& folder : folders) {
      if (!name.empty()) {
        take_entry(event.mask, folder, name);
      } else if ((event.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED)) != 0 && is_root(folder)) {
        leave_tree(folder);
        everything_ = true;
      } else if ((event.mask & IN_IGNORED) != 0) {
        leave_tree(folder);
      }
    }
  }

  bool is_root(const std::string& path) const {
    return std::any_of(folders_.begin(), folders_.end(), [&](const WatchedFolder& f) { return f.path == path; });
  }

  bool is_named(const std::string& folder, const std::string& name) const {
    return std::any_of(folders_.begin(), folders_.end(), [&](const WatchedFolder& f) {
      return f.path == folder && std::find(f.names.begin(), f.names.end(), name) != f.names.end();
    });
  }

  void take_entry(std::uint32_t mask, const std::string& folder, const std::string& name) {
    bool top = is_root(folder);
    if (is_passed_over(name) || (top && !is_named(folder, name))) return;
    std::string path = join_path(folder, name);
    bool came = (mask & (IN_CREATE | IN_MOVED_TO | IN_ATTRIB)) != 0;
    if ((mask & (IN_MOVED_FROM | IN_DELETE)) != 0 || ((mask & IN_ISDIR) != 0 && came)) leave_tree(path);
    // A folder that the site names may be a link; below it links are not followed.
    if (came && ((mask & IN_ISDIR) != 0 || top)) watch_tree(path, top ? 0 : 1);
    if ((mask & IN_ISDIR) == 0 && (mask & (IN_CREATE | IN_MODIFY)) != 0) unfinished_.insert(path);
    if ((mask & (IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)) != 0) unfinished_.erase(path);
    if ((mask & IN_CREATE) != 0) born_.insert(path);
    // What came and went again within one save was an editor's own.
    if ((mask & (IN_DELETE | IN_MOVED_FROM)) != 0 && born_.erase(path) > 0) {
      paths_.erase(path);
      return;
    }
    paths_.insert(std::move(path));
  }

  FileSystem& disk_;
  std::vector<WatchedFolder> folders_;
  int events_, wake_;
  std::map<int, std::set<std::string>> paths_of_;
  std::map<std::string, int> numbers_;
  // What `next` is to tell.
  std::set<std::string> paths_, born_, unfinished_, complained_;
  std::vector<IoError> troubles_;
  bool everything_ = false;
};

}  // namespace

IoResult<std::unique_ptr<Watch>> Watch::start(FileSystem& disk, std::vector<WatchedFolder> folders) {
  int events = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  int wake = ::eventfd(0, EFD_CLOEXEC);
  if (events < 0 || wake < 0) {
    IoError error = make_io_error(IoErrorKind::other, folders.front().path, std::strerror(errno));
    error.message = fmt::format("changes cannot be watched: {}", std::strerror(errno));
    for (int number : {events, wake})
      if (number >= 0) ::close(number);
    return std::unexpected(error);
  }
  return std::make_unique<Inotify>(disk, std::move(folders), events, wake);
}

}  // namespace planverk
