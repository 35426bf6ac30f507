#include "site/names.h"

#include <fmt/format.h>

#include "base/near_miss.h"
#include "base/utf8.h"

namespace planverk {

Names::Names(const Site& site) : site_(site) {
  auto fill = [](auto& table, const auto& things, auto id_of) {
    for (std::size_t i = 0; i < things.size(); ++i)
      table.emplace(id_of(things[i]), typename std::decay_t<decltype(table)>::mapped_type{static_cast<std::uint32_t>(i)});
  };
  auto entry_id = [](const auto& thing) -> std::string_view { return thing.entry.id.value; };
  fill(organisations_, site.organisations, entry_id);
  fill(areas_, site.areas, entry_id);
  fill(events_, site.events, entry_id);
  fill(references_, site.references, entry_id);
  fill(plans_, site.plans, [](const Plan& plan) -> std::string_view { return plan.address; });
  // Texts that were adopted before a plan moved refer to it by its old address.
  for (std::size_t i = 0; i < site.plans.size(); ++i)
    for (const Text& former : site.plans[i].draft.head.former) {
      std::string_view address = former.value;
      if (address.starts_with('/')) address.remove_prefix(1);
      if (address.ends_with('/')) address.remove_suffix(1);
      plans_.emplace(address, PlanId::of(i));
    }
  for (std::size_t i = 0; i < site.terms.size(); ++i) {
    const TermEntry& term = site.terms[i].entry;
    terms_.emplace(term.id.value, TermId::of(i));
    terms_.emplace(utf8::to_lower(term.term.value), TermId::of(i));
    for (const Text& alias : term.aliases) terms_.emplace(utf8::to_lower(alias.value), TermId::of(i));
  }
  for (std::size_t i = 0; i < site.bodies.size(); ++i) {
    const BodyEntry& body = site.bodies[i].entry;
    bodies_.emplace(body.organisation.value + "/" + body.id.value, BodyId::of(i));
  }
  in_plan_.resize(site.plans.size());
  for (std::size_t p = 0; p < site.plans.size(); ++p) {
    const Plan& plan = site.plans[p];
    auto& table = in_plan_[p];
    table.reserve(plan.section_count + plan.goal_count);
    for (std::uint32_t i = 0; i < plan.section_count; ++i)
      table.emplace(plan.draft.sections[i].id, entity(SectionId{plan.first_section.value + i}));
    for (std::uint32_t i = 0; i < plan.goal_count; ++i)
      table.emplace(plan.draft.goals[i].id, entity(GoalId{plan.first_goal.value + i}));
    // What had an id before is found by it still: adopted texts refer to it and may not be altered.
    for (std::uint32_t i = 0; i < plan.section_count; ++i)
      for (const Text& former : plan.draft.sections[i].former) table.emplace(former.value, entity(SectionId{plan.first_section.value + i}));
    for (std::uint32_t i = 0; i < plan.goal_count; ++i)
      for (const Text& former : plan.draft.goals[i].former) table.emplace(former.value, entity(GoalId{plan.first_goal.value + i}));
  }
}

TermId Names::term(std::string_view written) const {
  auto at = terms_.find(utf8::to_lower(written));
  return at == terms_.end() ? TermId{} : at->second;
}

BodyId Names::body(std::string_view written, OrganisationId from) const {
  auto find_key = [&](std::string_view organisation, std::string_view id) {
    auto at = bodies_.find(std::string(organisation) + "/" + std::string(id));
    return at == bodies_.end() ? BodyId{} : at->second;
  };
  if (std::size_t slash = written.find('/'); slash != std::string_view::npos)
    return find_key(written.substr(0, slash), written.substr(slash + 1));
  if (from.is_none()) return {};
  const Organisation& own = site_.at(from);
  if (BodyId id = find_key(own.entry.id.value, written)) return id;
  for (OrganisationId ancestor : own.ancestors)
    if (BodyId id = find_key(site_.at(ancestor).entry.id.value, written)) return id;
  return {};
}

Entity Names::in_plan(PlanId plan, std::string_view id) const {
  auto at = in_plan_[plan.index()].find(id);
  return at == in_plan_[plan.index()].end() ? Entity{} : at->second;
}

namespace {
template <class Things>
std::vector<std::string_view> entry_ids(const Things& things) {
  std::vector<std::string_view> out;
  for (const auto& thing : things) out.push_back(thing.entry.id.value);
  return out;
}
}  // namespace

std::vector<std::string_view> Names::organisation_ids() const { return entry_ids(site_.organisations); }
std::vector<std::string_view> Names::area_ids() const { return entry_ids(site_.areas); }
std::vector<std::string_view> Names::event_ids() const { return entry_ids(site_.events); }
std::vector<std::string_view> Names::reference_ids() const { return entry_ids(site_.references); }
std::vector<std::string_view> Names::term_ids() const { return entry_ids(site_.terms); }

std::vector<std::string_view> Names::plan_addresses() const {
  std::vector<std::string_view> out;
  for (const Plan& plan : site_.plans) out.push_back(plan.address);
  return out;
}

std::vector<std::string_view> Names::ids_in_plan(PlanId plan) const {
  std::vector<std::string_view> out;
  for (const SectionDraft& section : site_.at(plan).draft.sections) out.push_back(section.id);
  for (const GoalDraft& goal : site_.at(plan).draft.goals) out.push_back(goal.id);
  return out;
}

std::vector<std::string> Names::body_ids(OrganisationId from) const {
  std::vector<std::string> out;
  if (from.is_none()) return out;
  auto add = [&](OrganisationId id, bool bare) {
    for (BodyId body : site_.at(id).bodies) {
      const std::string& own = site_.at(body).entry.id.value;
      out.push_back(bare ? own : site_.at(id).entry.id.value + "/" + own);
    }
  };
  add(from, true);
  for (OrganisationId ancestor : site_.at(from).ancestors) add(ancestor, true);
  return out;
}

Diagnostic no_such_organisation(const Text& written, const std::vector<std::string_view>& ids) {
  std::string help = did_you_mean(written.value, ids);
  return make_diagnostic(DiagnosticKind::unknown_organisation, written.span,
                         fmt::format("there is no organisation `{}`", written.value),
                         help.empty() ? "add it to content/organisations.yaml, or write the id of one that is there" : help);
}

}  // namespace planverk
