// How goals stand on the build's day, and the sums of it.

#include <algorithm>

#include "site/context.h"
#include "site/measure.h"

namespace planverk {
namespace {

// Whose goals can be late: plans that were decided and still stand. A proposal has promised nothing yet.
bool is_followed(const Plan& plan) {
  PlanStatus status = plan.draft.head.status;
  return plan.is_counted() &&
         (status == PlanStatus::adopted || status == PlanStatus::ended || status == PlanStatus::unstated);
}

Date last_day_of(const Goal& goal) {
  if (!goal.deadline || goal.deadline->relation == TimeRelation::after || goal.deadline->relation == TimeRelation::from) return {};
  return goal.deadline->dates.last;
}

// The plan's time, or that part of it that the deadline gives.
DateRange time_of(const Site& site, const Goal& goal) {
  DateRange time = site.at(goal.plan).draft.head.period.dates;
  Date last = last_day_of(goal);
  if (time.is_none() || last.is_none() || last < time.first) return time;
  if (last < time.last) time.last = last;
  bool spans = goal.deadline->relation == TimeRelation::during && goal.deadline->dates.first < time.last;
  if (spans && goal.deadline->dates.first > time.first) time.first = goal.deadline->dates.first;
  return time;
}

std::vector<DateRange> events_of(const Site& site, const Recurrence& recurrence) {
  std::vector<DateRange> out;
  for (const Text& at : recurrence.at) {
    auto found = std::ranges::find_if(site.events, [&](const Event& event) { return event.entry.id.value == at.value; });
    if (found != site.events.end()) out.push_back(found->entry.dates);
  }
  return out;
}

// The newest number that was measured, against the goal's target. Beside several it could be any of theirs.
void measure(const Site& site, const Goal& goal, const GoalFacts& facts, GoalProgress& out) {
  for (const FollowUp& followup : facts.followups) {
    if (!has_happened(site, followup)) continue;
    out.newest_followup = std::max(out.newest_followup, std::min(followup.date.last, site.today));
    if (!followup.value || goal.targets.size() != 1 || !is_measurable(goal.targets.front())) continue;
    out.value = followup.value;
    out.value_date = followup.date.last;
  }
  if (!out.value) return;
  out.reached = is_reached(goal.targets.front(), *out.value);
  out.share = share_of_way(goal.targets.front(), *out.value);
}

GoalProgress progress_of(const Site& site, GoalId id) {
  const Goal& goal = site.at(id);
  const GoalFacts* facts = site.facts(id);
  GoalProgress out;
  if (goal.status) {
    out.done = site.at(goal.status).counts_as_done;
    out.closed = !out.done && site.at(goal.status).counts_as_closed;
  }
  out.last_day = last_day_of(goal);
  bool open = !out.done && !out.closed && is_followed(site.at(goal.plan)) && site.draft(id).side != markdown::Side::deleted;
  out.overdue = open && !out.last_day.is_none() && out.last_day < site.today;
  if (out.overdue) out.days_overdue = static_cast<std::int32_t>(day_number(site.today) - day_number(out.last_day));
  auto stated = [&](Slot slot) -> bool& { return out.slots[static_cast<std::size_t>(slot)]; };
  stated(Slot::responsible) = !goal.responsible.empty();
  if (facts == nullptr) return out;
  measure(site, goal, *facts, out);
  // Occasions that a goal's words promise are counted where goals.yaml keeps a record of them.
  if (facts->recurrence)
    out.occasions = count_occasions(*facts->recurrence, time_of(site, goal), site.today, events_of(site, *facts->recurrence));
  stated(Slot::activities) = !facts->activities.empty();
  stated(Slot::cost) = facts->cost.has_value();
  stated(Slot::criteria) = !facts->criteria.empty();
  stated(Slot::followup) = out.has_followup();
  return out;
}

// Each goal is told of to all goals above it; circles were cut when they were reported.
void roll_up(const Site& site, Standings& progress) {
  for (std::size_t i = 0; i < site.goals.size(); ++i) {
    const GoalProgress& part = progress.goals[i];
    std::size_t steps = 0;
    for (GoalId above = site.goals[i].part_of; above && steps < 64; above = site.at(above).part_of, ++steps) {
      GoalProgress& whole = progress.goals[above.index()];
      ++whole.parts;
      whole.parts_done += part.done;
      whole.parts_overdue += part.overdue;
    }
  }
}

Standing empty_standing(const Site& site) {
  Standing out;
  out.by_status.resize(site.statuses.size());
  return out;
}

void add_next(GoalId goal, Date day, Standing& to) {
  if (day.is_none() || (to.next && to.next_day <= day)) return;
  to.next = goal;
  to.next_day = day;
}

void add(const Site& site, GoalId id, const GoalProgress& goal, Standing& to) {
  ++to.goals;
  if (StatusId status = site.at(id).status) ++to.by_status[status.index()];
  else ++to.without_status;
  to.done += goal.done;
  to.closed += goal.closed;
  to.overdue += goal.overdue;
  to.without_followup += !goal.has_followup();
  for (std::size_t i = 0; i < slot_count; ++i) to.slots[i] += goal.slots[i];
  to.newest_followup = std::max(to.newest_followup, goal.newest_followup);
  if (!goal.done && !goal.closed && goal.last_day >= site.today) add_next(id, goal.last_day, to);
}

void add(const Standing& part, Standing& to) {
  for (std::size_t i = 0; i < part.by_status.size(); ++i) to.by_status[i] += part.by_status[i];
  to.plans += part.plans;
  to.goals += part.goals;
  to.without_status += part.without_status;
  to.done += part.done;
  to.closed += part.closed;
  to.overdue += part.overdue;
  to.without_followup += part.without_followup;
  for (std::size_t i = 0; i < slot_count; ++i) to.slots[i] += part.slots[i];
  to.newest_followup = std::max(to.newest_followup, part.newest_followup);
  if (part.next) add_next(part.next, part.next_day, to);
}

void sum_goals(const Site& site, Standings& progress) {
  progress.sections.assign(site.sections.size(), empty_standing(site));
  progress.plans.assign(site.plans.size(), empty_standing(site));
  progress.areas.assign(site.areas.size(), empty_standing(site));
  for (std::size_t i = 0; i < site.goals.size(); ++i) {
    GoalId id = GoalId::of(i);
    if (site.draft(id).side == markdown::Side::deleted) continue;
    const Goal& goal = site.goals[i];
    add(site, id, progress.goals[i], progress.plans[goal.plan.index()]);
    for (SectionId section = goal.section; section; section = site.at(section).parent)
      add(site, id, progress.goals[i], progress.sections[section.index()]);
    bool current = site.at(site.at(goal.plan).organisation).current == goal.plan;
    if (current && goal.area) add(site, id, progress.goals[i], progress.areas[goal.area.index()]);
  }
  for (Standing& plan : progress.plans) plan.plans = 1;
}

void sum_organisations(const Site& site, Standings& progress) {
  progress.organisations.assign(site.organisations.size(), empty_standing(site));
  progress.with_below = progress.organisations;
  progress.all = empty_standing(site);
  for (std::size_t i = 0; i < site.organisations.size(); ++i) {
    PlanId current = site.organisations[i].current;
    if (!current) continue;
    progress.organisations[i] = progress.plans[current.index()];
    add(progress.organisations[i], progress.all);
    add(progress.organisations[i], progress.with_below[i]);
    for (OrganisationId above : site.organisations[i].ancestors)
      add(progress.organisations[i], progress.with_below[above.index()]);
  }
}

}  // namespace

Standing sum_of(const Site& site, const std::vector<OrganisationId>& organisations) {
  Standing out = empty_standing(site);
  for (OrganisationId id : organisations) add(site.progress.with_below[id.index()], out);
  return out;
}

std::vector<Date> counted_days(const Site& site, GoalId id) {
  if (GoalId original = site.at(id).translation_of) id = original;
  const GoalFacts* facts = site.facts(id);
  if (facts == nullptr || !facts->recurrence) return {};
  return counted_days(*facts->recurrence, time_of(site, site.at(id)), site.today);
}

void make_progress(Site& site) {
  Standings progress;
  progress.goals.reserve(site.goals.size());
  for (std::size_t i = 0; i < site.goals.size(); ++i) progress.goals.push_back(progress_of(site, GoalId::of(i)));
  // A translation says again what its original says, that it is late too.
  for (std::size_t i = 0; i < site.goals.size(); ++i)
    if (GoalId original = site.goals[i].translation_of) progress.goals[i] = progress.goals[original.index()];
  roll_up(site, progress);
  sum_goals(site, progress);
  sum_organisations(site, progress);
  site.progress = std::move(progress);
}

}  // namespace planverk
