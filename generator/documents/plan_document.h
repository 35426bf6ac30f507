#pragma once
// A plan as pandoc's tree of a document, made from its model: headings, goals with their ids, changes with who is behind
// them, and the printed line numbers where lines begin.

#include <string>
#include <string_view>
#include <vector>

#include "view/make.h"

namespace planverk::documents {

// A part of a change that the document's file must say more about than pandoc can.
struct TrackedPart {
  bool inserted = false;
  std::string author;
  bool operator==(const TrackedPart&) const = default;
};

struct PlanDocument {
  std::string json;
  std::vector<TrackedPart> parts;  // as the marks in the text count them
  std::string date;                // of all changes
};

// The style of line numbers, in docx and odt; a person can change it or hide it.
inline constexpr std::string_view line_style = "Radnummer";

// `version` is that of pandoc's tree, "1,22,2,1", as the pandoc that shall read it says.
PlanDocument make_plan_document(const ViewContext& ctx, PlanId plan, DocumentFormat format, std::string_view version);

}  // namespace planverk::documents
