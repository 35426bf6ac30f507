#include "model/write_ids.h"

#include <algorithm>

namespace planverk {
namespace {

using markdown::Attributes;
using markdown::Document;
using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// The last byte of words before `end`, spaces and line ends left behind it.
std::size_t words_end(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && is_space(text[end - 1])) --end;
  return end;
}

// A line of `===` or `---` under the words of a heading.
bool is_underline(std::string_view line) {
  while (!line.empty() && is_space(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
  return !line.empty() && (line.front() == '=' || line.front() == '-') && line.find_first_not_of(line.front()) == line.npos;
}

// Behind the words of `## Words ##`, before the signs that close it.
std::size_t end_of_atx(std::string_view text, std::size_t begin) {
  std::size_t end = words_end(text, begin, std::min(text.find_first_of("\r\n", begin), text.size()));
  std::size_t signs = end;
  while (signs > begin && text[signs - 1] == '#') --signs;
  if (signs == end || signs == begin || !is_space(text[signs - 1])) return end;
  return words_end(text, begin, signs);
}

std::size_t end_of_heading(std::string_view text, Span span) {
  if (text[span.begin] == '#') return end_of_atx(text, span.begin);
  std::size_t end = words_end(text, span.begin, span.end);
  std::size_t line = text.find_last_of("\r\n", end - 1);
  bool has_underline = line != text.npos && line > span.begin && is_underline(text.substr(line + 1, end - line - 1));
  return has_underline ? words_end(text, span.begin, line) : end;
}

class Places {
 public:
  Places(const PlanDraft& plan, std::string_view text) : document_(plan.document), text_(text) {}

  void add_section(const SectionDraft& section) {
    if (!section.id_span.file.is_none()) return;
    const Node& heading = document_.node(section.heading);
    if (const Attributes* attributes = document_.attributes_of(heading)) return add_in_braces(*attributes, section.id);
    add(end_of_heading(text_, heading.span), section.id);
  }

  void add_goal(const GoalDraft& goal) {
    if (goal.id_given) return;
    const Node& node = document_.node(goal.node);
    if (const Attributes* attributes = document_.attributes_of(node)) return add_in_braces(*attributes, goal.id);
    NodeId words = node.kind == NodeKind::paragraph ? goal.node : document_.first_child(goal.node);
    while (words && document_.node(words).kind != NodeKind::paragraph) words = document_.next_sibling(goal.node, words);
    if (!words) return out_.without.push_back(goal.id);
    const Node& paragraph = document_.node(words);
    if (const Attributes* attributes = document_.attributes_of(paragraph)) return add_in_braces(*attributes, goal.id);
    add(words_end(text_, paragraph.span.begin, paragraph.span.end), goal.id);
  }

  IdPlaces take() {
    std::ranges::stable_sort(out_.insertions, {}, &Insertion::at);
    return std::move(out_);
  }

 private:
  void add_in_braces(const Attributes& attributes, const std::string& id) {
    std::size_t at = attributes.span.begin + 1;
    while (at < text_.size() && text_[at] == ' ') ++at;
    out_.insertions.push_back({static_cast<std::uint32_t>(at), "#" + id + " ", id});
  }
  void add(std::size_t at, const std::string& id) {
    out_.insertions.push_back({static_cast<std::uint32_t>(at), " {#" + id + "}", id});
  }

  const Document& document_;
  std::string_view text_;
  IdPlaces out_;
};

bool same_node(const Document& a, const Document& b, std::size_t i) {
  const Node &x = a.nodes[i], &y = b.nodes[i];
  return x.kind == y.kind && x.level == y.level && x.ordered == y.ordered && x.tight == y.tight && x.header == y.header && x.align == y.align &&
         x.side == y.side && x.start == y.start && x.end == y.end && x.change == y.change && a.literal(x) == b.literal(y);
}

}  // namespace

IdPlaces place_ids(const PlanDraft& plan, std::string_view text) {
  Places places(plan, text);
  for (const SectionDraft& section : plan.sections) places.add_section(section);
  for (const GoalDraft& goal : plan.goals) places.add_goal(goal);
  return places.take();
}

std::string insert(std::string_view text, const std::vector<Insertion>& insertions) {
  std::string out;
  std::size_t from = 0;
  for (const Insertion& one : insertions) {
    out += text.substr(from, one.at - from);
    out += one.text;
    from = one.at;
  }
  out += text.substr(from);
  return out;
}

bool reads_the_same(const PlanDraft& before, const PlanDraft& after) {
  const Document &a = before.document, &b = after.document;
  if (a.nodes.size() != b.nodes.size() || a.changes.size() != b.changes.size()) return false;
  for (std::size_t i = 0; i < a.nodes.size(); ++i)
    if (!same_node(a, b, i)) return false;
  for (std::size_t i = 0; i < a.changes.size(); ++i)
    if (a.changes[i].kind != b.changes[i].kind || a.changes[i].comment != b.changes[i].comment) return false;
  auto same_section = [](const SectionDraft& x, const SectionDraft& y) {
    return x.id == y.id && x.title == y.title && x.area.value == y.area.value && x.responsible.size() == y.responsible.size() && x.parent == y.parent;
  };
  auto same_goal = [](const GoalDraft& x, const GoalDraft& y) {
    return x.id == y.id && x.text == y.text && x.original == y.original && x.sentence == y.sentence && x.section == y.section && x.side == y.side &&
           x.area.value == y.area.value && x.part_of.value == y.part_of.value && x.responsible.size() == y.responsible.size();
  };
  return std::ranges::equal(before.sections, after.sections, same_section) && std::ranges::equal(before.goals, after.goals, same_goal);
}

}  // namespace planverk
