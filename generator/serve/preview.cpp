#include "serve/preview.h"

#include <utility>

namespace planverk {

Preview::Preview(FileSystem& disk, BuildOptions options) : disk_(disk), options_(std::move(options)) {}

PreviewUpdate Preview::update(const Changes& changes) {
  if (changes.everything) disk_.forget_all();
  for (const std::string& path : changes.paths) disk_.forget(path);
  auto prepared = std::make_unique<PreparedSite>();
  prepare_site(disk_, options_, *prepared, &cache_);

  PreviewUpdate out;
  const LoadedSite& loaded = prepared->loaded;
  out.sources = loaded.sources;
  out.diagnostics = prepared->diagnostics;
  // Words can be what is broken.
  out.words = {std::string(loaded.strings.get("preview_problems", "Planverk")),
               std::string(loaded.strings.get("preview_problems_note")),
               std::string(loaded.strings.get("preview_close", "×"))};
  out.language = loaded.settings.language.value;
  if (!has_errors(out.diagnostics)) out.snapshot = std::make_shared<const Snapshot>(std::move(prepared));
  return out;
}

std::vector<WatchedFolder> watched_folders(const BuildOptions& options) {
  std::vector<WatchedFolder> out = {{options.source, {"site.yaml", "content", "templates", "themes"}}};
  if (!options.program_files.empty() && options.program_files != options.source)
    out.push_back({options.program_files, {"templates", "themes"}});
  return out;
}

}  // namespace planverk
