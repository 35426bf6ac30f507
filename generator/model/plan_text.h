#pragma once
// A plan's text as its readers have it, line by line: what a conference adopts, what plan.lock holds and what
// earlier publications are compared with. Ids, attributes, line ends in a paragraph, emphasis and marks of changes
// that are carried out are no part of it.

#include <string>
#include <string_view>
#include <vector>

#include "model/plan_draft.h"

namespace planverk {

// The title, a heading, a paragraph, a cell of a table.
struct TextLine {
  std::string words;  // "# " before those of a heading, "- " before those that begin an item
  Span span;
  bool operator==(const TextLine&) const = default;
};

// In reading order, the title first, with changes carried out. Empty for a plan without words.
std::vector<TextLine> text_lines(const PlanDraft& plan);

// The line in the form that is compared: what readers cannot see, such as soft hyphens and kinds of spaces, and kinds
// of dashes and quotation marks make no difference, as in lines.txt.
std::string comparable_line(std::string_view words);

// 32 hexadecimal digits for the whole text, and 16 for a line of it.
std::string text_hash(const std::vector<std::string>& lines);
std::string text_hash(const std::vector<TextLine>& lines);
std::string line_hash(std::string_view words);

// Whether the text holds: it was decided, or nothing else is known of it. Drafts and proposals are still written.
bool is_decided(PlanStatus status);

}  // namespace planverk
