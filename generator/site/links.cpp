// Links in a plan's text: schemes and relative links to other plans.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/near_miss.h"
#include "site/context.h"

namespace planverk {
namespace {

constexpr std::array<std::string_view, 10> schemes = {"goal",  "section", "plan", "organisation", "priority",
                                                      "area",  "event",   "body", "term",         "reference"};
constexpr std::array<std::string_view, 4> outside = {"http", "https", "mailto", "tel"};

// The letters before the first colon, in lower case, when they can be a scheme (RFC 3986 §3.1) and no slash or # comes first.
std::string scheme_of(std::string_view address) {
  std::size_t colon = address.find_first_of(":/#?");
  if (colon == std::string_view::npos || colon == 0 || address[colon] != ':') return {};
  std::string scheme(address.substr(0, colon));
  std::transform(scheme.begin(), scheme.end(), scheme.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return scheme;
}

struct LinkPlace {
  const ResolveContext& c;
  PlanId plan;
  Span span;
  bool is_image = false;
};

Entity unresolved(const LinkPlace& at, std::string message, std::string help) {
  at.c.report(make_diagnostic(DiagnosticKind::unresolved_reference, at.span, std::move(message), std::move(help)));
  return {};
}

template <class Id_>
Entity in_register(const LinkPlace& at, Id_ id, std::string_view what, std::string_view written,
                   const std::vector<std::string_view>& candidates) {
  if (id) return entity(id);
  return unresolved(at, fmt::format("there is no {} `{}`", what, written), did_you_mean(written, candidates));
}

// A goal, section or priority must be what the scheme says.
Entity in_some_plan(const LinkPlace& at, std::string_view scheme, std::string_view written) {
  Entity found = resolve_reference(at.c, written, at.span, at.plan);
  if (found.is_none()) return found;
  bool fits = scheme == "plan"      ? found.kind == EntityKind::plan
              : scheme == "goal"    ? found.kind == EntityKind::goal
                                    : found.kind == EntityKind::section;
  if (fits && scheme == "priority") fits = at.c.site.at(SectionId{found.index}).is_priority;
  if (fits) return found;
  return unresolved(at, fmt::format("`{}` is no {}", written, scheme),
                    scheme == "priority" ? "a priority is a section that holds goals, in a plan above others"
                                         : "use the scheme that says what it is: goal:, section: or plan:");
}

Entity by_scheme(const LinkPlace& at, std::string_view scheme, std::string_view rest) {
  const Names& names = at.c.names;
  if (scheme == "organisation") return in_register(at, names.organisation(rest), "organisation", rest, names.organisation_ids());
  if (scheme == "area") return in_register(at, names.area(rest), "area", rest, names.area_ids());
  if (scheme == "event") return in_register(at, names.event(rest), "event", rest, names.event_ids());
  if (scheme == "term") return in_register(at, names.term(rest), "term", rest, names.term_ids());
  if (scheme == "reference") return in_register(at, names.reference(rest), "reference", rest, names.reference_ids());
  if (scheme == "body") {
    BodyId body = resolve_body(at.c, {std::string(rest), at.span}, at.c.site.at(at.plan).organisation);
    return body ? entity(body) : Entity{};
  }
  return in_some_plan(at, scheme, rest);
}

// "../2023-2024/plan.md#id" seen from "organisation/plan/".
Entity relative(const LinkPlace& at, std::string_view address) {
  std::size_t hash = std::min(address.find('#'), address.size());
  std::string_view path = address.substr(0, hash);
  std::vector<std::string_view> parts;
  std::string_view own = at.c.site.at(at.plan).address;
  parts.push_back(own.substr(0, own.find('/')));
  parts.push_back(own.substr(own.find('/') + 1));
  while (!path.empty()) {
    std::size_t slash = std::min(path.find('/'), path.size());
    std::string_view part = path.substr(0, slash);
    path = slash == path.size() ? std::string_view() : path.substr(slash + 1);
    if (part == "..") {
      if (parts.empty()) return unresolved(at, fmt::format("`{}` leads out of the content folder", address), "");
      parts.pop_back();
    } else if (!part.empty() && part != ".") {
      parts.push_back(part);
    }
  }
  if (parts.size() == 3 && parts[2] == "plan.md")
    return resolve_reference(at.c, fmt::format("{}/{}{}", parts[0], parts[1], address.substr(hash)), at.span, at.plan);
  return unresolved(at, fmt::format("`{}` leads to no plan", address),
                    "link to another plan's plan.md, such as `../2023-2024/plan.md`, or use a scheme such as `plan:organisation/plan`");
}

Entity resolve_address(const LinkPlace& at, std::string_view address) {
  // A picture from elsewhere would ask another host for every reader; one of the site's own has no place yet.
  if (at.is_image)
    return unresolved(at, fmt::format("the picture `{}` is not published", address),
                      "plans are text: leave the picture out, or link to where it is published");
  std::string scheme = scheme_of(address);
  if (std::find(schemes.begin(), schemes.end(), scheme) != schemes.end())
    return by_scheme(at, scheme, address.substr(scheme.size() + 1));
  if (std::find(outside.begin(), outside.end(), scheme) != outside.end()) return {};
  if (!scheme.empty()) {
    std::vector<std::string_view> all(schemes.begin(), schemes.end());
    all.insert(all.end(), outside.begin(), outside.end());
    std::string help = did_you_mean(scheme, all);
    at.c.report(make_diagnostic(DiagnosticKind::unknown_scheme, at.span,
                                fmt::format("`{}:` is no kind of link", scheme),
                                help.empty() ? fmt::format("links are {}:", fmt::join(all, ":, ")) : help));
    return {};
  }
  if (address.empty()) return unresolved(at, "the link has no address", "write where it leads between the parentheses");
  if (address.starts_with('#')) return resolve_reference(at.c, address, at.span, at.plan);
  return relative(at, address);
}

bool is_outside(std::string_view address) {
  return std::find(outside.begin(), outside.end(), scheme_of(address)) != outside.end();
}

std::vector<ResolvedLink> links_of(const ResolveContext& c, PlanId id, const markdown::Document& document) {
  std::vector<ResolvedLink> out;
  for (std::size_t n = 0; n < document.nodes.size(); ++n) {
    const markdown::Node& node = document.nodes[n];
    if (node.kind != markdown::NodeKind::link && node.kind != markdown::NodeKind::image) continue;
    std::string_view address = document.literal(node);
    ResolvedLink link;
    link.node = markdown::NodeId::of(n);
    link.entity = resolve_address({c, id, node.span, node.kind == markdown::NodeKind::image}, address);
    link.hidden = link.entity.is_none() && !is_outside(address);
    out.push_back(link);
  }
  return out;
}

}  // namespace

void resolve_links(const ResolveContext& c) {
  for (std::size_t p = 0; p < c.site.plans.size(); ++p) {
    PlanId id = PlanId::of(p);
    c.site.plans[p].links = links_of(c, id, c.site.plans[p].draft.document);
    c.site.plans[p].summary_links = links_of(c, id, c.site.plans[p].draft.summary);
  }
}

}  // namespace planverk
