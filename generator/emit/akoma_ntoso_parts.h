#pragma once
// What the parts of an Akoma Ntoso file share: ids, and what the text tells its metadata.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "view/make.h"

namespace planverk::akn {

// Ids (`eId`) are flat, not built from those around them as the naming convention has it: ids of sections and goals are
// unique in their plan, and a goal that moves to another section keeps its own.
inline std::string section_id(std::string_view id) { return "sec_" + std::string(id); }
inline std::string goal_id(std::string_view id) { return "point_" + std::string(id); }
inline std::string motion_id(std::size_t index) { return "motion_" + std::to_string(index + 1); }

void append_attribute(std::string_view name, std::string_view value, std::string& out);

// On which sides each change has words in the text, by its index: `<ins>` and `<del>` are written there and nowhere else.
struct ChangesWritten {
  std::vector<bool> inserted, deleted;
};
// "ins_3", "del_3": the first element of change 3, as the register numbers it.
std::string change_id(bool deleted, std::size_t change_number);

// An address of the site as other programs can follow it: full, else from the plan's folder.
std::string address_from_plan(const ViewContext& ctx, const Plan& plan, const Address& to);

// The blocks and words of a plan, with changes and lines marked.
class TextWriter {
 public:
  TextWriter(const ViewContext& ctx, PlanId plan, std::string& out);

  // `place` is the id of what they stand in.
  void blocks_in(markdown::NodeId parent, const std::string& place);
  void block(markdown::NodeId id, const std::string& place);
  void inlines(markdown::NodeId parent);
  const ChangesWritten& changes() const { return written_; }

 private:
  void paragraph(markdown::NodeId id, std::string_view css_class);
  void list(markdown::NodeId id, const std::string& place);
  void item(markdown::NodeId id, const std::string& eid, std::string_view number);
  void table(markdown::NodeId id, const std::string& place);
  void code_block(markdown::NodeId id);
  void inline_node(markdown::NodeId id);
  void leaf(markdown::NodeId id);
  void link(markdown::NodeId id);
  void text(markdown::NodeId id);
  void lines_at(markdown::NodeId leaf, std::uint32_t from, std::uint32_t to, std::string_view words);
  void open_change(const markdown::Node& node);
  void close_change(const markdown::Node& node);
  void escaped(std::string_view words);
  std::string target_of(markdown::NodeId link, std::string& title) const;

  const ViewContext& ctx_;
  const Plan& plan_;
  PlanId id_;
  const markdown::Document& document_;
  std::string& out_;
  ChangesWritten written_;
  std::unordered_map<std::string, std::uint32_t> taken_;  // ids that several elements want
};

// <meta>: what the document is, who decided it and when, and what changes which part of it.
void append_meta(const ViewContext& ctx, PlanId plan, const ChangesWritten& changes, std::string& out);

}  // namespace planverk::akn
