// Plans in another language: which plan is a translation of which, goal by goal, and what a translated goal has
// from its original. Only words are translated; what is known about a promise is known once.

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "site/context.h"

namespace planverk {
namespace {

struct Fault {
  std::string message, help;
};

// Why a plan cannot be a translation of another.
std::optional<Fault> fault_of(const Site& site, PlanId id, PlanId original) {
  const PlanHead& head = site.at(id).draft.head;
  const std::string& address = site.at(original).address;
  if (original == id) return Fault{"the plan says that it is a translation of itself", "name the plan that was translated"};
  const PlanHead& other = site.at(original).draft.head;
  if (!other.translation_of.empty())
    return Fault{fmt::format("`{}` is a translation itself", address),
                 fmt::format("name the original: `{}`", other.translation_of.value)};
  if (other.language.value == head.language.value)
    return Fault{fmt::format("the plan and `{}` are both in `{}`", address, head.language.value),
                 "write the language of the translation: `language: en`"};
  for (PlanId translation : site.at(original).translations)
    if (site.at(translation).draft.head.language.value == head.language.value)
      return Fault{fmt::format("`{}` has a translation to `{}` already: `{}`", address, head.language.value,
                               site.at(translation).address),
                   "keep one of them"};
  return std::nullopt;
}

// What goals.yaml of a translation says goes before what the original's says, key by key.
GoalFacts translated(const GoalFacts* original, const GoalFacts* own) {
  GoalFacts out = original == nullptr ? GoalFacts{} : *original;
  // Ties to other goals are resolved once, for the original.
  out.supports.clear();
  out.continues.clear();
  // Printed words are in the original's language; where days or numbers say the same, these are put in words.
  if (out.deadline && (!out.deadline->dates.is_none() || !out.deadline->event.empty())) out.deadline->text.clear();
  if (out.recurrence && (out.recurrence->count > 0 || !out.recurrence->per.empty())) out.recurrence->text.clear();
  if (own == nullptr) return out;
  if (!own->area.empty()) out.area = own->area;
  if (!own->responsible.empty()) out.responsible = own->responsible;
  if (!own->partners.empty()) out.partners = own->partners;
  if (!own->reports_to.empty()) out.reports_to = own->reports_to;
  if (own->deadline) out.deadline = own->deadline;
  if (own->target) out.target = own->target;
  if (own->recurrence) out.recurrence = own->recurrence;
  if (!own->activities.empty()) out.activities = own->activities;
  if (own->cost) out.cost = own->cost;
  if (!own->criteria.empty()) out.criteria = own->criteria;
  if (!own->status.empty()) out.status = own->status;
  if (!own->followups.empty()) out.followups = own->followups;
  return out;
}

// Each goal with the original's of the same id.
void match_goals(const ResolveContext& c, PlanId id) {
  Plan& plan = c.site.plans[id.index()];
  std::string unmatched;
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < plan.goal_count; ++i) {
    GoalId goal{plan.first_goal.value + i};
    const GoalDraft& draft = plan.draft.goals[i];
    Entity original = c.names.in_plan(plan.translation_of, draft.id);
    if (original.kind == EntityKind::goal) {
      c.site.goals[goal.index()].translation_of = GoalId{original.index};
      c.site.goals[original.index].translations.push_back(goal);
      continue;
    }
    constexpr std::size_t most_shown = 5;
    if (++count <= most_shown) unmatched += (unmatched.empty() ? "`" : ", `") + draft.id + "`";
    else if (count == most_shown + 1) unmatched += " and others";
  }
  if (count == 0) return;
  c.report(make_diagnostic(
      DiagnosticKind::unmatched_goal, plan.draft.head.translation_of.span,
      fmt::format("`{}` has no goal with the id {}", c.site.at(plan.translation_of).address, unmatched),
      "write the original's id in braces after the goal, such as `{#more-members}`"));
}

void refuse(const ResolveContext& c, Span span, Fault fault) {
  c.report(make_diagnostic(DiagnosticKind::bad_translation, span, std::move(fault.message), std::move(fault.help)));
}

// Support that is stated twice would count twice.
void refuse_tie(const ResolveContext& c, const Text& written) {
  refuse(c, written.span, {fmt::format("a translated goal has its tie to `{}` from the original", written.value),
                           "take it away here; the original's goals.yaml says it"});
}

void merge_facts(const ResolveContext& c, PlanId id) {
  Plan& plan = c.site.plans[id.index()];
  if (!plan.draft.head.ended.empty())
    refuse(c, plan.draft.head.ended.front().goal.span,
           {"a translation has what it says of ended goals from the original", "take `ended` away here; the original's front matter says it"});
  for (std::uint32_t i = 0; i < plan.goal_count; ++i) {
    GoalId goal{plan.first_goal.value + i};
    GoalId original = c.site.at(goal).translation_of;
    const GoalFacts* own = c.site.facts(goal);
    if (own != nullptr && !own->supports.empty()) refuse_tie(c, own->supports.front().to);
    if (own != nullptr && !own->continues.empty()) refuse_tie(c, own->continues.front());
    if (!original) continue;
    const GoalFacts* theirs = c.site.facts(original);
    if (theirs == nullptr && own == nullptr) continue;
    plan.translated_facts.push_back(translated(theirs, own));
    c.site.goals[goal.index()].translated_facts = static_cast<std::int32_t>(plan.translated_facts.size() - 1);
  }
}

// What the words of the original say, and its ties to other goals.
void share(const Site& site, const Goal& original, Goal& goal) {
  if (!goal.area) goal.area = original.area;
  if (goal.responsible.empty()) {
    goal.responsible = original.responsible;
    goal.responsible_from = original.responsible_from;
  }
  if (!goal.deadline && original.deadline) {
    goal.deadline = original.deadline;
    goal.event = original.event;
    if (!goal.deadline->dates.is_none()) goal.deadline->text.clear();
  }
  if (goal.targets.empty()) goal.targets = original.targets;
  if (goal.recurrences.empty()) {
    goal.recurrences = original.recurrences;
    for (Recurrence& recurrence : goal.recurrences)
      if (recurrence.count > 0 || !recurrence.per.empty()) recurrence.text.clear();
  }
  goal.supports = original.supports;
  goal.supported_by = original.supported_by;
  goal.continues = original.continues;
  goal.continued_by = original.continued_by;
  goal.endings = original.endings;
  if (goal.part_of || !original.part_of) return;
  for (GoalId above : site.at(original.part_of).translations)
    if (site.at(above).plan == goal.plan) goal.part_of = above;
}

}  // namespace

