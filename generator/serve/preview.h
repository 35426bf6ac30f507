#pragma once
// A site folder that changes, and the site that it gives. Reads again what has changed and nothing else.

#include <memory>

#include "build/load_cache.h"
#include "io/cached_disk.h"
#include "io/watch.h"
#include "serve/live.h"
#include "serve/snapshot.h"

namespace planverk {

// What one change came to.
struct PreviewUpdate {
  std::shared_ptr<const Snapshot> snapshot;  // the new site; nullptr where errors stop it
  SourceMap sources;
  Diagnostics diagnostics;                   // of all that comes before pages
  ProblemWords words;
  std::string language;
};

// For one thread.
class Preview {
 public:
  // The disk must outlive the preview.
  Preview(FileSystem& disk, BuildOptions options);
  const BuildOptions& options() const { return options_; }
  PreviewUpdate update(const Changes& changes);
  // Readies the next update, when nobody waits for this one.
  void prepare_next() { make_spare_plans(cache_); }

 private:
  CachedDisk disk_;
  BuildOptions options_;
  LoadCache cache_;
};

// The folders and files that a preview reads.
std::vector<WatchedFolder> watched_folders(const BuildOptions& options);

}  // namespace planverk
