#include <algorithm>

#include <fmt/core.h>

#include "markdown/builder.h"
#include "markdown/raw_tree.h"

namespace planverk::markdown {
namespace {

constexpr std::uint32_t no_words = 0xffffffffu;

// By node: the change that all words below it belong to; 0 when some belong to none or to another.
std::vector<std::uint32_t> only_changes(const Document& document, const std::vector<std::uint32_t>& parents) {
  std::vector<std::uint32_t> only(document.nodes.size(), no_words);
  for (std::size_t i = document.nodes.size(); i-- > 1;) {
    if (has_words_itself(document, i)) only[i] = document.nodes[i].change;
    if (only[i] == no_words) continue;
    std::uint32_t& above = only[parents[i]];
    above = above == no_words || above == only[i] ? only[i] : 0;
  }
  return only;
}

std::string_view edge_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::heading: return "a heading";
    case NodeKind::list: return "a list";
    case NodeKind::block_quote: return "a quotation";
    case NodeKind::table: return "a table";
    case NodeKind::table_row: return "a row of a table";
    case NodeKind::table_cell: return "a cell of a table";
    default: return {};
  }
}

// The outermost block on the way from a leaf up to the block that holds the whole change, which the change covers
// only in part and which cannot be cut; 0 when there is none.
std::uint32_t cut_block(const Document& document, const std::vector<std::uint32_t>& parents,
                        const std::vector<std::uint32_t>& only, std::uint32_t leaf, std::uint32_t top, std::uint32_t change) {
  std::uint32_t cut = 0;
  for (std::uint32_t i = leaf; i != top; i = parents[i])
    if (!edge_of(document.nodes[i].kind).empty() && only[i] != change) cut = i;
  return cut;
}

// The nearest block that holds both leaves.
std::uint32_t common_block(const Document& document, const std::vector<std::uint32_t>& parents, std::uint32_t a, std::uint32_t b) {
  while (b >= document.nodes[a].end || !is_block(document.nodes[a].kind)) a = parents[a];
  return a;
}

}  // namespace

void bound_changes(Document& document, const std::vector<std::uint32_t>& parents, Diagnostics& diagnostics) {
  if (document.changes.empty()) return;
  for (std::uint32_t i = 0; i < document.nodes.size(); ++i) {
    std::uint32_t change = document.nodes[i].change;
    if (change == 0 || !has_words_itself(document, i)) continue;
    Change& of = document.changes[change - 1];
    if (!of.first) of.first = NodeId::of(i);
    of.last = NodeId::of(i);
  }
  std::vector<std::uint32_t> only = only_changes(document, parents);
  std::size_t faults = 0;
  for (std::uint32_t n = 1; n <= document.changes.size() && faults < 200; ++n) {
    const Change& change = document.changes[n - 1];
    if (!change.first || change.first == change.last) continue;
    std::uint32_t top = common_block(document, parents, change.first.value, change.last.value);
    std::uint32_t left = cut_block(document, parents, only, change.first.value, top, n);
    std::uint32_t entered = cut_block(document, parents, only, change.last.value, top, n);
    if (left == 0 && entered == 0) continue;
    ++faults;
    const Node& block = document.nodes[left != 0 ? left : entered];
    Span begin{change.span.file, change.span.begin, change.span.begin + 3};
    diagnostics.push_back(make_diagnostic(
        DiagnosticKind::change_across_blocks, begin,
        left != 0 ? fmt::format("this change begins inside {} and ends outside it", edge_of(block.kind))
                  : fmt::format("this change begins outside {} and ends inside it", edge_of(block.kind)),
        "make it two changes with the same comment, one on either side of the edge"));
    diagnostics.back().notes.push_back({{block.span.file, block.span.begin, std::min(block.span.end, block.span.begin + 1)},
                                        fmt::format("{} begins here", edge_of(block.kind))});
  }
}

}  // namespace planverk::markdown
