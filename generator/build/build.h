#pragma once
// The pipeline, top to bottom: load, resolve, check templates, render, check links, publish.

#include <expected>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "build/load.h"
#include "build/options.h"
#include "emit/pages.h"
#include "io/publish.h"
#include "site/plan_files.h"
#include "site/site.h"

namespace planverk {

// The plans as documents: in which formats, and by what.
struct SiteDocuments {
  std::vector<DocumentFormat> formats;  // empty: none are made
  std::string pandoc_version;
  ProgramRunner programs;
};

// Everything that pages are made from. Stays where it is: views point into it.
struct PreparedSite {
  LoadedSite loaded;
  Site site;
  PublishedAssets assets;
  std::vector<PageRoute> routes;
  std::vector<PlanFile> plan_files;
  PageTemplates templates;
  SiteDocuments documents;
  std::vector<std::string> left_out;  // plans that this build may not show
  const BuildWatch* watch = nullptr;  // of the options
  Diagnostics diagnostics;  // all so far, with the severities that the site wants
  ViewContext context() const { return {site, loaded.settings, loaded.strings, assets, loaded.languages, {}, routes.size(), documents.formats}; }
};

// Reads and resolves; makes no page. `to` may have errors afterwards, and is then not to be rendered.
// With a cache, what has not changed since it was filled is not read again.
void prepare_site(FileSystem& disk, const BuildOptions& options, PreparedSite& to, LoadCache* cache = nullptr);

// Takes a finished file; called from several threads at once.
using TakeFile = std::function<void(std::string_view path, std::string_view text)>;

struct Rendered {
  std::size_t pages = 0, files = 0;
  Diagnostics diagnostics;  // of templates and of links
  RenderTimes times;        // where the watch has a clock
};

// Renders all pages, plans' files, data files and feeds, and follows links; documents are made apart, as they take long. The
// second of the two places where work is done in parallel. When asked to
// stop it leaves off soon and gives nothing.
Rendered render_site(const PreparedSite& prepared, unsigned jobs, const TakeFile& take, std::stop_token stop = {});

struct BuildResult {
  std::size_t plans = 0, goals = 0, pages = 0, files = 0;
  Diagnostics diagnostics;
  std::string output;                     // the folder that was written, or the file
  bool is_archive = false;                // it is one file, a ZIP archive
  std::optional<Published> published;     // nothing when the build stopped
  std::optional<PublishError> refused;    // why nothing could be written
  RenderTimes times;
};

// `prepared` gets what was read, so that diagnostics can be shown.
BuildResult build_site(FileSystem& disk, const BuildOptions& options, PreparedSite& prepared);
// The same without writing anything.
BuildResult check_site(FileSystem& disk, const BuildOptions& options, PreparedSite& prepared);

// Where a build publishes to, with the folders that it may not touch: the site's own sources, and the templates
// and themes that came with the program.
PublishSettings publish_settings(FileSystem& disk, const BuildOptions& options, const Settings& settings);

// The severities that site.yaml wants; with `strict` warnings are errors.
void apply_severities(const Settings& settings, bool strict, Diagnostics& diagnostics);

}  // namespace planverk
