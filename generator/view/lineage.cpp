#include "view/lineage.h"

#include <algorithm>

#include "site/lineage.h"
#include "view/goal_slots.h"
#include "view/marked_words.h"
#include "view/parts.h"

namespace planverk {
namespace {

using words::say;

// Two texts with hardly a word in common tell more one above the other than woven together.
bool is_worth_showing(const std::vector<WordRun>& runs) {
  std::size_t kept = 0, all = 0;
  for (const WordRun& run : runs) {
    all += run.text.size();
    if (run.side == WordSide::both) kept += run.text.size();
  }
  return kept * 4 >= all;
}

class LineMaker {
 public:
  LineMaker(const ViewContext& ctx, const PageBase& page, GoalId of)
      : ctx_(ctx), site_(ctx.site), page_(page), shown_(of), of_(site_.at(of).translation_of ? site_.at(of).translation_of : of) {}

  std::vector<LineagePlanView> make() {
    std::vector<GoalId> line = forebears_of(site_, of_), heirs = heirs_of(site_, of_);
    line.push_back(of_);
    line.insert(line.end(), heirs.begin(), heirs.end());
    std::vector<LineagePlanView> out;
    PlanId last;
    for (GoalId goal : line) {
      PlanId plan = site_.at(goal).plan;
      if (out.empty() || plan != last) out.push_back(plan_of(plan));
      last = plan;
      out.back().goals.push_back(goal_of(goal));
    }
    if (line.size() == 1 && out.front().goals.front().notes.empty()) out.clear();
    return out;
  }

 private:
  LineagePlanView plan_of(PlanId id) const {
    const Plan& plan = site_.at(id);
    LineagePlanView view;
    view.period = plan.draft.head.period.printed;
    view.plan = make_link(ctx_, page_, entity(id));
    if (plan.organisation != site_.at(site_.at(of_).plan).organisation) view.organisation = make_link(ctx_, page_, entity(plan.organisation));
    return view;
  }

  // A translation has pages of its own, also for the goals that came before and after.
  GoalId in_language_of_page(GoalId id) const {
    if (id == of_) return shown_;
    const std::string& language = site_.at(site_.at(shown_).plan).draft.head.language.value;
    for (GoalId other : site_.at(id).translations)
      if (site_.at(site_.at(other).plan).draft.head.language.value == language) return other;
    return id;
  }

  LineageGoalView goal_of(GoalId id) const {
    GoalId shown = in_language_of_page(id);
    LineageGoalView view;
    view.goal = make_goal_view(ctx_, page_, shown, false);
    view.current = id == of_;
    for (FollowUpView& followup : make_followups(ctx_, page_, shown)) {
      if (followup.value.empty()) continue;
      view.value = std::move(followup.value);
      break;
    }
    add_words(id, shown, view);
    add_notes(id, view);
    return view;
  }

  // A merged goal has no one text that it comes from, and two languages have no words in common.
  void add_words(GoalId id, GoalId shown, LineageGoalView& view) const {
    if (site_.at(id).continues.size() != 1) return;
    GoalId before = in_language_of_page(site_.at(id).continues.front());
    if (language_of(before) != language_of(shown)) return;
    const std::string &earlier = site_.draft(before).text, &later = site_.draft(shown).text;
    view.same_words = earlier == later;
    if (view.same_words) return;
    std::vector<WordRun> runs = compare_words(earlier, later);
    if (is_worth_showing(runs)) view.changed.text = marked_words(ctx_.strings, runs);
  }

  const std::string& language_of(GoalId id) const { return site_.at(site_.at(id).plan).draft.head.language.value; }

  LinkView link_to(GoalId id) const {
    GoalId shown = in_language_of_page(id);
    LinkView link = make_link(ctx_, page_, entity(shown));
    link.text = say(ctx_.strings, "goal_number", {{"n", std::to_string(site_.draft(shown).number)}});
    link.note = shortened(site_.draft(shown).text, 60);
    return link;
  }

  LineageNoteView note(std::string_view key, const std::vector<GoalId>& goals) const {
    LineageNoteView view;
    view.label = say(ctx_.strings, key);
    for (GoalId goal : goals) view.goals.push_back(link_to(goal));
    return view;
  }

  void add_notes(GoalId id, LineageGoalView& view) const {
    const Goal& goal = site_.at(id);
    if (goal.continues.size() > 1) view.notes.push_back(note("lineage_merged", goal.continues));
    PlanId last;
    for (GoalId heir : goal.continued_by) {
      PlanId plan = site_.at(heir).plan;
      std::vector<GoalId> together = heirs_in(site_, id, plan);
      if (plan != last && together.size() > 1) view.notes.push_back(note("lineage_split", together));
      last = plan;
    }
    for (EndingId ending : goal.endings) view.notes.push_back(ending_note(site_.at(ending)));
    if (PlanId later = site_.at(goal.plan).later; later && is_untold(later, id))
      view.notes.push_back({say(ctx_.strings, "lineage_untold", {{"plan", site_.at(later).draft.head.title.value}}), {}, {}});
  }

  bool is_untold(PlanId later, GoalId id) const { return std::ranges::binary_search(site_.at(later).succession.untold, id); }

  LineageNoteView ending_note(const Ending& ending) const {
    LineageNoteView view;
    std::string_view key = ending.became == GoalEnd::unstated ? "lineage_ended" : "lineage_ended_as";
    view.label = say(ctx_.strings, key, {{"plan", site_.at(ending.by).draft.head.title.value}, {"became", words::goal_end(ctx_.strings, ending.became)}});
    view.text = ending.why;
    return view;
  }

  const ViewContext& ctx_;
  const Site& site_;
  const PageBase& page_;
  GoalId shown_, of_;  // the page's goal, and the original that it translates
};

}  // namespace

namespace words {
std::string goal_end(const Strings& strings, GoalEnd end) {
  if (end == GoalEnd::unstated) return {};
  std::size_t named = static_cast<std::size_t>(end) - 1;
  return say(strings, key_of("goal_end_", goal_end_names()[named]));
}
}  // namespace words

std::vector<LineagePlanView> make_lineage(const ViewContext& ctx, const PageBase& page, GoalId id) { return LineMaker(ctx, page, id).make(); }

}  // namespace planverk
