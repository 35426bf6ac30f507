#pragma once
// Who is behind each change of a proposal, and what is said of it, as word processors show beside a tracked change.

#include <string>
#include <vector>

#include "view/make.h"

namespace planverk::documents {

struct ChangeNote {
  std::string author;
  std::vector<std::string> lines;  // motion and clause, the board's answer, the decision; none: nothing is said
};

// One for each of Document::changes.
std::vector<ChangeNote> change_notes(const ViewContext& ctx, PlanId plan);

// The day that all changes are dated, "2025-03-15T12:00:00Z": content states no other.
std::string change_date(const Site& site, PlanId plan);

}  // namespace planverk::documents
