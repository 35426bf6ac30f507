#pragma once
// Publishing a few files at once, and looking at what came of it.

#include "disks.h"
#include "io/publish.h"

namespace planverk::publishing {

using Files = std::map<std::string, std::string>;

inline std::expected<Published, PublishError> publish(FileSystem& disk, const std::string& output,
                                                      const Files& files) {
  auto publication = Publication::begin(disk, {.output = output, .site = {}, .home = {}, .sources = {}});
  if (!publication) return std::unexpected(publication.error());
  for (const auto& [path, text] : files)
    if (auto written = publication->write(path, text); !written) return std::unexpected(written.error());
  return publication->finish();
}

// The files of the output folder (no folders, no manifest), or nothing when there is no such folder.
inline Files published_files(FileSystem& disk, const std::string& output) {
  Files files = tree(disk, output);
  std::erase_if(files,
                [](const auto& file) { return file.first.ends_with('/') || file.first == manifest_name; });
  return files;
}

inline std::string counts(const std::expected<Published, PublishError>& result) {
  if (!result) return result.error().message;
  std::string text = std::to_string(result->written) + " written, " + std::to_string(result->kept) +
                     " kept, " + std::to_string(result->removed) + " removed";
  for (const std::string& path : result->foreign) text += ", foreign " + path;
  return text + (result->left_over.empty() ? "" : ", left " + result->left_over);
}

inline const Files old_site{{"index.html", "old"}, {"a/same.html", "same"}, {"b/c/gone.html", "gone"}};
inline const Files new_site{{"index.html", "new"}, {"a/same.html", "same"}, {"d/e.html", "more"}};

}  // namespace planverk::publishing
