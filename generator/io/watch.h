#pragma once
// Tells which files and folders change, as the system tells it (inotify, in watch.cpp alone).

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "io/file_system.h"

namespace planverk {

// Of a folder, those entries that matter: files, and folders with all that is in them, there already or not.
struct WatchedFolder {
  std::string path;
  std::vector<std::string> names;
};

struct Changes {
  // Files and folders that came, went or changed, named as the watched folders are. A folder stands for all in it.
  std::vector<std::string> paths;
  // More happened than could be followed: anything may have changed.
  bool everything = false;
  // Folders that cannot be watched, with the reason: what changes there is not seen.
  std::vector<IoError> troubles;
};

// Watching begins before `start` returns, so that whoever reads afterwards misses nothing. What is_passed_over names is
// passed over here too, and links are not followed below the named folders.
class Watch {
 public:
  virtual ~Watch() = default;
  // `disk` lists folders; it must outlive the watch.
  static IoResult<std::unique_ptr<Watch>> start(FileSystem& disk, std::vector<WatchedFolder> folders);
  // Waits for a change and then, shortly, for what belongs to it: an editor's save is several steps, and a file that is
  // still being written is waited for. Nothing after `stop`.
  virtual std::optional<Changes> next() = 0;
  // From any thread.
  virtual void stop() = 0;
};

}  // namespace planverk
