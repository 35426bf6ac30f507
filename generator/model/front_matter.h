#pragma once
// The front matter of plan.md.

#include <string_view>

#include "model/plan_draft.h"

namespace planverk {

struct FrontMatter {
  PlanHead head;
  std::uint32_t body_offset = 0;  // where the text begins
  bool readable = true;           // false: empty, or text and front matter cannot be told apart
  Diagnostics diagnostics;        // front-matter-missing, front-matter-unclosed, empty-file and what YAML reports
};

FrontMatter read_front_matter(FileId file, std::string_view text);

// "norr/2024/" for "norr/2024", also when it has slashes around it: the folder of a plan that has moved. Empty for
// what no plan's folder could have been, so that `former` never leads out of the output folder.
std::string former_folder(std::string_view former);

}  // namespace planverk
