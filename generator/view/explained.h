#pragma once
// Words of the registers that a text names or links to, with what the registers say about them.

#include <vector>

#include "view/make.h"

namespace planverk {

// Of the node and what is below it; terms and references that have an explanation, in alphabetical order, each once.
std::vector<ExplainedView> explained_in(const ViewContext& ctx, const PageBase& page, const Plan& plan,
                                        markdown::NodeId node);

}  // namespace planverk
