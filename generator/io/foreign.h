#pragma once
// Files in an output folder that Planverk did not write: found, checked against what the site wants there,
// and taken along into the new folder.

#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "io/file_system.h"
#include "io/manifest.h"
#include "io/output_folder.h"

namespace planverk {

// What does not stand in the manifest, sorted by path. A folder in which all is foreign is one entry.
struct ForeignEntry {
  std::string path;
  FileKind kind = FileKind::file;
  bool operator==(const ForeignEntry&) const = default;
};

// `before` is the manifest of the folder, `now` what the new site has; both sorted. Refused when a foreign
// file stands where the new site has one of its own: somebody's work would be lost.
std::expected<std::vector<ForeignEntry>, PublishError> find_foreign(FileSystem& disk,
                                                                    const std::string& folder,
                                                                    const Manifest& before,
                                                                    const Manifest& now);

// The file at `to` as well, as a second name of the same file, so that the time stamp stays; or a copy where
// the disk has no second names. Returns the time stamp where it is a new one.
IoResult<std::optional<std::int64_t>> carry_file(FileSystem& disk, const std::string& from,
                                                 const std::string& to);

// The same for a foreign file, link or folder; the folder of `to` must exist.
IoResult<void> carry_foreign(FileSystem& disk, const std::string& from, const std::string& to, FileKind kind);

}  // namespace planverk
