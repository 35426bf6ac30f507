// What "organisation/plan#id" leads to.

#include <fmt/format.h>

#include "base/near_miss.h"
#include "site/context.h"

namespace planverk {
namespace {

// The help for something that is not there: the nearest real ones, else where to look.
std::string help_for(std::string_view written, const std::vector<std::string_view>& candidates, std::string otherwise) {
  std::string help = did_you_mean(written, candidates);
  return help.empty() ? otherwise : help;
}

// Told where the reference stands, whatever it is (a link, a support, a lineage): what the editor sees in the
// source is not what readers of this build will see. References between hidden plans are nobody's concern.
void report_hidden(const ResolveContext& c, PlanId from, PlanId to, Span span) {
  if (c.hidden == nullptr || !(*c.hidden)[to.index()] || (from && (*c.hidden)[from.index()])) return;
  c.report(make_diagnostic(DiagnosticKind::hidden_reference, span,
                           fmt::format("`{}` is not in this build, so nothing leads to it", c.site.at(to).address),
                           "build with --drafts or for its audience to see it"));
}

}  // namespace

Entity resolve_reference(const ResolveContext& c, std::string_view written, Span span, PlanId from) {
  std::size_t hash = written.find('#');
  std::string_view address = written.substr(0, hash);
  std::string_view id = hash == std::string_view::npos ? std::string_view() : written.substr(hash + 1);
  while (address.ends_with('/')) address.remove_suffix(1);
  PlanId plan = address.empty() ? from : c.names.plan(address);
  auto missing = [&](std::string message, std::string help) {
    c.report(make_diagnostic(DiagnosticKind::unresolved_reference, span, std::move(message), std::move(help)));
    return Entity{};
  };
  if (!plan) {
    // Where only the plan is wrong, the nearest id tells which one was meant.
    return missing(fmt::format("there is no plan `{}`", address),
                   help_for(address, c.names.plan_addresses(), "plans are named as their folders: `organisation/plan`"));
  }
  Entity found = hash == std::string_view::npos ? entity(plan) : c.names.in_plan(plan, id);
  if (found.is_none())
    return missing(fmt::format("the plan `{}` has no section or goal `{}`", c.site.at(plan).address, id),
                   help_for(id, c.names.ids_in_plan(plan), "ids stand in braces after headings and goals: `{#id}`"));
  report_hidden(c, from, plan, span);
  return found;
}

BodyId resolve_body(const ResolveContext& c, const Text& written, OrganisationId from) {
  if (written.empty()) return {};
  BodyId body = c.names.body(written.value, from);
  if (body) return body;
  std::vector<std::string> ids = c.names.body_ids(from);
  std::vector<std::string_view> candidates(ids.begin(), ids.end());
  c.report(make_diagnostic(
      DiagnosticKind::unresolved_reference, written.span,
      fmt::format("neither `{}` nor an organisation above it has a body `{}`",
                  from ? c.site.at(from).entry.id.value : std::string(), written.value),
      help_for(written.value, candidates, "bodies stand in organisations.yaml; another organisation's is `organisation/body`")));
  return {};
}

}  // namespace planverk
