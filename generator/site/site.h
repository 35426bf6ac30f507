#pragma once
// The whole site, resolved: every reference leads to a number, every index is built once. Immutable after
// `resolve_site`; what the audience of the build may not see is not in it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "markdown/html.h"
#include "model/plan_draft.h"
#include "model/registers.h"
#include "site/ids.h"
#include "site/progress.h"

namespace planverk {

struct Organisation {
  OrganisationEntry entry;
  OrganisationId parent;
  std::vector<OrganisationId> children;
  std::vector<OrganisationId> ancestors;  // nearest first
  std::vector<OrganisationId> neighbours;
  std::vector<PlanId> plans;              // newest period first
  PlanId current;                         // the plan to show first: see site/current_plan
  std::vector<BodyId> bodies;
};

struct Body {
  BodyEntry entry;
  OrganisationId organisation;
  std::vector<GoalId> goals;
};

struct Area {
  AreaEntry entry;
  std::vector<SectionId> sections;
  std::vector<GoalId> goals;
};

struct Event {
  EventEntry entry;
  std::vector<GoalId> goals;  // whose deadline refers to it
};

struct Term {
  TermEntry entry;
};

struct Reference {
  ReferenceEntry entry;
  PlanId plan;
  std::vector<OrganisationId> scope;
};

// From the plan before to a plan: what became of its goals, and where the plan's own come from. Goals in the order of
// their plans; all empty for a plan that takes nothing over from another.
struct Succession {
  std::vector<GoalId> carried;  // of this plan: continues one goal, which no other of this plan continues
  std::vector<GoalId> merged;   // of this plan: continues several
  std::vector<GoalId> fresh;    // of this plan: continues none
  std::vector<GoalId> split;    // of an earlier plan: several of this plan continue it
  std::vector<EndingId> ended;  // of earlier plans: this plan says that they are not carried on
  std::vector<GoalId> untold;   // of the plan before: nothing says what became of them
  bool is_none() const { return carried.empty() && merged.empty() && fresh.empty() && split.empty() && ended.empty() && untold.empty(); }
};

// A link in a plan's text, by its node. `entity` none: an outside address, kept as written, or a link whose
// target this build leaves out (`hidden`).
struct ResolvedLink {
  markdown::NodeId node;
  Entity entity;
  bool hidden = false;
};

struct Plan {
  PlanDraft draft;
  std::string address;  // "norrbotten/2025-2026"
  OrganisationId organisation;
  SectionId first_section;  // sections and goals of a plan lie together
  std::uint32_t section_count = 0;
  GoalId first_goal;
  std::uint32_t goal_count = 0;
  std::vector<PlanId> superiors;  // whose period overlaps, nearest organisation first
  std::vector<PlanId> inferiors;
  bool has_priorities = false;    // national plan or strategy, or a plan with plans below it
  std::vector<BodyId> responsible;
  std::optional<BodyId> proposed_by, adopted_by;
  Succession succession;
  PlanId earlier, later;          // the same organisation's plans of the same kind, by period
  PlanId translation_of;
  std::vector<PlanId> translations;
  PlanId version_of;             // of an earlier text of the plan: the plan that carries the present one
  std::vector<PlanId> versions;  // of the present text: the earlier ones, oldest first
  std::vector<GoalFacts> translated_facts;     // of a translation: the original's, with its own words before them
  std::vector<ResolvedLink> links;             // by node
  std::vector<ResolvedLink> summary_links;     // of summary.md
  std::vector<markdown::Mention> mentions;     // by leaf; `target` indexes mention_entities
  std::vector<Entity> mention_entities;
  // A translation and an earlier text say again what another plan says: they have pages of their own, and that plan
  // alone is counted, listed and answered for.
  bool is_counted() const { return !translation_of && !version_of; }
};

struct Section {
  PlanId plan;
  std::uint32_t draft = 0;
  SectionId parent;
  AreaId area;                     // its own or that of the nearest section above
  std::vector<BodyId> responsible;
  std::vector<GoalId> goals;       // directly below it
  bool is_priority = false;
  std::uint32_t priority_number = 0;  // 1, 2, 3 … among the plan's priorities: its mark
};

// Where a goal's responsible body is stated.
enum class ResponsibleFrom : std::uint8_t { nowhere, goal, lead_in, section, plan };

struct SupportLink {
  GoalId from;
  Entity to;       // a goal, or a section
  PlanId to_plan;
  SectionId priority;  // the section that is `to`, or that holds it
  SupportStrength how = SupportStrength::partly;
  std::string_view why;
};

struct Goal {
  PlanId plan;
  std::uint32_t draft = 0;
  SectionId section;   // none before the first heading
  GoalId part_of;
  std::vector<GoalId> parts;
  AreaId area;
  std::vector<BodyId> responsible, partners, reports_to;
  ResponsibleFrom responsible_from = ResponsibleFrom::nowhere;
  std::optional<Deadline> deadline;   // dates filled in from the event
  EventId event;
  std::vector<Target> targets;        // goals.yaml's, else the text's
  std::vector<Recurrence> recurrences;
  StatusId status;                    // of the newest follow-up up to the build's day, else goals.yaml's
  std::vector<SupportId> supports, supported_by;
  std::vector<GoalId> continues;      // of earlier plans; several when they were merged
  std::vector<GoalId> renamed_from;   // goals of earlier versions of its plan that `continues` names
  std::vector<GoalId> continued_by;   // several in one plan when it was split
  std::vector<EndingId> endings;      // plans that say that they do not carry it on
  GoalId translation_of;              // the original's goal with the same id; most of the above is then its
  std::vector<GoalId> translations;
  std::int32_t translated_facts = -1;  // index into Plan::translated_facts
};

// One plan's word on a goal of an earlier one that it does not carry on.
struct Ending {
  GoalId goal;
  PlanId by;
  GoalEnd became = GoalEnd::unstated;
  std::string_view why;
};

struct Status {
  std::string id, word, symbol, explanation;
  bool counts_as_done = false, counts_as_closed = false;
  std::vector<GoalId> goals;
};

enum class Coverage : std::uint8_t { none, partly, fully };

struct PriorityCoverage {
  SectionId priority;
  Coverage coverage = Coverage::none;
  std::vector<SupportId> supports;  // local goals that support it or one of its goals
};

// How one organisation's plans answer one superior plan.
struct OrganisationCoverage {
  OrganisationId organisation;
  PlanId superior;
  std::vector<PlanId> plans;                 // those counted
  std::vector<PriorityCoverage> priorities;  // in the superior plan's order
  std::vector<GoalId> own;                   // local goals that answer to none of them
  std::uint32_t fully = 0, partly = 0, none = 0;
};

// How one plan answers one of its superior plans.
struct PlanCoverage {
  PlanId plan, superior;
  std::vector<PriorityCoverage> priorities;
  std::vector<GoalId> own;
  std::uint32_t fully = 0, partly = 0, none = 0;
};

struct Overlay {
  std::vector<PlanCoverage> plans;                  // by plan, then superior
  std::vector<OrganisationCoverage> organisations;  // by superior, then organisation
};

enum class BacklinkKind : std::uint8_t { link, mention, support, continues };

// `from` (a goal, a section or a plan) refers to some entity.
struct Backlink {
  Entity to;
  Entity from;
  BacklinkKind kind = BacklinkKind::link;
  auto operator<=>(const Backlink&) const = default;
};

// One promise in two versions of its plan.
struct SameGoal {
  GoalId goal, other;
  auto operator<=>(const SameGoal&) const = default;
};

struct Site {
  std::vector<Organisation> organisations;
  std::vector<OrganisationSetEntry> sets;
  std::vector<Body> bodies;
  std::vector<Area> areas;
  std::vector<Event> events;  // by first day
  std::vector<Term> terms;    // in alphabetical order
  std::vector<Reference> references;
  std::vector<Plan> plans;    // by organisation, newest first
  std::vector<Section> sections;
  std::vector<Goal> goals;
  std::vector<SupportLink> supports;
  std::vector<Ending> endings;
  std::vector<Status> statuses;
  std::vector<PlanId> priority_plans;  // national plans and strategies, newest first
  Overlay overlay;
  std::vector<Backlink> backlinks;     // sorted by `to`, then `from`
  std::vector<SameGoal> same_goals;    // both ways, sorted
  Standings progress;                  // how goals stand on `today`, and the sums of it
  Date today;                          // the build's day: given, never read from a clock here
  Date updated;                        // the newest date that content states

