// What refers to what.

#include <algorithm>

#include "site/context.h"

namespace planverk {
namespace {

// The goal, section or plan that a node of a plan's text stands in.
class Places {
 public:
  explicit Places(const Plan& plan, PlanId id) : plan_(plan), id_(id) {}

  Entity of(markdown::NodeId node) const {
    const auto& goals = plan_.draft.goals;
    auto goal = std::upper_bound(goals.begin(), goals.end(), node,
                                 [](markdown::NodeId n, const GoalDraft& g) { return n < g.node; });
    if (goal != goals.begin()) {
      const GoalDraft& before = *(goal - 1);
      if (node.value < plan_.draft.document.node(before.node).end)
        return entity(GoalId{plan_.first_goal.value + static_cast<std::uint32_t>(goal - goals.begin()) - 1});
    }
    const auto& sections = plan_.draft.sections;
    auto section = std::upper_bound(sections.begin(), sections.end(), node,
                                    [](markdown::NodeId n, const SectionDraft& s) { return n < s.heading; });
    if (section == sections.begin()) return entity(id_);
    return entity(SectionId{plan_.first_section.value + static_cast<std::uint32_t>(section - sections.begin()) - 1});
  }

 private:
  const Plan& plan_;
  PlanId id_;
};

}  // namespace

void make_backlinks(Site& site) {
  auto add = [&](Entity to, Entity from, BacklinkKind kind) {
    if (!to.is_none() && to != from) site.backlinks.push_back({to, from, kind});
  };
  for (std::size_t p = 0; p < site.plans.size(); ++p) {
    const Plan& plan = site.plans[p];
    if (!plan.is_counted()) continue;
    Places places(plan, PlanId::of(p));
    for (const ResolvedLink& link : plan.links) add(link.entity, places.of(link.node), BacklinkKind::link);
    for (const ResolvedLink& link : plan.summary_links) add(link.entity, entity(PlanId::of(p)), BacklinkKind::link);
    for (const markdown::Mention& mention : plan.mentions)
      add(plan.mention_entities[mention.target], places.of(mention.leaf), BacklinkKind::mention);
  }
  for (const SupportLink& support : site.supports) add(support.to, entity(support.from), BacklinkKind::support);
  for (std::size_t i = 0; i < site.goals.size(); ++i)
    if (site.goals[i].continues && site.is_counted(GoalId::of(i)))
      add(entity(site.goals[i].continues), entity(GoalId::of(i)), BacklinkKind::continues);
  std::sort(site.backlinks.begin(), site.backlinks.end());
  site.backlinks.erase(std::unique(site.backlinks.begin(), site.backlinks.end()), site.backlinks.end());
}

}  // namespace planverk
