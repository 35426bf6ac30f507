#include "yaml/read_line_convention.h"

#include <fmt/format.h>

#include <utility>

namespace planverk::yaml {
namespace {

constexpr Key line_keys[] = {
    {.name = "width", .form = Form::integer, .about = "Flest tecken på en rad.", .least = 20, .most = 400},
    {.name = "first", .form = Form::integer, .about = "Den första radens nummer.", .least = 1, .most = 100000},
    {.name = "blank", .form = Form::boolean, .about = "Om tomma rader räknas."},
    {.name = "headings", .form = Form::boolean, .about = "Om rubriker räknas."},
};

}  // namespace

constinit const Shape line_convention_keys{.what = "lines", .keys = line_keys};

LineConvention read_line_convention(MappingReader& parent, LineConvention before, Diagnostics& diagnostics) {
  const Node* node = parent.node("lines");
  if (!node) return before;
  MappingReader reader(*node, line_convention_keys, diagnostics);
  auto number = [&](std::string_view key, std::uint32_t& to) {
    auto value = reader.integer(key);
    if (!value) return;
    auto [least, most] = std::pair(reader.key(key).least, reader.key(key).most);
    if (*value >= least && *value <= most) {
      to = static_cast<std::uint32_t>(*value);
    } else {
      diagnostics.push_back(make_diagnostic(DiagnosticKind::unknown_value, reader.node(key)->span,
                                            fmt::format("`{}` is not from {} to {}", *value, least, most),
                                            "lines are numbered as on the paper that the conference gets"));
    }
  };
  number("width", before.width);
  number("first", before.first);
  before.blank = reader.boolean("blank").value_or(before.blank);
  before.headings = reader.boolean("headings").value_or(before.headings);
  reader.finish();
  return before;
}

}  // namespace planverk::yaml