  const Organisation& at(OrganisationId id) const { return organisations[id.index()]; }
  const Body& at(BodyId id) const { return bodies[id.index()]; }
  const Area& at(AreaId id) const { return areas[id.index()]; }
  const Event& at(EventId id) const { return events[id.index()]; }
  const Term& at(TermId id) const { return terms[id.index()]; }
  const Reference& at(ReferenceId id) const { return references[id.index()]; }
  const Plan& at(PlanId id) const { return plans[id.index()]; }
  const Section& at(SectionId id) const { return sections[id.index()]; }
  const Goal& at(GoalId id) const { return goals[id.index()]; }
  const SupportLink& at(SupportId id) const { return supports[id.index()]; }
  const Ending& at(EndingId id) const { return endings[id.index()]; }
  const Status& at(StatusId id) const { return statuses[id.index()]; }

  const SectionDraft& draft(SectionId id) const { return at(at(id).plan).draft.sections[at(id).draft]; }
  const GoalDraft& draft(GoalId id) const { return at(at(id).plan).draft.goals[at(id).draft]; }
  bool is_counted(PlanId id) const { return at(id).is_counted(); }
  bool is_counted(GoalId id) const { return is_counted(at(id).plan); }
  bool is_translation(PlanId id) const { return static_cast<bool>(at(id).translation_of); }
  bool is_translation(GoalId id) const { return is_translation(at(id).plan); }
  const GoalProgress& progress_of(GoalId id) const { return progress.goals[id.index()]; }
  // goals.yaml's entry, or nullptr.
  const GoalFacts* facts(GoalId id) const {
    if (std::int32_t own = at(id).translated_facts; own >= 0)
      return &at(at(id).plan).translated_facts[static_cast<std::size_t>(own)];
    std::int32_t index = draft(id).facts;
    return index < 0 ? nullptr : &at(at(id).plan).draft.facts[static_cast<std::size_t>(index)];
  }
};

}  // namespace planverk
