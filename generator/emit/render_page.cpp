#include <array>

#include "base/near_miss.h"
#include "emit/data_page.h"
#include "emit/pages.h"

namespace planverk {
namespace {

constexpr std::array<std::string_view, page_kind_count> names = {
    "front",      "organisations", "organisation", "bodies",     "plan",     "plan",
    "plan",       "goal",     "amendments",
    "priorities", "priority",      "overview",     "overview",   "state",   "goal_index",
    "register",   "register",      "register",     "register",   "entry",    "entry",    "entry",    "entry",
    "compare",    "compare_area",  "compare_periods", "word_comparison", "search",
    "about",      "data",          "accessibility", "not_found",    "redirect"};

template <class Page, class Make>
void show(Make&& make, const std::function<void(Value)>& use) {
  Page page;
  make(page);
  use(value_of(page));
}

}  // namespace

std::string_view template_name(PageKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::vector<std::pair<std::string_view, const Type*>> template_roots() {
  return {
      {"front", &type_of<FrontPage>()},
      {"organisations", &type_of<OrganisationsPage>()},
      {"organisation", &type_of<OrganisationPage>()},
      {"bodies", &type_of<BodiesPage>()},
      {"plan", &type_of<PlanPage>()},
      {"goal", &type_of<GoalPage>()},
      {"amendments", &type_of<AmendmentsPage>()},
      {"priorities", &type_of<PrioritiesPage>()},
      {"priority", &type_of<PriorityPage>()},
      {"overview", &type_of<OverviewPage>()},
      {"state", &type_of<StatePage>()},
      {"goal_index", &type_of<GoalIndexPage>()},
      {"register", &type_of<RegisterPage>()},
      {"entry", &type_of<EntryPage>()},
      {"compare", &type_of<ComparePage>()},
      {"compare_area", &type_of<CompareAreaPage>()},
      {"compare_periods", &type_of<ComparePeriodsPage>()},
      {"word_comparison", &type_of<WordComparisonPage>()},
      {"search", &type_of<SearchPage>()},
      {"about", &type_of<TextPage>()},
      {"data", &type_of<DataPage>()},
      {"accessibility", &type_of<TextPage>()},
      {"not_found", &type_of<TextPage>()},
      {"redirect", &type_of<RedirectPage>()},
  };
}

PageTemplatesFound find_page_templates(const TemplateSet& set) {
  PageTemplatesFound found;
  std::vector<std::string_view> known = set.names();
  std::string_view last;
  for (std::size_t i = 0; i < page_kind_count; ++i) {
    std::optional<TemplateId> id = set.find(names[i]);
    found.templates.by_kind[i] = id.value_or(TemplateId{});
    // Kinds that share a template stand side by side.
    if (!id && names[i] != last) {
      std::string help = "add it to templates/ or to the theme's templates";
      if (std::string hint = did_you_mean(names[i], known); !hint.empty()) help += "; " + hint;
      std::string message = "there is no template `" + std::string(names[i]) + "`";
      found.diagnostics.push_back(
          make_diagnostic(DiagnosticKind::template_missing, {}, std::move(message), std::move(help)));
    }
    last = names[i];
  }
  return found;
}

void with_view(const ViewContext& ctx, const PageRoute& route, const std::function<void(Value)>& use) {
  std::uint32_t index = route.entity.index;
  switch (route.kind) {
    case PageKind::front: return show<FrontPage>([&](auto& p) { make_front_page(ctx, p); }, use);
    case PageKind::organisations:
      return show<OrganisationsPage>([&](auto& p) { make_organisations_page(ctx, p); }, use);
    case PageKind::organisation:
      return show<OrganisationPage>([&](auto& p) { make_organisation_page(ctx, {index}, p); }, use);
    case PageKind::bodies: return show<BodiesPage>([&](auto& p) { make_bodies_page(ctx, {index}, p); }, use);
    case PageKind::plan: return show<PlanPage>([&](auto& p) { make_plan_page(ctx, {index}, p); }, use);
    case PageKind::plan_original:
      return show<PlanPage>([&](auto& p) { make_plan_page(ctx, {index}, p, markdown::Reading::original); }, use);
    case PageKind::plan_changed:
      return show<PlanPage>([&](auto& p) { make_plan_page(ctx, {index}, p, markdown::Reading::with_changes); }, use);
    case PageKind::goal: return show<GoalPage>([&](auto& p) { make_goal_page(ctx, {index}, p); }, use);
    case PageKind::amendments:
      return show<AmendmentsPage>([&](auto& p) { make_amendments_page(ctx, {index}, p); }, use);
    case PageKind::priorities: return show<PrioritiesPage>([&](auto& p) { make_priorities_page(ctx, p); }, use);
    case PageKind::priority: return show<PriorityPage>([&](auto& p) { make_priority_page(ctx, {index}, p); }, use);
    case PageKind::overview: return show<OverviewPage>([&](auto& p) { make_overview_page(ctx, p); }, use);
    case PageKind::matrix: return show<OverviewPage>([&](auto& p) { make_matrix_page(ctx, {index}, p); }, use);
    case PageKind::state: return show<StatePage>([&](auto& p) { make_state_page(ctx, p); }, use);
    case PageKind::goal_index:
      return show<GoalIndexPage>([&](auto& p) { make_goal_index_page(ctx, route.order, route.part, p); }, use);
    case PageKind::areas: return show<RegisterPage>([&](auto& p) { make_areas_page(ctx, p); }, use);
    case PageKind::events: return show<RegisterPage>([&](auto& p) { make_events_page(ctx, p); }, use);
    case PageKind::glossary: return show<RegisterPage>([&](auto& p) { make_glossary_page(ctx, p); }, use);
    case PageKind::references: return show<RegisterPage>([&](auto& p) { make_references_page(ctx, p); }, use);
    case PageKind::area: return show<EntryPage>([&](auto& p) { make_area_page(ctx, {index}, p); }, use);
    case PageKind::event: return show<EntryPage>([&](auto& p) { make_event_page(ctx, {index}, p); }, use);
    case PageKind::term: return show<EntryPage>([&](auto& p) { make_term_page(ctx, {index}, p); }, use);
    case PageKind::reference: return show<EntryPage>([&](auto& p) { make_reference_page(ctx, {index}, p); }, use);
    case PageKind::compare: return show<ComparePage>([&](auto& p) { make_compare_page(ctx, p); }, use);
    case PageKind::compare_area:
      return show<CompareAreaPage>([&](auto& p) { make_compare_area_page(ctx, {index}, p); }, use);
    case PageKind::compare_periods:
      return show<ComparePeriodsPage>([&](auto& p) { make_compare_periods_page(ctx, {index}, p); }, use);
    case PageKind::word_comparison:
      return show<WordComparisonPage>([&](auto& p) { make_word_comparison_page(ctx, route.compared_with, {index}, p); }, use);
    case PageKind::search: return show<SearchPage>([&](auto& p) { make_search_page(ctx, p); }, use);
    case PageKind::about: return show<TextPage>([&](auto& p) { make_about_page(ctx, p); }, use);
    case PageKind::data: return show<DataPage>([&](auto& p) { make_data_page(ctx, p); }, use);
    case PageKind::accessibility: return show<TextPage>([&](auto& p) { make_accessibility_page(ctx, p); }, use);
    case PageKind::not_found: return show<TextPage>([&](auto& p) { make_not_found_page(ctx, p); }, use);
    case PageKind::redirect:
      return show<RedirectPage>([&](auto& p) { make_redirect_page(ctx, route.path, route.entity, route.leads_to, p); }, use);
  }
}

void render_page(const ViewContext& context, const PageTemplates& templates, Renderer& renderer,
                 const PageRoute& route, std::string& out, RenderErrors& errors) {
  TemplateId id = templates.by_kind[static_cast<std::size_t>(route.kind)];
  if (!id) return;
  with_view(context, route, [&](Value view) { renderer.render(id, view, out, errors); });
}

}  // namespace planverk
