#pragma once
// Which lists of a plan are lists of goals, and what plan.md must say so that the build takes them for that.

#include <string>
#include <vector>

#include "import/line.h"
#include "model/lead_in.h"

namespace planverk::importing {

struct GoalLists {
  bool every_list = false;  // `goals: every-list` in the front matter
  std::size_t lists = 0, led_in = 0, marked = 0, left = 0;
  std::size_t goals = 0;
};

// Lists after a lead-in of the site stay as they are. Others get `{.goals}` where words before them say that goals follow;
// where no list of the document has a lead-in, all bullet lists are goals.
GoalLists find_goal_lists(std::vector<Block>& blocks, const LeadInPatterns& patterns, const std::string& language, Log& log);

}  // namespace planverk::importing
