#include "io/publish.h"

#include <fmt/core.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "io/foreign.h"
#include "io/manifest.h"

namespace planverk {
namespace {

template <class Value>
using PublishResult = std::expected<Value, PublishError>;

PublishResult<void> or_disk_error(const IoResult<void>& result) {
  if (!result) return std::unexpected(disk_error(result.error()));
  return {};
}

std::unexpected<PublishError> fault(std::string message) {
  return std::unexpected(PublishError{PublishError::Kind::disk, std::move(message),
                                      "this is a mistake in Planverk; please report it"});
}

struct Record {
  ContentHash hash;
  std::uint64_t size = 0;
  std::int64_t modified = 0;
  bool kept = false;
};

}  // namespace

struct Publication::State {
  FileSystem& disk;
  std::string output;
  std::string staging;
  std::string aside;
  std::unique_ptr<FileLock> lock;
  Manifest before;
  bool output_exists = false;
  bool staging_made = false;
  std::atomic<bool> failed = false;
  // Pages are written by the threads that render them, and whoever comes first makes the folder; so these two
  // are shared. The lock is held for two look-ups, and while a new folder is made, never while a file is
  // written.
  std::mutex mutex;
  std::unordered_map<std::string, Record> records;
  std::unordered_set<std::string> folders;

  explicit State(FileSystem& the_disk) : disk(the_disk) {}
  ~State() {
    if (staging_made) (void)disk.remove_tree(staging);
  }

