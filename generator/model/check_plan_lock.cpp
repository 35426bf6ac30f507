// What a build holds plan.lock against: the text, the ids, the plan's address.

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

#include "base/near_miss.h"
#include "model/front_matter.h"
#include "model/plan_draft.h"
#include "model/plan_text.h"

namespace planverk {
namespace {

constexpr std::size_t most_faults = 20;

class Check {
 public:
  Check(const PlanDraft& plan, Diagnostics& diagnostics) : plan_(plan), lock_(plan.lock), diagnostics_(diagnostics) {}

  void run() {
    if (!is_of_this_plan()) return;
    check_text();
    check_ids();
  }

 private:
  bool is_of_this_plan() {
    std::string address = plan_.organisation.value + "/" + plan_.name;
    if (lock_.plan == address) return true;
    for (const Text& former : plan_.head.former)
      if (former_folder(former.value) == lock_.plan + "/") return true;
    report(DiagnosticKind::plan_lock_unusable, lock_.plan_span, fmt::format("plan.lock is that of `{}`, and this plan is `{}`", lock_.plan, address),
           fmt::format("if the plan has moved, write `former: [{}]` in its front matter; if the folder was copied, take plan.lock away", lock_.plan));
    return false;
  }

  void check_text() {
    if (!lock_.holds_text) {
      if (!is_decided(plan_.head.status) || plan_.head.status == PlanStatus::unstated) return;
      report(DiagnosticKind::plan_lock_without_text, plan_.head.span, "the plan was adopted after it was frozen: nothing guards its text",
             fmt::format("see that plan.md says what was adopted, then run `planverk freeze {}`", lock_.plan));
      return;
    }
    TextComparison found = compare_text(lock_.text, text_lines(plan_));
    if (found.is_other_text) {
      report(DiagnosticKind::adopted_text_altered, plan_.head.span, "plan.md is another text than the one that was adopted",
             "take plan.md back from a copy; the adopted words stand in plan.lock");
      return;
    }
    std::size_t shown = std::min(found.changes.size(), most_faults);
    for (std::size_t i = 0; i < shown; ++i) report_change(found.changes[i]);
    if (shown < found.changes.size())
      report(DiagnosticKind::adopted_text_altered, plan_.head.span,
             fmt::format("the adopted text differs in {} places more", found.changes.size() - shown),
             "take plan.md back from a copy; the adopted words stand in plan.lock");
  }

  void report_change(const TextChange& change) {
    std::string message = change.kind == TextChange::Kind::altered ? fmt::format("adopted was `{}`, and plan.md says `{}`", change.was, change.is)
                          : change.kind == TextChange::Kind::added ? fmt::format("`{}` is not in the text that was adopted", change.is)
                                                                   : fmt::format("after this, the adopted text has `{}`", change.was);
    std::string_view help = change.kind == TextChange::Kind::added ? "take it out" : "put the words back";
    report(DiagnosticKind::adopted_text_altered, change.span.file.is_none() ? plan_.head.span : change.span, std::move(message),
           fmt::format("{}; only when a new text was adopted, `planverk freeze --refreeze {}` takes it as it is", help, lock_.plan));
  }

  void check_ids() {
    std::vector<const LockedId*> lost = lost_ids(plan_, lock_);
    std::vector<std::string_view> present;
    for (const SectionDraft& section : plan_.sections) present.push_back(section.id);
    for (const GoalDraft& goal : plan_.goals) present.push_back(goal.id);
    std::size_t shown = std::min(lost.size(), most_faults);
    for (std::size_t i = 0; i < shown; ++i) report_lost(*lost[i], present);
    if (shown < lost.size())
      report(DiagnosticKind::published_id_gone, plan_.head.span, fmt::format("{} published ids more are gone", lost.size() - shown),
             "the ids stand in plan.lock");
  }

  void report_lost(const LockedId& lost, const std::vector<std::string_view>& present) {
    std::string message = fmt::format("the published id `{}` is gone from plan.md", lost.id.value);
    // The words tell what has the id's place more surely than ids that look like it.
    std::string_view now = holder_of(lost);
    std::string help = now.empty() ? fmt::format("write `former={}` in the braces of what takes its place, so that links to it lead on", lost.id.value)
                                   : fmt::format("write `{{#{0}}}` again, or `{{#{1} former={0}}}` so that links to it lead on", lost.id.value, now);
    if (now.empty())
      if (std::string near = did_you_mean(lost.id.value, present); !near.empty()) help += "; " + near;
    report(DiagnosticKind::published_id_gone, lost.id.span, std::move(message), std::move(help));
  }

  // The id of the heading or goal that has the words that it was published with.
  std::string_view holder_of(const LockedId& lost) const {
    std::string words = comparable_line(lost.words);
    if (words.ends_with(" …")) words.resize(words.size() - std::string_view(" …").size());
    if (words.empty()) return {};
    for (const GoalDraft& goal : plan_.goals)
      if (comparable_line(goal.text).starts_with(words)) return goal.id;
    for (const SectionDraft& section : plan_.sections)
      if (comparable_line(section.title) == words) return section.id;
    return {};
  }

  void report(DiagnosticKind kind, Span span, std::string message, std::string help) {
    diagnostics_.push_back(make_diagnostic(kind, span, std::move(message), std::move(help)));
  }

  const PlanDraft& plan_;
  const PlanLock& lock_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::vector<const LockedId*> lost_ids(const PlanDraft& plan, const PlanLock& lock) {
  // A goal has a page, and so has what takes over from one; a section is a place on the plan's page.
  std::unordered_set<std::string_view> pages, places;
  for (const SectionDraft& section : plan.sections) {
    places.insert(section.id);
    for (const Text& former : section.former) pages.insert(former.value);
  }
  for (const GoalDraft& goal : plan.goals) {
    pages.insert(goal.id);
    for (const Text& former : goal.former) pages.insert(former.value);
  }
  std::vector<const LockedId*> out;
  for (const LockedId& one : lock.sections)
    if (!places.contains(one.id.value) && !pages.contains(one.id.value)) out.push_back(&one);
  for (const LockedId& one : lock.goals)
    if (!pages.contains(one.id.value)) out.push_back(&one);
  return out;
}

void check_plan_lock(const PlanDraft& plan, Diagnostics& diagnostics) {
  if (plan.lock.is_sound) Check(plan, diagnostics).run();
}

}  // namespace planverk
