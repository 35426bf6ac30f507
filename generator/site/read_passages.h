#pragma once
// A plan's text cut into sections and passages, for comparing. Only site/ sees it.

#include "site/compare_texts.h"

namespace planverk {

struct TextSection {
  SectionId id;  // none for what stands before the first heading
  std::string title;
  std::vector<Passage> passages;
};

// The part before the first heading is always there, empty or not. What a change strikes is left out.
std::vector<TextSection> read_passages(const Site& site, PlanId id);

}  // namespace planverk
