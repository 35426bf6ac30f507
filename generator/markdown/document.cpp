#include "markdown/document.h"

#include <algorithm>

#include "base/utf8.h"
#include "markdown/spacing.h"

namespace planverk::markdown {

bool Attributes::has_class(std::string_view name) const {
  return std::find(classes.begin(), classes.end(), name) != classes.end();
}

const Attribute* Attributes::find(std::string_view key) const {
  auto found = std::find_if(pairs.begin(), pairs.end(), [&](const Attribute& pair) { return pair.key == key; });
  return found == pairs.end() ? nullptr : &*found;
}

bool is_visible(Side side, Reading reading) {
  if (reading == Reading::original) return side != Side::inserted;
  if (reading == Reading::with_changes) return side != Side::deleted;
  return true;
}

std::string plain_text(const Document& document, NodeId node, Reading reading) {
  std::string out;
  Spacing spacing;
  std::uint32_t deleted_in = 0;  // the change whose deleted words were written last
  auto write = [&](std::string_view words) {
    words = spacing.join(words, out);
    out += words;
    spacing.wrote(words, out);
  };
  for (std::size_t i = node.index(); i < document.nodes[node.index()].end; ++i) {
    const Node& here = document.nodes[i];
    if (here.kind <= NodeKind::table_cell && i > node.index()) {
      out += ' ';
      spacing.begin_block();
    }
    if (!is_visible(here.side, reading)) {
      spacing.leave_out();
      i = here.end - 1;
      continue;
    }
    bool words = here.kind == NodeKind::text || here.kind == NodeKind::code || here.kind == NodeKind::code_block;
    bool line_break = here.kind == NodeKind::soft_break || here.kind == NodeKind::hard_break;
    if (!words && !line_break) continue;
    // With both sides of a substitution, old and new words do not grow together.
    if (here.side == Side::inserted && here.change != 0 && here.change == deleted_in) out += ' ';
    deleted_in = here.side == Side::deleted ? here.change : 0;
    write(line_break ? " " : document.literal(here));
  }
  return utf8::collapse_space(out);
}

}  // namespace planverk::markdown
