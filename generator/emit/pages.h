#pragma once
// All pages of a site: where each lies, what it shows, and how it is made.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "site/ids.h"
#include "template/render.h"
#include "template/template_set.h"
#include "template/value.h"
#include "view/make.h"

namespace planverk {

enum class PageKind : std::uint8_t {
  front, organisations, organisation, bodies, plan, plan_original, plan_changed, goal, amendments,
  priorities, priority, overview, matrix, state, goal_index,
  areas, events, glossary, references, area, event, term, reference,
  compare, compare_area, compare_periods, word_comparison, search,
  about, data, accessibility, not_found, redirect,
};
inline constexpr std::size_t page_kind_count = static_cast<std::size_t>(PageKind::redirect) + 1;

struct PageRoute {
  std::string path;  // address from the site's root: "norrbotten/", "404.html"
  PageKind kind = PageKind::front;
  Entity entity;     // what the page is about; where it leads, for a redirect; none for the site's own pages
  GoalOrder order = GoalOrder::organisation;  // goal_index only
  std::uint32_t part = 0;                     // of a list that is cut in parts, from 0
  PlanId compared_with;                       // word_comparison only: the earlier text; `entity` is the later one
  std::string leads_to = {};                  // redirect only: a page that is not the entity's own
  bool operator==(const PageRoute&) const = default;
};

// In a stable order: the site's own pages, then organisation by organisation with their plans and goals, then the
// registers, then redirects.
std::vector<PageRoute> list_pages(const Site& site);

// The file that a page is written to: "norrbotten/" is "norrbotten/index.html".
std::string output_path(std::string_view address);

// Two pages that would be one file, also where their paths differ in case only, as that is one file on many disks;
// a page that would be one of the site's other files, whose paths are `files`; and a page that would be the folder
// of another.
Diagnostics check_addresses(const Site& site, std::span<const PageRoute> routes, std::span<const std::string> files);

// "goal_index", the template that pages of a kind are rendered with.
std::string_view template_name(PageKind kind);

// Each template of a page with the type of the view that it reads, for the check of templates before any page is
// made. A template may stand for several kinds of page; those have the same view.
std::vector<std::pair<std::string_view, const Type*>> template_roots();

// The templates of all kinds of page, looked up once.
struct PageTemplates {
  TemplateId by_kind[page_kind_count];
};
struct PageTemplatesFound {
  PageTemplates templates;
  Diagnostics diagnostics;  // template-missing; its pages are left empty
};
PageTemplatesFound find_page_templates(const TemplateSet& set);

// Makes the page's view and appends what its template writes. A renderer belongs to one thread.
void render_page(const ViewContext& context, const PageTemplates& templates, Renderer& renderer,
                 const PageRoute& route, std::string& out, RenderErrors& errors);

// Calls `use` with the page's view as a value; `planverk inspect` prints it. The view lives as long as the call.
void with_view(const ViewContext& context, const PageRoute& route, const std::function<void(Value)>& use);

}  // namespace planverk
