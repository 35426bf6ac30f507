// What a plan may say of goals of earlier plans, and what became of them from plan to plan.

#include "site/lineage.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "site/context.h"
#include "site/versions.h"

namespace planverk {
namespace {

DateRange period_of(const Site& site, PlanId id) { return site.at(id).draft.head.period.dates; }

// All that `next` leads to from a goal, each once. Circles are cut when the site is resolved, and would end here anyway.
template <class Next>
std::vector<GoalId> follow(const Site& site, GoalId from, Next next) {
  std::vector<GoalId> out;
  auto take = [&](GoalId at) {
    for (GoalId id : next(site.at(at)))
      if (id != from && std::ranges::find(out, id) == out.end()) out.push_back(id);
  };
  take(from);
  for (std::size_t k = 0; k < out.size(); ++k) take(out[k]);
  std::ranges::sort(out, {}, [&](GoalId id) { return std::tuple(period_of(site, site.at(id).plan), site.at(id).plan, id); });
  return out;
}

// The goal that stands for an ended one: what a translation or an earlier text says is said of the plan that counts.
GoalId counted_goal(const Site& site, GoalId id) {
  if (GoalId original = site.at(id).translation_of) id = original;
  PlanId present = present_text(site, site.at(id).plan);
  GoalId same = same_goal(site, id, present);
  return same ? same : id;
}

void resolve_ending(const ResolveContext& c, PlanId by, const EndedGoal& ended) {
  Entity found = resolve_reference(c, ended.goal.value, ended.goal.span, by);
  if (found.is_none()) return;
  if (found.kind != EntityKind::goal) {
    c.report(make_diagnostic(DiagnosticKind::unresolved_reference, ended.goal.span,
                             fmt::format("`{}` is no goal, and only goals are ended", ended.goal.value),
                             "write `organisation/plan#goal`"));
    return;
  }
  if (!may_follow(c, by, c.site.at(GoalId{found.index}).plan, ended.goal)) return;
  GoalId goal = counted_goal(c.site, GoalId{found.index});
  if (std::vector<GoalId> heirs = heirs_in(c.site, goal, by); !heirs.empty()) {
    c.report(make_diagnostic(DiagnosticKind::ended_and_continued, ended.goal.span,
                             fmt::format("`{}` is not carried on, but `{}` continues it", ended.goal.value, c.site.draft(heirs.front()).id),
                             "take the goal away from `ended`, or `continues` away in goals.yaml"));
    return;
  }
  // What an earlier text or a translation says is held against the same rules, and said by the plan that counts.
  if (!c.site.is_counted(by)) return;
  std::vector<EndingId>& endings = c.site.goals[goal.index()].endings;
  if (std::ranges::any_of(endings, [&](EndingId id) { return c.site.at(id).by == by; })) return;
  EndingId id = EndingId::of(c.site.endings.size());
  c.site.endings.push_back({goal, by, ended.became, ended.why});
  endings.push_back(id);
}

// Struck by a proposal, and so no part of the plan as it reads with its changes.
bool is_read(const Site& site, GoalId id) { return site.draft(id).side != markdown::Side::deleted; }

void add_own_goals(const Site& site, PlanId id, Succession& to) {
  const Plan& plan = site.at(id);
  for (std::uint32_t i = 0; i < plan.goal_count; ++i) {
    GoalId goal{plan.first_goal.value + i};
    if (!is_read(site, goal)) continue;
    const std::vector<GoalId>& ups = site.at(goal).continues;
    if (ups.empty()) to.fresh.push_back(goal);
    else if (ups.size() > 1) to.merged.push_back(goal);
    else if (heirs_in(site, ups.front(), id).size() == 1) to.carried.push_back(goal);
    for (GoalId up : ups)
      if (heirs_in(site, up, id).size() > 1) to.split.push_back(up);
  }
  std::ranges::sort(to.split);
  to.split.erase(std::unique(to.split.begin(), to.split.end()), to.split.end());
}

void add_untold(const Site& site, PlanId id, Succession& to) {
  const Plan& plan = site.at(id);
  for (std::uint32_t i = 0; i < plan.goal_count; ++i) {
    GoalId goal{plan.first_goal.value + i};
    if (is_read(site, goal) && site.at(goal).continued_by.empty() && site.at(goal).endings.empty()) to.untold.push_back(goal);
  }
}

}  // namespace

std::vector<GoalId> forebears_of(const Site& site, GoalId goal) {
  return follow(site, goal, [](const Goal& at) -> const std::vector<GoalId>& { return at.continues; });
}

std::vector<GoalId> heirs_of(const Site& site, GoalId goal) {
  return follow(site, goal, [](const Goal& at) -> const std::vector<GoalId>& { return at.continued_by; });
}

std::vector<GoalId> heirs_in(const Site& site, GoalId goal, PlanId plan) {
  std::vector<GoalId> out;
  for (GoalId heir : site.at(goal).continued_by)
    if (site.at(heir).plan == plan) out.push_back(heir);
  return out;
}

bool may_follow(const ResolveContext& c, PlanId own, PlanId of, const Text& written) {
  if (PlanId original = c.site.at(of).translation_of) of = original;
  auto refuse = [&](std::string message, std::string help) {
    c.report(make_diagnostic(DiagnosticKind::follows_later_plan, written.span, std::move(message), std::move(help)));
    return false;
  };
  const Plan &plan = c.site.at(own), &other = c.site.at(of);
  if (own == of)
    return refuse(fmt::format("`{}` is a goal of this plan itself", written.value),
                  "name a goal of an earlier plan: `organisation/plan#goal`; a sub-goal says `part-of`");
  // Versions tell of each other in either direction which goal is which.
  if (present_text(c.site, own) == present_text(c.site, of)) return true;
  const DateRange mine = period_of(c.site, own), theirs = period_of(c.site, of);
  // In the order in which plans follow each other: one that begins on the same day and ends sooner comes first.
  if (!mine.is_none() && !theirs.is_none() && theirs >= mine)
    return refuse(fmt::format("`{}` is for {}, which does not come before {}", other.address,
                              other.draft.head.period.printed, plan.draft.head.period.printed),
                  "name a goal of an earlier plan; what a later plan does with a goal is said in that plan");
  if (plan.organisation != other.organisation)
    c.report(make_diagnostic(DiagnosticKind::follows_other_organisation, written.span,
                             fmt::format("`{}` is another organisation's plan", other.address),
                             fmt::format("see that no plan of `{}` was meant", c.site.at(plan.organisation).entry.id.value)));
  return true;
}

void resolve_endings(const ResolveContext& c) {
  for (std::size_t i = 0; i < c.site.plans.size(); ++i) {
    PlanId by = PlanId::of(i);
    // A translation is refused the key.
    if (c.site.is_translation(by)) continue;
    for (const EndedGoal& ended : c.site.at(by).draft.head.ended) resolve_ending(c, by, ended);
  }
}

void make_successions(Site& site) {
  std::vector<std::vector<EndingId>> endings(site.plans.size());
  for (std::size_t i = 0; i < site.endings.size(); ++i) endings[site.endings[i].by.index()].push_back(EndingId::of(i));
  for (std::size_t i = 0; i < site.plans.size(); ++i) {
    PlanId id = PlanId::of(i);
    if (!site.is_counted(id)) continue;
    Succession made;
    add_own_goals(site, id, made);
    made.ended = std::move(endings[i]);
    std::ranges::stable_sort(made.ended, {}, [&](EndingId ending) { return site.at(ending).goal; });
    if (site.at(id).earlier) add_untold(site, site.at(id).earlier, made);
    bool takes_over = !made.carried.empty() || !made.merged.empty() || !made.split.empty() || !made.ended.empty();
    // New goals, or goals that nothing is said of, mean something only beside an earlier plan.
    if (takes_over || (site.at(id).earlier && site.at(site.at(id).earlier).goal_count > 0)) site.plans[i].succession = std::move(made);
  }
}

}  // namespace planverk
