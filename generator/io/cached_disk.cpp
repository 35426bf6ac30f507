#include "io/cached_disk.h"

namespace planverk {
namespace {

// What lies in `folder`, at any depth, is one run of the sorted paths.
template <class Map>
void erase_below(Map& map, const std::string& folder) {
  std::string first = folder + "/", last = folder + "0";  // '0' comes right after '/'
  map.erase(map.lower_bound(first), map.lower_bound(last));
}

}  // namespace

void CachedDisk::forget(const std::string& path) {
  files_.erase(path);
  folders_.erase(path);
  folders_.erase(std::string(folder_of(path)));
  erase_below(files_, path);
  erase_below(folders_, path);
}

void CachedDisk::forget_all() {
  files_.clear();
  folders_.clear();
}

// A failure is not remembered: nobody tells when a disk is well again.
IoResult<std::string> CachedDisk::read_file(const std::string& path, std::uint64_t most) {
  if (auto at = files_.find(path); at != files_.end() && at->second.size() <= most) return at->second;
  auto text = below_.read_file(path, most);
  if (text) files_[path] = *text;
  return text;
}

IoResult<std::vector<FolderEntry>> CachedDisk::list(const std::string& path) {
  if (auto at = folders_.find(path); at != folders_.end()) return at->second;
  auto entries = below_.list(path);
  if (entries) folders_[path] = *entries;
  return entries;
}

IoResult<FileInfo> CachedDisk::write_file(const std::string& path, std::string_view text) {
  forget(path);
  return below_.write_file(path, text);
}

IoResult<void> CachedDisk::make_folders(const std::string& path) {
  forget_all();
  return below_.make_folders(path);
}

IoResult<void> CachedDisk::rename(const std::string& from, const std::string& to) {
  forget(from);
  forget(to);
  return below_.rename(from, to);
}

IoResult<void> CachedDisk::exchange(const std::string& one, const std::string& other) {
  forget(one);
  forget(other);
  return below_.exchange(one, other);
}

IoResult<void> CachedDisk::remove_file(const std::string& path) {
  forget(path);
  return below_.remove_file(path);
}

IoResult<void> CachedDisk::remove_tree(const std::string& path) {
  forget(path);
  return below_.remove_tree(path);
}

IoResult<void> CachedDisk::hard_link(const std::string& from, const std::string& to) {
  forget(to);
  return below_.hard_link(from, to);
}

}  // namespace planverk
