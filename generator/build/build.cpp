#include "build/build.h"

#include "build/archive.h"
#include "build/documents.h"

namespace planverk {
namespace {

BuildResult counted(const PreparedSite& prepared) {
  BuildResult out;
  out.plans = prepared.site.plans.size();
  out.goals = prepared.site.goals.size();
  out.pages = prepared.routes.size();
  out.diagnostics = prepared.diagnostics;
  return out;
}

void add_documents(const PreparedSite& prepared, const BuildOptions& options, const TakeFile& take, Rendered& to) {
  if (prepared.documents.formats.empty()) return;
  tell(options.watch, Stage::documents);
  append(to.diagnostics, make_documents(prepared, options.jobs, take));
  to.files += document_paths(prepared).size();
}

void add_rendered(const PreparedSite& prepared, const BuildOptions& options, Rendered rendered, BuildResult& to) {
  apply_severities(prepared.loaded.settings, options.strict, rendered.diagnostics);
  to.files = rendered.files;
  to.times = std::move(rendered.times);
  append(to.diagnostics, std::move(rendered.diagnostics));
}

// Pages, files and documents, each handed over as it is ready.
void make_all(const PreparedSite& prepared, const BuildOptions& options, const TakeFile& take, BuildResult& to) {
  Rendered rendered = render_site(prepared, options.jobs, take);
  if (!has_errors(rendered.diagnostics)) add_documents(prepared, options, take, rendered);
  add_rendered(prepared, options, std::move(rendered), to);
}

BuildResult build_archive(FileSystem& disk, const BuildOptions& options, const PublishSettings& where, const PreparedSite& prepared,
                          BuildResult out) {
  out.is_archive = true;
  auto archive = SiteArchive::begin(disk, where, prepared.site.today, prepared.loaded.settings.title.value);
  if (!archive) {
    out.refused = archive.error();
    return out;
  }
  make_all(prepared, options, [&](std::string_view path, std::string_view text) { archive->write(path, text); }, out);
  if (has_errors(out.diagnostics)) return out;
  tell(options.watch, Stage::publish);
  auto written = archive->finish();
  if (!written) {
    out.refused = written.error();
    return out;
  }
  out.published.emplace();
  (*written ? out.published->written : out.published->kept) = out.files;
  return out;
}

}  // namespace

PublishSettings publish_settings(FileSystem& disk, const BuildOptions& options, const Settings& settings) {
  PublishSettings out;
  out.output = options.output ? *options.output : join_path(options.source, settings.output);
  out.site = options.source;
  out.home = options.home;
  for (const char* folder : {"content", "languages", "templates", "themes"}) out.sources.push_back(join_path(options.source, folder));
  if (options.program_files.empty()) return out;
  for (const char* folder : {"languages", "templates", "themes"})
    if (std::string path = join_path(options.program_files, folder); disk.exists(path)) out.sources.push_back(path);
  return out;
}

BuildResult build_site(FileSystem& disk, const BuildOptions& options, PreparedSite& prepared) {
  prepare_site(disk, options, prepared);
  BuildResult out = counted(prepared);
  if (has_errors(out.diagnostics)) return out;

  PublishSettings where = publish_settings(disk, options, prepared.loaded.settings);
  out.output = where.output;
  if (is_archive_name(where.output)) return build_archive(disk, options, where, prepared, std::move(out));
  auto publication = Publication::begin(disk, where);
  if (!publication) {
    out.refused = publication.error();
    return out;
  }
  // A file that cannot be written is remembered by the publication, which then refuses to finish and tells why.
  auto take = [&](std::string_view path, std::string_view text) { (void)publication->write(path, text); };
  make_all(prepared, options, take, out);
  if (has_errors(out.diagnostics)) return out;
  tell(options.watch, Stage::publish);
  auto published = publication->finish();
  if (published) {
    out.published = std::move(*published);
  } else {
    out.refused = published.error();
  }
  return out;
}

BuildResult check_site(FileSystem& disk, const BuildOptions& options, PreparedSite& prepared) {
  prepare_site(disk, options, prepared);
  BuildResult out = counted(prepared);
  if (has_errors(out.diagnostics)) return out;
  add_rendered(prepared, options, render_site(prepared, options.jobs, [](std::string_view, std::string_view) {}), out);
  return out;
}

}  // namespace planverk
