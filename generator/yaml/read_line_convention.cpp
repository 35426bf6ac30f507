#include "yaml/read_line_convention.h"

#include <fmt/format.h>

namespace planverk::yaml {

LineConvention read_line_convention(MappingReader& parent, LineConvention before, Diagnostics& diagnostics) {
  const Node* node = parent.node("lines");
  if (!node) return before;
  MappingReader reader(*node, "lines", diagnostics);
  auto number = [&](std::string_view key, std::uint32_t least, std::uint32_t most, std::uint32_t& to) {
    auto value = reader.integer(key);
    if (!value) return;
    if (*value >= least && *value <= most) {
      to = static_cast<std::uint32_t>(*value);
    } else {
      diagnostics.push_back(make_diagnostic(DiagnosticKind::unknown_value, reader.node(key)->span,
                                            fmt::format("`{}` is not from {} to {}", *value, least, most),
                                            "lines are numbered as on the paper that the conference gets"));
    }
  };
  number("width", 20, 400, before.width);
  number("first", 1, 100000, before.first);
  before.blank = reader.boolean("blank").value_or(before.blank);
  before.headings = reader.boolean("headings").value_or(before.headings);
  reader.finish();
  return before;
}

}  // namespace planverk::yaml
