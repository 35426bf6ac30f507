#include "build/archive.h"

#include "base/slug.h"
#include "io/replace_file.h"
#include "io/zip_writer.h"

namespace planverk {
namespace {

constexpr std::string_view suffix = ".zip";
// By which a later build knows that the file may be replaced.
constexpr std::string_view our_comment = "planverk build";

std::unexpected<PublishError> refuse(std::string message, std::string help) {
  return std::unexpected(PublishError{PublishError::Kind::refused, std::move(message), std::move(help)});
}

// One folder holds all, so that unpacking strews nothing about.
std::string folder_in(std::string_view path, std::string_view title) {
  std::string_view name = path.substr(path.rfind('/') + 1);
  name.remove_suffix(suffix.size());
  for (std::string_view words : {name, title, std::string_view("webbplats")})
    if (std::string slug = make_slug(words); !slug.empty()) return slug + "/";
  return {};
}

}  // namespace

struct SiteArchive::State {
  FileSystem& disk;
  std::string path, folder, before;
  bool is_there = false;
  std::unique_ptr<FileLock> lock;
  ZipWriter zip;
};

SiteArchive::SiteArchive(std::unique_ptr<State> state) : state_(std::move(state)) {}
SiteArchive::~SiteArchive() = default;
SiteArchive::SiteArchive(SiteArchive&&) noexcept = default;

bool is_archive_name(std::string_view output) { return output.ends_with(suffix); }

std::expected<SiteArchive, PublishError> SiteArchive::begin(FileSystem& disk, const PublishSettings& settings, Date date,
                                                            std::string_view title) {
  auto path = find_output_folder(disk, settings);
  if (!path) return std::unexpected(path.error());
  std::string before;
  auto info = disk.info(*path);
  if (!info && info.error().kind != IoErrorKind::not_found) return std::unexpected(disk_error(info.error()));
  if (info) {
    if (info->kind != FileKind::file) return refuse("`" + settings.output + "` is there and is no file", "give the archive another name");
    auto text = disk.read_file(*path);
    if (!text) return std::unexpected(disk_error(text.error()));
    if (zip_comment(*text) != our_comment)
      return refuse("`" + settings.output + "` is there, and Planverk did not make it", "give the archive another name, or remove the file");
    before = std::move(*text);
  }
  std::string around(folder_of(*path));
  if (auto made = disk.make_folders(around); !made) return std::unexpected(disk_error(made.error()));
  auto lock = disk.lock(join_path(around, "." + path->substr(path->rfind('/') + 1) + ".planverk-lock"));
  if (!lock && lock.error().kind == IoErrorKind::busy)
    return std::unexpected(PublishError{PublishError::Kind::busy, "another build writes `" + settings.output + "`", "wait until it has ended"});
  if (!lock) return std::unexpected(disk_error(lock.error()));
  std::string folder = folder_in(*path, title);
  return SiteArchive(std::unique_ptr<State>(
      new State{disk, std::move(*path), std::move(folder), std::move(before), info.has_value(), std::move(*lock), ZipWriter(date)}));
}

void SiteArchive::write(std::string_view path, std::string_view text) { state_->zip.add(state_->folder + std::string(path), text); }

std::expected<bool, PublishError> SiteArchive::finish() {
  std::string bytes = state_->zip.finish(our_comment);
  if (state_->is_there && bytes == state_->before) return false;
  if (auto written = replace_file(state_->disk, state_->path, bytes); !written) return std::unexpected(disk_error(written.error()));
  return true;
}

}  // namespace planverk
