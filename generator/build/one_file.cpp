#include "build/one_file.h"

#include <algorithm>

#include "emit/search_files.h"
#include "emit/site_files.h"
#include "site/addresses.h"

namespace planverk {
namespace {

constexpr std::string_view index_name = "index.html";

}  // namespace

PageIndex::PageIndex(const PreparedSite& prepared) : prepared_(prepared) {
  by_address_.reserve(prepared.routes.size());
  for (std::size_t i = 0; i < prepared.routes.size(); ++i)
    by_address_.emplace(prepared.routes[i].path, static_cast<std::uint32_t>(i));
}

const PageRoute* PageIndex::find(std::string_view path) const {
  bool is_index = path == index_name || path.ends_with("/index.html");
  auto at = by_address_.find(is_index ? path.substr(0, path.size() - index_name.size()) : path);
  return at == by_address_.end() ? nullptr : &prepared_.routes[at->second];
}

std::vector<std::string> PageIndex::paths() const {
  std::vector<std::string> out;
  for (const PageRoute& route : prepared_.routes) out.push_back(output_path(route.path));
  return out;
}

std::string make_page(const PreparedSite& prepared, const PageRoute& route, Diagnostics& diagnostics) {
  std::string out;
  Renderer renderer(prepared.loaded.templates);
  render_page(prepared.context(), prepared.templates, renderer, route, out, diagnostics);
  return out;
}

const Asset* find_theme_file(const PreparedSite& prepared, std::string_view path) {
  const auto& files = prepared.loaded.theme.files;
  auto at = std::find_if(files.begin(), files.end(), [&](const Asset& asset) { return asset.path == path; });
  return at == files.end() ? nullptr : &*at;
}

FileGroup group_of(const PreparedSite& prepared, std::string_view path) {
  if (path.starts_with(pages::search)) return FileGroup::search;
  auto paths = site_file_paths(prepared.site, prepared.loaded.settings, prepared.routes);
  return std::find(paths.begin(), paths.end(), path) == paths.end() ? FileGroup::none : FileGroup::data;
}

std::vector<OutputFile> make_data_files(const PreparedSite& prepared) {
  return site_files(prepared.context(), prepared.routes);
}

std::vector<OutputFile> make_search_files(const PreparedSite& prepared) { return search_files(prepared.context()); }

}  // namespace planverk
