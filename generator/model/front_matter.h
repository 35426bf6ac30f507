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

}  // namespace planverk
