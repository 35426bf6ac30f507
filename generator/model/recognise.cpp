#include "model/recognise.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "base/near_miss.h"
#include "base/utf8.h"

namespace planverk {
namespace {

using markdown::Attributes;
using markdown::Document;
using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::Reading;

constexpr std::string_view section_keys[] = {"area", "responsible", "former"};
constexpr std::string_view goal_keys[] = {"area", "responsible", "part-of", "former"};

class Recogniser {
 public:
  Recogniser(PlanDraft& draft, const LeadInPatterns& patterns, Diagnostics& diagnostics)
      : draft_(draft), document_(draft.document), patterns_(patterns), diagnostics_(diagnostics) {}

  void run() {
    if (document_.nodes.empty()) return;
    NodeId root = NodeId::of(0);
    for (NodeId block = document_.first_child(root); block; block = document_.next_sibling(root, block)) {
      read_block(block);
      before_ = block;
    }
    if (!draft_.sections.empty()) close_section(document_.nodes[0].end);
  }

 private:
  // The words that lists now take: from a heading, good until a heading of its level or above.
  struct HeadingLeadIn {
    NodeId node;
    std::string text;
    int level = 0;
  };

  std::string text_of(NodeId node) const {
    std::string text = plain_text(document_, node, Reading::with_changes);
    return text.empty() ? plain_text(document_, node, Reading::original) : text;
  }

  // What stands in braces must mean something: `{ansvarig=styrelsen}` would otherwise vanish without a word.
  void check_attributes(const Attributes& attributes, std::span<const std::string_view> keys) {
    static constexpr std::string_view classes[] = {"goals", "goal", "nolink"};
    auto report = [&](Span span, std::string_view what, std::string_view written, auto known) {
      std::string help = did_you_mean(written, known);
      diagnostics_.push_back(make_diagnostic(DiagnosticKind::unknown_key, span,
                                             fmt::format("`{}` is no {} here", written, what),
                                             help.empty() ? fmt::format("known are {}", fmt::join(known, ", ")) : help));
    };
    for (const markdown::Attribute& pair : attributes.pairs)
      if (std::find(keys.begin(), keys.end(), pair.key) == keys.end()) report(pair.span, "attribute", pair.key, keys);
    for (const std::string& name : attributes.classes)
      if (std::find(std::begin(classes), std::end(classes), name) == std::end(classes))
        report(attributes.span, "class", name, std::span<const std::string_view>(classes));
  }

  void read_block(NodeId block) {
    const Node& node = document_.node(block);
    const Attributes* attributes = document_.attributes_of(node);
    bool marked = attributes != nullptr && attributes->has_class("goals");
    if (marked && node.kind != NodeKind::list)
      diagnostics_.push_back(make_diagnostic(DiagnosticKind::mark_without_list, attributes->span,
                                             "`{.goals}` stands before something that is no list",
                                             "put it on a line of its own right before the list of goals"));
    if (node.kind == NodeKind::heading) return read_heading(block);
    if (node.kind == NodeKind::paragraph && attributes != nullptr && attributes->has_class("goal"))
      return add_goal(block, NodeId{}, {});
    if (node.kind == NodeKind::list) return read_list(block, marked);
  }

  void read_heading(NodeId heading) {
    const Node& node = document_.node(heading);
    if (heading_lead_in_.level >= node.level) heading_lead_in_ = {};
    std::string title = text_of(heading);
    if (patterns_.is_heading(title)) {
      Below below = look_below(heading);
      if (below.list || below.list_in_deeper) heading_lead_in_ = {heading, title, node.level};
      if (below.list && !below.list_in_deeper) return;
    }
    add_section(heading, std::move(title));
  }

  struct Below {
    bool list = false;            // before the next heading, without a lead-in of its own
    bool list_in_deeper = false;  // the same below deeper headings
  };

  Below look_below(NodeId heading) const {
    Below out;
    int level = document_.node(heading).level;
    bool deeper = false, led_in = false;
    NodeId root = NodeId::of(0);
    for (NodeId b = document_.next_sibling(root, heading); b; b = document_.next_sibling(root, b)) {
      const Node& node = document_.node(b);
      if (node.kind == NodeKind::heading) {
        if (node.level <= level) break;
        deeper = true;
      }
      if (node.kind == NodeKind::list && !led_in) (deeper ? out.list_in_deeper : out.list) = true;
      led_in = node.kind == NodeKind::paragraph && !patterns_.in_paragraph(text_of(b)).empty();
    }
    return out;
  }

  void close_section(std::uint32_t end) { draft_.sections.back().end = end; }

  void add_section(NodeId heading, std::string title) {
    const Node& node = document_.node(heading);
    if (!draft_.sections.empty()) close_section(static_cast<std::uint32_t>(heading.index()));
    SectionDraft section;
    section.title = std::move(title);
    section.level = node.level;
    section.heading = heading;
    section.end = node.end;
    section.span = node.span;
    for (auto i = static_cast<std::int32_t>(draft_.sections.size()) - 1; i >= 0; i = draft_.sections[i].parent) {
      if (draft_.sections[i].level >= node.level) continue;
      section.parent = i;
      break;
    }
    if (const Attributes* attributes = document_.attributes_of(node)) {
      section.id = attributes->id;
      section.id_span = attributes->id_span;
      section.area = text(*attributes, "area");
      section.responsible = texts(*attributes, "responsible");
      section.former = texts(*attributes, "former");
      check_attributes(*attributes, section_keys);
    }
    draft_.sections.push_back(std::move(section));
  }

