#include "io/output_folder.h"

#include <fmt/core.h>

#include <utility>

namespace planverk {
namespace {

std::unexpected<PublishError> refuse(std::string message, std::string help) {
  return std::unexpected(PublishError{PublishError::Kind::refused, std::move(message), std::move(help)});
}

constexpr const char* choose_another = "choose a folder of its own for the finished site, such as `public`";

}  // namespace

PublishError disk_error(const IoError& error, std::string help) {
  if (help.empty() && error.kind == IoErrorKind::no_space) help = "make room on the disk and build again";
  if (help.empty() && error.kind == IoErrorKind::permission)
    help = "ask whoever owns the folder for permission to write there, or choose another with --output";
  return {PublishError::Kind::disk, error.message, std::move(help)};
}

std::expected<std::string, PublishError> find_output_folder(FileSystem& disk,
                                                            const PublishSettings& settings) {
  if (settings.output.empty()) return refuse("the output folder has no name", choose_another);
  auto output = disk.canonical(settings.output);
  if (!output) return std::unexpected(disk_error(output.error()));
  if (*output == "/") return refuse("the output folder is `/`, the whole disk", choose_another);

  std::pair<const std::string&, const char*> around[] = {{settings.site, "the site folder"},
                                                         {settings.home, "your home folder"}};
  for (const auto& [folder, name] : around) {
    if (folder.empty()) continue;
    auto real = disk.canonical(folder);
    if (!real) return std::unexpected(disk_error(real.error()));
    if (*output == *real)
      return refuse(fmt::format("the output folder `{}` is {}", settings.output, name), choose_another);
    if (is_within(*real, *output))
      return refuse(fmt::format("the output folder `{}` holds {} `{}`", settings.output, name, folder),
                    choose_another);
  }
  for (const std::string& source : settings.sources) {
    auto real = disk.canonical(source);
    if (!real) return std::unexpected(disk_error(real.error()));
    if (is_within(*output, *real))
      return refuse(
          fmt::format("the output folder `{}` lies in the source folder `{}`", settings.output, source),
          choose_another);
    if (is_within(*real, *output))
      return refuse(
          fmt::format("the output folder `{}` holds the source folder `{}`", settings.output, source),
          choose_another);
  }
  return *output;
}

std::expected<Manifest, PublishError> read_output_folder(FileSystem& disk, const std::string& output) {
  auto info = disk.info(output);
  if (!info && info.error().kind == IoErrorKind::not_found) return Manifest{};
  if (!info) return std::unexpected(disk_error(info.error()));
  if (info->kind == FileKind::link)
    return refuse(fmt::format("the output folder `{}` is a link that leads nowhere", output),
                  "remove the link");
  if (info->kind != FileKind::folder)
    return refuse(fmt::format("the output folder `{}` is a file", output), choose_another);

  std::string path = join_path(output, manifest_name);
  if (auto text = disk.read_file(path)) {
    if (auto manifest = parse_manifest(*text)) return std::move(*manifest);
    return refuse(
        fmt::format("the list of files that Planverk wrote, `{}`, is damaged or of another version", path),
        fmt::format("delete the folder `{}` if nothing in it is yours, and build again", output));
  } else if (text.error().kind != IoErrorKind::not_found) {
    return std::unexpected(disk_error(text.error()));
  }
  auto entries = disk.list(output);
  if (!entries) return std::unexpected(disk_error(entries.error()));
  if (entries->empty()) return Manifest{};
  return refuse(fmt::format("the output folder `{}` has files that Planverk did not write", output),
                "choose another folder with --output, or empty this one first");
}

}  // namespace planverk
