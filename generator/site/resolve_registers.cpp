// References from registers and front matter to organisations, plans and bodies.

#include <fmt/format.h>

#include "site/context.h"

namespace planverk {
namespace {

// A section or goal stands where a plan is needed; nothing at all has been reported already.
void report_no_plan(const ResolveContext& c, Entity found, const Text& written) {
  if (found.is_none()) return;
  c.report(make_diagnostic(DiagnosticKind::unresolved_reference, written.span,
                           fmt::format("`{}` is no plan", written.value), "write `organisation/plan`"));
}

void resolve_reference_entry(const ResolveContext& c, Reference& reference) {
  for (const Text& scope : reference.entry.scope) {
    OrganisationId id = c.names.organisation(scope.value);
    if (id) {
      reference.scope.push_back(id);
    } else {
      c.report(no_such_organisation(scope, c.names.organisation_ids()));
    }
  }
  if (reference.entry.plan.empty()) return;
  Entity found = resolve_reference(c, reference.entry.plan.value, reference.entry.plan.span, {});
  if (found.kind == EntityKind::plan) reference.plan = PlanId{found.index};
  else report_no_plan(c, found, reference.entry.plan);
}

void resolve_head(const ResolveContext& c, PlanId id) {
  Plan& plan = c.site.plans[id.index()];
  const PlanHead& head = plan.draft.head;
  for (const Text& body : head.responsible)
    if (BodyId found = resolve_body(c, body, plan.organisation)) plan.responsible.push_back(found);
  auto decided_by = [&](const std::optional<Decision>& decision) -> std::optional<BodyId> {
    if (!decision || decision->by.empty()) return std::nullopt;
    BodyId found = resolve_body(c, decision->by, plan.organisation);
    return found ? std::optional(found) : std::nullopt;
  };
  plan.proposed_by = decided_by(head.proposed);
  plan.adopted_by = decided_by(head.adopted);
}

}  // namespace

void resolve_registers(const ResolveContext& c) {
  for (Reference& reference : c.site.references) resolve_reference_entry(c, reference);
  for (std::size_t i = 0; i < c.site.plans.size(); ++i) resolve_head(c, PlanId::of(i));
}

}  // namespace planverk
