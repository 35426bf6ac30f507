#pragma once
// The printed lines of a proposal, made once from its text: what `planverk number` freezes in lines.txt.

#include <string>
#include <vector>

#include "base/line_convention.h"
#include "model/plan_draft.h"

namespace planverk {

// The text of lines.txt: title block, headings, paragraphs and items as they were proposed, before all changes, wrapped
// by the convention. A blank line stands between blocks, none after a heading nor between a lead-in and its list.
std::string number_lines(const PlanDraft& plan, const std::vector<std::string>& title_block, const LineConvention& convention);

}  // namespace planverk
