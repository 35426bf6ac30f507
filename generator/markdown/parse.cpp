#include "markdown/parse.h"

#include <algorithm>

#include <fmt/core.h>

#include "markdown/builder.h"
#include "markdown/raw_tree.h"
#include "markdown/regions.h"

namespace planverk::markdown {
namespace {

// Marks in indented code and raw HTML are not meant as marks; only the tree tells what is code.
void keep_faults(const RawTree& raw, Diagnostics&& faults, const Place& place, Diagnostics& to) {
  auto in_code = [&](const Diagnostic& fault) {
    return std::any_of(raw.nodes.begin(), raw.nodes.end(), [&](const RawNode& node) {
      bool code = node.kind == NodeKind::code_block || node.kind == NodeKind::code || node.html;
      Span span = place.span(node.begin, node.end);
      return code && span.begin <= fault.span.begin && fault.span.end <= span.end;
    });
  };
  for (Diagnostic& fault : faults)
    if (!in_code(fault)) to.push_back(std::move(fault));
}

// Changes that no words belong to, because they stand in code, are left out; the others keep their order.
void keep_changes(Document& document, std::vector<Change>&& changes, const std::vector<bool>& met) {
  std::vector<std::uint32_t> number(changes.size() + 1, 0);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (!met[i]) continue;
    document.changes.push_back(std::move(changes[i]));
    number[i + 1] = static_cast<std::uint32_t>(document.changes.size());
  }
  for (Node& node : document.nodes) node.change = number[node.change];
}

}  // namespace

Parsed parse(FileId file, std::string_view text, std::uint32_t offset) {
  Place place{file, offset};
  if (text.starts_with("\xEF\xBB\xBF")) {
    text.remove_prefix(3);
    place.offset += 3;
  }
  Parsed parsed;
  std::string cleaned = clean(text, place, parsed.diagnostics);
  Scanned scanned = scan(cleaned, place);
  std::string masked = mask(cleaned, scanned.regions);
  RawTree raw = read_tree(masked);
  report_surplus_cells(raw, masked, place, parsed.diagnostics);
  SignReader signs(cleaned, masked, scanned.regions);
  Builder builder(cleaned, raw, signs, scanned, place, parsed);
  builder.build();
  keep_changes(parsed.document, std::move(scanned.changes), builder.met());
  mark_sides(parsed.document, builder.parents());
  bound_changes(parsed.document, builder.parents(), parsed.diagnostics);
  keep_faults(raw, std::move(scanned.faults), place, parsed.diagnostics);
  if (raw.too_deep) {
    parsed.diagnostics.push_back(make_diagnostic(
        DiagnosticKind::too_deep, place.span(raw.too_deep_at, raw.too_deep_at + 1),
        fmt::format("lists and quotations are nested more than {} deep here", most_levels),
        "take out levels; what lies deeper is left out"));
  }
  std::stable_sort(parsed.diagnostics.begin(), parsed.diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
  return parsed;
}

}  // namespace planverk::markdown
