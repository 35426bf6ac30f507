#pragma once
// plan.lock: the text as it was adopted and the ids that were published, written by `planverk freeze`.

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "yaml/reader.h"

namespace planverk {

struct PlanDraft;
struct TextLine;

struct LockedId {
  yaml::Text id;      // with its place in plan.lock
  std::string words;  // of the heading or goal when it was frozen, cut
};

struct PlanLock {
  bool is_sound = false;  // there is one, and it could be read
  std::string plan;       // "organisation/plan"
  Span plan_span;
  bool holds_text = false;        // of an adopted plan; one of a proposal holds ids alone
  std::vector<std::string> text;  // the lines of model/plan_text.h
  std::vector<LockedId> sections, goals;
};

// What is wrong: YAML and keys as in other files, and plan-lock-unusable for an unknown version or a text that does not
// answer its hash.
PlanLock read_plan_lock(FileId file, std::string_view text, Diagnostics& diagnostics);
std::string write_plan_lock(const PlanLock& lock);

// The lock of a plan as it is now. The ids of `before` stay in it, so that what was once published stays known, and a text
// that was held is held whatever the plan's status says now.
PlanLock make_plan_lock(const PlanDraft& plan, const PlanLock& before);

// How a text differs from an earlier one.
struct TextChange {
  enum class Kind : unsigned char { altered, missing, added } kind = Kind::altered;
  Span span;            // in plan.md; of the line before it where one is missing
  std::string was, is;  // the words, around the difference where they are many
};
struct TextComparison {
  bool is_other_text = false;  // less than a third of the lines are like earlier ones
  std::vector<TextChange> changes;
};
TextComparison compare_text(const std::vector<std::string>& was, const std::vector<TextLine>& is);

// Ids of the lock that neither a heading nor a goal has, nor a `former` of one. A goal's must lead to a page still.
std::vector<const LockedId*> lost_ids(const PlanDraft& plan, const PlanLock& lock);

// The lock of another plan (plan-lock-unusable), altered text (adopted-text-altered), lost ids (published-id-gone), and
// a text that was adopted after the lock was written (plan-lock-without-text).
void check_plan_lock(const PlanDraft& plan, Diagnostics& diagnostics);

}  // namespace planverk
