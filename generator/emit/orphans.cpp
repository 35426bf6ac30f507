#include "emit/orphans.h"

#include <fmt/format.h>

#include "site/site.h"

namespace planverk {
namespace {

class Reach {
 public:
  explicit Reach(std::span<const PageLinks> pages) : pages_(pages), reached_(pages.size(), false) {}

  bool has(std::size_t page) const { return reached_[page]; }

  // All pages that links lead to from here.
  void go_from(std::size_t start) {
    std::vector<std::size_t> open{start};
    reached_[start] = true;
    while (!open.empty()) {
      std::size_t page = open.back();
      open.pop_back();
      for (std::uint32_t next : pages_[page].leads_to) {
        if (next >= reached_.size() || reached_[next]) continue;
        reached_[next] = true;
        open.push_back(next);
      }
    }
  }

 private:
  std::span<const PageLinks> pages_;
  std::vector<bool> reached_;
};

// Where what the page is about was written.
Span place_of(const Site& site, Entity about) {
  switch (about.kind) {
    case EntityKind::organisation: return site.at(OrganisationId{about.index}).entry.id.span;
    case EntityKind::plan: return site.at(PlanId{about.index}).draft.head.title.span;
    case EntityKind::section: return site.draft(SectionId{about.index}).span;
    case EntityKind::goal: return site.draft(GoalId{about.index}).span;
    case EntityKind::area: return site.at(AreaId{about.index}).entry.id.span;
    case EntityKind::event: return site.at(EventId{about.index}).entry.id.span;
    case EntityKind::term: return site.at(TermId{about.index}).entry.term.span;
    case EntityKind::reference: return site.at(ReferenceId{about.index}).entry.id.span;
    case EntityKind::body:
    case EntityKind::none: break;
  }
  return {};
}

}  // namespace

Diagnostics check_orphans(const Site& site, std::span<const PageRoute> routes, std::span<const PageLinks> pages) {
  Diagnostics out;
  if (routes.empty()) return out;
  Reach reach(pages);
  reach.go_from(0);  // list_pages puts the front page first.
  for (std::size_t i = 0; i < routes.size(); ++i) {
    bool other_ways = routes[i].kind == PageKind::redirect || routes[i].kind == PageKind::not_found;
    if (other_ways || reach.has(i)) continue;
    reach.go_from(i);
    out.push_back(make_diagnostic(DiagnosticKind::orphan_page, place_of(site, routes[i].entity),
                                  fmt::format("no links lead from the front page to `{}`", routes[i].path),
                                  "link to it from a template, or from a text that leads there"));
  }
  return out;
}

}  // namespace planverk
