#include "emit/akoma_ntoso.h"

#include "base/xml.h"
#include "emit/akoma_ntoso_parts.h"
#include "site/versions.h"
#include "view/parts.h"

namespace planverk {
namespace {

using markdown::Document;
using markdown::NodeId;
using namespace akn;

// The text in its order, with one finger on the next section and one on the next goal.
class BodyWriter {
 public:
  BodyWriter(const ViewContext& ctx, PlanId id, std::string& out)
      : ctx_(ctx), plan_(ctx.site.at(id)), document_(plan_.draft.document), out_(out), text_(ctx, id, out) {}

  void write() {
    out_ += "<mainBody>\n";
    std::size_t before = out_.size();
    NodeId root = NodeId::of(0);
    for (NodeId block = document_.nodes.empty() ? NodeId{} : document_.first_child(root); block;) {
      NodeId next = document_.next_sibling(root, block);
      if (is_section(block)) {
        open_section(block);
      } else if (holds_goals(block)) {
        goals(block, {});
      } else if (next && holds_goals(next) && plan_.draft.goals[goal_].lead_in_node == block) {
        goals(next, block);
        next = document_.next_sibling(root, next);
      } else {
        prose(block);
      }
      block = next;
    }
    while (!open_.empty()) close_section();
    if (out_.size() == before) out_ += "<p/>\n";  // A body is never empty.
    out_ += "</mainBody>\n";
  }

  const ChangesWritten& changes() const { return text_.changes(); }

 private:
  bool is_section(NodeId block) const {
    const auto& sections = plan_.draft.sections;
    return section_ < sections.size() && sections[section_].heading == block;
  }
  // A goal list, or a paragraph that is a goal itself.
  bool holds_goals(NodeId block) const {
    const auto& goals = plan_.draft.goals;
    return goal_ < goals.size() && goals[goal_].node >= block && goals[goal_].node.index() < document_.node(block).end;
  }

  void begin(std::string_view name, std::string_view eid) {
    out_ += '<';
    out_ += name;
    if (!eid.empty()) append_attribute("eId", eid, out_);
    out_ += '>';
  }
  void end(std::string_view name) {
    out_ += "</";
    out_ += name;
    out_ += ">\n";
  }

  void open_section(NodeId heading) {
    const SectionDraft& draft = plan_.draft.sections[section_];
    while (!open_.empty() && open_.back() != draft.parent) close_section();
    place_ = section_id(draft.id);
    begin("section", place_);
    out_ += '\n';
    begin("heading", place_ + "__heading");
    text_.inlines(heading);
    end("heading");
    open_.push_back(static_cast<std::int32_t>(section_++));
    paragraphs_ = 0;
  }

  void close_section() {
    open_.pop_back();
    end("section");
  }

  void prose(NodeId block) {
    std::string eid = (place_.empty() ? std::string() : place_ + "__") + "para_" + std::to_string(++paragraphs_);
    begin("paragraph", eid);
    out_ += '\n';
    begin("content", eid + "__content");
    out_ += '\n';
    text_.block(block, eid);
    end("content");
    end("paragraph");
  }

  void goals(NodeId block, NodeId lead_in) {
    const GoalDraft& first = plan_.draft.goals[goal_];
    std::string eid = "list_" + first.id;
    begin("list", eid);
    out_ += '\n';
    bool from_plan = !lead_in && !first.lead_in_node && !first.lead_in.empty();
    if (lead_in || from_plan) {
      begin("intro", eid + "__intro");
      out_ += "<p>";
      // One lead-in for the whole plan stands in its front matter.
      if (lead_in) text_.inlines(lead_in);
      else xml::append_escaped(first.lead_in, out_);
      out_ += "</p>";
      end("intro");
    }
    if (document_.node(block).kind == markdown::NodeKind::list) {
      std::uint32_t number = 0;
      for (NodeId item = document_.first_child(block); item; item = document_.next_sibling(block, item)) point(item, eid, ++number);
    } else {
      point(block, eid, 1);
    }
    while (holds_goals(block)) ++goal_;
    end("list");
  }

