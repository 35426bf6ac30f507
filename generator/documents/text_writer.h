#pragma once
// The words of a plan as pandoc's tree: what stands inside paragraphs, headings and cells.

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "documents/ast.h"
#include "documents/change_notes.h"
#include "documents/plan_document.h"

namespace planverk::documents {

class TextWriter {
 public:
  TextWriter(const ViewContext& ctx, PlanId plan, DocumentFormat format, Ast& ast);

  // The inlines of a block, without the list around them. `whole`: the side that the block stands on as a whole.
  void write_block(markdown::NodeId block, markdown::Side whole);
  // "#id" leads there from now on; false when something has the id already.
  bool take_id(std::string_view id) { return !id.empty() && ids_.insert(std::string(id)).second; }
  std::vector<TrackedPart> take_parts() { return std::move(parts_); }
  const std::string& date() const { return date_; }

 private:
  const markdown::Node& node(markdown::NodeId id) const { return document_.nodes[id.index()]; }
  void write_inlines(markdown::NodeId parent);
  void write_inline(markdown::NodeId id);
  void write_wrapped(std::string_view type, markdown::NodeId id);
  void write_text(markdown::NodeId id);
  void write_words(std::string_view words);
  void write_link(markdown::NodeId id);
  markdown::LinkTarget target_of(markdown::NodeId id) const;
  std::string address_of_entity(Entity to) const;
  void write_line_mark(const markdown::LineMark& mark);
  // Changes (text_changes.cpp)
  bool marks(const markdown::Node& node) const;
  void open_change(markdown::NodeId leaf);
  void close_change();
  void reopen_change(std::uint32_t change);
  void take_space_of(markdown::NodeId next);
  bool gives_space(markdown::NodeId parent, markdown::NodeId text) const;
  bool moves_words(std::uint32_t change) const;
  void begin_comment(std::uint32_t change);
  void end_comment(std::uint32_t change);
  void mark_paragraph(markdown::NodeId block, markdown::Side whole);
  std::string part_mark(bool inserted, std::uint32_t change);

  const ViewContext& ctx_;
  const Plan& plan_;
  PlanId id_;
  DocumentFormat format_;
  const markdown::Document& document_;
  Ast& ast_;
  std::vector<ChangeNote> notes_;
  std::string date_;
  std::vector<std::uint32_t> first_leaf_, last_leaf_;  // by change
  std::vector<TrackedPart> parts_;
  std::unordered_set<std::string> ids_;
  markdown::Side whole_ = markdown::Side::none;
  bool in_link_ = false;
  bool open_inserted_ = false;
  std::uint32_t open_ = 0;         // change, from 1
  std::string open_part_;          // odt
  // Spaces around changes, so that both readings come out right.
  std::size_t skip_ = 0;           // bytes of the next text that are written already
  bool hold_ = false;              // the space at the end of this text belongs to the change after it
  char last_ = 0, before_ = 0;     // the last byte of the block's words so far, and of those before the open change
  std::vector<std::uint32_t> comments_after_link_;
};

}  // namespace planverk::documents
