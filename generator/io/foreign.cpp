#include "io/foreign.h"

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <set>

namespace planverk {
namespace {

using Folders = std::set<std::string, std::less<>>;

void add_folders(Folders& folders, const Manifest& manifest) {
  for (const ManifestEntry& entry : manifest.entries)
    for (std::string_view folder = folder_of(entry.path); !folder.empty(); folder = folder_of(folder))
      if (!folders.emplace(folder).second) break;
}

struct Search {
  FileSystem& disk;
  const std::string& root;
  const Manifest& before;
  const Manifest& now;
  Folders own_folders;
  Folders wanted_folders;
  std::vector<ForeignEntry> found;

  std::expected<void, PublishError> look_into(const std::string& folder) {
    auto entries = disk.list(join_path(root, folder));
    if (!entries) return std::unexpected(disk_error(entries.error()));
    for (const FolderEntry& entry : *entries) {
      std::string path = join_path(folder, entry.name);
      bool is_folder = entry.kind == FileKind::folder;
      if (path == manifest_name) continue;
      if (entry.kind == FileKind::file && before.find(path) != nullptr) continue;
      if (now.find(path) != nullptr || (!is_folder && wanted_folders.contains(path))) return in_the_way(path);
      if (is_folder && own_folders.contains(path)) {
        if (auto looked = look_into(path); !looked) return looked;
      } else {
        found.push_back({path, entry.kind});
      }
    }
    return {};
  }

  std::expected<void, PublishError> in_the_way(const std::string& path) const {
    return std::unexpected(
        PublishError{PublishError::Kind::refused,
                     fmt::format("`{}` was not written by Planverk and stands where the site wants to write",
                                 join_path(root, path)),
                     "move it out of the output folder, and build again"});
  }
};

}  // namespace

std::expected<std::vector<ForeignEntry>, PublishError> find_foreign(FileSystem& disk,
                                                                    const std::string& folder,
                                                                    const Manifest& before,
                                                                    const Manifest& now) {
  Search search{disk, folder, before, now, {}, {}, {}};
  add_folders(search.wanted_folders, now);
  search.own_folders = search.wanted_folders;
  add_folders(search.own_folders, before);
  if (auto looked = search.look_into({}); !looked) return std::unexpected(looked.error());
  std::sort(search.found.begin(), search.found.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return std::move(search.found);
}

IoResult<std::optional<std::int64_t>> carry_file(FileSystem& disk, const std::string& from,
                                                 const std::string& to) {
  auto linked = disk.hard_link(from, to);
  if (linked) return std::nullopt;
  if (linked.error().kind != IoErrorKind::unsupported) return std::unexpected(linked.error());
  auto text = disk.read_file(from);
  if (!text) return std::unexpected(text.error());
  auto written = disk.write_file(to, *text);
  if (!written) return std::unexpected(written.error());
  return written->modified;
}

IoResult<void> carry_foreign(FileSystem& disk, const std::string& from, const std::string& to,
                             FileKind kind) {
  if (kind == FileKind::file) {
    if (auto carried = carry_file(disk, from, to); !carried) return std::unexpected(carried.error());
    return {};
  }
  if (kind != FileKind::folder) return disk.hard_link(from, to);
  if (auto made = disk.make_folders(to); !made) return made;
  auto entries = disk.list(from);
  if (!entries) return std::unexpected(entries.error());
  for (const FolderEntry& entry : *entries)
    if (auto carried =
            carry_foreign(disk, join_path(from, entry.name), join_path(to, entry.name), entry.kind);
        !carried)
      return carried;
  return {};
}

}  // namespace planverk
