#pragma once
// A small site, put together by hand: a national plan with one priority, a district that supports it.

#include "config/settings.h"
#include "config/strings.h"
#include "site/site.h"

namespace planverk {

inline Date day(int year, int month, int number) {
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(number)};
}

inline void add_organisation(Site& site, const char* id, const char* name, OrganisationKind kind) {
  Organisation organisation;
  organisation.entry.id.value = id;
  organisation.entry.name = name;
  organisation.entry.kind = kind;
  site.organisations.push_back(std::move(organisation));
}

// One section and one goal in it.
inline PlanId add_plan(Site& site, std::uint32_t organisation, const char* address, const char* title, const char* text) {
  PlanId id = PlanId::of(site.plans.size());
  Plan plan;
  plan.address = address;
  plan.organisation = {organisation};
  plan.draft.head.title.value = title;
  plan.draft.head.status = PlanStatus::adopted;
  plan.draft.head.period = {{day(2025, 1, 1), day(2026, 12, 31)}, "2025–2026", {}};
  SectionDraft section;
  section.id = "studier";
  section.title = "Studier";
  plan.draft.sections.push_back(section);
  GoalDraft goal;
  goal.id = "grundkurs";
  goal.number = 1;
  goal.section = 0;
  goal.lead_in = "Distriktet ska";
  goal.text = text;
  goal.original = text;
  goal.sentence = std::string("Distriktet ska: ") + text;
  plan.draft.goals.push_back(goal);
  plan.first_section = SectionId::of(site.sections.size());
  plan.first_goal = GoalId::of(site.goals.size());
  plan.section_count = plan.goal_count = 1;
  Section resolved;
  resolved.plan = id;
  resolved.goals = {plan.first_goal};
  Goal resolved_goal;
  resolved_goal.plan = id;
  resolved_goal.section = plan.first_section;
  site.sections.push_back(resolved);
  site.goals.push_back(resolved_goal);
  site.organisations[organisation].plans.push_back(id);
  site.plans.push_back(std::move(plan));
  return id;
}

inline Site sample_site() {
  Site site;
  site.today = day(2026, 6, 1);
  site.updated = day(2026, 5, 1);
  add_organisation(site, "partiet", "Partiet", OrganisationKind::national);
  add_organisation(site, "norr", "Norra distriktet", OrganisationKind::district);
  site.statuses.push_back({"partly", "Delvis nått", "◐", {}, false, false, {}});
  PlanId national = add_plan(site, 0, "partiet/2025-2026", "Nationell plan", "Fler kurser.");
  PlanId local = add_plan(site, 1, "norr/2025-2026", "Verksamhetsplan <2025>", "Hålla \"grundkurs\" & prata.");
  site.plans[0].has_priorities = true;
  site.sections[0].is_priority = true;
  site.sections[0].priority_number = 1;
  SupportLink support;
  support.from = GoalId::of(1);
  support.to = entity(SectionId::of(0));
  support.to_plan = national;
  support.priority = SectionId::of(0);
  support.how = SupportStrength::fully;
  site.supports.push_back(support);
  site.goals[1].supports = {SupportId::of(0)};
  OrganisationCoverage coverage;
  coverage.organisation = {1};
  coverage.superior = national;
  coverage.plans = {local};
  coverage.priorities = {{SectionId::of(0), Coverage::fully, {SupportId::of(0)}}};
  coverage.fully = 1;
  site.overlay.organisations.push_back(coverage);
  make_progress(site);
  return site;
}

// What is known about the district's goal.
inline GoalFacts& facts_of_local_goal(Site& site) {
  PlanDraft& draft = site.plans[1].draft;
  if (draft.facts.empty()) draft.facts.emplace_back();
  draft.goals[0].facts = 0;
  return draft.facts[0];
}

inline FollowUp follow_up(Date first, Date last, const char* status, const char* text) {
  FollowUp result;
  result.date = {first, last};
  result.status.value = status;
  result.text = text;
  return result;
}

inline Settings sample_settings(const char* base_url = "https://exempel.se/planer/") {
  Settings settings;
  settings.title.value = "Planer";
  settings.base_url = base_url;
  return settings;
}

}  // namespace planverk
