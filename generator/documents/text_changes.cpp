// Changes as each form of document has them. Word has tracked insertions and deletions, which pandoc writes; what it does not
// write (paragraphs that come or go as a whole, all of OpenDocument's) is marked here and put in afterwards (pack_*.cpp). EPUB
// has <ins> and <del>, with the comment as a note.

#include <algorithm>

#include "base/xml.h"
#include "documents/marks.h"
#include "documents/text_writer.h"

namespace planverk::documents {

using markdown::ChangeKind;
using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::Side;

bool TextWriter::marks(const Node& node) const {
  return node.change != 0 && (node.side == Side::inserted || node.side == Side::deleted);
}

std::string TextWriter::part_mark(bool inserted, std::uint32_t change) {
  parts_.push_back({inserted, notes_[change - 1].author});
  return std::to_string(parts_.size() - 1);
}

void TextWriter::open_change(NodeId leaf) {
  const Node& here = node(leaf);
  if (first_leaf_[here.change - 1] == leaf.index() || node(leaf).kind == NodeKind::code_block) begin_comment(here.change);
  open_inserted_ = here.side == Side::inserted;
  before_ = last_;
  reopen_change(here.change);
  if (std::exchange(hold_, false)) write_words(" ");
}

void TextWriter::reopen_change(std::uint32_t change) {
  open_ = change;
  const std::string& author = notes_[open_ - 1].author;
  switch (format_) {
    case DocumentFormat::docx:
      return ast_.begin_span({}, {open_inserted_ ? "insertion" : "deletion"}, {{"author", author}, {"date", date_}});
    case DocumentFormat::odt:
      open_part_ = part_mark(open_inserted_, open_);
      return ast_.raw("opendocument", open_inserted_ ? odt_insertion_start(open_part_) : odt_deletion_start(open_part_));
    case DocumentFormat::epub: return ast_.raw("html", open_inserted_ ? "<ins>" : "<del>");
  }
}

void TextWriter::close_change() {
  if (open_ == 0) return;
  switch (format_) {
    case DocumentFormat::docx: ast_.end_span(); break;
    case DocumentFormat::odt:
      ast_.raw("opendocument", open_inserted_ ? odt_insertion_end(open_part_) : std::string(odt_deletion_end));
      break;
    case DocumentFormat::epub: ast_.raw("html", open_inserted_ ? "</ins>" : "</del>"); break;
  }
  open_ = 0;
}

// Words that come or go alone: a substitution has words on both sides.
bool TextWriter::moves_words(std::uint32_t change) const {
  ChangeKind kind = document_.changes[change - 1].kind;
  return kind == ChangeKind::insertion || kind == ChangeKind::deletion;
}

// `ord {--bort--} ord`: one of the spaces goes with the words.
void TextWriter::take_space_of(NodeId next) {
  const Node& here = node(next);
  bool space_before = before_ == ' ' || before_ == 0;
  if (!moves_words(open_) || !space_before || last_ == ' ' || whole_ != Side::none) return;
  if (here.kind == NodeKind::text && !document_.literal(here).starts_with(' ')) return;
  if (here.kind != NodeKind::text && here.kind != NodeKind::soft_break) return;
  write_words(" ");
  skip_ = 1;
}

// `ord {--bort--}.`: the space before them goes with the words.
bool TextWriter::gives_space(NodeId parent, NodeId text) const {
  if (!document_.literal(node(text)).ends_with(' ')) return false;
  NodeId next = document_.next_sibling(parent, text);
  if (!next || !marks(node(next)) || !moves_words(node(next).change)) return false;
  std::uint32_t change = node(next).change;
  while (next && node(next).change == change) next = document_.next_sibling(parent, next);
  if (!next) return true;
  std::string_view words = node(next).kind == NodeKind::text ? document_.literal(node(next)) : std::string_view();
  return !words.empty() && std::string_view(".,;:!?)").contains(words.front());
}

void TextWriter::begin_comment(std::uint32_t change) {
  const ChangeNote& note = notes_[change - 1];
  if (note.lines.empty() || format_ != DocumentFormat::docx) return;
  ast_.begin_span({}, {"comment-start"}, {{"id", std::to_string(change)}, {"author", note.author}, {"date", date_}});
  for (std::size_t i = 0; i < note.lines.size(); ++i) {
    if (i > 0) ast_.mark("LineBreak");
    ast_.str(note.lines[i]);
  }
  ast_.end_span();
}

void TextWriter::end_comment(std::uint32_t change) {
  const ChangeNote& note = notes_[change - 1];
  if (note.lines.empty()) return;
  if (format_ == DocumentFormat::docx) {
    ast_.begin_span({}, {"comment-end"}, {{"id", std::to_string(change)}});
    return ast_.end_span();
  }
  if (format_ == DocumentFormat::odt) return ast_.raw("opendocument", odt_annotation(note, date_));
  ast_.begin("Note");
  for (const std::string& line : note.lines) {
    ast_.begin("Para");
    ast_.str(line);
    ast_.end();
  }
  ast_.end();
}

// A paragraph that comes or goes as a whole, its end with it: no empty item is left.
void TextWriter::mark_paragraph(NodeId block, Side whole) {
  if (format_ != DocumentFormat::docx || (whole != Side::inserted && whole != Side::deleted)) return;
  for (std::size_t i = block.index(); i < node(block).end; ++i)
    if (marks(document_.nodes[i]))
      return ast_.raw("openxml", docx_paragraph_mark(part_mark(whole == Side::inserted, document_.nodes[i].change)));
}

}  // namespace planverk::documents
