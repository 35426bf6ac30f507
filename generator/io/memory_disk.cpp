#include "io/memory_disk.h"

#include <algorithm>
#include <utility>

namespace planverk {
namespace {

constexpr int most_links = 40;

std::unexpected<IoError> failure(IoErrorKind kind, std::string_view path, std::string_view detail = {}) {
  return std::unexpected(make_io_error(kind, std::string(path), detail));
}

}  // namespace

class MemoryDisk::MemoryLock final : public FileLock {
 public:
  MemoryLock(MemoryDisk& disk, std::string path) : disk_(disk), path_(std::move(path)) {}
  ~MemoryLock() override {
    std::lock_guard guard(disk_.mutex_);
    disk_.locked_.erase(path_);
  }

 private:
  MemoryDisk& disk_;
  std::string path_;
};

const MemoryDisk::Node* MemoryDisk::find(std::string_view path) const {
  static const Node root{};
  if (path == "/") return &root;
  auto found = nodes_.find(path);
  return found == nodes_.end() ? nullptr : &found->second;
}

// Follows links from the root downwards; only the last part of the path may be missing.
IoResult<std::string> MemoryDisk::resolve(std::string_view path, bool follow_last) const {
  std::string rest(path), done = "/";
  for (int links = 0; !rest.empty();) {
    std::size_t slash = std::min(rest.find('/'), rest.size());
    std::string part = rest.substr(0, slash);
    rest.erase(0, std::min(slash + 1, rest.size()));
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      done.resize(folder_of(done).size());
      continue;
    }
    const Node* folder = find(done);
    if (folder == nullptr) return failure(IoErrorKind::not_found, path);
    if (folder->kind != FileKind::folder) return failure(IoErrorKind::not_folder, path);
    std::string here = join_path(done, part);
    const Node* node = find(here);
    if (node == nullptr || node->kind != FileKind::link || (rest.empty() && !follow_last)) {
      done = std::move(here);
      continue;
    }
    if (++links > most_links) return failure(IoErrorKind::other, path, "its links lead round in a circle");
    if (node->target.starts_with('/')) done.resize(1);
    rest = join_path(node->target, rest);
  }
  return done;
}

IoResult<void> MemoryDisk::start_writing(const std::string& path) {
  ++writing_calls_;
  if (writing_calls_ >= fail_from_ && writing_calls_ < fail_to_) return failure(fail_kind_, path);
  return {};
}

void MemoryDisk::fail_writing_calls(std::uint64_t first, std::uint64_t count, IoErrorKind kind) {
  std::lock_guard guard(mutex_);
  fail_from_ = writing_calls_ + first;
  fail_to_ = fail_from_ + count;
  fail_kind_ = kind;
}

IoResult<std::string> MemoryDisk::read_file(const std::string& path, std::uint64_t most) {
  std::lock_guard guard(mutex_);
  auto at = resolve(path, true);
  if (!at) return std::unexpected(at.error());
  const Node* node = find(*at);
  if (node == nullptr) return failure(IoErrorKind::not_found, path);
  if (node->kind == FileKind::folder) return failure(IoErrorKind::is_folder, path);
  if (node->content->text.size() > most) return failure(IoErrorKind::too_large, path);
  return node->content->text;
}

IoResult<FileInfo> MemoryDisk::write_file(const std::string& path, std::string_view text) {
  std::lock_guard guard(mutex_);
  if (auto may = start_writing(path); !may) return std::unexpected(may.error());
  auto at = resolve(path, false);
  if (!at) return std::unexpected(at.error());
  if (const Node* node = find(*at)) {
    if (node->kind == FileKind::folder) return failure(IoErrorKind::is_folder, path);
    if (node->kind == FileKind::link) return failure(IoErrorKind::is_link, path);
  } else {
    nodes_[*at] = {FileKind::file, std::make_shared<Content>(), {}};
  }
  Content& content = *nodes_[*at].content;
  content.text = text;
  content.modified = ++clock_;
  return FileInfo{FileKind::file, content.text.size(), content.modified};
}

IoResult<std::vector<FolderEntry>> MemoryDisk::list(const std::string& path) {
  std::lock_guard guard(mutex_);
  auto at = resolve(path, true);
  if (!at) return std::unexpected(at.error());
  const Node* folder = find(*at);
  if (folder == nullptr) return failure(IoErrorKind::not_found, path);
  if (folder->kind != FileKind::folder) return failure(IoErrorKind::not_folder, path);
  std::string begin = join_path(*at, "");
  std::vector<FolderEntry> entries;
  for (auto node = nodes_.upper_bound(begin); node != nodes_.end() && node->first.starts_with(begin);) {
    std::string name = node->first.substr(begin.size());
    entries.push_back({name, node->second.kind});
    ++node;
    // What lies in a folder may not follow it at once: "a", "a.txt", "a/b" is the order of bytes.
    while (node != nodes_.end() && node->first.starts_with(begin) &&
           node->first.find('/', begin.size()) != node->first.npos)
      ++node;
  }
  return entries;
}

IoResult<FileInfo> MemoryDisk::info(const std::string& path) {
  std::lock_guard guard(mutex_);
  auto at = resolve(path, false);
  if (!at) return std::unexpected(at.error());
  const Node* node = find(*at);
  if (node == nullptr) return failure(IoErrorKind::not_found, path);
  if (node->kind == FileKind::file)
    return FileInfo{node->kind, node->content->text.size(), node->content->modified};
  return FileInfo{node->kind, node->target.size(), 0};
}

