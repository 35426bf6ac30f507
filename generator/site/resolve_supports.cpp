// Which priorities and goals a goal supports, and the rule of time (design §5).

#include <fmt/format.h>

#include <algorithm>

#include "site/context.h"

namespace planverk {
namespace {

bool is_above(const Site& site, const Plan& lower, const Plan& upper) {
  const auto& ancestors = site.at(lower.organisation).ancestors;
  if (std::find(ancestors.begin(), ancestors.end(), upper.organisation) != ancestors.end()) return true;
  return lower.organisation == upper.organisation && upper.draft.head.kind == PlanKind::strategy &&
         lower.draft.head.kind != PlanKind::strategy;
}

// Whether a plan may be supported; reported when not.
bool accept(const ResolveContext& c, const Plan& own, const Plan& target, const Text& written) {
  if (!target.is_counted()) {
    PlanId of = target.version_of ? target.version_of : target.translation_of;
    c.report(make_diagnostic(
        DiagnosticKind::support_not_superior, written.span,
        fmt::format("`{}` is {} of `{}`", target.address, target.version_of ? "an earlier version" : "a translation", c.site.at(of).address),
        fmt::format("support what that plan says: `{}{}`", c.site.at(of).address, written.value.substr(std::min(written.value.find('#'), written.value.size())))));
    return false;
  }
  const Period& mine = own.draft.head.period;
  const Period& theirs = target.draft.head.period;
  if (!is_above(c.site, own, target)) {
    c.report(make_diagnostic(
        DiagnosticKind::support_not_superior, written.span,
        fmt::format("`{}` is not above `{}`", target.address, own.address),
        "a goal supports plans of the organisations above its own, or its own organisation's strategy"));
    return false;
  }
  if (mine.dates.is_none() || theirs.dates.is_none() || mine.dates.overlaps(theirs.dates)) return true;
  c.report(make_diagnostic(DiagnosticKind::support_other_period, written.span,
                           fmt::format("`{}` is for {}, and this plan for {}", target.address, theirs.printed, mine.printed),
                           "support a plan of the same time, or take the support away"));
  return false;
}

void resolve_support(const ResolveContext& c, PlanId plan_id, GoalId from, const Support& support) {
  Entity to = resolve_reference(c, support.to.value, support.to.span, plan_id);
  if (to.is_none()) return;
  if (to.kind == EntityKind::plan) {
    c.report(make_diagnostic(DiagnosticKind::unresolved_reference, support.to.span,
                             fmt::format("`{}` is a whole plan", support.to.value),
                             "name one of its sections or goals: `organisation/plan#id`"));
    return;
  }
  SupportLink link;
  link.from = from;
  link.to = to;
  link.priority = to.kind == EntityKind::section ? SectionId{to.index} : c.site.at(GoalId{to.index}).section;
  link.to_plan = to.kind == EntityKind::section ? c.site.at(SectionId{to.index}).plan : c.site.at(GoalId{to.index}).plan;
  link.how = support.how;
  link.why = support.why;
  if (!accept(c, c.site.at(plan_id), c.site.at(link.to_plan), support.to)) return;
  SupportId id = SupportId::of(c.site.supports.size());
  c.site.supports.push_back(link);
  c.site.goals[from.index()].supports.push_back(id);
  if (to.kind == EntityKind::goal) c.site.goals[to.index].supported_by.push_back(id);
}

// Follows `up` from every goal; a goal met again on the way stands in a circle, which is reported once.
template <class Up, class Cut>
void find_circles(Site& site, Up up, Cut cut) {
  std::vector<std::uint32_t> seen(site.goals.size(), 0);
  std::uint32_t round = 0;
  for (std::size_t i = 0; i < site.goals.size(); ++i) {
    ++round;
    for (GoalId at = GoalId::of(i); at; at = up(at)) {
      if (seen[at.index()] == round) {
        cut(at);
        break;
      }
      if (seen[at.index()] != 0) break;  // Known to lead to an end.
      seen[at.index()] = round;
    }
  }
}

}  // namespace

void resolve_supports(const ResolveContext& c) {
  for (std::size_t i = 0; i < c.site.goals.size(); ++i) {
    GoalId id = GoalId::of(i);
    if (!c.site.is_counted(id)) continue;  // A translation has its original's: see share_facts_of_originals.
    if (const GoalFacts* facts = c.site.facts(id))
      for (const Support& support : facts->supports) resolve_support(c, c.site.at(id).plan, id, support);
  }
}

void find_cycles(const ResolveContext& c) {
  auto report = [&](Span span, GoalId goal, std::string_view how) {
    c.report(make_diagnostic(DiagnosticKind::reference_cycle, span,
                             fmt::format("the goal `{}` {} itself, by way of other goals", c.site.draft(goal).id, how),
                             "one of the goals in the circle must not lead back"));
  };
  find_circles(
      c.site, [&](GoalId id) { return c.site.at(id).part_of; },
      [&](GoalId id) {
        report(c.site.draft(id).part_of.span, id, "is part of");
        c.site.goals[id.index()].part_of = {};
      });
  find_circles(
      c.site, [&](GoalId id) { return c.site.at(id).continues; },
      [&](GoalId id) {
        report(c.site.facts(id)->continues.span, id, "continues");
        c.site.goals[id.index()].continues = {};
      });
  for (std::size_t i = 0; i < c.site.goals.size(); ++i) {
    const Goal& goal = c.site.goals[i];
    if (goal.part_of) c.site.goals[goal.part_of.index()].parts.push_back(GoalId::of(i));
  }
}

}  // namespace planverk
