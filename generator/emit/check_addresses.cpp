#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "base/utf8.h"
#include "emit/json_parts.h"
#include "emit/pages.h"
#include "model/front_matter.h"

namespace planverk {
namespace {

// The `former` of a heading or goal that a redirect stems from; null for those that stem from a plan's.
const Text* former_id_of(const Site& site, const PageRoute& route) {
  if (route.kind != PageKind::redirect) return nullptr;
  auto find = [&](PlanId plan, const std::vector<Text>& former) -> const Text* {
    for (const Text& one : former)
      if (route.path == site.at(plan).address + "/" + one.value + ".html") return &one;
    return nullptr;
  };
  if (route.entity.kind == EntityKind::section) {
    SectionId id{route.entity.index};
    return find(site.at(id).plan, site.draft(id).former);
  }
  if (route.entity.kind != EntityKind::goal) return nullptr;
  GoalId id{route.entity.index};
  return find(site.at(id).plan, site.draft(id).former);
}

// What the author can change about a page's address: the plan, the id. None for the site's own pages.
Span place_of(const Site& site, const PageRoute& route) {
  if (const Text* former = former_id_of(site, route)) return former->span;
  switch (route.entity.kind) {
    case EntityKind::organisation: return site.at(OrganisationId{route.entity.index}).entry.id.span;
    case EntityKind::plan: {
      const PlanHead& head = site.at(PlanId{route.entity.index}).draft.head;
      if (route.kind != PageKind::redirect) return head.span;
      for (const Text& former : head.former)
        if (former_folder(former.value) == route.path) return former.span;
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

// A file that the build writes: a page, or one of the site's other files.
struct Output {
  std::string path;
  const PageRoute* page = nullptr;
};

std::string describe(const Site& site, const Output& output) {
  return output.page == nullptr ? "a file of the site itself" : describe(site, *output.page);
}

Span place_of(const Site& site, const Output& output) {
  return output.page == nullptr ? Span{} : place_of(site, *output.page);
}

// `folder` tells that the second's path goes through the first.
std::string situation(const Output& first, const Output& second, bool folder) {
  if (folder) return "`" + first.path + "` would be both a file and a folder, for `" + second.path + "`";
  if (first.path == second.path) return "two files would be `" + first.path + "`";
  return "the files `" + first.path + "` and `" + second.path + "` differ in case only";
}

Diagnostic collision(const Site& site, const Output& first, const Output& second, bool folder) {
  // The fault is best shown where an author can mend it.
  Span span = place_of(site, second);
  const Output& other = span.file.is_none() ? second : first;
  if (span.file.is_none()) span = place_of(site, first);
  bool is_former = second.page != nullptr && second.page->kind == PageKind::redirect;
  Diagnostic diagnostic = make_diagnostic(
      DiagnosticKind::address_collision, span,
      situation(first, second, folder) + ": " + describe(site, first) + " and " + describe(site, second),
      is_former ? "remove the address from `former`, or change the other page's"
                : "give one of them another id or folder name");
  if (Span note = place_of(site, other); !note.file.is_none()) diagnostic.notes.push_back({note, "the other is here"});
  return diagnostic;
}

class Check {
 public:
  Check(const Site& site, Diagnostics& diagnostics) : site_(site), diagnostics_(diagnostics) {}

  void reserve(std::size_t count) { taken_.reserve(count); }

  void add(Output output) {
    auto [at, is_new] = taken_.try_emplace(utf8::to_lower(output.path), output);
    if (!is_new) diagnostics_.push_back(collision(site_, at->second, output, false));
  }

  // Each file that would be a folder too is told once.
  void check_folders() {
    // There are few folders and many files, so the folders are looked for among the files; in most sites none is there.
    std::unordered_set<std::string_view> folders, told;
    for (const auto& [path, output] : taken_)
      for (std::size_t slash = path.rfind('/'); slash != path.npos; slash = path.rfind('/', slash - 1))
        if (!folders.insert(std::string_view(path).substr(0, slash)).second || slash == 0) break;
    if (std::none_of(folders.begin(), folders.end(), [&](std::string_view folder) { return taken_.contains(std::string(folder)); })) return;
    std::map<std::string_view, Output> in_order(taken_.begin(), taken_.end());
    for (const auto& [path, output] : in_order) {
      for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1)) {
        auto file = in_order.find(path.substr(0, slash));
        if (file == in_order.end() || !told.insert(file->first).second) continue;
        diagnostics_.push_back(collision(site_, file->second, output, true));
      }
    }
  }

 private:
  const Site& site_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::string, Output> taken_;  // by path in lower case
};

}  // namespace

Diagnostics check_addresses(const Site& site, std::span<const PageRoute> routes, std::span<const std::string> files) {
  Diagnostics diagnostics;
  Check check(site, diagnostics);
  check.reserve(routes.size() + files.size());
  for (const std::string& file : files) check.add({file, nullptr});
  for (const PageRoute& route : routes) {
    // What lies in a plan's former folder follows it, whose own collision says it all.
    bool follows = route.kind == PageKind::redirect && (route.entity.kind != EntityKind::plan || !route.leads_to.empty());
    if (follows && former_id_of(site, route) == nullptr) continue;
    check.add({output_path(route.path), &route});
  }
  check.check_folders();
  return diagnostics;
}

}  // namespace planverk
