// Facts of goals: area, responsible, deadline, targets, status, sub-goals and lineage.

#include <fmt/format.h>

#include <algorithm>

#include "base/near_miss.h"
#include "base/slug.h"
#include "base/utf8.h"
#include "site/context.h"
#include "site/measure.h"

namespace planverk {
namespace {

AreaId resolve_area(const ResolveContext& c, const Text& written) {
  if (written.empty()) return {};
  AreaId area = c.names.area(written.value);
  if (!area)
    c.report(make_diagnostic(DiagnosticKind::unresolved_reference, written.span,
                             fmt::format("there is no area `{}`", written.value),
                             did_you_mean(written.value, c.names.area_ids())));
  return area;
}

std::vector<BodyId> resolve_bodies(const ResolveContext& c, const std::vector<Text>& written, OrganisationId from) {
  std::vector<BodyId> out;
  for (const Text& one : written) {
    BodyId body = resolve_body(c, one, from);
    if (body && std::find(out.begin(), out.end(), body) == out.end()) out.push_back(body);
  }
  return out;
}

// Sections take area and responsible from the section above where they have none.
void resolve_sections(const ResolveContext& c, Plan& plan) {
  for (std::uint32_t i = 0; i < plan.section_count; ++i) {
    Section& section = c.site.sections[plan.first_section.index() + i];
    const SectionDraft& draft = plan.draft.sections[i];
    section.area = resolve_area(c, draft.area);
    section.responsible = resolve_bodies(c, draft.responsible, plan.organisation);
    if (!section.parent) continue;
    const Section& above = c.site.at(section.parent);
    if (!section.area) section.area = above.area;
    if (section.responsible.empty()) section.responsible = above.responsible;
  }
}

// A body that the lead-in names: "Partistyrelsen ska:". Whole words, the longest name first.
BodyId body_in_lead_in(const ResolveContext& c, std::string_view lead_in, OrganisationId from) {
  if (lead_in.empty()) return {};
  std::string text = " " + utf8::to_lower(lead_in) + " ";
  std::replace_if(text.begin(), text.end(), [](char ch) { return ch == ':' || ch == ',' || ch == '.'; }, ' ');
  BodyId best;
  std::size_t longest = 0;
  auto consider = [&](BodyId id, std::string_view name) {
    if (name.size() <= longest || text.find(" " + utf8::to_lower(name) + " ") == std::string::npos) return;
    best = id;
    longest = name.size();
  };
  auto consider_all = [&](OrganisationId organisation) {
    for (BodyId id : c.site.at(organisation).bodies) {
      consider(id, c.site.at(id).entry.name);
      for (const Text& alias : c.site.at(id).entry.aliases) consider(id, alias.value);
    }
  };
  consider_all(from);
  for (OrganisationId ancestor : c.site.at(from).ancestors) consider_all(ancestor);
  return best;
}

void resolve_responsible(const ResolveContext& c, const Plan& plan, const GoalDraft& draft, const GoalFacts* facts,
                         Goal& goal) {
  auto take = [&](std::vector<BodyId> bodies, ResponsibleFrom from) {
    if (!goal.responsible.empty() || bodies.empty()) return;
    goal.responsible = std::move(bodies);
    goal.responsible_from = from;
  };
  if (facts != nullptr) take(resolve_bodies(c, facts->responsible, plan.organisation), ResponsibleFrom::goal);
  take(resolve_bodies(c, draft.responsible, plan.organisation), ResponsibleFrom::goal);
  if (!goal.responsible.empty()) return;
  if (BodyId body = body_in_lead_in(c, draft.lead_in, plan.organisation)) take({body}, ResponsibleFrom::lead_in);
  if (goal.section) take(c.site.at(goal.section).responsible, ResponsibleFrom::section);
  take(plan.responsible, ResponsibleFrom::plan);
}

// The days that an event and a relation to it mean.
DateRange dates_by_event(DateRange event, TimeRelation relation) {
  if (event.is_none()) return {};
  if (relation == TimeRelation::before || relation == TimeRelation::by) {
    Date day = relation == TimeRelation::before ? date_of_day_number(day_number(event.first) - 1) : event.first;
    return {day, day};
  }
  return event;
}

void resolve_deadline(const ResolveContext& c, const GoalDraft& draft, const GoalFacts* facts, Goal& goal) {
  if (facts != nullptr && facts->deadline) {
    goal.deadline = facts->deadline;
    Deadline& deadline = *goal.deadline;
    if (deadline.event.empty()) return;
    goal.event = c.names.event(deadline.event.value);
    if (!goal.event) {
      c.report(make_diagnostic(DiagnosticKind::unresolved_reference, deadline.event.span,
                               fmt::format("there is no event `{}`", deadline.event.value),
                               did_you_mean(deadline.event.value, c.names.event_ids())));
    } else if (deadline.dates.is_none()) {
      deadline.dates = dates_by_event(c.site.at(goal.event).entry.dates, deadline.relation);
    }
    return;
  }
  // The first time in the words that says when something is to be ready.
  for (const TextTime& time : draft.reading.times) {
    if (time.relation == TimeRelation::from || time.relation == TimeRelation::after) continue;
    EventId event = time.event_phrase.empty() ? EventId{} : c.names.event(make_slug(time.event_phrase));
    if (time.dates.is_none() && !event) continue;
    Deadline deadline;
    deadline.relation = time.relation;
    deadline.text = draft.text.substr(time.range.begin, time.range.end - time.range.begin);
    deadline.dates = event ? dates_by_event(c.site.at(event).entry.dates, time.relation) : time.dates;
    deadline.source = FactSource::text;
    goal.event = event;
    goal.deadline = std::move(deadline);
    return;
  }
}

void resolve_measures(const GoalDraft& draft, const GoalFacts* facts, Goal& goal) {
  if (facts != nullptr && facts->target) {
    goal.targets.push_back(*facts->target);
  } else {
    for (const Quantity& q : draft.reading.targets) {
      Target target;
      target.comparator = q.comparator;
      target.value = q.value;
      target.upper = q.upper;
      target.unit = q.unit;
      target.source = FactSource::text;
      goal.targets.push_back(std::move(target));
    }
  }
  if (facts != nullptr && facts->recurrence) {
    goal.recurrences.push_back(*facts->recurrence);
    return;
  }
  for (const TextRecurrence& r : draft.reading.recurrences) {
    Recurrence recurrence;
    recurrence.comparator = r.comparator;
    recurrence.count = r.count;
    recurrence.upper = r.upper;
    recurrence.per = r.per;
    recurrence.every = r.every;
    recurrence.text = draft.text.substr(r.range.begin, r.range.end - r.range.begin);
    recurrence.source = FactSource::text;
    goal.recurrences.push_back(std::move(recurrence));
  }
}

StatusId find_status(const ResolveContext& c, const Text& written) {
  if (written.empty()) return {};
  std::vector<std::string_view> known;
  for (std::size_t i = 0; i < c.site.statuses.size(); ++i) {
    if (c.site.statuses[i].id == written.value) return StatusId::of(i);
    known.push_back(c.site.statuses[i].id);
  }
  std::string help = did_you_mean(written.value, known);
  c.report(make_diagnostic(DiagnosticKind::unknown_value, written.span,
                           fmt::format("`{}` is no status", written.value),
                           help.empty() ? fmt::format("statuses are {}", fmt::join(known, ", ")) : help));
  return {};
}

void resolve_status(const ResolveContext& c, const GoalFacts& facts, GoalId id) {
  Goal& goal = c.site.goals[id.index()];
  StatusId own = find_status(c, facts.status);
  StatusId newest;
  for (const FollowUp& followup : facts.followups)
    if (StatusId s = find_status(c, followup.status); s && has_happened(c.site, followup)) newest = s;
  goal.status = newest ? newest : own;
  if (goal.status && c.site.is_counted(id)) c.site.statuses[goal.status.index()].goals.push_back(id);
}

// Goals of earlier plans, each once. What a translation says again is the original's.
void resolve_continues(const ResolveContext& c, PlanId plan_id, const Text& written, Goal& goal) {
  Entity before = resolve_reference(c, written.value, written.span, plan_id);
  if (before.is_none()) return;
  if (before.kind != EntityKind::goal) {
    c.report(make_diagnostic(DiagnosticKind::unresolved_reference, written.span,
                             fmt::format("`{}` is no goal, and a goal continues a goal", written.value),
                             "write `organisation/plan#goal`"));
    return;
  }
  GoalId up{before.index};
  if (!may_follow(c, plan_id, c.site.at(up).plan, written)) return;
  if (GoalId original = c.site.at(up).translation_of) up = original;
  if (std::ranges::find(goal.continues, up) != goal.continues.end()) {
    c.report(make_diagnostic(DiagnosticKind::continued_twice, written.span,
                             fmt::format("the goal continues `{}` already", written.value),
                             "take it away, or write the other goal that was meant"));
    return;
  }
  goal.continues.push_back(up);
}

// `part-of` within the plan; `continues` goals of other plans.
void resolve_lineage(const ResolveContext& c, PlanId plan_id, const GoalDraft& draft, const GoalFacts* facts, GoalId id) {
  Goal& goal = c.site.goals[id.index()];
  if (!draft.part_of.empty()) {
    Entity above = resolve_reference(c, "#" + draft.part_of.value, draft.part_of.span, plan_id);
    if (above.kind == EntityKind::goal) {
      goal.part_of = GoalId{above.index};
    } else if (above.kind == EntityKind::section) {
      c.report(make_diagnostic(DiagnosticKind::unresolved_reference, draft.part_of.span,
                               fmt::format("`{}` is a section, and a sub-goal is part of a goal", draft.part_of.value),
                               "write the id of the goal above"));
    }
  }
  if (facts == nullptr) return;
  for (const Text& written : facts->continues) resolve_continues(c, plan_id, written, goal);
}

// What stands in the original's files only is told there.
bool says_nothing_itself(const Site& site, GoalId id) {
  const GoalDraft& draft = site.draft(id);
  return site.is_translation(id) && draft.facts < 0 && draft.area.empty() && draft.responsible.empty() && draft.part_of.empty();
}

void resolve_goal(const ResolveContext& c, PlanId plan_id, GoalId id) {
  const Plan& plan = c.site.at(plan_id);
  Goal& goal = c.site.goals[id.index()];
  const GoalDraft& draft = plan.draft.goals[goal.draft];
  const GoalFacts* facts = c.site.facts(id);
  if (facts != nullptr) goal.area = resolve_area(c, facts->area);
  if (!goal.area) goal.area = resolve_area(c, draft.area);
  if (!goal.area && goal.section) goal.area = c.site.at(goal.section).area;
  resolve_responsible(c, plan, draft, facts, goal);
  resolve_deadline(c, draft, facts, goal);
  resolve_measures(draft, facts, goal);
  resolve_lineage(c, plan_id, draft, facts, id);
  if (facts == nullptr) return;
  goal.partners = resolve_bodies(c, facts->partners, plan.organisation);
  goal.reports_to = resolve_bodies(c, facts->reports_to, plan.organisation);
  if (facts->recurrence)
    for (const Text& event : facts->recurrence->at)
      if (!c.names.event(event.value))
        c.report(make_diagnostic(DiagnosticKind::unresolved_reference, event.span,
                                 fmt::format("there is no event `{}`", event.value),
                                 did_you_mean(event.value, c.names.event_ids())));
  resolve_status(c, *facts, id);
}

}  // namespace

void resolve_goals(const ResolveContext& c) {
  ResolveContext silent = c;
  silent.diagnostics = nullptr;
  for (std::size_t p = 0; p < c.site.plans.size(); ++p) {
    Plan& plan = c.site.plans[p];
    resolve_sections(c, plan);
    for (std::uint32_t i = 0; i < plan.goal_count; ++i) {
      GoalId id{plan.first_goal.value + i};
      resolve_goal(says_nothing_itself(c.site, id) ? silent : c, PlanId::of(p), id);
    }
  }
  // Indices the other way round.
  for (std::size_t i = 0; i < c.site.sections.size(); ++i)
    if (AreaId area = c.site.sections[i].area; area && c.site.is_counted(c.site.sections[i].plan))
      c.site.areas[area.index()].sections.push_back(SectionId::of(i));
  for (std::size_t i = 0; i < c.site.goals.size(); ++i) {
    const Goal& goal = c.site.goals[i];
    GoalId id = GoalId::of(i);
    if (!c.site.is_counted(id)) continue;
    if (goal.area) c.site.areas[goal.area.index()].goals.push_back(id);
    if (goal.event) c.site.events[goal.event.index()].goals.push_back(id);
    for (BodyId body : goal.responsible) c.site.bodies[body.index()].goals.push_back(id);
  }
}

}  // namespace planverk
