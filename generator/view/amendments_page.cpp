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

std::string motion_anchor(const Motion& motion, std::int32_t clause) {
  std::string out = "motion-" + motion.id.value;
  // No motion's id has a colon.
  return clause < 0 ? out : out + ":" + motion.clauses[static_cast<std::size_t>(clause)].id.value;
}

std::string label_of(const Motion& motion, const MotionRef& ref) {
  return ref.clause_id.empty() ? motion.id.value : motion.id.value + ":" + ref.clause_id;
}

class Register {
 public:
  Register(const ViewContext& ctx, PlanId id, AmendmentsPage& page)
      : ctx_(ctx), id_(id), plan_(ctx.site.at(id)), index_(index_motions(plan_.draft.motions)), page_(page) {}

  void fill() {
    for (const Motion& motion : plan_.draft.motions) add_motion(motion);
    const Document& document = plan_.draft.document;
    std::vector<NodeId> places = passages(document);
    for (std::size_t i = 0; i < document.changes.size(); ++i) {
      const Amendment* amendment = amendment_of(plan_.draft, static_cast<std::uint32_t>(i));
      amendment ? add_change(*amendment, places[i]) : add_remark(i, places[i]);
    }
  }

 private:
  static std::string_view kind_key(ChangeKind kind) {
    if (kind == ChangeKind::insertion) return "change_kind_insertion";
    return kind == ChangeKind::deletion ? "change_kind_deletion" : "change_kind_substitution";
  }

  // The goal, else the section, else the plan.
  LinkView place_of(std::int32_t goal, std::int32_t section) const {
    if (goal >= 0) {
      auto index = static_cast<std::size_t>(goal);
      LinkView link = make_link(ctx_, page_, entity(GoalId::of(plan_.first_goal.index() + index)));
      std::string number = std::to_string(plan_.draft.goals[index].number);
      link.note = std::exchange(link.text, words::say(ctx_.strings, "goal_number", {{"n", number}}));
      return link;
    }
    if (section < 0) return make_link(ctx_, page_, entity(id_));
    return make_link(ctx_, page_, entity(SectionId::of(plan_.first_section.index() + static_cast<std::size_t>(section))));
  }

  ChangeView begin_row(std::size_t change, NodeId passage) {
    ChangeView view;
    view.number = std::to_string(change + 1);
    view.same_passage = passage && passage == shown_;
    if (plan_.draft.document.changes[change].first) view.in_plan = make_href(page_, plan_.address + "/", "A" + view.number);
    // Written once, however many changes it has: otherwise the page would grow with their square.
    if (!passage || view.same_passage) return view;
    shown_ = passage;
    NodeKind kind = plan_.draft.document.node(passage).kind;
    bool inner = kind == NodeKind::item || kind == NodeKind::paragraph || kind == NodeKind::heading;
    write_plan_html(ctx_, page_, plan_, passage, inner, markdown::Reading::marked, 0, view.html.text);
    return view;
  }

  void add_change(const Amendment& amendment, NodeId passage) {
    ChangeView view = begin_row(amendment.change, passage);
    view.kind = words::say(ctx_.strings, kind_key(amendment.kind));
    view.before = amendment.before;
    view.after = amendment.after;
    view.place = place_of(amendment.goal, amendment.section);
    if (amendment.first_line != 0) {
      LineRange lines{amendment.first_line, amendment.last_line};
      view.lines = LinkView{make_href(page_, plan_.address + "/", "L" + std::to_string(lines.first)),
                            words::lines(ctx_.strings, lines.first, lines.last), {}, false};
    }
    LinkView here{make_href(page_, page_.links.self, "andring-" + view.number),
                  words::say(ctx_.strings, "change_number", {{"n", view.number}}), view.place.text, false};
    for (const CommentPart& part : read_comment(plan_.draft.document.changes[amendment.change].comment, index_))
      add_sources(part, view);
    for (const MotionRef& ref : amendment.motions) {
      MotionView& motion = page_.motions[ref.motion];
      auto& changes = ref.clause < 0 ? motion.changes : motion.clauses[static_cast<std::size_t>(ref.clause)].changes;
      if (changes.empty() || changes.back().text != here.text) changes.push_back(here);
    }
    page_.changes.push_back(std::move(view));
  }

  // "PS svar till E24" is one thing with one motion; words with several motions stand before them.
  void add_sources(const CommentPart& part, ChangeView& view) {
    if (part.motions.size() != 1) view.sources.push_back({{{}, std::string(part.words), {}, false}, {}, {}});
    for (const MotionRef& ref : part.motions) {
      const Motion& motion = plan_.draft.motions[ref.motion];
      ChangeSourceView source{make_motion_link(ctx_, page_, id_, ref), motion.answer, words::decision(ctx_.strings, motion.decision)};
      if (part.motions.size() == 1) source.link.text = part.words;
      if (ref.clause >= 0) {
        const Clause& clause = motion.clauses[static_cast<std::size_t>(ref.clause)];
        if (!clause.answer.empty()) source.answer = clause.answer;
        if (clause.decision.is_stated()) source.decision = words::decision(ctx_.strings, clause.decision);
      }
      view.sources.push_back(std::move(source));
    }
  }

  // Marked words and comments that change nothing.
  void add_remark(std::size_t change, NodeId passage) {
    ChangeView view = begin_row(change, passage);
    view.comment = plan_.draft.document.changes[change].comment;
    view.place = make_link(ctx_, page_, entity(id_));
    page_.remarks.push_back(std::move(view));
  }

  void add_motion(const Motion& motion) {
    MotionView view;
    view.id = motion.id.value;
    view.title = motion.title;
    view.by = motion.by.value;
    view.answer = motion.answer;
    view.decision = words::decision(ctx_.strings, motion.decision);
    view.text = motion.text;
    const auto& all = ctx_.site.organisations;
    auto by = std::ranges::find_if(all, [&](const Organisation& o) { return o.entry.id.value == motion.by.value; });
    if (by != all.end()) {
      view.by = by->entry.name;
      view.by_href = make_href(ctx_, page_, entity(OrganisationId::of(static_cast<std::size_t>(by - all.begin()))));
    }
    for (std::size_t i = 0; i < motion.clauses.size(); ++i) {
      const Clause& clause = motion.clauses[i];
      view.clauses.push_back({motion.id.value + ":" + clause.id.value, motion_anchor(motion, static_cast<std::int32_t>(i)), clause.text,
                              clause.answer, words::decision(ctx_.strings, clause.decision), {}});
    }
    page_.motions.push_back(std::move(view));
  }

  const ViewContext& ctx_;
  PlanId id_;
  const Plan& plan_;
  MotionIndex index_;
  AmendmentsPage& page_;
  NodeId shown_;  // the passage that was written last
};

}  // namespace

std::string words::decision(const Strings& strings, const MotionDecision& decision) {
  if (decision.outcome == MotionOutcome::unstated) return decision.text;
  auto index = static_cast<std::size_t>(decision.outcome) - 1;
  std::string word = say(strings, key_of("decision_", motion_outcome_names()[index]));
  return decision.text.empty() ? word : word + ". " + decision.text;
}

LinkView make_motion_link(const ViewContext& ctx, const PageBase& page, PlanId id, const MotionRef& ref) {
  const Motion& motion = ctx.site.at(id).draft.motions[ref.motion];
  return {make_href(page, amendments_address(ctx.site, id), motion_anchor(motion, ref.clause)), label_of(motion, ref), motion.title, false};
}

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
  page.views = make_plan_views(ctx, page, id);
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
