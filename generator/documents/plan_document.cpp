#include "documents/plan_document.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/xml.h"
#include "documents/plan_parts.h"
#include "view/parts.h"

namespace planverk::documents {
namespace {

using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::Side;

// "1,22,2,1"
void write_version(std::string_view version, JsonWriter& json) {
  json.begin_array();
  long long number = 0;
  for (char c : std::string(version) + ",") {
    if (c >= '0' && c <= '9' && number < 1'000'000) number = number * 10 + (c - '0');
    if (c == ',') json.integer(std::exchange(number, 0));
  }
  json.end_array();
}

class PlanWriter {
 public:
  PlanWriter(const ViewContext& ctx, PlanId id, DocumentFormat format, std::string& out)
      : ctx_(ctx), id_(id), format_(format), plan_(ctx.site.at(id)), document_(plan_.draft.document), ast_(out),
        text_(ctx, id, format, ast_) {
    for (const GoalDraft& goal : plan_.draft.goals) goal_of_[goal.node.value] = &goal;
  }

  PlanDocument write(std::string_view version) {
    JsonWriter& json = ast_.json();
    json.begin_object();
    json.key("pandoc-api-version");
    write_version(version, json);
    json.key("meta");
    write_properties(ctx_, id_, format_, ast_);
    json.key("blocks");
    ast_.list();
    if (ctx_.site.at(plan_.organisation).entry.fictional) write_remark(words::say(ctx_.strings, "fictional_plan"));
    if (!document_.nodes.empty()) write_blocks(NodeId::of(0), Side::none, false);
    ast_.end_list();
    json.end_object();
    return {{}, text_.take_parts(), text_.date()};
  }

 private:
  const Node& node(NodeId id) const { return document_.node(id); }

  void write_remark(const std::string& words) {
    ast_.begin("Para");
    ast_.begin("Emph");
    ast_.str(words);
    ast_.end();
    ast_.end();
  }

  void write_blocks(NodeId parent, Side whole, bool tight) {
    for (NodeId c = document_.first_child(parent); c; c = document_.next_sibling(parent, c)) write(c, whole, tight);
  }

  void write(NodeId id, Side whole, bool tight) {
    const Node& here = node(id);
    if (here.side == Side::inserted || here.side == Side::deleted) whole = here.side;
    switch (here.kind) {
      case NodeKind::heading: return write_heading(id, whole);
      case NodeKind::paragraph: return write_paragraph(id, whole, tight ? "Plain" : "Para");
      case NodeKind::list: return write_list(id, whole);
      case NodeKind::block_quote:
        ast_.begin("BlockQuote");
        write_blocks(id, whole, false);
        return ast_.end();
      case NodeKind::code_block: return write_code(id, whole);
      case NodeKind::thematic_break: return ast_.mark("HorizontalRule");
      case NodeKind::table: return write_table(document_, id, whole, text_, ast_);
      default: return;
    }
  }

  // As on the page, a step that the author left out is none, and the plan's own title stands above all.
  int shown_level(int written) {
    while (!above_.empty() && above_.back().first >= written) above_.pop_back();
    int shown = above_.empty() ? 1 : std::min(above_.back().second + 1, 6);
    above_.emplace_back(written, shown);
    return shown;
  }

  std::string_view id_of(NodeId block) {
    const auto& sections = plan_.draft.sections;
    auto section = std::ranges::lower_bound(sections, block, {}, &SectionDraft::heading);
    if (section != sections.end() && section->heading == block) return section->id;
    const auto* attributes = document_.attributes_of(node(block));
    return attributes ? std::string_view(attributes->id) : std::string_view();
  }

  void write_heading(NodeId id, Side whole) {
    std::string_view name = id_of(id);
    ast_.begin("Header");
    ast_.json().integer(shown_level(node(id).level));
    ast_.attributes(text_.take_id(name) ? name : std::string_view(), {}, {});
    ast_.list();
    text_.write_block(id, whole);
    ast_.end_list();
    ast_.end();
  }

  // The goal's id is a place in the document: around its first paragraph.
  void write_paragraph(NodeId id, Side whole, std::string_view type) {
    const GoalDraft* goal = std::exchange(begun_, nullptr);
    if (auto own = goal_of_.find(id.value); own != goal_of_.end()) goal = own->second;
    ast_.begin(type);
    if (goal) ast_.begin_span(text_.take_id(goal->id) ? goal->id : std::string_view(), {"goal"}, {});
    text_.write_block(id, whole);
    if (goal) ast_.end_span();
    ast_.end();
  }

  // One lead-in for the whole plan stands in its front matter, and is read before each list.
  void write_common_lead_in(NodeId list) {
    NodeId first = document_.first_child(list);
    auto goal = first ? goal_of_.find(first.value) : goal_of_.end();
    if (goal == goal_of_.end() || goal->second->lead_in_node || goal->second->lead_in.empty()) return;
    ast_.begin("Para");
    ast_.str(goal->second->lead_in);
    ast_.end();
  }

  void write_list(NodeId id, Side whole) {
    const Node& here = node(id);
    write_common_lead_in(id);
    ast_.begin(here.ordered ? "OrderedList" : "BulletList");
    if (here.ordered) {
      ast_.list();
      ast_.json().integer(here.start);
      ast_.mark("Decimal");
      ast_.mark("Period");
      ast_.end_list();
      ast_.list();
    }
    for (NodeId item = document_.first_child(id); item; item = document_.next_sibling(id, item)) {
      Side side = node(item).side == Side::inserted || node(item).side == Side::deleted ? node(item).side : whole;
      auto goal = goal_of_.find(item.value);
      begun_ = goal == goal_of_.end() ? nullptr : goal->second;
      ast_.list();
      write_blocks(item, side, here.tight);
      ast_.end_list();
    }
    begun_ = nullptr;
    if (here.ordered) ast_.end_list();
    ast_.end();
  }

  void write_code(NodeId id, Side whole) {
    if (node(id).change != 0) {
      ast_.begin("Para");
      text_.write_block(id, whole);
      return ast_.end();
    }
    ast_.begin("CodeBlock");
    ast_.attributes({}, {}, {});
    ast_.json().string(xml::allowed(document_.literal(node(id))));
    ast_.end();
  }

  const ViewContext& ctx_;
  PlanId id_;
  DocumentFormat format_;
  const Plan& plan_;
  const markdown::Document& document_;
  Ast ast_;
  TextWriter text_;
  std::unordered_map<std::uint32_t, const GoalDraft*> goal_of_;  // by node
  const GoalDraft* begun_ = nullptr;                             // the goal whose first paragraph comes next
  std::vector<std::pair<int, int>> above_;                       // headings above: as written, as shown
};

}  // namespace

PlanDocument make_plan_document(const ViewContext& site_ctx, PlanId plan, DocumentFormat format, std::string_view version) {
  ViewContext ctx = in_language_of(site_ctx, site_ctx.site.at(plan));
  std::string json;
  PlanDocument out = PlanWriter(ctx, plan, format, json).write(version);
  out.json = std::move(json);
  return out;
}

}  // namespace planverk::documents