  // An item that is no goal stands among goals as it was written.
  void point(NodeId node, const std::string& list, std::uint32_t number) {
    const auto& goals = plan_.draft.goals;
    while (goal_ < goals.size() && goals[goal_].node < node) ++goal_;
    bool is_goal = goal_ < goals.size() && goals[goal_].node == node;
    std::string eid = is_goal ? goal_id(goals[goal_].id) : list + "__point_" + std::to_string(number);
    begin("point", eid);
    out_ += '\n';
    if (is_goal) xml::append_element("num", std::to_string(goals[goal_].number), out_);
    begin("content", eid + "__content");
    out_ += '\n';
    if (document_.node(node).kind == markdown::NodeKind::item) text_.blocks_in(node, eid);
    else text_.block(node, eid);
    end("content");
    end("point");
  }

  const ViewContext& ctx_;
  const Plan& plan_;
  const Document& document_;
  std::string& out_;
  TextWriter text_;
  std::size_t section_ = 0, goal_ = 0;
  std::vector<std::int32_t> open_;  // sections, outermost first
  std::string place_;               // id of the section that was opened last
  std::uint32_t paragraphs_ = 0;
};

// Title, who and when: what the paper has on top.
void append_preface(const ViewContext& ctx, PlanId id, std::string& out) {
  const Plan& plan = ctx.site.at(id);
  const PlanHead& head = plan.draft.head;
  auto element = [&](std::string_view name, std::string_view words) {
    out += '<';
    out += name;
    out += '>';
    xml::append_escaped(words, out);
    out += "</";
    out += name;
    out += '>';
  };
  out += "<preface>\n<p>";
  element("docType", words::plan_kind(ctx.strings, head.kind));
  out += "</p>\n<p>";
  element("docTitle", head.title.value);
  out += "</p>\n<p>";
  element("docProponent", ctx.site.at(plan.organisation).entry.name);
  out += "</p>\n<p>";
  element("docStatus", words::plan_status(ctx.strings, head.status));
  auto date = [&](const std::optional<Decision>& decision, std::string_view concept_id, std::string_view key) {
    if (!decision || decision->date.is_none()) return;
    out += "</p>\n<p><docDate";
    append_attribute("date", to_iso(decision->date), out);
    append_attribute("refersTo", "#" + std::string(concept_id), out);
    out += '>';
    xml::append_escaped(words::say(ctx.strings, key, {{"date", words::date(ctx.strings, decision->date)}}), out);
    out += "</docDate>";
  };
  date(head.proposed, "proposed", "proposed_date");
  date(head.adopted, "adopted", "adopted_date");
  out += "</p>\n</preface>\n";
}

// Whether it is the first text, a later one, or two texts at once: before and after the changes that it proposes.
std::string_view contains(const ViewContext& ctx, PlanId id) {
  if (!ctx.site.at(id).draft.amendments.empty()) return "multipleVersions";
  return all_versions(ctx.site, id).front() == id ? "originalVersion" : "singleVersion";
}

}  // namespace

void append_akoma_ntoso(const ViewContext& ctx, PlanId id, std::string& out) {
  const PlanHead& head = ctx.site.at(id).draft.head;
  std::string text;
  BodyWriter body(ctx, id, text);
  body.write();
  out += "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n";
  // A statement is "an official document of a body that may or may not be normative"; an act is a law.
  out += "<statement";
  append_attribute("name", name_in(plan_kind_names(), head.kind), out);
  append_attribute("contains", contains(ctx, id), out);
  out += ">\n";
  append_meta(ctx, id, body.changes(), out);
  append_preface(ctx, id, out);
  out += text;
  out += "</statement>\n</akomaNtoso>\n";
}

}  // namespace planverk
