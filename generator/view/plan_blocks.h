#pragma once
// A plan's text cut into blocks: headings, prose, and lists of goals with their lead-in.

#include "markdown/document.h"
#include "view/plan_page.h"

namespace planverk {

struct Plan;
struct ViewContext;

std::vector<BlockView> make_plan_blocks(const ViewContext&, const PageBase&, const Plan&, markdown::Reading);

}  // namespace planverk
