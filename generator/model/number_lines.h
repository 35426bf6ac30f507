#pragma once
// The printed lines of a proposal, made once from its text: what `planverk number` freezes in lines.txt.

#include <functional>
#include <string>
#include <vector>

#include "base/line_convention.h"
#include "model/plan_draft.h"

namespace planverk {

// The text of lines.txt: title block, headings, paragraphs and items as they were proposed, before all changes, wrapped
// by the convention. A blank line stands between blocks, none after a heading nor between a lead-in and its list.
// `title_of_link` gives the words of a link that has none of its own.
std::string number_lines(const PlanDraft& plan, const std::vector<std::string>& title_block, const LineConvention& convention,
                         const std::function<std::string(markdown::NodeId)>& title_of_link);

}  // namespace planverk
