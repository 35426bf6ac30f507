// What is left over when a document of another program becomes Markdown.
//
// broken-paragraph: a page break cuts a paragraph in two, and the second half begins in lower case; or a word stays cut
// at the end of a line. Items of lists begin in lower case by right ("ordna kurser"), so only their hyphens count.
// Where a paragraph is to be changed, it is read as it was proposed.
//
// heading-skipped: `##` and then `####`. Pages close the gap, but the two levels were one in the document, or a heading
// between them was lost. Levels 1 and 2 are the same here, as on pages.

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "check/check.h"

namespace planverk {
namespace {

using markdown::Document;
using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::Reading;

std::string text_as_proposed(const Document& document, NodeId id) {
  std::string text = plain_text(document, id, Reading::original);
  return text.empty() ? plain_text(document, id, Reading::with_changes) : text;
}

// Names that begin in lower case ("iPhone", "e-post" does not begin a paragraph so), addresses, and "a)" of an outline.
bool begins_in_lower_case(std::string_view text) {
  std::size_t i = 0;
  char32_t first = utf8::next(text, i);
  if (!utf8::is_letter(first) || utf8::is_upper(first) || utf8::to_upper(first) == first) return false;
  if (i >= text.size()) return false;
  std::size_t next = i;
  char32_t second = utf8::next(text, next);
  if (utf8::is_upper(second) || second == U')' || second == U'.') return false;
  std::string_view word = text.substr(0, std::min(text.find(' '), text.size()));
  bool address = word.find("://") != word.npos || word.find('@') != word.npos ||
                 word.substr(0, word.size() - 1).find('.') != word.npos;
  return !address;
}

// A letter and a hyphen, or a soft one. "inrikes- och utrikes-" would be odd enough to look at, too.
bool ends_in_hyphen(std::string_view text) {
  if (text.ends_with("\u00AD")) return true;
  if (!text.ends_with('-') || text.size() < 2) return false;
  std::size_t at = text.size() - 1;
  return utf8::is_letter(utf8::previous(text, at));
}

// Whether the paragraph's first and last letters tell at once that nothing is wrong, as those of nearly all do.
bool is_plainly_fine(const Document& document, std::size_t paragraph) {
  const Node& node = document.nodes[paragraph];
  if (paragraph + 1 >= node.end) return true;
  const Node& first = document.nodes[paragraph + 1];
  const Node& last = document.nodes[node.end - 1];
  if (first.kind != NodeKind::text || last.kind != NodeKind::text || first.side != markdown::Side::none ||
      last.side != markdown::Side::none)
    return false;
  std::string_view begin = document.literal(first), end = document.literal(last);
  return !begin.empty() && begin.front() >= 'A' && begin.front() <= 'Z' && (end.ends_with('.') || end.ends_with(':'));
}

void check_paragraphs(const Document& document, Diagnostics& diagnostics) {
  std::uint32_t list_end = 0, quote_end = 0;
  for (std::size_t n = 0; n < document.nodes.size(); ++n) {
    const Node& node = document.nodes[n];
    if (node.kind == NodeKind::list) list_end = std::max(list_end, node.end);
    if (node.kind == NodeKind::block_quote) quote_end = std::max(quote_end, node.end);
    if (node.kind != NodeKind::paragraph || is_plainly_fine(document, n)) continue;
    std::string text = text_as_proposed(document, NodeId::of(n));
    if (text.empty()) continue;
    bool lower = n >= list_end && n >= quote_end && begins_in_lower_case(text);
    if (!lower && !ends_in_hyphen(text)) continue;
    diagnostics.push_back(make_diagnostic(
        DiagnosticKind::broken_paragraph, node.span,
        lower ? "the paragraph begins in lower case" : "the paragraph ends in a hyphen",
        lower ? "join it to the one that it continues; a page break of another program often cuts paragraphs in two"
              : "join the two parts of the word that was cut at the end of a line"));
  }
}

void check_headings(const Document& document, Diagnostics& diagnostics) {
  int before = 1;
  for (const Node& node : document.nodes) {
    if (node.kind != NodeKind::heading) continue;
    int level = std::max<int>(node.level, 2);
    if (level > before + 1)
      diagnostics.push_back(make_diagnostic(
          DiagnosticKind::heading_skipped, node.span,
          before == 1 ? fmt::format("the first heading is of level {}", level)
                      : fmt::format("a heading of level {} follows one of level {}", level, before),
          fmt::format("write it with {} `#`, or add the heading that is missing between them", before + 1)));
    before = level;
  }
}

}  // namespace

void check_left_overs(const Plan& plan, Diagnostics& diagnostics) {
  for (const Document* document : {&plan.draft.document, &plan.draft.summary}) {
    check_paragraphs(*document, diagnostics);
    check_headings(*document, diagnostics);
  }
}

}  // namespace planverk
