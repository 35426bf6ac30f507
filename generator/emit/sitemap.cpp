#include "emit/sitemap.h"

#include <algorithm>

#include "base/xml.h"

namespace planverk {
namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
constexpr std::string_view name_space = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

// What is dated after the build's day has not changed anything yet.
void take_newer(const Site& site, Date date, Date& newest) {
  if (site.today.is_none() || date <= site.today) newest = std::max(newest, date);
}

Date decided(const Site& site, PlanId id) {
  const PlanHead& head = site.at(id).draft.head;
  Date newest;
  if (head.proposed) take_newer(site, head.proposed->date, newest);
  if (head.adopted) take_newer(site, head.adopted->date, newest);
  return newest;
}

Date followed_up(const Site& site, GoalId id) {
  Date newest;
  const GoalFacts* facts = site.facts(id);
  if (facts == nullptr) return newest;
  for (const FollowUp& followup : facts->followups) take_newer(site, followup.date.first, newest);
  return newest;
}

Date plan_changed(const Site& site, PlanId id) {
  const Plan& plan = site.at(id);
  Date newest = decided(site, id);
  for (std::uint32_t i = 0; i < plan.goal_count; ++i) {
    newest = std::max(newest, followed_up(site, GoalId{plan.first_goal.value + i}));
  }
  return newest;
}

bool is_listed(const Site& site, const PageRoute& route) {
  if (route.kind == PageKind::not_found || route.kind == PageKind::redirect) return false;
  // Other readings of a plan that is listed.
  if (route.kind == PageKind::plan_original || route.kind == PageKind::plan_changed) return false;
  PlanId plan;
  if (route.entity.kind == EntityKind::plan) plan = PlanId{route.entity.index};
  if (route.entity.kind == EntityKind::goal) plan = site.goals[route.entity.index].plan;
  if (route.entity.kind == EntityKind::section) plan = site.sections[route.entity.index].plan;
  // Search engines are led to the present text: see show_versions.
  if (!plan) return true;
  bool stands_for_itself = !site.at(plan).version_of || route.kind == PageKind::word_comparison;
  return site.at(plan).draft.head.status != PlanStatus::draft && stands_for_itself;
}

void append_address(std::string_view element, std::string_view address, Date changed, std::string& out) {
  out += '<';
  out += element;
  out += "><loc>";
  xml::append_escaped(address, out);
  out += "</loc>";
  if (!changed.is_none()) out += "<lastmod>" + to_iso(changed) + "</lastmod>";
  out += "</";
  out += element;
  out += ">\n";
}

std::string part_name(std::size_t index) { return "sitemap-" + std::to_string(index + 1) + ".xml"; }

bool has_sitemap(const Settings& settings) { return !settings.base_url.empty() && is_open_to_search(settings); }

struct Listed {
  std::string address;
  Date changed;
};

std::string write_list(std::string_view root, std::string_view element, std::span<const Listed> listed) {
  std::string out(declaration);
  out += '<';
  out += root;
  out += name_space;
  for (const Listed& it : listed) append_address(element, it.address, it.changed, out);
  out += "</";
  out += root;
  out += ">\n";
  return out;
}

}  // namespace

bool is_open_to_search(const Settings& settings) {
  return settings.audience == Audience::everyone && !settings.drafts;
}

Date last_change(const Site& site, const PageRoute& route) {
  switch (route.kind) {
    case PageKind::plan: return plan_changed(site, PlanId{route.entity.index});
    case PageKind::amendments: return decided(site, PlanId{route.entity.index});
    case PageKind::goal: {
      GoalId id{route.entity.index};
      return std::max(decided(site, site.at(id).plan), followed_up(site, id));
    }
    case PageKind::organisation:
    case PageKind::bodies: {
      Date newest;
      for (PlanId plan : site.at(OrganisationId{route.entity.index}).plans) {
        newest = std::max(newest, plan_changed(site, plan));
      }
      return newest;
    }
    case PageKind::front:
    case PageKind::organisations:
    case PageKind::goal_index: {
      Date newest;
      take_newer(site, site.updated, newest);
      return newest;
    }
    default: return {};
  }
}

std::vector<OutputFile> sitemap_files(const Site& site, const Settings& settings, std::span<const PageRoute> routes,
                                      std::size_t most) {
  if (!has_sitemap(settings)) return {};
  std::vector<Listed> listed;
  for (const PageRoute& route : routes) {
    if (is_listed(site, route)) listed.push_back({settings.base_url + route.path, last_change(site, route)});
  }
  if (listed.size() <= most) return {{std::string(sitemap_name), write_list("urlset", "url", listed)}};

  std::vector<OutputFile> files;
  std::vector<Listed> parts;
  std::span<const Listed> rest(listed);
  while (!rest.empty()) {
    std::span<const Listed> part = rest.first(std::min(most, rest.size()));
    rest = rest.subspan(part.size());
    std::string name = part_name(parts.size());
    Date newest;
    for (const Listed& it : part) newest = std::max(newest, it.changed);
    parts.push_back({settings.base_url + name, newest});
    files.push_back({std::move(name), write_list("urlset", "url", part)});
  }
  files.insert(files.begin(), {std::string(sitemap_name), write_list("sitemapindex", "sitemap", parts)});
  return files;
}

std::vector<std::string> sitemap_paths(const Site& site, const Settings& settings, std::span<const PageRoute> routes,
                                       std::size_t most) {
  if (!has_sitemap(settings)) return {};
  auto listed = static_cast<std::size_t>(
      std::count_if(routes.begin(), routes.end(), [&](const PageRoute& route) { return is_listed(site, route); }));
  std::vector<std::string> paths = {std::string(sitemap_name)};
  if (listed <= most) return paths;
  for (std::size_t i = 0; i * most < listed; ++i) paths.push_back(part_name(i));
  return paths;
}

OutputFile robots_file(const Settings& settings) {
  std::string text = "User-agent: *\n";
  if (!is_open_to_search(settings)) {
    text += "Disallow: /\n";
  } else {
    text += "Allow: /\n";
    if (!settings.base_url.empty()) text += "\nSitemap: " + settings.base_url + "sitemap.xml\n";
  }
  return {std::string(robots_name), std::move(text)};
}

}  // namespace planverk
