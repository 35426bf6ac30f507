#include <fmt/core.h>

#include <iterator>

#include "base/utf8.h"
#include "report/machine.h"
#include "report/order.h"

namespace planverk {
namespace {

// A command is one line, `%` begins an escape, and a property ends at `,` or `:`.
// Bytes that are not UTF-8 become U+FFFD.
std::string escape(std::string_view text, bool is_property) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = utf8::next(text, at);
    if (c == U'%')
      out += "%25";
    else if (c == U'\r')
      out += "%0D";
    else if (c == U'\n')
      out += "%0A";
    else if (is_property && c == U':')
      out += "%3A";
    else if (is_property && c == U',')
      out += "%2C";
    else
      utf8::append(out, c);
  }
  return out;
}

std::string_view command_of(Severity severity) {
  return severity == Severity::note ? "notice" : name_of(severity);
}

// GitHub shows columns only where a place lies in one line, and counts the end with the place.
std::string properties(const Place& place, const MachineStyle& style) {
  if (place.is_none()) return {};
  std::string text = fmt::format("file={},line={}", escape(style.path_prefix + std::string(place.path), true),
                                 place.begin.line);
  if (place.end.line == place.begin.line)
    fmt::format_to(std::back_inserter(text), ",col={},endColumn={}", place.begin.column,
                   place.end.column > place.begin.column ? place.end.column - 1 : place.begin.column);
  else
    fmt::format_to(std::back_inserter(text), ",endLine={}",
                   place.end.column == 1 ? place.end.line - 1 : place.end.line);
  return text + ",";
}

}  // namespace

std::string render_github(const SourceMap& sources, Diagnostics diagnostics, const MachineStyle& style) {
  std::string out;
  for (const Diagnostic& diagnostic : sort_for_report(sources, std::move(diagnostics))) {
    std::string message = diagnostic.message;
    if (!diagnostic.help.empty()) message += "\n" + diagnostic.help;
    for (const DiagnosticNote& note : diagnostic.notes) {
      message += "\n" + note.message;
      if (Place place = place_of(sources, note.span); !place.is_none())
        fmt::format_to(std::back_inserter(message), " ({}{}:{})", style.path_prefix, place.path,
                       place.begin.line);
    }
    fmt::format_to(std::back_inserter(out), "::{} {}title={}::{}\n", command_of(diagnostic.severity),
                   properties(place_of(sources, diagnostic.span), style),
                   escape(info(diagnostic.kind).id, true), escape(message, false));
  }
  return out;
}

}  // namespace planverk
