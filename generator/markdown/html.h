#pragma once
// Writing a document, or a part of it, as HTML.

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "markdown/document.h"

namespace planverk::markdown {

// Where a link leads: `href` empty leaves the words without a link. `text` stands in when the author gave none.
struct LinkTarget {
  std::string href;
  std::string text;
  std::string css_class;
};

// A run of bytes of one text leaf's literal that becomes a link (first mention of a word of the registers).
struct Mention {
  NodeId leaf;
  std::uint32_t begin = 0;  // byte offsets in the leaf's literal
  std::uint32_t end = 0;
  std::uint32_t target = 0;  // the caller's number, handed back
};

// Where a printed line of a proposal begins: a run of text from byte `at` of a leaf's literal. Lines from `first_anchor`
// up to it have no words (blank ones, those of the title block) and get their anchors here.
struct LineMark {
  NodeId leaf;
  std::uint32_t at = 0;
  std::uint32_t number = 0;
  std::uint32_t first_anchor = 0;
};

// Words for the changes, as the reader's language has them: announced to those who do not see them.
struct ChangeWords {
  std::string inserted = "tillagt";
  std::string deleted = "struket";
  std::string end_of_change = "slut på ändring";
  std::string about_change = "ändring";  // "ändring 3": the name of the link to more about it
};

struct HtmlOptions {
  Reading reading = Reading::marked;
  int heading_shift = 0;  // 1 makes `##` an h3.
  int top_heading = 1;    // no heading is above this level
  std::function<LinkTarget(NodeId link, std::string_view address)> link;       // null: addresses as they are
  std::function<LinkTarget(const Mention&)> mention;                           // only href and css_class are used
  std::span<const LineMark> lines;                                             // sorted by leaf, at
  std::string_view line_word = "rad";                                          // "rad 99": the name of a line's mark
  std::span<const Mention> mentions;                                           // sorted by leaf, begin
  std::function<std::string_view(NodeId)> id;  // ids of headings, lists, items and paragraphs; null: their attributes'
  ChangeWords words;
  bool change_ids = false;  // the first element of change N is `A<N>`
  // Where more is said about a change, from 1: a link with its number stands where it ends. Null, or empty: no link.
  std::function<std::string(std::uint32_t)> change_link;
};

// Appends the HTML of the node and what is below it. Headings, lists and items take their attributes' id. A
// change's leaves become <ins> or <del> (class and data-change="N", N from 1) inside whatever marks them up, the
// first and last of a change with hidden words around them and the last with a link to more about it; items wholly
// on one side are wrapped inside the <li>.
void write_html(const Document& document, NodeId node, const HtmlOptions& options, std::string& out);

// Only what is inside the node: an item's or paragraph's inlines without <p> where there is one paragraph only.
void write_inner_html(const Document& document, NodeId node, const HtmlOptions& options, std::string& out);

}  // namespace planverk::markdown
