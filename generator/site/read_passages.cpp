#include "site/read_passages.h"

#include "site/plan_text.h"

namespace planverk {
namespace {

using markdown::Document;
using markdown::NodeId;
using markdown::NodeKind;

class Reader {
 public:
  Reader(const Site& site, PlanId id) : site_(site), plan_(site.at(id)), document_(plan_.draft.document) {}

  std::vector<TextSection> read() {
    sections_.emplace_back();
    // Nodes lie in the order of the text, so that one finger on the next section and one on the next goal is enough.
    for (std::size_t i = 1; i < document_.nodes.size();) i = take(NodeId::of(i));
    return std::move(sections_);
  }

 private:
  // The node to go on with.
  std::size_t take(NodeId id) {
    const markdown::Node& node = document_.node(id);
    const auto& sections = plan_.draft.sections;
    const auto& goals = plan_.draft.goals;
    while (section_ < sections.size() && sections[section_].heading < id) ++section_;
    while (goal_ < goals.size() && goals[goal_].node < id) ++goal_;
    if (section_ < sections.size() && sections[section_].heading == id) {
      if (is_there(node)) sections_.push_back({SectionId::of(plan_.first_section.index() + section_), sections[section_].title, {}});
      return node.end;
    }
    if (goal_ < goals.size() && goals[goal_].node == id) {
      if (is_there(node)) add(id, GoalId::of(plan_.first_goal.index() + goal_));
      return node.end;
    }
    switch (node.kind) {
      case NodeKind::heading:
      case NodeKind::paragraph:
      case NodeKind::code_block:
      case NodeKind::table_row: add(id, {}); return node.end;
      default: return id.index() + 1;
    }
  }

  bool is_there(const markdown::Node& node) const { return markdown::is_visible(node.side, markdown::Reading::with_changes); }

  void add(NodeId id, GoalId goal) {
    Passage passage{text_of(id), goal, false};
    if (passage.text.empty()) return;
    const auto& goals = plan_.draft.goals;
    passage.is_lead_in = !goal && goal_ < goals.size() && goals[goal_].lead_in_node == id;
    sections_.back().passages.push_back(std::move(passage));
  }

  // Cells of a row are told apart, as they are on paper.
  std::string text_of(NodeId id) const {
    if (document_.node(id).kind == NodeKind::code_block) return std::string(document_.literal(document_.node(id)));
    if (document_.node(id).kind != NodeKind::table_row) return plan_text(site_, plan_, id);
    std::string out;
    for (NodeId cell = document_.first_child(id); cell; cell = document_.next_sibling(id, cell)) {
      if (!out.empty()) out += " | ";
      out += plan_text(site_, plan_, cell);
    }
    return out;
  }

  const Site& site_;
  const Plan& plan_;
  const Document& document_;
  std::size_t section_ = 0, goal_ = 0;
  std::vector<TextSection> sections_;
};

}  // namespace

std::vector<TextSection> read_passages(const Site& site, PlanId id) { return Reader(site, id).read(); }

}  // namespace planverk
