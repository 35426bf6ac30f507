// A proposal's changes and the motions behind them, and pages that lead on from former addresses.

#include <algorithm>

#include "model/motions.h"
#include "view/parts.h"

namespace planverk {
namespace {

using markdown::ChangeKind;
using markdown::Document;
using markdown::NodeId;
using markdown::NodeKind;

// Where each change stands: the item or block around its first leaf, none for changes that left no text.
std::vector<NodeId> passages(const Document& document) {
  std::vector<NodeId> out(document.changes.size());
  auto scan = [&](NodeId passage) {
    for (std::size_t i = passage.index(); i < document.node(passage).end; ++i)
      if (std::uint32_t change = document.nodes[i].change; change != 0 && !out[change - 1]) out[change - 1] = passage;
  };
  NodeId root = NodeId::of(0);
  if (document.nodes.empty()) return out;
  for (NodeId block = document.first_child(root); block; block = document.next_sibling(root, block)) {
    if (document.node(block).kind == NodeKind::list)
      for (NodeId item = document.first_child(block); item; item = document.next_sibling(block, item)) scan(item);
    scan(block);
  }
  return out;
}

class Register {
 public:
  Register(const ViewContext& ctx, PlanId id, AmendmentsPage& page)
      : ctx_(ctx), id_(id), plan_(ctx.site.at(id)), page_(page) {}

  void fill() {
    for (const Motion& motion : plan_.draft.motions) add_motion(motion);
    const Document& document = plan_.draft.document;
    std::vector<NodeId> places = passages(document);
    for (std::size_t i = 0; i < document.changes.size(); ++i) {
      ChangeKind kind = document.changes[i].kind;
      if (kind != ChangeKind::highlight && kind != ChangeKind::comment) add_change(i, places[i]);
    }
  }

 private:
  static std::string_view kind_key(ChangeKind kind) {
    if (kind == ChangeKind::insertion) return "change_kind_insertion";
    return kind == ChangeKind::deletion ? "change_kind_deletion" : "change_kind_substitution";
  }

  // The goal, else the section, else the plan.
  LinkView place_of(NodeId passage) const {
    const auto& goals = plan_.draft.goals;
    auto goal = std::ranges::lower_bound(goals, passage, {}, &GoalDraft::node);
    if (goal != goals.end() && goal->node == passage) {
      auto index = static_cast<std::size_t>(goal - goals.begin());
      LinkView link = make_link(ctx_, page_, entity(GoalId::of(plan_.first_goal.index() + index)));
      link.note = std::exchange(link.text, words::say(ctx_.strings, "goal_number", {{"n", std::to_string(goal->number)}}));
      return link;
    }
    const auto& sections = plan_.draft.sections;
    auto section = std::ranges::upper_bound(sections, passage, {}, &SectionDraft::heading);
    if (section == sections.begin()) return make_link(ctx_, page_, entity(id_));
    auto index = static_cast<std::size_t>(section - sections.begin()) - 1;
    return make_link(ctx_, page_, entity(SectionId::of(plan_.first_section.index() + index)));
  }

  void add_change(std::size_t index, NodeId passage) {
    const markdown::Change& change = plan_.draft.document.changes[index];
    ChangeView view;
    view.number = std::to_string(index + 1);
    view.kind = words::say(ctx_.strings, kind_key(change.kind));
    view.comment = change.comment;
    view.place = passage ? place_of(passage) : make_link(ctx_, page_, entity(id_));
    view.same_passage = passage && passage == shown_;
    // Written once, however many changes it has: otherwise the page would grow with their square.
    if (passage && !view.same_passage) {
      shown_ = passage;
      NodeKind kind = plan_.draft.document.node(passage).kind;
      bool inner = kind == NodeKind::item || kind == NodeKind::paragraph || kind == NodeKind::heading;
      write_plan_html(ctx_, page_, plan_, passage, inner, markdown::Reading::marked, 0, view.html.text);
    }
    LinkView here{make_href(page_, page_.links.self, "andring-" + view.number),
                  words::say(ctx_.strings, "change_number", {{"n", view.number}}), view.place.text, false};
    for (std::size_t motion : motions_of_comment(change.comment, plan_.draft.motions)) {
      const Motion& m = plan_.draft.motions[motion];
      view.motions.push_back({make_href(page_, page_.links.self, "motion-" + m.id.value), m.id.value, m.title, false});
      page_.motions[motion].changes.push_back(here);
    }
    page_.changes.push_back(std::move(view));
  }

  void add_motion(const Motion& motion) {
    MotionView view{motion.id.value, motion.title, motion.by.value, motion.answer, motion.decision, motion.text, {}, {}};
    const auto& all = ctx_.site.organisations;
    auto by = std::ranges::find_if(all, [&](const Organisation& o) { return o.entry.id.value == motion.by.value; });
    if (by != all.end()) {
      view.by = by->entry.name;
      view.by_href = make_href(ctx_, page_, entity(OrganisationId::of(static_cast<std::size_t>(by - all.begin()))));
    }
    page_.motions.push_back(std::move(view));
  }

  const ViewContext& ctx_;
  PlanId id_;
  const Plan& plan_;
  AmendmentsPage& page_;
  NodeId shown_;  // the passage that was written last
};

}  // namespace

void make_amendments_page(const ViewContext& site_ctx, PlanId id, AmendmentsPage& page) {
  const Plan& plan = site_ctx.site.at(id);
  ViewContext ctx = in_language_of(site_ctx, plan);
  PageBasics basics;
  basics.path = amendments_address(ctx.site, id);
  basics.kind = "amendments";
  basics.title = words::say(ctx.strings, "amendments_title", {{"plan", plan.draft.head.title.value}});
  basics.document_title = words::say(ctx.strings, "amendments_title", {{"plan", plan_name(ctx, id)}}) + " – " +
                          ctx.settings.title.value;
  basics.organisation = plan.organisation;
  begin_page(ctx, std::move(basics), page);
  show_plan_head(ctx, id, page);
  show_version_note(ctx, entity(id), page);
  page.page.breadcrumbs = make_breadcrumbs(ctx, page, entity(id), true);
  page.plan = make_link(ctx, page, entity(id));
  page.organisation = make_link(ctx, page, entity(plan.organisation));
  Register(ctx, id, page).fill();
  page.page.description = words::say(ctx.strings, "amendments_description",
                                     {{"changes", words::count(ctx.strings, "changes", page.changes.size())},
                                      {"motions", words::count(ctx.strings, "motions", page.motions.size())},
                                      {"plan", plan_name(ctx, id)}});
}

void make_redirect_page(const ViewContext& ctx, std::string_view former_path, Entity to, std::string_view leads_to,
                        RedirectPage& page) {
  PageBasics basics;
  basics.path = former_path;
  basics.kind = "redirect";
  basics.title = words::say(ctx.strings, "redirect_title");
  page.to_title = title_of(ctx.site, to);
  basics.document_title = words::say(ctx.strings, "redirect_document_title", {{"path", former_path}, {"title", page.to_title}});
  basics.description = words::say(ctx.strings, "redirect_description", {{"title", page.to_title}});
  begin_page(ctx, std::move(basics), page);
  page.to = leads_to.empty() ? make_href(ctx, page, to) : make_href(page, leads_to);
  // Search engines shall keep the address that it has now.
  page.page.no_index = true;
  if (!ctx.settings.base_url.empty()) page.page.canonical = ctx.settings.base_url + page.to.path;
}

}  // namespace planverk
