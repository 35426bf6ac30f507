#include "site/addresses.h"

namespace planverk {
namespace {

std::string join(std::string_view folder, std::string_view name) {
  std::string out(folder);
  out += name;
  out += ".html";
  return out;
}

std::string plan_folder(const Site& site, PlanId id) { return site.at(id).address + "/"; }

}  // namespace

Address address_of(const Site& site, Entity e) {
  switch (e.kind) {
    case EntityKind::none: return {};
    case EntityKind::organisation: return {site.at(OrganisationId{e.index}).entry.id.value + "/", {}};
    case EntityKind::plan: return {plan_folder(site, PlanId{e.index}), {}};
    case EntityKind::section: {
      SectionId id{e.index};
      return {plan_folder(site, site.at(id).plan), site.draft(id).id};
    }
    case EntityKind::goal: {
      GoalId id{e.index};
      return {join(plan_folder(site, site.at(id).plan), site.draft(id).id), {}};
    }
    case EntityKind::area: return {join(pages::areas, site.at(AreaId{e.index}).entry.id.value), {}};
    case EntityKind::event: return {join(pages::events, site.at(EventId{e.index}).entry.id.value), {}};
    case EntityKind::body: {
      const Body& body = site.at(BodyId{e.index});
      return {bodies_address(site, body.organisation), body.entry.id.value};
    }
    case EntityKind::term: return {join(pages::glossary, site.at(TermId{e.index}).entry.id.value), {}};
    case EntityKind::reference: return {join(pages::references, site.at(ReferenceId{e.index}).entry.id.value), {}};
  }
  return {};
}

std::string title_of(const Site& site, Entity e) {
  switch (e.kind) {
    case EntityKind::none: return {};
    case EntityKind::organisation: return site.at(OrganisationId{e.index}).entry.name;
    case EntityKind::plan: return site.at(PlanId{e.index}).draft.head.title.value;
    case EntityKind::section: return site.draft(SectionId{e.index}).title;
    case EntityKind::goal: return site.draft(GoalId{e.index}).text;
    case EntityKind::area: return site.at(AreaId{e.index}).entry.name;
    case EntityKind::event: return site.at(EventId{e.index}).entry.name;
    case EntityKind::body: return site.at(BodyId{e.index}).entry.name;
    case EntityKind::term: return site.at(TermId{e.index}).entry.term.value;
    case EntityKind::reference: return site.at(ReferenceId{e.index}).entry.name;
  }
  return {};
}

std::string calendar_address(const Site& site, OrganisationId id) {
  return site.at(id).entry.id.value + "/" + std::string(pages::calendar);
}

std::string feed_address(const Site& site, OrganisationId id) {
  return site.at(id).entry.id.value + "/" + std::string(pages::feed);
}

std::string bodies_address(const Site& site, OrganisationId id) { return site.at(id).entry.id.value + "/ansvariga/"; }

std::string priority_address(const Site& site, SectionId id) {
  return join(plan_folder(site, site.at(id).plan) + "prioritering/", site.draft(id).id);
}

std::string amendments_address(const Site& site, PlanId id) { return plan_folder(site, id) + "andringar/"; }

namespace {

std::string_view view_folder(markdown::Reading reading) {
  switch (reading) {
    case markdown::Reading::original: return "ursprunglig/";
    case markdown::Reading::with_changes: return "med-andringar/";
    default: return {};
  }
}

}  // namespace

std::string plan_view_address(const Site& site, PlanId id, markdown::Reading reading) {
  return plan_folder(site, id) + std::string(view_folder(reading));
}

bool shows_plan(const Plan& plan, std::string_view path) {
  if (!path.starts_with(plan.address) || path.substr(plan.address.size(), 1) != "/") return false;
  std::string_view rest = path.substr(plan.address.size() + 1);
  return rest.empty() || rest == view_folder(markdown::Reading::original) || rest == view_folder(markdown::Reading::with_changes);
}

std::string document_address(const Site& site, PlanId id, DocumentFormat format) {
  const Plan& plan = site.at(id);
  return plan_folder(site, id) + plan.draft.organisation.value + "-" + plan.draft.name + "." + std::string(name_of(format));
}

std::string compare_area_address(const Site& site, AreaId id) { return join(pages::compare, site.at(id).entry.id.value); }

std::string compare_periods_address(const Site& site, OrganisationId id) {
  return join(std::string(pages::compare) + "perioder/", site.at(id).entry.id.value);
}

std::string word_comparison_address(const Site& site, PlanId earlier, PlanId later) {
  return plan_folder(site, later) + std::string(pages::compare) + site.at(earlier).draft.name + "/";
}

std::string matrix_address(const Site& site, PlanId id) { return plan_folder(site, id) + "oversikt/"; }

}  // namespace planverk
