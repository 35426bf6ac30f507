#pragma once
// What Planverk wrote into an output folder last time: how it knows its own files, and which of them still
// hold.
//
// The file `.planverk-manifest` in the output folder, sorted by the bytes of the paths:
//
//   planverk-manifest 1
//   <32 hex digits of content_hash> <size> <modified> <path>
//
// `modified` is what the disk said after writing; so the manifest is the one file that differs between two
// builds of the same site.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"

namespace planverk {

inline constexpr std::string_view manifest_name = ".planverk-manifest";

struct ManifestEntry {
  std::string path;
  ContentHash hash;
  std::uint64_t size = 0;
  std::int64_t modified = 0;
  bool operator==(const ManifestEntry&) const = default;
};

struct Manifest {
  std::vector<ManifestEntry> entries;
  // The entry of a path, or null. The entries must be sorted.
  const ManifestEntry* find(std::string_view path) const;
  bool operator==(const Manifest&) const = default;
};

// Sorts the entries first.
std::string to_text(Manifest& manifest);
// Nothing when any line is not as `to_text` writes it: a manifest is believed as a whole or not at all.
std::optional<Manifest> parse_manifest(std::string_view text);

// Whether a path may be written below the output folder: relative, of parts that are neither empty, `.` nor
// `..`, valid UTF-8 without control characters, and not one of the names that publication needs itself.
bool is_output_path(std::string_view path);

}  // namespace planverk
