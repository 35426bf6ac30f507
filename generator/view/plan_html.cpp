// A plan's text as HTML, its links leading from the page that shows it.

#include <algorithm>

#include "site/link_at.h"
#include "site/outside_address.h"
#include "view/parts.h"

namespace planverk {
namespace {

using markdown::LinkTarget;
using markdown::NodeId;

std::string written(const Href& href) {
  std::string out;
  href.write_to(out);
  return out;
}

// Places of the plan are on each of its pages: a link stays in the reading that it stands in.
Address address_on(const ViewContext& ctx, const PageBase& page, const Plan& plan, Entity to) {
  Address address = address_of(ctx.site, to);
  if (!address.fragment.empty() && address.path == plan.address + "/" && shows_plan(plan, page.links.self))
    address.path = page.links.self;
  return address;
}

LinkTarget link_target(const ViewContext& ctx, const PageBase& page, const Plan& plan, const std::vector<ResolvedLink>& links,
                       NodeId node, std::string_view address) {
  if (const ResolvedLink* it = link_at(links, node)) {
    if (it->hidden) return {{}, words::say(ctx.strings, "hidden_link"), {}};
    if (!it->entity.is_none())
      return {written(make_href(page, address_on(ctx, page, plan, it->entity))), title_of(ctx.site, it->entity), {}};
  }
  if (is_safe_outside(address)) return {std::string(address), std::string(address), "external"};
  return {};
}

}  // namespace

void write_plan_html(const ViewContext& ctx, const PageBase& page, const Plan& plan, NodeId node, bool inner,
                     markdown::Reading reading, int heading_shift, std::string& out) {
  const markdown::Document& document = plan.draft.document;
  bool own_page = shows_plan(plan, page.links.self);
  markdown::HtmlOptions options;
  options.reading = reading;
  options.heading_shift = heading_shift;
  options.top_heading = 2;  // The title of the page is the only h1.
  options.link = [&](NodeId link, std::string_view address) { return link_target(ctx, page, plan, plan.links, link, address); };
  options.mention = [&](const markdown::Mention& mention) {
    Entity to = plan.mention_entities[mention.target];
    // A page does not link to itself.
    Address address = address_of(ctx.site, to);
    if (address.fragment.empty() && (address.path == page.links.self || (address.path == plan.address + "/" && own_page)))
      return LinkTarget{};
    return LinkTarget{written(make_href(ctx, page, to)), {}, "mention"};
  };
  // Only the mentions of the part that is written.
  auto first = std::ranges::lower_bound(plan.mentions, node, {}, &markdown::Mention::leaf);
  auto last = std::ranges::lower_bound(plan.mentions, NodeId::of(document.node(node).end), {}, &markdown::Mention::leaf);
  options.mentions = {first, last};
  // Lines have their anchors on the plan's own page; elsewhere its text is quoted.
  std::string line_word = words::say(ctx.strings, "line");
  if (own_page) {
    bool changed = reading == markdown::Reading::with_changes;
    options.lines = changed ? plan.draft.lines.marks_with_changes : plan.draft.lines.marks;
    options.line_word = line_word;
    options.change_ids = true;
  }
  options.words = {words::say(ctx.strings, "change_inserted"), words::say(ctx.strings, "change_deleted"),
                   words::say(ctx.strings, "change_end"), words::say(ctx.strings, "change")};
  options.change_link = [&](std::uint32_t change) {
    PlanId id = PlanId::of(static_cast<std::size_t>(&plan - ctx.site.plans.data()));
    return written(make_href(page, amendments_address(ctx.site, id), "andring-" + std::to_string(change)));
  };
  if (inner)
    markdown::write_inner_html(document, node, options, out);
  else
    markdown::write_html(document, node, options, out);
}

void write_summary_html(const ViewContext& ctx, const PageBase& page, const Plan& plan, std::string& out) {
  const markdown::Document& document = plan.draft.summary;
  if (document.nodes.empty()) return;
  markdown::HtmlOptions options;
  options.reading = markdown::Reading::with_changes;
  options.heading_shift = 1;
  options.top_heading = 3;  // Below the heading that says that this is a summary.
  options.link = [&](NodeId link, std::string_view address) {
    return link_target(ctx, page, plan, plan.summary_links, link, address);
  };
  // The plan's own ids stand on the same page.
  options.id = [](NodeId) { return std::string_view(); };
  markdown::write_html(document, NodeId::of(0), options, out);
}

}  // namespace planverk
