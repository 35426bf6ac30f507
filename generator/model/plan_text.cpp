#include "model/plan_text.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "model/line_lock_rows.h"

namespace planverk {
namespace {

using markdown::Document;
using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;

bool holds_words(NodeKind kind) {
  return kind == NodeKind::heading || kind == NodeKind::paragraph || kind == NodeKind::code_block || kind == NodeKind::table_cell;
}

// A link without words shows the title of what it leads to. That may change; where it leads may not.
std::string targets_of_empty_links(const Document& document, std::size_t block) {
  std::string out;
  for (std::size_t i = block; i < document.nodes[block].end; ++i) {
    const Node& node = document.nodes[i];
    bool is_empty_link = node.kind == NodeKind::link && node.end == i + 1;
    if (!is_empty_link || !is_visible(node.side, markdown::Reading::with_changes)) continue;
    out += " (";
    out += document.literal(node);
    out += ')';
  }
  return out;
}

}  // namespace

std::vector<TextLine> text_lines(const PlanDraft& plan) {
  std::vector<TextLine> out;
  const Document& document = plan.document;
  if (std::string title = utf8::collapse_space(plan.head.title.value); !title.empty())
    out.push_back({"# " + title, plan.head.title.span});
  std::size_t item_begins = 0;  // the node after the item that was met last
  for (std::size_t i = 0; i < document.nodes.size(); ++i) {
    const Node& node = document.nodes[i];
    if (node.kind == NodeKind::item) item_begins = i + 1;
    if (!holds_words(node.kind)) continue;
    std::string words = plain_text(document, NodeId::of(i), markdown::Reading::with_changes) + targets_of_empty_links(document, i);
    if (words.empty()) continue;
    std::string_view sign = node.kind == NodeKind::heading ? "# " : item_begins == i ? "- " : "";
    out.push_back({std::string(sign) + words, node.span});
  }
  return out;
}

std::string comparable_line(std::string_view words) {
  std::string out;
  for (std::string_view word : markdown::split_words(words)) {
    std::string comparable = comparable_word(word);
    if (comparable.empty()) continue;
    if (!out.empty()) out += ' ';
    out += comparable;
  }
  return out;
}

std::string text_hash(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) (all += comparable_line(line)) += '\n';
  return to_hex(content_hash(all));
}

std::string text_hash(const std::vector<TextLine>& lines) {
  std::vector<std::string> words;
  for (const TextLine& line : lines) words.push_back(line.words);
  return text_hash(words);
}

std::string line_hash(std::string_view words) { return to_hex(content_hash(comparable_line(words))).substr(0, 16); }

bool is_decided(PlanStatus status) { return status != PlanStatus::draft && status != PlanStatus::proposal; }

}  // namespace planverk
