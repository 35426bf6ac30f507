#include <map>

#include "base/utf8.h"
#include "emit/json_parts.h"
#include "emit/pages.h"

namespace planverk {
namespace {

// What the author can change about a page's address: the plan, the id. None for the site's own pages.
Span place_of(const Site& site, const PageRoute& route) {
  switch (route.entity.kind) {
    case EntityKind::organisation: return site.at(OrganisationId{route.entity.index}).entry.id.span;
    case EntityKind::plan: {
      const PlanHead& head = site.at(PlanId{route.entity.index}).draft.head;
      if (route.kind != PageKind::redirect) return head.span;
      std::string_view folder = std::string_view(route.path).substr(0, route.path.size() - 1);
      for (const Text& former : head.former) {
        if (std::string_view(former.value).find(folder) != std::string_view::npos) return former.span;
      }
      return head.span;
    }
    case EntityKind::section: return site.draft(SectionId{route.entity.index}).span;
    case EntityKind::goal: return site.draft(GoalId{route.entity.index}).span;
    case EntityKind::area: return site.at(AreaId{route.entity.index}).entry.id.span;
    case EntityKind::event: return site.at(EventId{route.entity.index}).entry.id.span;
    case EntityKind::term: return site.at(TermId{route.entity.index}).entry.id.span;
    case EntityKind::reference: return site.at(ReferenceId{route.entity.index}).entry.id.span;
    default: return {};
  }
}

// By its reference, as titles are often the same: most plans are called "Verksamhetsplan".
std::string describe(const Site& site, const PageRoute& route) {
  if (route.kind == PageKind::redirect) return "a former address of `" + reference_of(site, route.entity) + "`";
  if (route.entity.is_none()) return "a page of the site itself";
  return "the page of `" + reference_of(site, route.entity) + "`";
}

Diagnostic collision(const Site& site, const PageRoute& first, const PageRoute& second) {
  bool same = first.path == second.path;
  std::string message = same ? "two pages would have the address `" + second.path + "`"
                             : "the addresses `" + first.path + "` and `" + second.path + "` differ in case only";
  message += ": " + describe(site, first) + " and " + describe(site, second);
  // The fault is best shown where an author can mend it.
  Span span = place_of(site, second);
  const PageRoute& other = span.file.is_none() ? second : first;
  if (span.file.is_none()) span = place_of(site, first);
  Diagnostic diagnostic =
      make_diagnostic(DiagnosticKind::address_collision, span, std::move(message),
                      second.kind == PageKind::redirect ? "remove the address from `former`, or change the other page's"
                                                        : "give one of them another id or folder name");
  if (Span note = place_of(site, other); !note.file.is_none()) diagnostic.notes.push_back({note, "the other is here"});
  return diagnostic;
}

}  // namespace

Diagnostics check_addresses(const Site& site, std::span<const PageRoute> routes) {
  Diagnostics diagnostics;
  std::map<std::string, const PageRoute*> taken;
  for (const PageRoute& route : routes) {
    // Goals lead on from a plan's former folder, whose own collision says it all.
    if (route.kind == PageKind::redirect && route.entity.kind == EntityKind::goal) continue;
    auto [at, is_new] = taken.try_emplace(utf8::to_lower(output_path(route.path)), &route);
    if (!is_new) diagnostics.push_back(collision(site, *at->second, route));
  }
  return diagnostics;
}

}  // namespace planverk
