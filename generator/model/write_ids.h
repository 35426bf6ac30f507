#pragma once
// Ids that were made from words, written into plan.md so that they stay when the words change.

#include <string>
#include <string_view>
#include <vector>

#include "model/plan_draft.h"

namespace planverk {

struct Insertion {
  std::uint32_t at = 0;  // byte in plan.md
  std::string text;      // " {#id}", or "#id " in braces that are there
  std::string id;
};

struct IdPlaces {
  std::vector<Insertion> insertions;    // by place
  std::vector<std::string> without;     // ids of goals that have no words of their own to stand after
};

// Where the ids that are only made from words belong in `text`, the plan.md that was read.
IdPlaces place_ids(const PlanDraft& plan, std::string_view text);

std::string insert(std::string_view text, const std::vector<Insertion>& insertions);

// Those of the insertions after which the plan still reads as before: the same blocks, words and changes, the same goals,
// sections and ids. Takes apart what does not; an insertion that changes the reading by itself is left out.
// `read` reads a text as the plan was read.
template <class Read>
std::vector<Insertion> harmless(const PlanDraft& plan, std::string_view text, std::vector<Insertion> insertions, const Read& read);

bool reads_the_same(const PlanDraft& before, const PlanDraft& after);

template <class Read>
std::vector<Insertion> harmless(const PlanDraft& plan, std::string_view text, std::vector<Insertion> insertions, const Read& read) {
  if (insertions.empty() || reads_the_same(plan, read(insert(text, insertions)))) return insertions;
  if (insertions.size() == 1) return {};
  auto half = insertions.begin() + static_cast<std::ptrdiff_t>(insertions.size() / 2);
  std::vector<Insertion> out = harmless(plan, text, {insertions.begin(), half}, read);
  std::vector<Insertion> rest = harmless(plan, text, {half, insertions.end()}, read);
  out.insert(out.end(), rest.begin(), rest.end());
  return out;
}

}  // namespace planverk
