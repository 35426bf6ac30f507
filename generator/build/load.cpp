#include "build/load.h"

#include <fmt/format.h>

#include "build/load_cache.h"

namespace planverk {

namespace {

constexpr std::size_t most_stale_bytes = 64u << 20;

// A site that names no patterns of its own takes those of the starter site: the one list that there is.
std::vector<yaml::Text> standard_lead_ins(FileSystem& disk, const BuildOptions& options) {
  auto text = disk.read_file(join_path(options.program_files, "templates/starter/site.yaml"));
  return text ? read_settings({}, *text).settings.lead_ins : std::vector<yaml::Text>();
}

}  // namespace

void load_settings(FileSystem& disk, const BuildOptions& options, LoadedSite& to) {
  std::string path = join_path(options.source, "site.yaml");
  auto text = disk.read_file(path);
  if (!text) {
    bool missing = text.error().kind == IoErrorKind::not_found;
    to.diagnostics.push_back(make_diagnostic(
        missing ? DiagnosticKind::file_missing : DiagnosticKind::file_unreadable, {},
        missing ? fmt::format("`{}` has no site.yaml, so it is no site folder", options.source) : text.error().message,
        "go to the site folder, name it with --source, or make one with `planverk new site FOLDER`"));
  }
  FileId file = to.sources.add({"site.yaml", text.value_or("")});
  if (text) {
    auto read = read_settings(file, to.sources.text(file));
    to.settings = std::move(read.settings);
    append(to.diagnostics, std::move(read.diagnostics));
  }
  if (!to.settings.has_lead_ins) to.settings.lead_ins = standard_lead_ins(disk, options);
  if (options.base_url) {
    auto url = make_base_url(*options.base_url);
    if (url) {
      to.settings.base_url = *url;
    } else {
      to.diagnostics.push_back(make_diagnostic(DiagnosticKind::unknown_value, {},
                                               fmt::format("`{}` is no web address", *options.base_url),
                                               "--base-url takes an address such as `https://plan.example.org/`"));
    }
  }
  if (options.audience) to.settings.audience = *options.audience;
  if (options.drafts) to.settings.drafts = *options.drafts;
  if (options.portable) to.settings.portable = *options.portable;
  if (options.theme) to.settings.theme = {*options.theme, {}};
  if (options.today) to.settings.today = options.today;
}

LoadedSite load_site(FileSystem& disk, const BuildOptions& options, LoadCache* cache) {
  LoadedSite out;
  // Texts of long ago are still numbered; when they have become many, everything is read anew.
  if (cache != nullptr && cache->sources.bytes() > 2 * cache->live_bytes + most_stale_bytes) *cache = {};
  if (cache != nullptr) out.sources = cache->sources;
  load_settings(disk, options, out);
  load_look(disk, options, out, cache);
  load_languages(disk, options, out, cache);
  load_content(disk, options, out, cache);
  if (cache == nullptr) return out;
  if (cache->live_bytes == 0) cache->live_bytes = out.sources.bytes();
  cache->sources = out.sources;
  return out;
}

}  // namespace planverk
