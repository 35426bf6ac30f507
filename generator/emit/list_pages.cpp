#include <unordered_set>

#include "emit/pages.h"
#include "model/front_matter.h"
#include "site/page_rules.h"
#include "site/versions.h"

namespace planverk {
namespace {

class Routes {
 public:
  explicit Routes(const Site& site) : site_(site) {}

  void add(std::string path, PageKind kind, Entity about = {}, GoalOrder order = GoalOrder::organisation) {
    routes_.push_back({std::move(path), kind, about, order, 0, {}});
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
    add(pages::state, PageKind::state);
    for (GoalOrder order : {GoalOrder::organisation, GoalOrder::area, GoalOrder::deadline, GoalOrder::responsible,
                            GoalOrder::status}) {
      for (std::size_t part = 0; part < count_goal_index_parts(site_, order); ++part)
        routes_.push_back({goal_index_address(order, part), PageKind::goal_index, {}, order,
                           static_cast<std::uint32_t>(part), {}});
    }
    add(pages::areas, PageKind::areas);
    add(pages::events, PageKind::events);
    add(pages::glossary, PageKind::glossary);
    add(pages::references, PageKind::references);
    add(pages::compare, PageKind::compare);
    add(pages::search, PageKind::search);
    add(pages::about, PageKind::about);
    add(pages::data, PageKind::data);
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

  // A plan that has moved takes the addresses of its pages along; what had another id is found by it still.
  void add_redirects(PlanId id) {
    const Plan& plan = site_.at(id);
    add_former_ids(id, plan.address + "/");
    for (const Text& former : plan.draft.head.former) {
      std::string folder = former_folder(former.value);
      if (folder.empty()) continue;
      redirect(folder, entity(id));
      if (has_amendments_page(site_, id)) redirect(folder + "andringar/", entity(id), amendments_address(site_, id));
      if (has_matrix_page(site_, id)) redirect(folder + "oversikt/", entity(id), matrix_address(site_, id));
      for (std::uint32_t i = 0; i < plan.section_count; ++i) {
        SectionId section{plan.first_section.value + i};
        if (has_priority_page(site_, section)) redirect_priority(folder, site_.draft(section).id, section);
      }
      for (std::uint32_t i = 0; i < plan.goal_count; ++i) {
        GoalId goal{plan.first_goal.value + i};
        redirect(folder + site_.draft(goal).id + ".html", entity(goal));
      }
      add_former_ids(id, folder);
    }
  }

  // What only earlier texts of a plan have was published at its address while they were the present one.
  void add_redirects_to_versions(PlanId id) {
    const Plan& plan = site_.at(id);
    if (plan.versions.empty()) return;
    std::unordered_set<std::string> taken;
    for (std::uint32_t i = 0; i < plan.goal_count; ++i) taken.insert(address_of(site_, entity(GoalId{plan.first_goal.value + i})).path);
    auto lead_on = [&](std::string path, Entity to, std::string leads_to = {}) {
      if (taken.insert(path).second) redirect(std::move(path), to, std::move(leads_to));
    };
    if (has_amendments_page(site_, id)) taken.insert(amendments_address(site_, id));
    constexpr markdown::Reading readings[] = {markdown::Reading::original, markdown::Reading::with_changes};
    for (markdown::Reading reading : readings)
      if (has_plan_views(site_, id)) taken.insert(plan_view_address(site_, id, reading));
    for (std::uint32_t i = 0; i < plan.section_count; ++i) {
      SectionId section{plan.first_section.value + i};
      if (has_priority_page(site_, section)) taken.insert(priority_address(site_, section));
    }
    // The newest first: where several have it, that was the last to stand there.
    for (auto version = plan.versions.rbegin(); version != plan.versions.rend(); ++version) {
      const Plan& earlier = site_.at(*version);
      for (std::uint32_t i = 0; i < earlier.goal_count; ++i) {
        GoalId goal{earlier.first_goal.value + i};
        lead_on(plan.address + "/" + site_.draft(goal).id + ".html", entity(goal));
      }
      for (std::uint32_t i = 0; plan.has_priorities && i < earlier.section_count; ++i) {
        SectionId section{earlier.first_section.value + i};
        if (!site_.at(section).goals.empty())
          lead_on(plan.address + "/prioritering/" + site_.draft(section).id + ".html", entity(section));
      }
      if (has_amendments_page(site_, *version))
        lead_on(amendments_address(site_, id), entity(*version), amendments_address(site_, *version));
      for (markdown::Reading reading : readings)
        if (has_plan_views(site_, *version))
          lead_on(plan_view_address(site_, id, reading), entity(*version), plan_view_address(site_, *version, reading));
    }
  }

  std::vector<PageRoute> take() { return std::move(routes_); }

 private:
  void redirect(std::string path, Entity to, std::string leads_to = {}) {
    routes_.push_back({std::move(path), PageKind::redirect, to, {}, 0, {}, std::move(leads_to)});
  }

  void redirect_priority(const std::string& folder, const std::string& id, SectionId to) {
    redirect(folder + "prioritering/" + id + ".html", entity(to), priority_address(site_, to));
  }

  // A section may take over from a goal, which had a page: so each of them has one.
  void add_former_ids(PlanId id, const std::string& folder) {
    const Plan& plan = site_.at(id);
    for (std::uint32_t i = 0; i < plan.section_count; ++i) {
      SectionId section{plan.first_section.value + i};
      for (const Text& former : site_.draft(section).former) {
        redirect(folder + former.value + ".html", entity(section));
        if (has_priority_page(site_, section)) redirect_priority(folder, former.value, section);
      }
    }
    for (std::uint32_t i = 0; i < plan.goal_count; ++i) {
      GoalId goal{plan.first_goal.value + i};
      for (const Text& former : site_.draft(goal).former) redirect(folder + former.value + ".html", entity(goal));
    }
  }

  void add_plan(PlanId id) {
    const Plan& plan = site_.at(id);
    add_entity(PageKind::plan, id);
    if (has_plan_views(site_, id)) {
      add(plan_view_address(site_, id, markdown::Reading::original), PageKind::plan_original, entity(id));
      add(plan_view_address(site_, id, markdown::Reading::with_changes), PageKind::plan_changed, entity(id));
    }
    if (has_amendments_page(site_, id)) add(amendments_address(site_, id), PageKind::amendments, entity(id));
    for (PlanId earlier : compared_with_earlier(site_, id))
      routes_.push_back({word_comparison_address(site_, earlier, id), PageKind::word_comparison, entity(id),
                         GoalOrder::organisation, 0, earlier});
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
  for (std::size_t i = 0; i < site.plans.size(); ++i) {
    routes.add_redirects(PlanId::of(i));
    routes.add_redirects_to_versions(PlanId::of(i));
  }
  return routes.take();
}

std::string output_path(std::string_view address) {
  std::string path(address);
  if (path.empty() || path.ends_with('/')) path += "index.html";
  return path;
}

}  // namespace planverk