  static Text text(const Attributes& attributes, std::string_view key) {
    const markdown::Attribute* found = attributes.find(key);
    return found == nullptr ? Text{} : Text{found->value, found->span};
  }

  // `responsible=a` or `responsible="a, b"`.
  static std::vector<Text> texts(const Attributes& attributes, std::string_view key) {
    std::vector<Text> out;
    Text all = text(attributes, key);
    for (std::string_view rest = all.value; !rest.empty();) {
      std::size_t comma = std::min(rest.find(','), rest.size());
      std::string_view one = utf8::trim(rest.substr(0, comma));
      if (!one.empty()) out.push_back({std::string(one), all.span});
      rest = comma == rest.size() ? std::string_view() : rest.substr(comma + 1);
    }
    return out;
  }

  // The heading that is a lead-in counts for every list under it; a paragraph only for the list right after it.
  void read_list(NodeId list, bool marked) {
    NodeId lead_in_node;
    std::string lead_in;
    if (before_ && document_.node(before_).kind == NodeKind::paragraph) {
      lead_in = patterns_.in_paragraph(text_of(before_));
      if (!lead_in.empty()) lead_in_node = before_;
    }
    if (lead_in.empty() && heading_lead_in_.level > 0) {
      lead_in = heading_lead_in_.text;
      lead_in_node = heading_lead_in_.node;
    }
    const Node& node = document_.node(list);
    bool every = draft_.head.goals == GoalRule::every_list && !node.ordered;
    if (lead_in.empty() && !marked && !every) return;
    if (lead_in.empty() && before_ && document_.node(before_).kind == NodeKind::paragraph) {
      lead_in = open_sentence(text_of(before_));
      if (!lead_in.empty()) lead_in_node = before_;
    }
    if (lead_in.empty()) lead_in = draft_.head.lead_in;
    for (NodeId item = document_.first_child(list); item; item = document_.next_sibling(list, item))
      add_goal(item, lead_in_node, lead_in);
  }

  void add_goal(NodeId node_id, NodeId lead_in_node, const std::string& lead_in) {
    const Node& node = document_.node(node_id);
    GoalDraft goal;
    goal.text = plain_text(document_, node_id, Reading::with_changes);
    goal.original = plain_text(document_, node_id, Reading::original);
    goal.side = node.side;
    if (goal.text.empty()) goal.text = goal.original;
    if (goal.text.empty()) return;  // An empty bullet promises nothing.
    goal.number = static_cast<std::uint32_t>(draft_.goals.size() + 1);
    goal.section = static_cast<std::int32_t>(draft_.sections.size()) - 1;
    goal.node = node_id;
    goal.lead_in_node = lead_in_node;
    goal.lead_in = lead_in;
    goal.sentence = join_sentence(lead_in, goal.text);
    goal.span = node.span;
    // By the words of another language they would be read wrongly.
    if (draft_.quantity_words) goal.reading = read_quantities(goal.text, *draft_.quantity_words);
    for (std::uint32_t i = static_cast<std::uint32_t>(node_id.index()); i < node.end; ++i) {
      std::uint32_t change = document_.nodes[i].change;
      if (change != 0 && (goal.changes.empty() || goal.changes.back() != change - 1)) goal.changes.push_back(change - 1);
    }
    if (const Attributes* attributes = goal_attributes(node_id)) {
      goal.id = attributes->id;
      goal.id_given = !attributes->id.empty();
      goal.id_span = attributes->id_span;
      goal.part_of = text(*attributes, "part-of");
      goal.area = text(*attributes, "area");
      goal.responsible = texts(*attributes, "responsible");
      goal.former = texts(*attributes, "former");
      check_attributes(*attributes, goal_keys);
    }
    draft_.goals.push_back(std::move(goal));
  }

  // Attributes of an item may hang on it or on its first paragraph.
  const Attributes* goal_attributes(NodeId id) const {
    const Node& node = document_.node(id);
    if (const Attributes* own = document_.attributes_of(node)) return own;
    NodeId child = document_.first_child(id);
    bool paragraph = child && document_.node(child).kind == NodeKind::paragraph;
    return paragraph ? document_.attributes_of(document_.node(child)) : nullptr;
  }

  PlanDraft& draft_;
  const Document& document_;
  const LeadInPatterns& patterns_;
  Diagnostics& diagnostics_;
  HeadingLeadIn heading_lead_in_;
  NodeId before_;
};

}  // namespace

void recognise(PlanDraft& draft, const LeadInPatterns& patterns, Diagnostics& diagnostics) {
  Recogniser(draft, patterns, diagnostics).run();
  give_ids(draft, diagnostics);
}

}  // namespace planverk