IoResult<std::string> MemoryDisk::canonical(const std::string& path) {
  std::lock_guard guard(mutex_);
  if (path.empty()) return failure(IoErrorKind::not_found, path);
  std::string head = path, tail;
  while (head.size() > 1 && head.back() == '/') head.pop_back();
  for (;;) {
    auto at = resolve(head, true);
    if (at && find(*at) != nullptr) return normal_path(join_path(*at, tail));
    if (!at && at.error().kind != IoErrorKind::not_found)
      return failure(at.error().kind, path, at.error().message);
    std::string_view above = folder_of(head);
    tail = join_path(head.substr(head.rfind('/') + 1), tail);
    head = above.empty() ? "/" : std::string(above);
  }
}

IoResult<void> MemoryDisk::make_folders(const std::string& path) {
  std::lock_guard guard(mutex_);
  if (auto may = start_writing(path); !may) return may;
  std::string whole = normal_path(path);
  for (std::size_t end = 1; end <= whole.size() && whole != "/"; ++end) {
    end = std::min(whole.find('/', end), whole.size());
    auto at = resolve(std::string_view(whole).substr(0, end), true);
    if (!at) return std::unexpected(at.error());
    const Node* node = find(*at);
    if (node == nullptr)
      nodes_[*at] = Node{};
    else if (node->kind != FileKind::folder)
      return failure(IoErrorKind::not_folder, path);
  }
  return {};
}

// The node and all below it, no longer on the disk.
MemoryDisk::Nodes MemoryDisk::take_out(const std::string& path) {
  Nodes taken;
  if (auto own = nodes_.find(path); own != nodes_.end()) taken.insert(nodes_.extract(own));
  std::string below = join_path(path, "");
  for (auto node = nodes_.lower_bound(below); node != nodes_.end() && node->first.starts_with(below);) {
    auto next = std::next(node);
    taken.insert(nodes_.extract(node));
    node = next;
  }
  return taken;
}

void MemoryDisk::put_in(Nodes taken, std::string_view from, std::string_view to) {
  for (auto& [path, node] : taken) nodes_[std::string(to) + path.substr(from.size())] = std::move(node);
}

IoResult<void> MemoryDisk::rename(const std::string& from, const std::string& to) {
  std::lock_guard guard(mutex_);
  if (auto may = start_writing(to); !may) return may;
  auto source = resolve(from, false), target = resolve(to, false);
  if (!source || find(*source) == nullptr) return failure(IoErrorKind::not_found, from);
  if (!target) return std::unexpected(target.error());
  if (const Node* there = find(*target)) {
    bool folder = find(*source)->kind == FileKind::folder;
    if (folder && there->kind != FileKind::folder) return failure(IoErrorKind::not_folder, to);
    if (!folder && there->kind == FileKind::folder) return failure(IoErrorKind::is_folder, to);
    auto next = nodes_.lower_bound(*target + "/");
    if (next != nodes_.end() && next->first.starts_with(*target + "/"))
      return failure(IoErrorKind::exists, to);
  }
  put_in(take_out(*source), *source, *target);
  return {};
}

IoResult<void> MemoryDisk::exchange(const std::string& one, const std::string& other) {
  std::lock_guard guard(mutex_);
  if (auto may = start_writing(other); !may) return may;
  if (!abilities_.exchange) return failure(IoErrorKind::unsupported, other);
  auto first = resolve(one, false), second = resolve(other, false);
  if (!first || find(*first) == nullptr) return failure(IoErrorKind::not_found, other);
  if (!second || find(*second) == nullptr) return failure(IoErrorKind::not_found, other);
  Nodes taken = take_out(*first), others = take_out(*second);
  put_in(std::move(taken), *first, *second);
  put_in(std::move(others), *second, *first);
  return {};
}

IoResult<void> MemoryDisk::remove_file(const std::string& path) {
  std::lock_guard guard(mutex_);
  if (auto may = start_writing(path); !may) return may;
  auto at = resolve(path, false);
  if (!at || find(*at) == nullptr) return failure(IoErrorKind::not_found, path);
  if (find(*at)->kind == FileKind::folder) return failure(IoErrorKind::is_folder, path);
  nodes_.erase(*at);
  return {};
}

IoResult<void> MemoryDisk::remove_tree(const std::string& path) {
  std::lock_guard guard(mutex_);
  if (auto may = start_writing(path); !may) return may;
  if (auto at = resolve(path, false)) take_out(*at);
  return {};
}

IoResult<void> MemoryDisk::hard_link(const std::string& from, const std::string& to) {
  std::lock_guard guard(mutex_);
  if (auto may = start_writing(to); !may) return may;
  if (!abilities_.hard_links) return failure(IoErrorKind::unsupported, from);
  auto source = resolve(from, false), target = resolve(to, false);
  if (!source || find(*source) == nullptr) return failure(IoErrorKind::not_found, from);
  if (!target) return std::unexpected(target.error());
  if (find(*source)->kind == FileKind::folder) return failure(IoErrorKind::unsupported, from);
  if (find(*target) != nullptr) return failure(IoErrorKind::exists, to);
  nodes_[*target] = *find(*source);
  return {};
}

IoResult<std::unique_ptr<FileLock>> MemoryDisk::lock(const std::string& path) {
  std::lock_guard guard(mutex_);
  if (auto may = start_writing(path); !may) return std::unexpected(may.error());
  std::string whole = normal_path(path);
  if (!locked_.insert(whole).second) return failure(IoErrorKind::busy, path);
  return std::make_unique<MemoryLock>(*this, whole);
}

IoResult<void> MemoryDisk::make_link(const std::string& path, std::string target) {
  std::lock_guard guard(mutex_);
  auto at = resolve(path, false);
  if (!at) return std::unexpected(at.error());
  if (find(*at) != nullptr) return failure(IoErrorKind::exists, path);
  nodes_[*at] = {FileKind::link, nullptr, std::move(target)};
  return {};
}

}  // namespace planverk
