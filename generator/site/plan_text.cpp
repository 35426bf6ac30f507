#include "site/plan_text.h"

#include "base/utf8.h"
#include "site/addresses.h"
#include "site/link_at.h"

namespace planverk {

std::string plan_text(const Site& site, const Plan& plan, markdown::NodeId part) {
  const markdown::Document& document = plan.draft.document;
  auto is_empty_link = [&](const markdown::Node& node, std::size_t i) {
    return node.kind == markdown::NodeKind::link && node.end == i + 1;
  };
  std::string out;
  bool has_empty_link = false;
  for (std::size_t i = part.index(); i < document.node(part).end; ++i) {
    const markdown::Node& node = document.nodes[i];
    bool is_leaf = node.kind == markdown::NodeKind::text || node.kind == markdown::NodeKind::code;
    if (is_empty_link(node, i)) {
      if (!markdown::is_visible(node.side, markdown::Reading::with_changes)) continue;
      has_empty_link = true;
      const ResolvedLink* link = link_at(plan.links, markdown::NodeId::of(i));
      if (link && !link->entity.is_none()) out += title_of(site, link->entity);
    } else if (is_leaf && markdown::is_visible(node.side, markdown::Reading::with_changes)) {
      out += document.literal(node);
    } else if (node.kind == markdown::NodeKind::soft_break || node.kind == markdown::NodeKind::hard_break) {
      out += ' ';
    }
  }
  if (has_empty_link) return utf8::collapse_space(out);
  return markdown::plain_text(document, part, markdown::Reading::with_changes);
}

}  // namespace planverk
