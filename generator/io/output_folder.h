#pragma once
// Which folder may be published to: one that Planverk can replace as a whole without taking anything from
// anybody.

#include <expected>
#include <string>
#include <vector>

#include "io/file_system.h"
#include "io/manifest.h"

namespace planverk {

// The person did something that cannot be done (`refused`), another build is at work (`busy`), or the disk
// did not do its part (`disk`). `message` says what is so, `help` what to do about it; no full stop at their
// ends.
struct PublishError {
  enum class Kind : std::uint8_t { refused, busy, disk };
  Kind kind = Kind::disk;
  std::string message;
  std::string help;
};

struct PublishSettings {
  std::string output;
  // The site folder, and the person's home folder; empty when there is none. Neither may be the output folder
  // or lie in it.
  std::string site;
  std::string home;
  // Folders that hold sources (content, templates, themes): the output folder may not touch them either way.
  std::vector<std::string> sources;
};

PublishError disk_error(const IoError& error, std::string help = {});

// The output folder with links resolved, when its place is a possible one. Writes nothing.
std::expected<std::string, PublishError> find_output_folder(FileSystem& disk,
                                                            const PublishSettings& settings);

// What Planverk wrote there last time; empty for a folder that is empty or does not exist yet.
std::expected<Manifest, PublishError> read_output_folder(FileSystem& disk, const std::string& output);

}  // namespace planverk
