#include "view/plan_blocks.h"

#include <algorithm>

#include "base/html_escape.h"
#include "view/parts.h"

namespace planverk {
namespace {

using markdown::Document;
using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;

// Walks the text once, with one finger on the next section and one on the next goal: both lie in the text's order.
class Blocks {
 public:
  Blocks(const ViewContext& ctx, const PageBase& page, const Plan& plan, markdown::Reading reading)
      : ctx_(ctx), page_(page), plan_(plan), reading_(reading), document_(plan.draft.document) {}

  std::vector<BlockView> run() {
    if (document_.nodes.empty()) return {};
    NodeId root = NodeId::of(0);
    for (NodeId block = document_.first_child(root); block;) {
      NodeId next = document_.next_sibling(root, block);
      if (is_section(block))
        add_heading(block);
      else if (holds_goals(block))
        add_goals(block, {});
      else if (next && is_lead_in_of(block, next)) {
        add_goals(next, block);
        next = document_.next_sibling(root, next);
      } else
        add_prose(block);
      block = next;
    }
    add_last_lines();
    return std::move(blocks_);
  }

 private:
  bool is_read(NodeId node) const { return markdown::is_visible(document_.node(node).side, reading_); }

  // Where something would stand that this reading of the plan lacks: an address leads to its place in every reading.
  void add_place(std::string_view id) {
    if (id.empty()) return;
    if (blocks_.empty() || blocks_.back().html.empty()) blocks_.emplace_back();
    std::string& html = blocks_.back().html.text;
    html += "<span id=\"";
    append_html_escaped(id, html);
    html += "\"></span>\n";
  }

  // Lines at the end whose words have all gone.
  void add_last_lines() {
    const LineLock& lock = plan_.draft.lines;
    if (reading_ != markdown::Reading::with_changes || lock.marks.empty()) return;
    std::uint32_t last = lock.marks_with_changes.empty() ? lock.lines.front().number - 1 : lock.marks_with_changes.back().number;
    for (std::uint32_t n = last + 1; n <= lock.marks.back().number; ++n) add_place("L" + std::to_string(n));
  }
  bool is_section(NodeId block) const {
    const auto& sections = plan_.draft.sections;
    return section_ < sections.size() && sections[section_].heading == block;
  }

  // A goal list, or a paragraph that is a goal itself.
  bool holds_goals(NodeId block) const {
    const auto& goals = plan_.draft.goals;
    return goal_ < goals.size() && goals[goal_].node >= block && goals[goal_].node.index() < document_.node(block).end;
  }

  // Right before its list; a lead-in further up (a heading with prose below it) stays where it is.
  bool is_lead_in_of(NodeId block, NodeId next) const {
    return holds_goals(next) && plan_.draft.goals[goal_].lead_in_node == block;
  }

  std::string inner(NodeId node) const {
    std::string out;
    write_plan_html(ctx_, page_, plan_, node, true, reading_, 0, out);
    return out;
  }

  // A plan that goes from level 2 to 4 is shown without the step that readers of headings would miss.
  int shown_level(int written) {
    while (!above_.empty() && above_.back().written >= written) above_.pop_back();
    int shown = above_.empty() ? 2 : above_.back().shown + 1;
    above_.push_back({written, shown});
    return shown;
  }

  void set_level(HeadingView& view, int written) {
    int level = shown_level(written);
    view.h2 = level == 2;
    view.h3 = level == 3;
    view.h4 = level >= 4;
  }

  void add_heading(NodeId block) {
    const SectionDraft& draft = plan_.draft.sections[section_];
    SectionId id = SectionId::of(plan_.first_section.index() + section_++);
    if (!is_read(block)) return add_place(draft.id);
    const Section& section = ctx_.site.at(id);
    HeadingView view;
    view.id = draft.id;
    for (const Text& former : draft.former) view.former.push_back(former.value);
    view.html.text = inner(block);
    view.text = reading_ == markdown::Reading::original ? markdown::plain_text(document_, block, reading_) : draft.title;
    set_level(view, draft.level);
    if (!draft.area.empty() && section.area) view.area = make_link(ctx_, page_, entity(section.area));
    if (section.is_priority) {
      view.priority = make_link(page_, priority_address(ctx_.site, id), words::say(ctx_.strings, "priority_link"));
      view.priority_number = std::to_string(section.priority_number);
    }
    for (BodyId body : section.responsible) view.responsible.push_back(make_link(ctx_, page_, entity(body)));
    blocks_.emplace_back().heading = std::move(view);
  }

  void add_goals(NodeId block, NodeId lead_in) {
    const auto& goals = plan_.draft.goals;
    GoalListView list;
    if (lead_in) {
      list.lead_in.text = inner(lead_in);
      if (const auto* attributes = document_.attributes_of(document_.node(lead_in))) list.lead_in_id = attributes->id;
    } else if (!goals[goal_].lead_in_node && !goals[goal_].lead_in.empty()) {
      // One lead-in for the whole plan, from its front matter.
      append_html_escaped(goals[goal_].lead_in, list.lead_in.text);
    }
    for (; holds_goals(block); ++goal_) {
      if (is_read(goals[goal_].node))
        list.goals.push_back(make_goal(goal_));
      else
        add_place(goals[goal_].id);
    }
    if (!list.goals.empty() || !list.lead_in.empty()) blocks_.emplace_back().goal_list = std::move(list);
  }

  GoalView make_goal(std::size_t index) const {
    const GoalDraft& draft = plan_.draft.goals[index];
    GoalView view = make_goal_view(ctx_, page_, GoalId::of(plan_.first_goal.index() + index));
    view.html.text = inner(draft.node);
    if (reading_ == markdown::Reading::marked) return view;
    view.inserted = view.deleted = view.changed = false;
    // What was read from the words was read from those with changes.
    if (reading_ == markdown::Reading::original && !draft.changes.empty()) {
      view.deadline.clear();
      view.target.clear();
      view.recurrence.clear();
    }
    return view;
  }

  void add_prose(NodeId block) {
    bool begins = blocks_.empty() || blocks_.back().html.empty();
    if (begins) blocks_.emplace_back();
    const Node& node = document_.node(block);
    int shift = node.kind == NodeKind::heading ? shown_level(node.level) - node.level : 0;
    write_plan_html(ctx_, page_, plan_, block, false, reading_, shift, blocks_.back().html.text);
    if (begins && blocks_.back().html.empty()) blocks_.pop_back();
  }

  const ViewContext& ctx_;
  const PageBase& page_;
  const Plan& plan_;
  markdown::Reading reading_;
  const Document& document_;
  std::size_t section_ = 0, goal_ = 0;
  struct Level {
    int written, shown;
  };
  std::vector<Level> above_;  // the heading before and those that it stands below
  std::vector<BlockView> blocks_;
};

}  // namespace

std::vector<BlockView> make_plan_blocks(const ViewContext& ctx, const PageBase& page, const Plan& plan, markdown::Reading reading) {
  return Blocks(ctx, page, plan, reading).run();
}

}  // namespace planverk
