#pragma once
// The site that a publication replaces: what Planverk wrote there, and which of it is still as it was.

#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "io/file_system.h"
#include "io/manifest.h"
#include "io/output_folder.h"

namespace planverk {

struct OldSite {
  std::string folder;
  bool exists = false;
  Manifest manifest;
  FileTimes times;
};

// Refused when the folder is not Planverk's. A file of times that is missing or damaged is no fault.
std::expected<OldSite, PublishError> read_old_site(FileSystem& disk, const std::string& folder,
                                                   const std::string& times_path);

// What the disk says of a file that is as Planverk left it; nothing when it is not, or not Planverk's. A file
// whose size and time are not the known ones is read.
std::optional<FileTime> find_unchanged(FileSystem& disk, const OldSite& site, std::string_view path);

}  // namespace planverk
