#include <algorithm>
#include <set>

#include "build/build.h"
#include "build/documents.h"
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

bool is_rule(DiagnosticKind kind) {
  return kind >= DiagnosticKind::goal_outside_list && kind <= DiagnosticKind::overlapping_changes;
}

bool asks_for_facts(DiagnosticKind kind) {
  return kind == DiagnosticKind::empty_slots || kind == DiagnosticKind::section_without_area ||
         kind == DiagnosticKind::unlisted_event || kind == DiagnosticKind::recurrence_without_number;
}

// Where site.yaml or a register could not be read to its end, what it lacks makes other files look wrong, and so does
// a plan's goals.yaml for the plan. They are looked at once it is mended.
void drop_what_follows(const SourceMap& sources, Diagnostics& diagnostics) {
  bool register_broken = false;
  std::set<std::string_view> folders;  // of plans whose goals.yaml is broken
  for (const Diagnostic& d : diagnostics) {
    if (!breaks_off(d) || d.span.file.is_none()) continue;
    std::string_view path = sources.file(d.span.file).path;
    register_broken = register_broken || is_referred_to(path);
    if (path.ends_with("/goals.yaml")) folders.insert(folder_of(path));
  }
  if (folders.empty() && !register_broken) return;
  std::erase_if(diagnostics, [&](const Diagnostic& d) {
    if (register_broken)
      return d.kind == DiagnosticKind::unknown_goal || d.kind == DiagnosticKind::unknown_organisation ||
             d.kind == DiagnosticKind::unresolved_reference || d.kind == DiagnosticKind::support_not_superior ||
             is_rule(d.kind);
    if (d.kind == DiagnosticKind::priority_unanswered) return true;  // Who supports it may stand there.
    return asks_for_facts(d.kind) && !d.span.file.is_none() && folders.contains(folder_of(sources.file(d.span.file).path));
  });
}

}  // namespace

void prepare_site(FileSystem& disk, const BuildOptions& options, PreparedSite& to, LoadCache* cache) {
  to.watch = options.watch;
  tell(options.watch, Stage::read);
  to.loaded = load_site(disk, options, cache);
  append(to.diagnostics, std::move(to.loaded.diagnostics));

  tell(options.watch, Stage::resolve);
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
  tell(options.watch, Stage::check);
  append(to.diagnostics, check_content({to.site, to.loaded.settings, to.loaded.sources, resolved.mentioned}));

  LoadedTheme& theme = to.loaded.theme;
  if (std::string colours = accent_stylesheet(to.site, to.loaded.settings); !colours.empty()) {
    theme.stylesheets.push_back(published_path("farger.css", colours));
    theme.files.push_back({theme.stylesheets.back(), std::move(colours)});
  }
  to.assets = {theme.stylesheets, theme.scripts, theme.icon, theme.image};
  to.routes = list_pages(to.site);
  to.plan_files = list_plan_files(to.site);
  std::vector<std::string> files = site_file_paths(to.site, to.loaded.settings, to.routes);
  for (const PlanFile& file : to.plan_files) files.push_back(file.path);
  to.documents = prepare_documents(to.loaded.settings, options.programs, to.diagnostics);
  for (std::string& path : document_paths(to)) files.push_back(std::move(path));
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
