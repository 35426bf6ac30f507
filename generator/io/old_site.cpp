#include "io/old_site.h"

#include <utility>

namespace planverk {

std::expected<OldSite, PublishError> read_old_site(FileSystem& disk, const std::string& folder,
                                                   const std::string& times_path) {
  auto manifest = read_output_folder(disk, folder);
  if (!manifest) return std::unexpected(manifest.error());
  OldSite site{folder, disk.exists(folder), std::move(*manifest), {}};
  if (site.manifest.entries.empty()) return site;
  if (auto text = disk.read_file(times_path)) site.times = parse_file_times(*text);
  return site;
}

std::optional<FileTime> find_unchanged(FileSystem& disk, const OldSite& site, std::string_view path) {
  const ManifestEntry* entry = site.manifest.find(path);
  if (entry == nullptr) return std::nullopt;
  std::string place = join_path(site.folder, path);
  auto info = disk.info(place);
  if (!info || info->kind != FileKind::file) return std::nullopt;
  FileTime now{entry->hash, info->size, info->modified};
  auto known = site.times.find(entry->path);
  if (known != site.times.end() && known->second == now) return now;
  auto text = disk.read_file(place, info->size);
  if (!text || content_hash(*text) != entry->hash) return std::nullopt;
  return now;
}

}  // namespace planverk
