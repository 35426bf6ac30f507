#include "io/publish.h"

#include <fmt/core.h>

#include <algorithm>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "io/foreign.h"
#include "io/manifest.h"
#include "io/old_site.h"

namespace planverk {
namespace {

template <class Value>
using PublishResult = std::expected<Value, PublishError>;

PublishResult<void> or_disk_error(const IoResult<void>& result) {
  if (!result) return std::unexpected(disk_error(result.error()));
  return {};
}

std::unexpected<PublishError> bad_path(std::string_view path) {
  return std::unexpected(PublishError{PublishError::Kind::disk,
                                      fmt::format("the site may not write a file at `{}`", path),
                                      "this is a mistake in Planverk; please report it"});
}

std::unexpected<PublishError> two_files(std::string_view path) {
  return std::unexpected(PublishError{PublishError::Kind::refused,
                                      fmt::format("the site has two files at `{}`", path),
                                      "rename one of the two folders, files or headings that lead there; if "
                                      "there are no two, please report it as a mistake in Planverk"});
}

struct Record {
  FileTime time;
  bool kept = false;
};

}  // namespace

struct Publication::State {
  FileSystem& disk;
  std::string output;
  std::string staging;
  std::string aside;
  std::string times_path;
  std::unique_ptr<FileLock> lock;
  OldSite old;
  bool staging_made = false;
  // Pages are written by the threads that render them, and whoever comes first makes the folder; so these
  // three are shared. The lock is held for two look-ups, and while a new folder is made, never while a file
  // is written.
  std::mutex mutex;
  std::optional<PublishError> first_error;
  std::unordered_map<std::string, Record> records;
  std::unordered_set<std::string> folders;

  explicit State(FileSystem& the_disk) : disk(the_disk) {}
  ~State() {
    if (staging_made) (void)disk.remove_tree(staging);
  }

  PublishResult<void> prepare();
  PublishResult<void> tidy_after_a_kill();
  // The record to fill, or null when the path has one already. Needs the lock.
  Record* add_record(std::string_view path);
  IoResult<void> make_folder_of(std::string_view path);
  PublishResult<void> write(std::string_view path, std::string_view text);
  Manifest manifest_so_far() const;
  PublishResult<void> complete_staging(Manifest& now, const std::vector<ForeignEntry>& foreign);
  void write_times();
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
  times_path = hidden + "times";
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
  auto found = read_old_site(disk, output, times_path);
  if (!found) return std::unexpected(found.error());
  old = std::move(*found);
  if (auto made = disk.make_folders(staging); !made) return std::unexpected(disk_error(made.error(), help));
  staging_made = true;
  return {};
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
  if (!is_output_path(path)) return bad_path(path);
  ContentHash hash = content_hash(text);
  const ManifestEntry* entry = old.manifest.find(path);
  std::optional<FileTime> kept;
  if (entry != nullptr && entry->hash == hash) kept = find_unchanged(disk, old, path);
  Record* record = nullptr;
  {
    std::lock_guard guard(mutex);
    record = add_record(path);
    if (record == nullptr) return two_files(path);
    if (!kept)
      if (auto made = make_folder_of(path); !made) return std::unexpected(disk_error(made.error()));
  }
  // From here on the record is this thread's alone: the map never moves its values.
  *record = {kept.value_or(FileTime{hash, text.size(), 0}), kept.has_value()};
  if (kept) return {};
  auto written = disk.write_file(join_path(staging, path), text);
  if (!written) return std::unexpected(disk_error(written.error()));
  record->time.modified = written->modified;
  return {};
}

Manifest Publication::State::manifest_so_far() const {
  Manifest now;
  now.entries.reserve(records.size());
  for (const auto& [path, record] : records) now.entries.push_back({path, record.time.hash});
  std::sort(now.entries.begin(), now.entries.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return now;
}

// Brings over what stays, and writes the manifest.
PublishResult<void> Publication::State::complete_staging(Manifest& now,
                                                         const std::vector<ForeignEntry>& foreign) {
  for (const ManifestEntry& entry : now.entries) {
    Record& record = records.find(entry.path)->second;
    if (!record.kept) continue;
    if (auto made = make_folder_of(entry.path); !made) return std::unexpected(disk_error(made.error()));
    auto carried = carry_file(disk, join_path(output, entry.path), join_path(staging, entry.path));
    if (!carried) return std::unexpected(disk_error(carried.error()));
    record.time.modified = carried->value_or(record.time.modified);
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

// Without these the next build reads what it could have known; so nothing depends on the writing.
void Publication::State::write_times() {
  FileTimes now;
  now.reserve(records.size());
  for (const auto& [path, record] : records) now.emplace(path, record.time);
  if (now != old.times) (void)disk.write_file(times_path, to_text(now));
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
  if (!old.exists) {
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
    auto moved = swap_by_two_renames();
    if (moved) staging_made = false;
    return moved;
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
  if (!written) {
    std::lock_guard guard(state_->mutex);
    if (!state_->first_error) state_->first_error = written.error();
  }
  return written;
}

bool Publication::keep(std::string_view path) {
  auto unchanged = find_unchanged(state_->disk, state_->old, path);
  if (!unchanged) return false;
  std::lock_guard guard(state_->mutex);
  Record* record = state_->add_record(path);
  if (record == nullptr) return false;
  *record = {*unchanged, true};
  return true;
}

PublishResult<Published> Publication::finish() {
  // Taken out of the object, so that the end of this function is the end of the publication however it ends.
  std::unique_ptr<State> state = std::move(state_);
  if (state->first_error) return std::unexpected(std::move(*state->first_error));
  const Manifest& before = state->old.manifest;
  Published published;
  Manifest now = state->manifest_so_far();
  for (const auto& [path, record] : state->records) ++(record.kept ? published.kept : published.written);
  for (const ManifestEntry& entry : before.entries) published.removed += now.find(entry.path) == nullptr;

  std::vector<ForeignEntry> foreign;
  if (state->old.exists) {
    auto found = find_foreign(state->disk, state->output, before, now);
    if (!found) return std::unexpected(found.error());
    foreign = std::move(*found);
  }
  for (const ForeignEntry& entry : foreign)
    published.foreign.push_back(entry.kind == FileKind::folder ? entry.path + "/" : entry.path);
  bool changed = published.written != 0 || published.removed != 0 || published.kept == 0 || before.outdated;
  if (changed) {
    if (auto completed = state->complete_staging(now, foreign); !completed)
      return std::unexpected(completed.error());
    auto aside = state->swap_in();
    if (!aside) return std::unexpected(aside.error());
    if (!aside->empty() && !state->disk.remove_tree(*aside)) published.left_over = *aside;
  }
  state->write_times();
  return published;
}

}  // namespace planverk
