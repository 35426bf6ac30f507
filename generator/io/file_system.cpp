#include "io/file_system.h"

#include <fmt/core.h>

#include <algorithm>

namespace planverk {

IoError make_io_error(IoErrorKind kind, std::string path, std::string_view detail) {
  std::string message;
  switch (kind) {
    case IoErrorKind::not_found:
      message = fmt::format("`{}` does not exist", path);
      break;
    case IoErrorKind::permission:
      message = fmt::format("there is no permission to use `{}`", path);
      break;
    case IoErrorKind::is_folder:
      message = fmt::format("`{}` is a folder where a file is needed", path);
      break;
    case IoErrorKind::not_folder:
      message = fmt::format("`{}` is no folder, or lies in something that is none", path);
      break;
    case IoErrorKind::is_link:
      message = fmt::format("`{}` is a link, and links are not followed here", path);
      break;
    case IoErrorKind::no_space:
      message = fmt::format("the disk has no room left for `{}`", path);
      break;
    case IoErrorKind::exists:
      message = fmt::format("`{}` exists already", path);
      break;
    case IoErrorKind::too_large:
      message = fmt::format("`{}` is too large", path);
      break;
    case IoErrorKind::busy:
      message = fmt::format("`{}` is in use", path);
      break;
    case IoErrorKind::unsupported:
      message = fmt::format("the disk that holds `{}` cannot do this", path);
      break;
    case IoErrorKind::other:
      message = fmt::format("`{}` cannot be used: {}", path,
                            detail.empty() ? "the system does not say why" : detail);
  }
  return {kind, std::move(path), std::move(message)};
}

std::string normal_path(std::string_view path) {
  std::string normal;
  for (std::size_t begin = 0; begin < path.size();) {
    std::size_t end = std::min(path.find('/', begin), path.size());
    std::string_view part = path.substr(begin, end - begin);
    begin = end + 1;
    if (part.empty() || part == ".") continue;
    if (part == "..")
      normal.resize(normal.empty() ? 0 : normal.rfind('/'));
    else
      normal.append("/").append(part);
  }
  return normal.empty() ? "/" : normal;
}

bool is_within(std::string_view path, std::string_view folder) {
  if (folder == "/") return path.starts_with('/');
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

std::string_view folder_of(std::string_view path) {
  std::size_t slash = path.rfind('/');
  if (slash == path.npos) return {};
  return path.substr(0, slash == 0 ? 1 : slash);
}

std::string join_path(std::string_view folder, std::string_view name) {
  std::string path(folder);
  if (!path.empty() && path.back() != '/') path += '/';
  return path.append(name);
}

}  // namespace planverk
