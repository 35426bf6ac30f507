// Ids of sections and goals: the author's, else made from the words; one of each in a plan.

#include <fmt/format.h>

#include <unordered_map>

#include "base/slug.h"
#include "model/recognise.h"

namespace planverk {
namespace {

class Ids {
 public:
  explicit Ids(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  // The author's own ids come first, so that words never take one away from them.
  void claim(std::string& id, Span span) {
    if (id.empty()) return;
    if (!is_slug(id)) {
      std::string better = make_slug(id);
      diagnostics_.push_back(make_diagnostic(DiagnosticKind::bad_id, span,
                                             fmt::format("the id `{}` cannot stand in an address", id),
                                             fmt::format("use a to z, 0 to 9 and hyphens, such as `{}`", better)));
      id = better;
      if (id.empty()) return;
    }
    auto [at, is_new] = taken_.emplace(id, span);
    if (is_new) return;
    auto diagnostic = make_diagnostic(DiagnosticKind::duplicate_id, span, fmt::format("the id `{}` is used twice", id),
                                      "give one of them another id");
    diagnostic.notes.push_back({at->second, "first used here"});
    diagnostics_.push_back(std::move(diagnostic));
    id.clear();
  }

  void make(std::string& id, std::string_view words, std::string_view fallback, Span span) {
    if (!id.empty()) return;
    std::string base = make_slug(words);
    if (base.empty()) base = fallback;
    id = base;
    if (taken_.emplace(id, span).second) return;
    // Remembered, so that a thousand equal headings do not count from two a thousand times.
    int& n = next_.try_emplace(base, 2).first->second;
    do id = fmt::format("{}-{}", base, n++);
    while (!taken_.emplace(id, span).second);
  }

 private:
  Diagnostics& diagnostics_;
  std::unordered_map<std::string, Span> taken_;
  std::unordered_map<std::string, int> next_;
};

// Ids that headings and goals had before: each leads on from its old address, so it can belong to one thing only.
class FormerIds {
 public:
  FormerIds(const PlanDraft& draft, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    for (const markdown::Attributes& attributes : draft.document.attributes)
      if (!attributes.id.empty()) used_.emplace(attributes.id, attributes.id_span);
    for (const SectionDraft& section : draft.sections) used_.emplace(section.id, section.span);
    for (const GoalDraft& goal : draft.goals) used_.emplace(goal.id, goal.span);
  }

  // Those that are wrong are told and taken away.
  void check(std::vector<Text>& former, std::string_view own) {
    std::erase_if(former, [&](const Text& one) { return !is_fine(one, own); });
  }

 private:
  bool is_fine(const Text& former, std::string_view own) {
    if (!is_slug(former.value)) {
      diagnostics_.push_back(make_diagnostic(DiagnosticKind::bad_id, former.span,
                                             fmt::format("`{}` cannot have been an id", former.value),
                                             "write the id as it stood in the address: a to z, 0 to 9 and hyphens"));
      return false;
    }
    if (auto used = used_.find(former.value); used != used_.end())
      return report(former, fmt::format("the former id `{}` is in use{}", former.value, former.value == own ? " here" : ""),
                    former.value == own ? "take it out of `former`" : "give what has it now another id, or take it out of `former`",
                    used->second, "it is the id of this");
    auto [claimed, is_new] = claimed_.emplace(former.value, former.span);
    if (is_new) return true;
    return report(former, fmt::format("the former id `{}` is claimed twice", former.value), "an old address leads on to one place: keep one of them",
                  claimed->second, "first claimed here");
  }

  bool report(const Text& former, std::string message, std::string help, Span other, std::string note) {
    auto diagnostic = make_diagnostic(DiagnosticKind::former_id, former.span, std::move(message), std::move(help));
    diagnostic.notes.push_back({other, std::move(note)});
    diagnostics_.push_back(std::move(diagnostic));
    return false;
  }

  Diagnostics& diagnostics_;
  std::unordered_map<std::string, Span> used_, claimed_;
};

}  // namespace

void give_ids(PlanDraft& draft, Diagnostics& diagnostics) {
  Ids ids(diagnostics);
  // In the order of the text, so that "first used here" is the first; goals lie after their section's heading.
  std::size_t g = 0;
  for (SectionDraft& section : draft.sections) {
    for (; g < draft.goals.size() && draft.goals[g].node < section.heading; ++g)
      ids.claim(draft.goals[g].id, draft.goals[g].id_span);
    ids.claim(section.id, section.id_span);
  }
  for (; g < draft.goals.size(); ++g) ids.claim(draft.goals[g].id, draft.goals[g].id_span);
  for (SectionDraft& section : draft.sections) ids.make(section.id, section.title, "avsnitt", section.span);
  for (GoalDraft& goal : draft.goals) ids.make(goal.id, goal.text, "mal", goal.span);
  FormerIds former(draft, diagnostics);
  for (SectionDraft& section : draft.sections) former.check(section.former, section.id);
  for (GoalDraft& goal : draft.goals) former.check(goal.former, goal.id);
}

}  // namespace planverk
