// What most plans lack somewhere, told as one sum for each plan: a secretary wants to know how much is left, not to be
// told forty times.
//
// empty-slots: how many goals have nothing in each of the five slots. Follow-up is not asked of a plan that has not
// begun. priority-unanswered: asked of plans that others answer to, once there are any. section-without-area: asked of
// plans where some goal has an area, on sites that have areas; a plan without any is one note.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/check.h"

namespace planverk {
namespace {

constexpr std::size_t most_named = 4;

std::string join(const std::vector<std::string>& parts) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i)
    out += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
  return out;
}

// "`a`, `b`, `c`, `d` and 12 more".
std::string named(const std::vector<std::string>& ids) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < ids.size() && (i < most_named || ids.size() == most_named + 1); ++i)
    parts.push_back("`" + ids[i] + "`");
  if (parts.size() < ids.size()) parts.push_back(fmt::format("{} more", ids.size() - parts.size()));
  return join(parts);
}

void check_slots(const Site& site, PlanId id, Diagnostics& diagnostics) {
  const PlanHead& head = site.at(id).draft.head;
  const Standing& standing = site.progress.plans[id.index()];
  bool begun = head.status != PlanStatus::draft && head.status != PlanStatus::proposal && !site.today.is_none() &&
               head.period.dates.first < site.today;
  std::vector<std::string> parts;
  auto say = [&](Slot slot, std::string_view what) {
    std::uint32_t n = standing.goals - standing.slots[static_cast<std::size_t>(slot)];
    if (n > 0) parts.push_back(fmt::format("{} {}", n, what));
  };
  say(Slot::activities, "no activities");
  say(Slot::responsible, "nobody responsible");
  say(Slot::cost, "no cost");
  say(Slot::criteria, "no criteria");
  if (begun) say(Slot::followup, "no follow-up");
  if (parts.empty()) return;
  parts[0].insert(parts[0].find(' '), " state");
  diagnostics.push_back(
      make_diagnostic(DiagnosticKind::empty_slots, head.title.span,
                      fmt::format("of {} goal{}, {}", standing.goals, standing.goals == 1 ? "" : "s", join(parts)),
                      "goals.yaml has a key for each; what has not been decided may stay empty"));
}

void check_priorities(const Site& site, PlanId id, Diagnostics& diagnostics) {
  const Plan& plan = site.at(id);
  bool asked = std::any_of(site.overlay.organisations.begin(), site.overlay.organisations.end(),
                           [&](const OrganisationCoverage& c) { return c.superior == id; });
  if (!asked) return;
  std::vector<bool> answered(plan.section_count, false);
  for (const OrganisationCoverage& coverage : site.overlay.organisations) {
    if (coverage.superior != id) continue;
    for (const PriorityCoverage& priority : coverage.priorities)
      if (!priority.supports.empty()) answered[priority.priority.value - plan.first_section.value] = true;
  }
  std::vector<std::string> ids;
  std::size_t priorities = 0;
  Span first;
  for (std::uint32_t i = 0; i < plan.section_count; ++i) {
    if (!site.at(SectionId{plan.first_section.value + i}).is_priority) continue;
    ++priorities;
    if (answered[i]) continue;
    if (ids.empty()) first = plan.draft.sections[i].span;
    ids.push_back(plan.draft.sections[i].id);
  }
  if (ids.empty()) return;
  diagnostics.push_back(
      make_diagnostic(DiagnosticKind::priority_unanswered, first,
                      ids.size() == priorities && priorities > 1
                          ? fmt::format("no goal of any plan below supports any of the {} priorities", priorities)
                          : fmt::format("no goal of any plan below supports {}", named(ids)),
                      "`supports` in goals.yaml of the plans below says which priority a goal answers"));
}

void check_areas(const Site& site, const Plan& plan, Diagnostics& diagnostics) {
  if (site.areas.empty()) return;
  bool any = false;
  std::vector<std::uint32_t> without;  // sections, and section_count for goals before the first
  Span before_sections;
  for (std::uint32_t i = 0; i < plan.goal_count; ++i) {
    GoalId id{plan.first_goal.value + i};
    const Goal& goal = site.at(id);
    any = any || goal.area;
    if (goal.area || site.draft(id).side == markdown::Side::deleted) continue;
    std::uint32_t section = goal.section ? goal.section.value - plan.first_section.value : plan.section_count;
    if (!goal.section && before_sections.file.is_none()) before_sections = site.draft(id).span;
    if (without.empty() || without.back() != section) without.push_back(section);
  }
  auto report = [&](Span span, std::string message) {
    diagnostics.push_back(
        make_diagnostic(DiagnosticKind::section_without_area, span, std::move(message),
                        "write `area=` and an id of areas.yaml in the braces after the heading, `{#id area=studier}`"));
  };
  if (!any && !without.empty()) return report(plan.draft.head.title.span, "none of the plan's goals has an area");
  for (std::uint32_t section : without)
    if (section < plan.section_count)
      report(plan.draft.sections[section].span,
             fmt::format("goals of `{}` have no area", plan.draft.sections[section].id));
    else
      report(before_sections, "goals before the first heading have no area");
}

}  // namespace

void check_counted(const Site& site, PlanId id, Diagnostics& diagnostics) {
  const Plan& plan = site.at(id);
  if (site.is_translation(id) || plan.goal_count == 0) return;
  check_slots(site, id, diagnostics);
  check_priorities(site, id, diagnostics);
  check_areas(site, plan, diagnostics);
}

}  // namespace planverk
