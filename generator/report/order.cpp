#include "report/order.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "base/hash.h"

namespace planverk {
namespace {

// A file number that the map does not have is a bug elsewhere; a report that says less is better than none.
bool has_file(const SourceMap& sources, Span span) {
  return !span.file.is_none() && span.file.value < sources.size();
}

std::string_view path_of(const SourceMap& sources, Span span) {
  return has_file(sources, span) ? std::string_view(sources.file(span.file).path) : std::string_view();
}

}  // namespace

Diagnostics sort_for_report(const SourceMap& sources, Diagnostics diagnostics) {
  std::erase_if(diagnostics, [](const Diagnostic& d) { return d.severity == Severity::off; });
  auto key = [&](const Diagnostic& d) {
    // Within a file, the order of offsets is the order of lines and columns.
    return std::tuple(path_of(sources, d.span), d.span.begin, info(d.kind).id, d.span.end,
                      std::string_view(d.message), std::string_view(d.help));
  };
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [&](const auto& a, const auto& b) { return key(a) < key(b); });
  auto equal = [&](const Diagnostic& a, const Diagnostic& b) {
    return key(a) == key(b) && a.severity == b.severity && a.notes == b.notes;
  };
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(), equal), diagnostics.end());
  return diagnostics;
}

Place place_of(const SourceMap& sources, Span span) {
  if (!has_file(sources, span)) return {};
  return {path_of(sources, span), sources.locate(span.file, span.begin),
          sources.locate(span.file, std::max(span.begin, span.end))};
}

Place place_in_utf16(const SourceMap& sources, Span span) {
  Place place = place_of(sources, span);
  if (place.is_none()) return place;
  place.begin = sources.locate_utf16(span.file, span.begin);
  place.end = sources.locate_utf16(span.file, std::max(span.begin, span.end));
  return place;
}

std::vector<std::string> fingerprints(const SourceMap& sources, const Diagnostics& diagnostics) {
  std::vector<std::string> out;
  std::map<std::string, std::size_t> seen;
  for (const Diagnostic& diagnostic : diagnostics) {
    std::string fault = fmt::format("{}\n{}\n{}", info(diagnostic.kind).id, path_of(sources, diagnostic.span), diagnostic.message);
    std::size_t before = seen[fault]++;
    out.push_back(to_hex(content_hash(fmt::format("{}\n{}", fault, before))));
  }
  return out;
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::off:
      return "off";
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return {};
}

}  // namespace planverk
