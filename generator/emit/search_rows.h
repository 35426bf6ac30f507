#pragma once
// What the search finds: a row for each goal, section, plan, term, reference, area, event and organisation.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/index.h"
#include "view/make.h"

namespace planverk {

// As it is shown in a list of what was found.
struct SearchRow {
  std::string address;  // from the site's root, with its fragment
  std::string title;
  std::string context;  // where it belongs and its facts, in one quiet line
  std::string excerpt;  // beginning of its text
  std::uint32_t number = 0;  // of a goal in its plan
  int status = -1;           // of a goal: index into Site::statuses
};

// Rows of one kind lie together.
struct SearchKind {
  std::string_view id;      // "goal": also the key of its heading in the strings, `found_goal`
  std::uint32_t first = 0;  // number of its first row
};

struct SearchContent {
  std::vector<SearchRow> rows;
  std::vector<SearchKind> kinds;
  std::vector<search::Term> terms;  // documents are numbers of rows
};

// Goals come first, in the order of goals_current_first: the numbers of rows are those of its goals.
SearchContent make_search_content(const ViewContext& ctx);

}  // namespace planverk
