#include "cli/named_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/near_miss.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/refuse.h"

namespace planverk {

std::expected<void, int> open_site(FileSystem& disk, const CommonArguments& arguments, PreparedSite& to) {
  BuildOptions options = arguments.build;
  options.drafts = true;
  options.audience = Audience::board;
  prepare_site(disk, options, to);
  if (!disk.exists(join_path(arguments.build.source, "site.yaml")))
    return std::unexpected(refuse(exit_status::content, "the site folder has no site.yaml", "name the site folder with --source"));
  Diagnostics settings;
  std::ranges::copy_if(to.diagnostics, std::back_inserter(settings), [&](const Diagnostic& d) {
    return d.severity == Severity::error && !d.span.file.is_none() && to.loaded.sources.file(d.span.file).path == "site.yaml";
  });
  if (!settings.empty()) {
    print_diagnostics(arguments, to.loaded.sources, settings);
    return std::unexpected(refuse(exit_status::content, "site.yaml has errors, so nothing was written", "mend them first"));
  }
  return {};
}

std::expected<const Plan*, int> plan_named(const CommonArguments& arguments, const PreparedSite& to, const std::string& address) {
  const std::vector<Plan>& plans = to.site.plans;
  if (auto found = std::ranges::find(plans, address, &Plan::address); found != plans.end()) return &*found;
  if (plans.empty()) print_diagnostics(arguments, to.loaded.sources, to.diagnostics);
  std::vector<std::string_view> known;
  for (const Plan& plan : plans) known.push_back(plan.address);
  std::string help = did_you_mean(address, known);
  if (help.empty()) help = "write organisation/plan, as the folders in content/ are named";
  return std::unexpected(refuse(exit_status::usage, fmt::format("there is no plan `{}`", address), help));
}

std::expected<const Plan*, int> counted_plan(const CommonArguments& arguments, const PreparedSite& to, const std::string& address) {
  auto found = plan_named(arguments, to, address);
  if (!found || (*found)->is_counted()) return found;
  const Plan& plan = **found;
  const Plan& of = to.site.at(plan.translation_of ? plan.translation_of : plan.version_of);
  return std::unexpected(refuse(exit_status::usage, fmt::format("`{}` is {}", address, plan.translation_of ? "a translation" : "an earlier text"),
                                fmt::format("what is known of its goals stands in `{}`", of.address)));
}

std::expected<const Plan*, int> open_plan(FileSystem& disk, const CommonArguments& arguments, const std::string& address,
                                          PreparedSite& to) {
  if (auto open = open_site(disk, arguments, to); !open) return std::unexpected(open.error());
  return plan_named(arguments, to, address);
}

PlanId id_of(const PreparedSite& site, const Plan& plan) {
  return PlanId::of(static_cast<std::size_t>(&plan - site.site.plans.data()));
}

Diagnostics errors_of_plan(const PreparedSite& site, const PlanDraft& draft) {
  auto is_about_lock = [](DiagnosticKind kind) {
    return kind == DiagnosticKind::adopted_text_altered || kind == DiagnosticKind::published_id_gone ||
           kind == DiagnosticKind::plan_lock_without_text || kind == DiagnosticKind::line_lock_mismatch ||
           kind == DiagnosticKind::line_lock_unnumbered || kind == DiagnosticKind::line_lock_other_text;
  };
  Diagnostics out;
  for (const Diagnostic& d : site.diagnostics) {
    if (d.severity != Severity::error || d.span.file.is_none() || is_about_lock(d.kind)) continue;
    for (FileId file : {draft.file, draft.goals_file, draft.motions_file})
      if (d.span.file == file) out.push_back(d);
  }
  return out;
}

}  // namespace planverk
