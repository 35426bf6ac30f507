#pragma once
// What Planverk wrote into an output folder last time: how it knows its own files, and which of them still
// hold.
//
// The file `.planverk-manifest` in the output folder, sorted by the bytes of the paths. It says nothing but
// what the site is, so that two builds of the same site are the same bytes:
//
//   planverk-manifest 2
//   <32 hex digits of content_hash> <path>
//
// Version 1 had the lines of the file of times; it is read, and written anew as version 2.
//
// The file `.<name>.planverk-times` beside the output folder, in any order. It saves reading the files that
// stay, and no right result needs it: a line counts only while its hash stands in the manifest.
//
//   planverk-times 1
//   <32 hex digits of content_hash> <size> <modified> <path>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/hash.h"

namespace planverk {

inline constexpr std::string_view manifest_name = ".planverk-manifest";

struct ManifestEntry {
  std::string path;
  ContentHash hash;
  bool operator==(const ManifestEntry&) const = default;
};

struct Manifest {
  std::vector<ManifestEntry> entries;
  // Read from version 1: to be written again even when the site did not change.
  bool outdated = false;
  // The entry of a path, or null. The entries must be sorted.
  const ManifestEntry* find(std::string_view path) const;
  bool operator==(const Manifest&) const = default;
};

// Sorts the entries first.
std::string to_text(Manifest& manifest);
// Nothing when any line is not as `to_text` writes it: a manifest is believed as a whole or not at all.
std::optional<Manifest> parse_manifest(std::string_view text);

// What the disk said of a file after writing it.
struct FileTime {
  ContentHash hash;
  std::uint64_t size = 0;
  std::int64_t modified = 0;
  bool operator==(const FileTime&) const = default;
};

// By path.
using FileTimes = std::unordered_map<std::string, FileTime>;

std::string to_text(const FileTimes& times);
// Of a damaged text as much as can be read, perhaps nothing.
FileTimes parse_file_times(std::string_view text);

// Whether a path may be written below the output folder: relative, of parts that are neither empty, `.` nor
// `..`, valid UTF-8 without control characters, and not one of the names that publication needs itself.
bool is_output_path(std::string_view path);

}  // namespace planverk
