#include "view/explained.h"

#include <algorithm>

#include "site/alphabet.h"
#include "view/parts.h"
#include "view/registers.h"

namespace planverk {
namespace {

using markdown::NodeId;

ExplainedView explained(const ViewContext& ctx, const PageBase& page, Entity of) {
  ExplainedView view;
  view.href = make_href(ctx, page, of);
  if (of.kind == EntityKind::term) {
    const TermEntry& term = ctx.site.at(TermId{of.index}).entry;
    view.id = "term-" + term.id.value;
    view.name = term.term.value;
    view.note = term.expansion;
    view.text = term.explanation;
  } else {
    const ReferenceEntry& reference = ctx.site.at(ReferenceId{of.index}).entry;
    view.id = "reference-" + reference.id.value;
    view.name = reference.name;
    view.note = reference_kind(ctx, reference);
    view.text = reference.about;
  }
  return view;
}

}  // namespace

std::vector<ExplainedView> explained_in(const ViewContext& ctx, const PageBase& page, const Plan& plan, NodeId node) {
  NodeId end = NodeId::of(plan.draft.document.node(node).end);
  std::vector<Entity> named;
  auto add = [&](Entity entity) {
    if (entity.kind == EntityKind::term || entity.kind == EntityKind::reference) named.push_back(entity);
  };
  for (auto it = std::ranges::lower_bound(plan.mentions, node, {}, &markdown::Mention::leaf);
       it != plan.mentions.end() && it->leaf < end; ++it)
    add(plan.mention_entities[it->target]);
  for (auto it = std::ranges::lower_bound(plan.links, node, {}, &ResolvedLink::node);
       it != plan.links.end() && it->node < end; ++it)
    if (!it->hidden) add(it->entity);
  std::ranges::sort(named);
  auto repeated = std::ranges::unique(named);
  named.erase(repeated.begin(), repeated.end());

  std::vector<ExplainedView> out;
  for (Entity entity : named) {
    ExplainedView view = explained(ctx, page, entity);
    if (!view.text.empty()) out.push_back(std::move(view));
  }
  std::ranges::stable_sort(out, {}, [](const ExplainedView& view) { return alphabetical_key(view.name); });
  return out;
}

}  // namespace planverk
