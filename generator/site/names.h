#pragma once
// Looking things up by what authors write, with the real candidates at hand when nothing is found.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "site/site.h"

namespace planverk {

// Made once from a Site whose tables are filled; holds views of its strings.
class Names {
 public:
  explicit Names(const Site& site);

  OrganisationId organisation(std::string_view id) const { return find(organisations_, id); }
  AreaId area(std::string_view id) const { return find(areas_, id); }
  EventId event(std::string_view id) const { return find(events_, id); }
  ReferenceId reference(std::string_view id) const { return find(references_, id); }
  // By its address or one that it had.
  PlanId plan(std::string_view address) const { return find(plans_, address); }
  // By id, by the word itself or by an alias, without regard to case.
  TermId term(std::string_view written) const;
  // `id` is the organisation's own or an ancestor's; `organisation/id` names another's.
  BodyId body(std::string_view written, OrganisationId from) const;
  // A section or goal of a plan, by its id or one that it had.
  Entity in_plan(PlanId plan, std::string_view id) const;

  // The candidates for "did you mean", in the registers' order.
  std::vector<std::string_view> organisation_ids() const;
  std::vector<std::string_view> area_ids() const;
  std::vector<std::string_view> event_ids() const;
  std::vector<std::string_view> reference_ids() const;
  std::vector<std::string_view> term_ids() const;
  std::vector<std::string_view> plan_addresses() const;
  std::vector<std::string_view> ids_in_plan(PlanId plan) const;
  std::vector<std::string> body_ids(OrganisationId from) const;

 private:
  template <class Id_>
  using Table = std::unordered_map<std::string_view, Id_>;
  template <class Id_>
  static Id_ find(const Table<Id_>& table, std::string_view key) {
    auto at = table.find(key);
    return at == table.end() ? Id_{} : at->second;
  }
  const Site& site_;
  Table<OrganisationId> organisations_;
  Table<AreaId> areas_;
  Table<EventId> events_;
  Table<ReferenceId> references_;
  Table<PlanId> plans_;
  std::unordered_map<std::string, TermId> terms_;
  std::unordered_map<std::string, BodyId> bodies_;  // "organisation/body"
  std::vector<Table<Entity>> in_plan_;
};

// For a place that names an organisation which organisations.yaml does not have.
Diagnostic no_such_organisation(const Text& written, const std::vector<std::string_view>& ids);

}  // namespace planverk
