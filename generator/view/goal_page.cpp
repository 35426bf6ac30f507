// One goal's own page.

#include <algorithm>

#include "model/motions.h"
#include "site/lines.h"
#include "view/explained.h"
#include "view/goal_slots.h"
#include "view/json_ld.h"
#include "view/parts.h"

namespace planverk {
namespace {

std::string summary_line(const ViewContext& ctx, GoalId id, const GoalView& goal) {
  std::string out = words::say(ctx.strings, "goal_description",
                               {{"number", goal.number}, {"plan", plan_name(ctx, ctx.site.at(id).plan)}});
  auto add = [&](std::string_view key, std::string_view value) {
    if (!value.empty()) (out += ' ') += words::say(ctx.strings, key, {{"value", value}});
  };
  add("goal_description_responsible", goal.responsible.empty() ? std::string_view() : goal.responsible.front().text);
  add("goal_description_deadline", goal.deadline);
  add("goal_description_target", goal.target);
  if (goal.status) add("goal_description_status", goal.status->word);
  return out;
}

LinkView neighbour(const ViewContext& ctx, const PageBase& page, GoalId id) {
  LinkView link = make_link(ctx, page, entity(id));
  link.note = shortened(link.text, 60);
  link.text = words::say(ctx.strings, "goal_number", {{"n", std::to_string(ctx.site.draft(id).number)}});
  return link;
}

void fill_neighbours(const ViewContext& ctx, const Plan& plan, GoalId id, GoalPage& page) {
  std::size_t first = plan.first_goal.index();
  if (id.index() > first) page.page.previous = neighbour(ctx, page, GoalId::of(id.index() - 1));
  if (id.index() + 1 < first + plan.goal_count) page.page.next = neighbour(ctx, page, GoalId::of(id.index() + 1));
}

void fill_parts(const ViewContext& ctx, const Goal& goal, GoalPage& page) {
  if (goal.part_of) page.part_of = make_goal_view(ctx, page, goal.part_of, false);
  for (GoalId part : goal.parts) page.parts.push_back(make_goal_view(ctx, page, part, false));
}

// The motions behind the goal's changes, each clause once; a change without a known motion leads to itself.
void fill_amendments(const ViewContext& ctx, PlanId plan_id, const GoalDraft& draft, GoalPage& page) {
  const PlanDraft& plan = ctx.site.at(plan_id).draft;
  std::vector<MotionRef> seen;
  for (std::uint32_t index : draft.changes) {
    const Amendment* amendment = amendment_of(plan, index);
    if (amendment == nullptr) continue;
    if (amendment->motions.empty()) {
      std::string number = std::to_string(index + 1);
      LinkView link{make_href(page, amendments_address(ctx.site, plan_id), "andring-" + number),
                    words::say(ctx.strings, "change_number", {{"n", number}}), plan.document.changes[index].comment, false};
      page.amendments.push_back(std::move(link));
    }
    for (const MotionRef& motion : amendment->motions) {
      if (std::ranges::find(seen, motion) != seen.end()) continue;
      seen.push_back(motion);
      page.amendments.push_back(make_motion_link(ctx, page, plan_id, motion));
    }
  }
}

std::vector<std::string> labels_of_unstated(const std::vector<SlotView>& slots) {
  std::vector<std::string> out;
  for (const SlotView& slot : slots)
    if (!slot.stated) out.push_back(slot.label);
  return out;
}

void begin_goal_page(const ViewContext& ctx, GoalId id, GoalPage& page) {
  const GoalDraft& draft = ctx.site.draft(id);
  PlanId plan_id = ctx.site.at(id).plan;
  const Plan& plan = ctx.site.at(plan_id);
  PageBasics basics;
  basics.path = address_of(ctx.site, entity(id)).path;
  basics.kind = "goal";
  basics.title = draft.sentence;
  // The number keeps goals with the same words apart.
  basics.document_title = words::say(ctx.strings, "goal_document_title",
                                     {{"number", std::to_string(draft.number)}, {"text", shortened(draft.text, 70)},
                                      {"plan", plan_name(ctx, plan_id)}});
  basics.organisation = plan.organisation;
  basics.subject = entity(id);
  begin_page(ctx, std::move(basics), page);
  show_plan_head(ctx, plan_id, page, std::to_string(draft.number) + ": " + shortened(draft.text, 60));
  show_languages(ctx, entity(id), page);
  show_versions(ctx, entity(id), page);
}

}  // namespace

void make_goal_page(const ViewContext& site_ctx, GoalId id, GoalPage& page) {
  const Goal& goal = site_ctx.site.at(id);
  const GoalDraft& draft = site_ctx.site.draft(id);
  const Plan& plan = site_ctx.site.at(goal.plan);
  ViewContext ctx = in_language_of(site_ctx, plan);
  begin_goal_page(ctx, id, page);
  page.goal = make_goal_view(ctx, page, id);
  page.page.description = summary_line(ctx, id, page.goal);
  write_plan_html(ctx, page, plan, draft.node, true, markdown::Reading::marked, 0, page.html.text);
  page.lead_in = draft.lead_in;
  page.in_plan = make_href(page, address_of(ctx.site, entity(goal.plan)).path, draft.id);
  page.plan = make_link(ctx, page, entity(goal.plan));
  if (plan.version_of) page.plan.text += " (" + words::version_label(ctx.strings, ctx.site, goal.plan) + ")";
  if (LineRange lines = lines_of(ctx.site, id); !lines.is_none())
    page.lines = LinkView{make_href(page, address_of(ctx.site, entity(goal.plan)).path, lines_fragment(lines)),
                          words::lines(ctx.strings, lines.first, lines.last), {}, false};
  page.organisation = make_link(ctx, page, entity(plan.organisation));
  // What is only proposed to be added cannot be amended by its lines.
  if (draft.side != markdown::Side::inserted)
    page.amend_text = make_amend_text(ctx, goal.plan, page.lines ? page.lines->text : words::say(ctx.strings, "goal_number_small", {{"n", page.goal.number}}),
                                      draft.original);
  if (goal.section) page.section = make_link(ctx, page, entity(goal.section));
  page.number_text = words::say(ctx.strings, "goal_number_of",
                                {{"n", page.goal.number}, {"total", std::to_string(plan.goal_count)}});
  page.facts = make_goal_facts(ctx, page, id);
  page.slots = make_five_slots(ctx, page, id);
  page.unstated_facts = labels_of_unstated(page.facts);
  page.unstated_slots = labels_of_unstated(page.slots);
  page.explained = explained_in(ctx, page, plan, draft.node);
  page.followups = make_followups(ctx, page, id);
  page.progress = make_goal_progress(ctx, id);
  // How it goes stands with the present text.
  page.followed_up = !plan.version_of || !page.followups.empty();
  page.marks = page.goal.marks;
  for (SupportId support : goal.supported_by) page.supporters.push_back(make_supporter(ctx, page, support));
  fill_parts(ctx, goal, page);
  page.lineage = make_lineage(ctx, page, id);
  if (!draft.changes.empty()) fill_amendments(ctx, goal.plan, draft, page);
  if (page.goal.own) page.answers_none = words::say(ctx.strings, "answers_none");
  fill_neighbours(ctx, plan, id, page);
  describe_goal(ctx, id, page);
}

}  // namespace planverk
