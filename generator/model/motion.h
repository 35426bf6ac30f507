#pragma once
// Motions behind a proposal's changes, and the changes as the register has them.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/document.h"
#include "yaml/reader.h"

namespace planverk {

using yaml::Text;

// What the meeting decided on a motion or one of its clauses.
enum class MotionOutcome : std::uint8_t { unstated, accepted, partly, rejected, answered, withdrawn };
// As motions.yaml writes them, `accepted` first: without `unstated`.
std::span<const std::string_view> motion_outcome_names();

struct MotionDecision {
  MotionOutcome outcome = MotionOutcome::unstated;
  std::string text;  // in the minutes' own words
  bool is_stated() const { return outcome != MotionOutcome::unstated || !text.empty(); }
};

// One of the things that a motion asks for: "att-sats" 1, 2, 3 …
struct Clause {
  Text id;  // as comments write it after the colon: "1", "2a"
  std::string text, answer;
  MotionDecision decision;
};

struct Motion {
  Text id;  // as the comments name it: "M2", "E25"
  std::string title, answer, text;
  MotionDecision decision;
  Text by;  // an organisation, or printed words
  std::vector<Clause> clauses;
  bool changes_nothing = false;  // it asks for no other words in the plan
};

// A motion that a comment names, and the clause of it.
struct MotionRef {
  std::uint32_t motion = 0;   // index into PlanDraft::motions
  std::int32_t clause = -1;   // index into Motion::clauses; -1: none, or one that motions.yaml does not have
  std::string clause_id;      // as written after the colon
  bool operator==(const MotionRef&) const = default;
};

// A change that moves words, with what the register says of it. Highlights and comments alone are none.
struct Amendment {
  std::uint32_t change = 0;         // index into Document::changes
  markdown::ChangeKind kind = markdown::ChangeKind::insertion;
  markdown::NodeId first, last;     // leaves with its words; none for a change without words
  std::int32_t goal = -1;           // index into PlanDraft::goals, where it stands in one
  std::int32_t section = -1;        // index into PlanDraft::sections
  std::string before, after;        // the words that go and those that come
  std::uint32_t first_line = 0, last_line = 0;  // printed lines; 0 where there are none
  std::vector<MotionRef> motions;   // in the comment's order, each once
};

}  // namespace planverk
