#include "build/build.h"
#include "emit/accents.h"
#include "emit/site_files.h"
#include "site/resolve.h"
#include "template/check.h"

namespace planverk {
namespace {

void check_templates(PreparedSite& to) {
  for (auto [name, type] : template_roots())
    if (auto id = to.loaded.templates.find(name))
      append(to.diagnostics, check_template(to.loaded.templates, *id, *type));
}

}  // namespace

void prepare_site(FileSystem& disk, const BuildOptions& options, PreparedSite& to) {
  to.loaded = load_site(disk, options);
  append(to.diagnostics, std::move(to.loaded.diagnostics));

  SiteInput input;
  input.registers = std::move(to.loaded.registers);
  input.plans = std::move(to.loaded.plans);
  input.audience = to.loaded.settings.audience;
  input.drafts = to.loaded.settings.drafts;
  input.today = to.loaded.settings.today.value_or(Date{});
  input.only_organisation = options.organisation;
  auto resolved = resolve_site(std::move(input), to.loaded.settings);
  to.site = std::move(resolved.site);
  append(to.diagnostics, std::move(resolved.diagnostics));

  LoadedTheme& theme = to.loaded.theme;
  if (std::string colours = accent_stylesheet(to.site, to.loaded.settings); !colours.empty()) {
    theme.stylesheets.push_back(published_path("farger.css", colours));
    theme.files.push_back({theme.stylesheets.back(), std::move(colours)});
  }
  to.assets = {theme.stylesheets, theme.scripts, theme.icon, theme.image};
  to.routes = list_pages(to.site);
  std::vector<std::string> files = site_file_paths(to.site, to.loaded.settings, to.routes);
  for (const Asset& asset : theme.files) files.push_back(asset.path);
  append(to.diagnostics, check_addresses(to.site, to.routes, files));
  auto found = find_page_templates(to.loaded.templates);
  to.templates = found.templates;
  append(to.diagnostics, std::move(found.diagnostics));
  check_templates(to);
  apply_severities(to.loaded.settings, options.strict, to.diagnostics);
}

}  // namespace planverk
