#pragma once
// Two plans laid side by side: which section, goal and paragraph of the one answers to which of the other. Both as they
// read with changes.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "site/site.h"

namespace planverk {

// A paragraph, a row of a table, an item, or a goal.
struct Passage {
  std::string text;
  GoalId goal;
  bool is_lead_in = false;
};

enum class PassageState : std::uint8_t { same, changed, added, removed };

struct ComparedPassage {
  PassageState state = PassageState::same;
  std::optional<Passage> earlier, later;  // one of them at least
  SectionId moved_from;                   // the goal stood in another section
  bool is_likeness = false;               // only the words tell that the two goals are one
  std::vector<GoalId> split_into;         // all later goals that were one
  std::vector<GoalId> joined_from;        // all earlier goals that are one now
  GoalId joined_into;                     // of a removed goal: the later goal that it is part of now
};

struct ComparedSection {
  PassageState state = PassageState::same;  // of the heading: `changed` when the title is another
  SectionId earlier, later;                 // neither for what stands before the first heading
  bool is_moved = false;                    // it stands in another place among the others
  std::vector<ComparedPassage> passages;
};

// In the order of the later text; what it does not have stands where it stood.
std::vector<ComparedSection> compare_texts(const Site& site, PlanId earlier, PlanId later);

}  // namespace planverk
