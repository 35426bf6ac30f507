// Tables of the Site from registers and drafts: numbers, order, and who is above whom.

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "site/alphabet.h"
#include "site/context.h"

namespace planverk {
namespace {

// Parents as numbers; an organisation above itself is reported and loses its parent.
void find_parents(Site& site, Diagnostics& diagnostics) {
  std::unordered_map<std::string_view, OrganisationId> by_id;
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < site.organisations.size(); ++i) {
    by_id.emplace(site.organisations[i].entry.id.value, OrganisationId::of(i));
    ids.push_back(site.organisations[i].entry.id.value);
  }
  auto look_up = [&](const Text& written) {
    auto at = by_id.find(written.value);
    if (at != by_id.end()) return at->second;
    diagnostics.push_back(no_such_organisation(written, ids));
    return OrganisationId{};
  };
  for (Organisation& o : site.organisations) {
    if (!o.entry.parent.empty()) o.parent = look_up(o.entry.parent);
    for (const Text& neighbour : o.entry.neighbours)
      if (OrganisationId id = look_up(neighbour)) o.neighbours.push_back(id);
  }
  for (std::size_t i = 0; i < site.organisations.size(); ++i) {
    OrganisationId self = OrganisationId::of(i);
    for (OrganisationId up = site.at(self).parent; up; up = site.at(up).parent) {
      if (site.at(self).ancestors.size() > site.organisations.size() || up == self) {
        diagnostics.push_back(make_diagnostic(
            DiagnosticKind::reference_cycle, site.at(self).entry.parent.span,
            fmt::format("the organisation `{}` is its own ancestor", site.at(self).entry.id.value),
            "let one of the organisations in the circle have another parent, or `parent: null`"));
        site.organisations[i].parent = {};
        site.organisations[i].ancestors.clear();
        break;
      }
      site.organisations[i].ancestors.push_back(up);
    }
  }
  // A circle that was cut above may stand in lists made before it was found.
  for (Organisation& o : site.organisations) {
    o.ancestors.clear();
    for (OrganisationId up = o.parent; up && o.ancestors.size() < 64; up = site.at(up).parent) o.ancestors.push_back(up);
    if (o.parent) site.organisations[o.parent.index()].children.push_back(OrganisationId::of(&o - site.organisations.data()));
  }
  for (const OrganisationSetEntry& set : site.sets)
    for (const Text& member : set.members) look_up(member);
}

void place_bodies(std::vector<BodyEntry> entries, Site& site, Diagnostics& diagnostics) {
  std::unordered_map<std::string_view, OrganisationId> by_id;
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < site.organisations.size(); ++i) {
    by_id.emplace(site.organisations[i].entry.id.value, OrganisationId::of(i));
    ids.push_back(site.organisations[i].entry.id.value);
  }
  for (BodyEntry& entry : entries) {
    auto at = by_id.find(entry.organisation.value);
    if (at == by_id.end()) {
      diagnostics.push_back(no_such_organisation(entry.organisation, ids));
      continue;
    }
    site.organisations[at->second.index()].bodies.push_back(BodyId::of(site.bodies.size()));
    site.bodies.push_back({std::move(entry), at->second, {}});
  }
}

template <class Thing, class Entry>
std::vector<Thing> wrap(std::vector<Entry> entries) {
  std::vector<Thing> out;
  out.reserve(entries.size());
  for (Entry& entry : entries) {
    Thing thing;
    thing.entry = std::move(entry);
    out.push_back(std::move(thing));
  }
  return out;
}

// Tables of a plan's sections and goals, behind those of the plans before it.
void flatten(Site& site, PlanId id) {
  Plan& plan = site.plans[id.index()];
  plan.first_section = SectionId::of(site.sections.size());
  plan.first_goal = GoalId::of(site.goals.size());
  plan.section_count = static_cast<std::uint32_t>(plan.draft.sections.size());
  plan.goal_count = static_cast<std::uint32_t>(plan.draft.goals.size());
  for (std::uint32_t i = 0; i < plan.section_count; ++i) {
    Section section;
    section.plan = id;
    section.draft = i;
    std::int32_t parent = plan.draft.sections[i].parent;
    if (parent >= 0) section.parent = SectionId{plan.first_section.value + static_cast<std::uint32_t>(parent)};
    site.sections.push_back(std::move(section));
  }
  for (std::uint32_t i = 0; i < plan.goal_count; ++i) {
    Goal goal;
    goal.plan = id;
    goal.draft = i;
    std::int32_t section = plan.draft.goals[i].section;
    if (section >= 0) {
      goal.section = SectionId{plan.first_section.value + static_cast<std::uint32_t>(section)};
      site.sections[goal.section.index()].goals.push_back(GoalId::of(site.goals.size()));
    }
    site.goals.push_back(std::move(goal));
  }
}

}  // namespace

Diagnostics assemble_registers(Registers registers, Site& site) {
  Diagnostics diagnostics;
  site.organisations = wrap<Organisation>(std::move(registers.organisations));
  site.sets = std::move(registers.sets);
  site.areas = wrap<Area>(std::move(registers.areas));
  site.events = wrap<Event>(std::move(registers.events));
  site.terms = wrap<Term>(std::move(registers.terms));
  site.references = wrap<Reference>(std::move(registers.references));
  std::stable_sort(site.events.begin(), site.events.end(),
                   [](const Event& a, const Event& b) { return a.entry.dates < b.entry.dates; });
  std::stable_sort(site.terms.begin(), site.terms.end(), [](const Term& a, const Term& b) {
    return alphabetical_key(a.entry.term.value) < alphabetical_key(b.entry.term.value);
  });
  find_parents(site, diagnostics);
  place_bodies(std::move(registers.bodies), site, diagnostics);
  return diagnostics;
}

void assemble_plans(std::vector<PlanDraft> drafts, Site& site, Diagnostics* diagnostics) {
  std::unordered_map<std::string_view, OrganisationId> by_id;
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < site.organisations.size(); ++i) {
    by_id.emplace(site.organisations[i].entry.id.value, OrganisationId::of(i));
    ids.push_back(site.organisations[i].entry.id.value);
  }
  for (PlanDraft& draft : drafts) {
    auto at = by_id.find(draft.organisation.value);
    if (at == by_id.end()) {
      if (diagnostics == nullptr) continue;
      Diagnostic diagnostic = no_such_organisation(draft.organisation, ids);
      diagnostic.message = fmt::format("the plan lies in the folder `{0}`, but there is no organisation `{0}`",
                                       draft.organisation.value);
      diagnostics->push_back(std::move(diagnostic));
      continue;
    }
    Plan plan;
    plan.address = draft.organisation.value + "/" + draft.name;
    plan.organisation = at->second;
    plan.draft = std::move(draft);
    site.plans.push_back(std::move(plan));
  }
  std::stable_sort(site.plans.begin(), site.plans.end(), [](const Plan& a, const Plan& b) {
    if (a.organisation != b.organisation) return a.organisation < b.organisation;
    if (a.draft.head.period.dates != b.draft.head.period.dates)
      return a.draft.head.period.dates > b.draft.head.period.dates;
    return a.address < b.address;
  });
  for (std::size_t i = 0; i < site.plans.size(); ++i) {
    flatten(site, PlanId::of(i));
    site.organisations[site.plans[i].organisation.index()].plans.push_back(PlanId::of(i));
  }
}

}  // namespace planverk
