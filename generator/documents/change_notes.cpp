#include "documents/change_notes.h"

#include <algorithm>

#include "base/xml.h"
#include "model/motions.h"
#include "view/parts.h"

namespace planverk::documents {
namespace {

// An organisation by its id; else the words as printed.
std::string proposer(const Site& site, const Motion& motion) {
  auto by = std::ranges::find_if(site.organisations, [&](const Organisation& o) { return o.entry.id.value == motion.by.value; });
  return by == site.organisations.end() ? motion.by.value : by->entry.name;
}

void add_name(std::string& names, const std::string& name) {
  if (name.empty() || names == name || names.ends_with(", " + name)) return;
  if (!names.empty()) names += ", ";
  names += name;
}

// Who made the proposal: the body, else the organisation.
std::string author_of_plan(const Site& site, const Plan& plan) {
  if (plan.proposed_by && *plan.proposed_by) return site.at(*plan.proposed_by).entry.name;
  return site.at(plan.organisation).entry.name;
}

void add_line(const ViewContext& ctx, std::string_view key, const std::string& words, ChangeNote& note) {
  if (!words.empty()) note.lines.push_back(words::say(ctx.strings, key) + ": " + words);
}

void add_motion(const ViewContext& ctx, const Motion& motion, const MotionRef& ref, ChangeNote& note) {
  const Clause* clause = ref.clause < 0 ? nullptr : &motion.clauses[static_cast<std::size_t>(ref.clause)];
  if (!motion.title.empty()) note.lines.back() += " – " + motion.title;
  add_line(ctx, "motion_answer", clause && !clause->answer.empty() ? clause->answer : motion.answer, note);
  const MotionDecision& decision = clause && clause->decision.is_stated() ? clause->decision : motion.decision;
  add_line(ctx, "motion_decision", words::decision(ctx.strings, decision), note);
}

}  // namespace

std::vector<ChangeNote> change_notes(const ViewContext& ctx, PlanId id) {
  const Plan& plan = ctx.site.at(id);
  MotionIndex index = index_motions(plan.draft.motions);
  std::vector<ChangeNote> out;
  for (const markdown::Change& change : plan.draft.document.changes) {
    ChangeNote& note = out.emplace_back();
    for (const CommentPart& part : read_comment(change.comment, index)) {
      note.lines.emplace_back(part.words);
      for (const MotionRef& ref : part.motions) {
        const Motion& motion = plan.draft.motions[ref.motion];
        add_name(note.author, proposer(ctx.site, motion));
        add_motion(ctx, motion, ref, note);
      }
    }
    if (note.author.empty()) note.author = author_of_plan(ctx.site, plan);
  }
  return out;
}

std::string change_date(const Site& site, PlanId id) {
  const PlanHead& head = site.at(id).draft.head;
  Date date = head.proposed ? head.proposed->date : Date{};
  if (date.is_none() && head.adopted) date = head.adopted->date;
  if (date.is_none()) date = site.today;
  return to_iso(date) + std::string(xml::time_of_day);
}

}  // namespace planverk::documents
