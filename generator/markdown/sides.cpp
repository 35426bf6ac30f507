#include "base/utf8.h"
#include "markdown/builder.h"

namespace planverk::markdown {
namespace {

// What is known of the words below a node.
struct Words {
  bool any = false;
  bool mixed = false;       // they stand on several sides
  Side side = Side::none;
  std::uint32_t change = 0;  // 0 when of several changes
};

void join(Words& to, const Words& from) {
  if (!from.any) return;
  if (!to.any) {
    to = from;
    return;
  }
  to.mixed = to.mixed || from.mixed || to.side != from.side;
  if (to.change != from.change) to.change = 0;
}

}  // namespace

bool has_words_itself(const Document& document, std::size_t index) {
  const Node& node = document.nodes[index];
  switch (node.kind) {
    case NodeKind::text: return !utf8::trim(document.literal(node)).empty();
    case NodeKind::code:
    case NodeKind::code_block:
    case NodeKind::thematic_break: return true;
    case NodeKind::link:
    case NodeKind::image: return node.end == index + 1;
    default: return false;
  }
}

void mark_sides(Document& document, const std::vector<std::uint32_t>& parents) {
  std::vector<Words> words(document.nodes.size());
  for (std::size_t i = document.nodes.size(); i-- > 1;) {
    Node& node = document.nodes[i];
    if (has_words_itself(document, i)) {
      words[i] = {true, false, node.side, node.change};
    } else if (is_block(node.kind) && words[i].any && !words[i].mixed) {
      node.side = words[i].side;
      node.change = words[i].change;
    }
    join(words[parents[i]], words[i]);
  }
}

}  // namespace planverk::markdown
