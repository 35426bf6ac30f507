#pragma once
// motions.yaml: the motions behind a proposal's amendments, keyed as the comments name them.

#include "model/plan_draft.h"

namespace planverk {

std::vector<Motion> read_motions(FileId file, std::string_view text, Diagnostics& diagnostics);

// The motions that a change's comment names: "M2:1" gives M2; "E25:1, PS svar till E24" gives E25 and E24.
// Indices into `motions`, each once, in the comment's order.
std::vector<std::size_t> motions_of_comment(std::string_view comment, const std::vector<Motion>& motions);

}  // namespace planverk
