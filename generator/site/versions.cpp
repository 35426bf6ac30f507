// Texts that a plan had before the present one, each a plan folder of its own: which belongs to which, in what order, and
// which of their goals are the same promise.

#include "site/versions.h"

#include <fmt/format.h>

#include <algorithm>

#include "site/align.h"
#include "site/context.h"

namespace planverk {
namespace {

struct Fault {
  std::string message, help;
};

// The plan that `version_of` of a plan names, without a word about what is wrong with it.
PlanId named_by(const ResolveContext& c, PlanId id) {
  const std::string& written = c.site.at(id).draft.head.version_of.value;
  if (written.empty()) return {};
  ResolveContext silent = c;
  silent.diagnostics = nullptr;
  Entity found = resolve_reference(silent, written, {}, id);
  return found.kind == EntityKind::plan ? PlanId{found.index} : PlanId{};
}

// Where `version_of` leads in the end: the present text, or none when it leads round in a circle.
PlanId end_of_chain(const ResolveContext& c, PlanId from) {
  std::size_t steps = 0;
  PlanId at = from;
  for (PlanId next = named_by(c, at); next; next = named_by(c, at)) {
    if (++steps > c.site.plans.size()) return {};
    at = next;
  }
  return at;
}

std::optional<Fault> fault_of_chain(const ResolveContext& c, PlanId id, PlanId named) {
  const std::string& address = c.site.at(named).address;
  if (named == id) return Fault{"the plan says that it is a version of itself", "name the plan that carries the present text"};
  if (c.site.at(named).draft.head.version_of.empty()) return std::nullopt;
  PlanId present = end_of_chain(c, named);
  if (!present)
    return Fault{fmt::format("this plan and `{}` are versions of each other", address),
                 "take `version_of` away from the plan that carries the present text"};
  return Fault{fmt::format("`{}` is an earlier version itself", address),
               fmt::format("name the plan that carries the present text: `{}`", c.site.at(present).address)};
}

// Why a plan cannot be an earlier version of another.
std::optional<Fault> fault_of(const ResolveContext& c, PlanId id, PlanId present) {
  const Plan &plan = c.site.at(id), &other = c.site.at(present);
  const PlanHead &head = plan.draft.head, &theirs = other.draft.head;
  if (auto fault = fault_of_chain(c, id, present)) return fault;
  if (!head.translation_of.empty())
    return Fault{"the plan is a translation, and a version of a plan",
                 "keep `translation_of` alone; a translation of an earlier version names that version"};
  if (!theirs.translation_of.empty())
    return Fault{fmt::format("`{}` is a translation", other.address),
                 "name the plan that was translated, or make this a translation of its earlier version"};
  if (plan.organisation != other.organisation)
    return Fault{fmt::format("`{}` is another organisation's plan", other.address),
                 "versions of a plan lie in the folder of its organisation"};
  if (head.language.value != theirs.language.value)
    return Fault{fmt::format("the plan is in `{}` and `{}` in `{}`", head.language.value, other.address, theirs.language.value),
                 "a text in another language is a translation: `translation_of`"};
  const DateRange &mine = head.period.dates, &present_time = theirs.period.dates;
  if (!mine.is_none() && !present_time.is_none() && !mine.overlaps(present_time))
    return Fault{fmt::format("the plan is for {}, and `{}` for {}", head.period.printed, other.address, theirs.period.printed),
                 "a plan of an earlier time is no version; its goals are continued with `continues` in goals.yaml"};
  return std::nullopt;
}

void check_period(const ResolveContext& c, PlanId id, PlanId present) {
  const Period &mine = c.site.at(id).draft.head.period, &theirs = c.site.at(present).draft.head.period;
  if (mine.dates == theirs.dates || mine.dates.is_none() || theirs.dates.is_none()) return;
  c.report(make_diagnostic(DiagnosticKind::version_other_period, mine.span,
                           fmt::format("this version is for {}, and `{}` for {}", mine.printed, c.site.at(present).address, theirs.printed),
                           "see that `version_of` names the right plan and that both periods are right"));
}

// By the day that each was proposed or decided; those without a day after them, by their folders.
void sort_versions(const Site& site, std::vector<PlanId>& versions) {
  std::ranges::sort(versions, {}, [&](PlanId id) {
    Date date = date_of_version(site, id);
    return std::tuple(date.is_none(), date, std::string_view(site.at(id).address));
  });
}

// Goals that have an address in the one text and not in the other are still the same promise to a reader.
void match_pair(Site& site, PlanId earlier, PlanId later) {
  for (const GoalMatch& match : match_goals(site, earlier, later, GoalsThat::have_a_page)) {
    site.same_goals.push_back({match.earlier, match.later});
    site.same_goals.push_back({match.later, match.earlier});
  }
}

// What a goal continues, past earlier versions: of its own plan they are the same promise, and of another plan the
// present text stands for them.
void settle_lineage(Site& site) {
  for (std::size_t i = 0; i < site.goals.size(); ++i) {
    Goal& goal = site.goals[i];
    if (!goal.continues || !site.is_counted(goal.plan)) continue;
    GoalId up = goal.continues;
    if (site.at(site.at(up).plan).version_of == goal.plan) goal.renamed_from = up;
    // Circles are cut, so that this ends.
    while (up && site.at(site.at(up).plan).version_of == goal.plan) up = site.at(up).continues;
    if (up && site.at(site.at(up).plan).version_of)
      if (GoalId present = same_goal(site, up, site.at(site.at(up).plan).version_of)) up = present;
    goal.continues = up;
    if (goal.continues) site.goals[goal.continues.index()].continued_by.push_back(GoalId::of(i));
  }
}

}  // namespace

void resolve_versions(const ResolveContext& c) {
  for (std::size_t i = 0; i < c.site.plans.size(); ++i) {
    PlanId id = PlanId::of(i);
    const Text& written = c.site.at(id).draft.head.version_of;
    if (written.empty()) continue;
    Entity found = resolve_reference(c, written.value, written.span, id);
    if (found.is_none()) continue;
    auto refuse = [&](DiagnosticKind kind, Fault fault) {
      c.report(make_diagnostic(kind, written.span, std::move(fault.message), std::move(fault.help)));
    };
    if (found.kind != EntityKind::plan) {
      refuse(DiagnosticKind::unresolved_reference, {fmt::format("`{}` is no plan", written.value), "write `organisation/plan`"});
      continue;
    }
    PlanId present{found.index};
    if (auto fault = fault_of(c, id, present)) {
      refuse(DiagnosticKind::bad_version, std::move(*fault));
      continue;
    }
    check_period(c, id, present);
    c.site.plans[i].version_of = present;
    c.site.plans[present.index()].versions.push_back(id);
  }
  for (Plan& plan : c.site.plans) sort_versions(c.site, plan.versions);
}

void match_versions(Site& site) {
  for (const Plan& plan : site.plans) {
    if (plan.versions.empty()) continue;
    std::vector<PlanId> family = all_versions(site, plan.versions.front());
    for (std::size_t later = 1; later < family.size(); ++later)
      for (std::size_t earlier = 0; earlier < later; ++earlier) match_pair(site, family[earlier], family[later]);
  }
  std::ranges::sort(site.same_goals);
  settle_lineage(site);
}

Date date_of_version(const Site& site, PlanId id) {
  const PlanHead& head = site.at(id).draft.head;
  if (head.adopted && !head.adopted->date.is_none()) return head.adopted->date;
  return head.proposed ? head.proposed->date : Date{};
}

std::vector<PlanId> all_versions(const Site& site, PlanId id) {
  PlanId present = present_text(site, id);
  std::vector<PlanId> out = site.at(present).versions;
  out.push_back(present);
  return out;
}

GoalId same_goal(const Site& site, GoalId goal, PlanId in) {
  if (site.at(goal).plan == in) return goal;
  auto at = std::ranges::lower_bound(site.same_goals, SameGoal{goal, GoalId{site.at(in).first_goal.value}});
  bool found = at != site.same_goals.end() && at->goal == goal && site.at(at->other).plan == in;
  return found ? at->other : GoalId{};
}

std::vector<PlanId> compared_with_earlier(const Site& site, PlanId later) {
  std::vector<PlanId> out;
  PlanId present = present_text(site, later);
  for (PlanId version : site.at(present).versions) {
    if (version == later) break;
    out.push_back(version);
  }
  // Two languages have no words in common.
  PlanId before = site.at(later).earlier;
  if (before && site.at(before).draft.head.language.value == site.at(later).draft.head.language.value) out.push_back(before);
  return out;
}

std::vector<PlanId> compared_with_later(const Site& site, PlanId earlier) {
  std::vector<PlanId> out = all_versions(site, earlier);
  out.erase(out.begin(), std::ranges::find(out, earlier) + 1);
  PlanId after = site.at(earlier).later;
  if (!after) return out;
  std::vector<PlanId> before = compared_with_earlier(site, after);
  if (std::ranges::find(before, earlier) != before.end()) out.push_back(after);
  return out;
}

}  // namespace planverk
