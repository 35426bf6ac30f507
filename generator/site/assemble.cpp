// Tables of the Site from registers and drafts: numbers, order, and who is above whom.

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "site/alphabet.h"
#include "site/context.h"

namespace planverk {
namespace {

// Organisations by id, with the fault of one that is not there. Holds views of the site's strings.
class OrganisationTable {
 public:
  explicit OrganisationTable(const Site& site) {
    for (std::size_t i = 0; i < site.organisations.size(); ++i) {
      ids_.push_back(site.organisations[i].entry.id.value);
      by_id_.emplace(ids_.back(), OrganisationId::of(i));
    }
  }
  OrganisationId find(std::string_view id) const {
    auto at = by_id_.find(id);
    return at == by_id_.end() ? OrganisationId{} : at->second;
  }
  Diagnostic unknown(const Text& written) const { return no_such_organisation(written, ids_); }
  OrganisationId find_or_report(const Text& written, Diagnostics& diagnostics) const {
    OrganisationId id = find(written.value);
    if (!id) diagnostics.push_back(unknown(written));
    return id;
  }

 private:
  std::unordered_map<std::string_view, OrganisationId> by_id_;
  std::vector<std::string_view> ids_;
};

// Parents as numbers; an organisation above itself is reported and loses its parent.
void find_parents(Site& site, Diagnostics& diagnostics) {
  OrganisationTable table(site);
  auto look_up = [&](const Text& written) { return table.find_or_report(written, diagnostics); };
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
  OrganisationTable table(site);
  for (BodyEntry& entry : entries) {
    OrganisationId id = table.find_or_report(entry.organisation, diagnostics);
    if (!id) continue;
    site.organisations[id.index()].bodies.push_back(BodyId::of(site.bodies.size()));
    site.bodies.push_back({std::move(entry), id, {}});
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
  OrganisationTable table(site);
  for (PlanDraft& draft : drafts) {
    OrganisationId organisation = table.find(draft.organisation.value);
    if (!organisation) {
      if (diagnostics == nullptr) continue;
      Diagnostic diagnostic = table.unknown(draft.organisation);
      diagnostic.message = fmt::format("the plan lies in the folder `{0}`, but there is no organisation `{0}`",
                                       draft.organisation.value);
      diagnostics->push_back(std::move(diagnostic));
      continue;
    }
    Plan plan;
    plan.address = draft.organisation.value + "/" + draft.name;
    plan.organisation = organisation;
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