void resolve_translations(const ResolveContext& c) {
  for (std::size_t i = 0; i < c.site.plans.size(); ++i) {
    PlanId id = PlanId::of(i);
    const Text& written = c.site.at(id).draft.head.translation_of;
    if (written.empty()) continue;
    Entity found = resolve_reference(c, written.value, written.span, id);
    if (found.is_none()) continue;
    if (found.kind != EntityKind::plan) {
      c.report(make_diagnostic(DiagnosticKind::unresolved_reference, written.span,
                               fmt::format("`{}` is no plan", written.value), "write `organisation/plan`"));
      continue;
    }
    PlanId original{found.index};
    if (auto fault = fault_of(c.site, id, original)) {
      refuse(c, written.span, std::move(*fault));
      continue;
    }
    c.site.plans[i].translation_of = original;
    c.site.plans[original.index()].translations.push_back(id);
    match_goals(c, id);
    merge_facts(c, id);
  }
}

void share_facts_of_originals(const ResolveContext& c) {
  for (Goal& goal : c.site.goals)
    if (goal.translation_of) share(c.site, c.site.at(goal.translation_of), goal);
  for (std::size_t i = 0; i < c.site.goals.size(); ++i) {
    const Goal& goal = c.site.goals[i];
    if (goal.translation_of && goal.part_of) {
      auto& parts = c.site.goals[goal.part_of.index()].parts;
      if (std::ranges::find(parts, GoalId::of(i)) == parts.end()) parts.push_back(GoalId::of(i));
    }
  }
}

}  // namespace planverk
