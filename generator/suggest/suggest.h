#pragma once
// Likely links that goals.yaml does not state: which priority a goal supports, which earlier goal it continues. Told, never
// counted: a person accepts them.

#include <string>
#include <vector>

#include "site/site.h"
#include "yaml/edit.h"

namespace planverk {

enum class SuggestionKind : unsigned char { supports, continues };

struct Suggestion {
  SuggestionKind kind = SuggestionKind::supports;
  GoalId goal;
  Entity to;              // a goal, or a priority's section
  std::string reference;  // "organisation/plan#id"
  double score = 0;
  std::vector<std::string> words;  // in common
};

struct SuggestOptions {
  double least = 0.25;         // below this no link is likely
  std::size_t most = 2;        // supports a goal
  bool with_stated = false;    // also for goals that have links already, to measure by them
};

// Of one plan, goal by goal, the best first.
std::vector<Suggestion> suggest_links(const Site& site, PlanId plan, const SuggestOptions& options);

// As changes to the plan's goals.yaml, with score and words in a comment beside each.
std::vector<yaml::Edit> edits_of(const Site& site, const std::vector<Suggestion>& suggestions);

// How well suggestions find the links that people stated in content.
struct SuggestMeasure {
  std::size_t links = 0, goals = 0;       // goals with stated links of the kind
  std::size_t first = 0, among_three = 0; // a stated link is the best suggestion, among the three best
  std::size_t told = 0, right = 0;        // above the limit; of these stated
};
SuggestMeasure measure_suggestions(const Site& site, SuggestionKind kind, const SuggestOptions& options);

// A patch in the unified format that turns `before` into `after`; empty when they are the same. `is_new`: the file is not there yet.
std::string unified_patch(std::string_view path, std::string_view before, std::string_view after, bool is_new = false);

}  // namespace planverk
