#include "emit/pages.h"
#include "model/front_matter.h"
#include "site/page_rules.h"

namespace planverk {
namespace {

class Routes {
 public:
  explicit Routes(const Site& site) : site_(site) {}

  void add(std::string path, PageKind kind, Entity about = {}, GoalOrder order = GoalOrder::organisation) {
    routes_.push_back({std::move(path), kind, about, order, 0});
  }
  void add(std::string_view path, PageKind kind) { add(std::string(path), kind); }
  template <class Id>
  void add_entity(PageKind kind, Id id) {
    add(address_of(site_, entity(id)).path, kind, entity(id));
  }

  void add_own_pages() {
    add(pages::front, PageKind::front);
    add(pages::organisations, PageKind::organisations);
    add(pages::priorities, PageKind::priorities);
    add(pages::overview, PageKind::overview);
    for (GoalOrder order : {GoalOrder::organisation, GoalOrder::area, GoalOrder::deadline, GoalOrder::responsible,
                            GoalOrder::status}) {
      for (std::size_t part = 0; part < count_goal_index_parts(site_, order); ++part)
        routes_.push_back({goal_index_address(order, part), PageKind::goal_index, {}, order,
                           static_cast<std::uint32_t>(part)});
    }
    add(pages::areas, PageKind::areas);
    add(pages::events, PageKind::events);
    add(pages::glossary, PageKind::glossary);
    add(pages::references, PageKind::references);
    add(pages::compare, PageKind::compare);
    add(pages::search, PageKind::search);
    add(pages::about, PageKind::about);
    add(pages::accessibility, PageKind::accessibility);
    add(pages::not_found, PageKind::not_found);
  }

  void add_organisation(OrganisationId id) {
    add_entity(PageKind::organisation, id);
    if (has_bodies_page(site_, id)) add(bodies_address(site_, id), PageKind::bodies, entity(id));
    if (has_compare_periods_page(site_, id)) {
      add(compare_periods_address(site_, id), PageKind::compare_periods, entity(id));
    }
    for (PlanId plan : site_.at(id).plans) add_plan(plan);
  }

  void add_registers() {
    for (std::size_t i = 0; i < site_.areas.size(); ++i) {
      AreaId id = AreaId::of(i);
      add_entity(PageKind::area, id);
      if (has_compare_area_page(site_, id)) add(compare_area_address(site_, id), PageKind::compare_area, entity(id));
    }
    for (std::size_t i = 0; i < site_.events.size(); ++i) add_entity(PageKind::event, EventId::of(i));
    for (std::size_t i = 0; i < site_.terms.size(); ++i) add_entity(PageKind::term, TermId::of(i));
    for (std::size_t i = 0; i < site_.references.size(); ++i) add_entity(PageKind::reference, ReferenceId::of(i));
  }

  // A plan that has moved takes its goals' old addresses along.
  void add_redirects(PlanId id) {
    const Plan& plan = site_.at(id);
    for (const Text& former : plan.draft.head.former) {
      std::string folder = former_folder(former.value);
      if (folder.empty()) continue;
      add(folder, PageKind::redirect, entity(id));
      for (std::uint32_t i = 0; i < plan.goal_count; ++i) {
        GoalId goal{plan.first_goal.value + i};
        add(folder + site_.draft(goal).id + ".html", PageKind::redirect, entity(goal));
      }
    }
  }

  std::vector<PageRoute> take() { return std::move(routes_); }

 private:
  void add_plan(PlanId id) {
    const Plan& plan = site_.at(id);
    add_entity(PageKind::plan, id);
    if (has_plan_views(site_, id)) {
      add(plan_view_address(site_, id, markdown::Reading::original), PageKind::plan_original, entity(id));
      add(plan_view_address(site_, id, markdown::Reading::with_changes), PageKind::plan_changed, entity(id));
    }
    if (has_amendments_page(site_, id)) add(amendments_address(site_, id), PageKind::amendments, entity(id));
    if (has_matrix_page(site_, id)) add(matrix_address(site_, id), PageKind::matrix, entity(id));
    for (std::uint32_t i = 0; i < plan.section_count; ++i) {
      SectionId section{plan.first_section.value + i};
      if (has_priority_page(site_, section)) {
        add(priority_address(site_, section), PageKind::priority, entity(section));
      }
    }
    for (std::uint32_t i = 0; i < plan.goal_count; ++i) add_entity(PageKind::goal, GoalId{plan.first_goal.value + i});
  }

  const Site& site_;
  std::vector<PageRoute> routes_;
};

}  // namespace

std::vector<PageRoute> list_pages(const Site& site) {
  Routes routes(site);
  routes.add_own_pages();
  for (std::size_t i = 0; i < site.organisations.size(); ++i) routes.add_organisation(OrganisationId::of(i));
  routes.add_registers();
  for (std::size_t i = 0; i < site.plans.size(); ++i) routes.add_redirects(PlanId::of(i));
  return routes.take();
}

std::string output_path(std::string_view address) {
  std::string path(address);
  if (path.empty() || path.ends_with('/')) path += "index.html";
  return path;
}

}  // namespace planverk