  PublishResult<void> prepare();
  PublishResult<void> tidy_after_a_kill();
  const ManifestEntry* still_there(std::string_view path);
  // The record to fill, or null when the path has one already. Needs the lock.
  Record* add_record(std::string_view path);
  IoResult<void> make_folder_of(std::string_view path);
  PublishResult<void> write(std::string_view path, std::string_view text);
  Manifest manifest_so_far() const;
  PublishResult<void> complete_staging(Manifest& now, const std::vector<ForeignEntry>& foreign);
  PublishResult<std::string> swap_in();
  PublishResult<std::string> swap_by_two_renames();
};

PublishResult<void> Publication::State::tidy_after_a_kill() {
  if (disk.exists(aside)) {
    auto tidied = disk.exists(output) ? disk.remove_tree(aside) : disk.rename(aside, output);
    if (!tidied) return std::unexpected(disk_error(tidied.error()));
  }
  return or_disk_error(disk.remove_tree(staging));
}

PublishResult<void> Publication::State::prepare() {
  std::string beside(folder_of(output));
  std::string hidden = join_path(beside, fmt::format(".{}.planverk-", output.substr(output.rfind('/') + 1)));
  staging = hidden + "new";
  aside = hidden + "old";
  if (auto made = disk.make_folders(beside); !made) return std::unexpected(disk_error(made.error()));

  std::string help = fmt::format(
      "the new site is built beside the old one, so Planverk must be able to write to `{}`", beside);
  auto locked = disk.lock(hidden + "lock");
  if (!locked && locked.error().kind == IoErrorKind::busy)
    return std::unexpected(PublishError{PublishError::Kind::busy,
                                        fmt::format("another build is writing to `{}`", output),
                                        "wait until it is done, or stop it, and build again"});
  if (!locked) return std::unexpected(disk_error(locked.error(), help));
  lock = std::move(*locked);

  if (auto tidied = tidy_after_a_kill(); !tidied) return tidied;
  auto manifest = read_output_folder(disk, output);
  if (!manifest) return std::unexpected(manifest.error());
  before = std::move(*manifest);
  output_exists = disk.exists(output);
  if (auto made = disk.make_folders(staging); !made) return std::unexpected(disk_error(made.error(), help));
  staging_made = true;
  return {};
}

// The old site's entry of a file that is on the disk as Planverk left it, or null.
const ManifestEntry* Publication::State::still_there(std::string_view path) {
  const ManifestEntry* entry = before.find(path);
  if (entry == nullptr) return nullptr;
  auto info = disk.info(join_path(output, path));
  return info && *info == FileInfo{FileKind::file, entry->size, entry->modified} ? entry : nullptr;
}

Record* Publication::State::add_record(std::string_view path) {
  auto [place, is_new] = records.try_emplace(std::string(path));
  return is_new ? &place->second : nullptr;
}

// Needs the lock, as the next thread must not write into the folder before it is there.
IoResult<void> Publication::State::make_folder_of(std::string_view path) {
  std::string folder(folder_of(path));
  if (folder.empty() || folders.contains(folder)) return {};
  if (auto made = disk.make_folders(join_path(staging, folder)); !made) return made;
  folders.insert(std::move(folder));
  return {};
}

PublishResult<void> Publication::State::write(std::string_view path, std::string_view text) {
  if (!is_output_path(path)) return fault(fmt::format("the site may not write a file at `{}`", path));
  ContentHash hash = content_hash(text);
  const ManifestEntry* old = before.find(path);
  bool keeps =
      old != nullptr && old->hash == hash && old->size == text.size() && still_there(path) != nullptr;
  Record* record = nullptr;
  {
    std::lock_guard guard(mutex);
    record = add_record(path);
    if (record == nullptr) return fault(fmt::format("the site has two files at `{}`", path));
    if (!keeps)
      if (auto made = make_folder_of(path); !made) return std::unexpected(disk_error(made.error()));
  }
  // From here on the record is this thread's alone: the map never moves its values.
  *record = {hash, text.size(), keeps ? old->modified : 0, keeps};
  if (keeps) return {};
  auto written = disk.write_file(join_path(staging, path), text);
  if (!written) return std::unexpected(disk_error(written.error()));
  record->modified = written->modified;
  return {};
}

Manifest Publication::State::manifest_so_far() const {
  Manifest now;
  now.entries.reserve(records.size());
  for (const auto& [path, record] : records)
    now.entries.push_back({path, record.hash, record.size, record.modified});
  std::sort(now.entries.begin(), now.entries.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return now;
}

// Brings over what stays, and writes the manifest.
PublishResult<void> Publication::State::complete_staging(Manifest& now,
                                                         const std::vector<ForeignEntry>& foreign) {
  for (ManifestEntry& entry : now.entries) {
    if (!records.find(entry.path)->second.kept) continue;
    if (auto made = make_folder_of(entry.path); !made) return std::unexpected(disk_error(made.error()));
    auto carried = carry_file(disk, join_path(output, entry.path), join_path(staging, entry.path));
    if (!carried) return std::unexpected(disk_error(carried.error()));
    entry.modified = carried->value_or(entry.modified);
  }
  for (const ForeignEntry& entry : foreign) {
    if (auto made = make_folder_of(entry.path); !made) return std::unexpected(disk_error(made.error()));
    auto carried =
        carry_foreign(disk, join_path(output, entry.path), join_path(staging, entry.path), entry.kind);
    if (!carried) return std::unexpected(disk_error(carried.error()));
  }
  auto written = disk.write_file(join_path(staging, manifest_name), to_text(now));
  if (!written) return std::unexpected(disk_error(written.error()));
  return {};
}

PublishResult<std::string> Publication::State::swap_by_two_renames() {
  if (auto moved = disk.rename(output, aside); !moved) return std::unexpected(disk_error(moved.error()));
  auto moved = disk.rename(staging, output);
  if (moved) return aside;
  if (auto back = disk.rename(aside, output); !back)
    return std::unexpected(disk_error(
        moved.error(), fmt::format("the old site is in `{}`; the next build puts it back", aside)));
  return std::unexpected(disk_error(moved.error()));
}

// Puts the new tree in place and returns where the old one is now; empty when there was none.
PublishResult<std::string> Publication::State::swap_in() {
  if (!output_exists) {
    if (auto moved = disk.rename(staging, output); !moved) return std::unexpected(disk_error(moved.error()));
    staging_made = false;
    return std::string();
  }
  auto swapped = disk.exchange(staging, output);
  if (!swapped && swapped.error().kind != IoErrorKind::unsupported)
    return std::unexpected(disk_error(swapped.error(),
                                      "an output folder must be an ordinary folder and no disk of its own; "
                                      "publish to a folder in it"));
  if (!swapped) {
    auto old = swap_by_two_renames();
    if (old) staging_made = false;
    return old;
  }
  staging_made = false;
  return staging;
}

Publication::Publication(std::unique_ptr<State> state) : state_(std::move(state)) {}
Publication::~Publication() = default;
Publication::Publication(Publication&&) noexcept = default;
Publication& Publication::operator=(Publication&&) noexcept = default;

PublishResult<Publication> Publication::begin(FileSystem& disk, const PublishSettings& settings) {
  auto output = find_output_folder(disk, settings);
  if (!output) return std::unexpected(output.error());
  auto state = std::make_unique<State>(disk);
  state->output = std::move(*output);
  if (auto prepared = state->prepare(); !prepared) return std::unexpected(prepared.error());
  return Publication(std::move(state));
}

PublishResult<void> Publication::write(std::string_view path, std::string_view text) {
  auto written = state_->write(path, text);
  if (!written) state_->failed = true;
  return written;
}

bool Publication::keep(std::string_view path) {
  const ManifestEntry* old = state_->still_there(path);
  if (old == nullptr) return false;
  std::lock_guard guard(state_->mutex);
  Record* record = state_->add_record(path);
  if (record == nullptr) return false;
  *record = {old->hash, old->size, old->modified, true};
  return true;
}

PublishResult<Published> Publication::finish() {
  // Taken out of the object, so that the end of this function is the end of the publication however it ends.
  std::unique_ptr<State> state = std::move(state_);
  if (state->failed) return fault("a site of which some files could not be written is not published");
  Published published;
  Manifest now = state->manifest_so_far();
  for (const auto& [path, record] : state->records) ++(record.kept ? published.kept : published.written);
  for (const ManifestEntry& entry : state->before.entries)
    published.removed += now.find(entry.path) == nullptr;

  std::vector<ForeignEntry> foreign;
  if (state->output_exists) {
    auto found = find_foreign(state->disk, state->output, state->before, now);
    if (!found) return std::unexpected(found.error());
    foreign = std::move(*found);
  }
  for (const ForeignEntry& entry : foreign)
    published.foreign.push_back(entry.kind == FileKind::folder ? entry.path + "/" : entry.path);
  if (published.written == 0 && published.removed == 0 && published.kept != 0) return published;

  if (auto completed = state->complete_staging(now, foreign); !completed)
    return std::unexpected(completed.error());
  auto old = state->swap_in();
  if (!old) return std::unexpected(old.error());
  if (!old->empty() && !state->disk.remove_tree(*old)) published.left_over = *old;
  return published;
}

}  // namespace planverk
