#pragma once
// motions.yaml: the motions behind a proposal's amendments, keyed as the comments name them.

#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/plan_draft.h"

namespace planverk {

std::vector<Motion> read_motions(FileId file, std::string_view text, Diagnostics& diagnostics);

// Motions by their ids. The motions must outlive it.
struct MotionIndex {
  const std::vector<Motion>& motions;
  std::unordered_map<std::string_view, std::uint32_t> by_id;
};
MotionIndex index_motions(const std::vector<Motion>& motions);

// What stands between two commas of a change's comment: "M2:1", "PS svar till E24", "styrelsen".
struct CommentPart {
  std::string_view words;
  std::vector<MotionRef> motions;          // those of motions.yaml that it names
  std::vector<std::string_view> unknown;   // words that look like a motion ("E99:1") and are none of motions.yaml
};
std::vector<CommentPart> read_comment(std::string_view comment, const MotionIndex& index);

// The changes of a plan that move words, in the order of the text. Goals, sections, lines and motions are read already.
std::vector<Amendment> list_amendments(const PlanDraft& plan);

// The amendment of a change, or null: `change` counts as Document::changes does.
const Amendment* amendment_of(const PlanDraft& plan, std::uint32_t change);

}  // namespace planverk
