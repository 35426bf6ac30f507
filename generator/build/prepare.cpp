#include <algorithm>

#include "build/build.h"
#include "check/check.h"
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

bool breaks_off(const Diagnostic& d) {
  return d.kind == DiagnosticKind::yaml_syntax || d.kind == DiagnosticKind::yaml_tab ||
         d.kind == DiagnosticKind::invalid_utf8;
}

// site.yaml, or a register: what other files refer to.
bool is_referred_to(std::string_view path) {
  return path == "site.yaml" || (path.starts_with("content/") && std::count(path.begin(), path.end(), '/') == 1);
}

// Where site.yaml or a register could not be read to its end, what it lacks makes other files look wrong. They are
// looked at once it is mended.
void drop_what_follows(const SourceMap& sources, Diagnostics& diagnostics) {
  auto is_cause = [&](const Diagnostic& d) {
    return breaks_off(d) && !d.span.file.is_none() && is_referred_to(sources.file(d.span.file).path);
  };
  if (std::none_of(diagnostics.begin(), diagnostics.end(), is_cause)) return;
  std::erase_if(diagnostics, [](const Diagnostic& d) {
    return d.kind == DiagnosticKind::unknown_goal || d.kind == DiagnosticKind::unknown_organisation ||
           d.kind == DiagnosticKind::unresolved_reference || d.kind == DiagnosticKind::support_not_superior ||
           d.kind == DiagnosticKind::goal_outside_list;
  });
}

}  // namespace

void prepare_site(FileSystem& disk, const BuildOptions& options, PreparedSite& to, LoadCache* cache) {
  to.loaded = load_site(disk, options, cache);
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
  to.left_out = std::move(resolved.left_out);
  append(to.diagnostics, std::move(resolved.diagnostics));
  append(to.diagnostics, check_content(to.site));

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
  drop_what_follows(to.loaded.sources, to.diagnostics);
  apply_severities(to.loaded.settings, options.strict, to.diagnostics);
}

}  // namespace planverk
