#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/near_miss.h"
#include "base/utf8.h"
#include "markdown/parse.h"
#include "model/front_matter.h"
#include "model/lead_in.h"
#include "model/motions.h"
#include "model/plan_draft.h"
#include "model/quantity_words.h"
#include "model/recognise.h"

namespace planverk {
namespace {

// Whether some item or paragraph that is no goal has the id.
bool stands_in_text(const markdown::Document& document, std::string_view id) {
  return std::any_of(document.attributes.begin(), document.attributes.end(),
                     [&](const markdown::Attributes& attributes) { return attributes.id == id; });
}

// What a goal is called that had the id before; empty when none had.
std::string_view renamed(const PlanDraft& draft, std::string_view id) {
  for (const GoalDraft& goal : draft.goals)
    for (const Text& former : goal.former)
      if (former.value == id) return goal.id;
  return {};
}

// Beyond these many faults of one file, more say nothing new.
constexpr std::size_t most_unknown_goals = 50;

// Ties each entry of goals.yaml to its goal.
void join_facts(PlanDraft& draft, Diagnostics& diagnostics) {
  if (draft.goals.empty() && !draft.facts.empty()) {
    diagnostics.push_back(make_diagnostic(
        DiagnosticKind::unknown_goal, draft.facts.front().id.span,
        fmt::format("plan.md has no goals, and goals.yaml speaks of {}", draft.facts.size()),
        "goals are lists after words such as \"Distriktet ska:\"; `lead_ins` in site.yaml has the patterns"));
    return;
  }
  std::size_t unknown = 0;
  std::unordered_map<std::string_view, std::size_t> by_id;
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < draft.goals.size(); ++i) {
    by_id.emplace(draft.goals[i].id, i);
    ids.push_back(draft.goals[i].id);
  }
  for (std::size_t i = 0; i < draft.facts.size(); ++i) {
    const Text& id = draft.facts[i].id;
    auto found = by_id.find(id.value);
    if (found != by_id.end()) {
      draft.goals[found->second].facts = static_cast<std::int32_t>(i);
      continue;
    }
    if (++unknown > most_unknown_goals) break;
    std::string_view now = renamed(draft, id.value);
    std::string help = now.empty() ? did_you_mean(id.value, ids) : fmt::format("the goal has the id `{}` now: write that", now);
    if (help.empty() && stands_in_text(draft.document, id.value))
      help = "the id stands in plan.md, but its list is no list of goals: no words before it fit `lead_ins` in site.yaml";
    diagnostics.push_back(make_diagnostic(
        DiagnosticKind::unknown_goal, id.span, fmt::format("plan.md has no goal with the id `{}`", id.value),
        help.empty() ? "write the id that stands in braces after the goal in plan.md" : help));
  }
}

// Read like the text of a plan, but nothing in it is a goal or a section: it only tells what the plan says.
void read_summary(const PlanFiles& files, PlanRead& out) {
  if (files.summary.is_none()) return;
  if (utf8::trim(files.summary_text).empty()) {
    out.diagnostics.push_back(make_diagnostic(DiagnosticKind::empty_file, {files.summary, 0, 0}, "the summary is empty",
                                              "write in plain words what the plan says, or take the file away"));
    return;
  }
  auto parsed = markdown::parse(files.summary, files.summary_text, 0);
  append(out.diagnostics, std::move(parsed.diagnostics));
  out.draft.summary = std::move(parsed.document);
}

}  // namespace

PlanRead read_plan(const PlanFiles& files, const ReadOptions& options) {
  PlanRead out;
  PlanDraft& draft = out.draft;
  draft.organisation = {files.organisation, {files.plan, 0, 0}};
  draft.name = files.name;
  draft.path = files.path;
  draft.file = files.plan;
  draft.goals_file = files.goals;
  draft.motions_file = files.motions;
  draft.summary_file = files.summary;
  draft.lock_file = files.lock;

  FrontMatter front = read_front_matter(files.plan, files.plan_text);
  append(out.diagnostics, std::move(front.diagnostics));
  draft.head = std::move(front.head);
  draft.body_offset = front.body_offset;
  if (draft.head.language.empty()) draft.head.language.value = options.language;
  draft.quantity_words = words_of_language(options.quantity_words, draft.head.language.value);

  auto parsed = markdown::parse(files.plan, files.plan_text.substr(front.body_offset), front.body_offset);
  append(out.diagnostics, std::move(parsed.diagnostics));
  draft.document = std::move(parsed.document);
  recognise(draft, LeadInPatterns(options.lead_ins), out.diagnostics);

  if (!files.goals.is_none()) draft.facts = read_goal_facts(files.goals, files.goals_text, out.diagnostics);
  if (!files.motions.is_none()) draft.motions = read_motions(files.motions, files.motions_text, out.diagnostics);
  read_summary(files, out);
  if (!files.lines.is_none() && front.readable)
    draft.lines = read_line_lock(files.lines, files.lines_text, draft.document, out.diagnostics);
  draft.amendments = list_amendments(draft);
  if (!files.lock.is_none()) draft.lock = read_plan_lock(files.lock, files.lock_text, out.diagnostics);
  if (front.readable) check_plan_lock(draft, out.diagnostics);
  // Without its text a plan has no goals, and what is wrong has been said.
  if (front.readable) join_facts(draft, out.diagnostics);
  return out;
}

}  // namespace planverk
