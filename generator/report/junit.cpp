#include <fmt/format.h>

#include <iterator>
#include <map>

#include "base/utf8.h"
#include "base/xml.h"
#include "report/machine.h"
#include "report/order.h"

namespace planverk {
namespace {

// An attribute's value: XML reads line ends in one as spaces, and what is not UTF-8 would end the reading.
std::string attribute(std::string_view text) {
  std::string plain, out;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = utf8::next(text, at);
    utf8::append(plain, c == U'\n' || c == U'\r' || c == U'\t' ? U' ' : c);
  }
  xml::append_escaped(plain, out);
  return out;
}

std::string body(const SourceMap& sources, const Diagnostic& diagnostic, const MachineStyle& style) {
  std::string text;
  auto line = [&](std::string_view words, Span span) {
    text += words;
    if (Place place = place_of(sources, span); !place.is_none())
      fmt::format_to(std::back_inserter(text), "\n{}{}:{}:{}", style.path_prefix, place.path, place.begin.line, place.begin.column);
    text += '\n';
  };
  line(diagnostic.message, diagnostic.span);
  if (!diagnostic.help.empty()) text += diagnostic.help + "\n";
  for (const DiagnosticNote& note : diagnostic.notes) line(note.message, note.span);
  std::string valid, out;
  for (std::size_t at = 0; at < text.size();) utf8::append(valid, utf8::next(text, at));
  xml::append_escaped(valid, out);
  return out;
}

// The files that people write: they are named though nothing is wrong with them.
bool is_content(std::string_view path) { return path == "site.yaml" || path.starts_with("content/"); }

struct Suite {
  std::string cases;
  std::size_t tests = 0, failures = 0, skipped = 0;
};

void add_case(const SourceMap& sources, const Diagnostic& diagnostic, const std::string& file, const MachineStyle& style, Suite& to) {
  bool failed = diagnostic.severity == Severity::error;
  Place place = place_of(sources, diagnostic.span);
  std::string where = place.is_none() ? std::string() : fmt::format("{}:{} ", place.begin.line, place.begin.column);
  std::string id(info(diagnostic.kind).id);
  std::string name = attribute(fmt::format("{}{}: {}", where, id, diagnostic.message));
  std::string message = attribute(diagnostic.message);
  fmt::format_to(std::back_inserter(to.cases), "    <testcase name=\"{}\" classname=\"{}\" file=\"{}\">\n", name, file, file);
  if (failed)
    fmt::format_to(std::back_inserter(to.cases), "      <failure type=\"{}\" message=\"{}\">{}</failure>\n", id, message,
                   body(sources, diagnostic, style));
  else
    fmt::format_to(std::back_inserter(to.cases), "      <skipped message=\"{}: {}\"/>\n", name_of(diagnostic.severity), message);
  to.cases += "    </testcase>\n";
  ++to.tests;
  ++(failed ? to.failures : to.skipped);
}

}  // namespace

std::string render_junit(const SourceMap& sources, Diagnostics diagnostics, const MachineStyle& style) {
  std::map<std::string, Suite> suites;
  for (std::uint32_t i = 0; i < sources.size(); ++i)
    if (const std::string& path = sources.file(FileId{i}).path; is_content(path)) suites[path];
  for (const Diagnostic& diagnostic : sort_for_report(sources, std::move(diagnostics))) {
    Place place = place_of(sources, diagnostic.span);
    // What belongs to no file belongs to the site.
    std::string path = place.is_none() ? "site.yaml" : std::string(place.path);
    add_case(sources, diagnostic, attribute(style.path_prefix + path), style, suites[path]);
  }
  Suite all;
  for (auto& [path, suite] : suites) {
    std::string file = attribute(style.path_prefix + path);
    if (suite.tests == 0) {
      suite.cases = fmt::format("    <testcase name=\"no findings\" classname=\"{}\" file=\"{}\"/>\n", file, file);
      suite.tests = 1;
    }
    fmt::format_to(std::back_inserter(all.cases),
                   "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\">\n{}  </testsuite>\n", file,
                   suite.tests, suite.failures, suite.skipped, suite.cases);
    all.tests += suite.tests;
    all.failures += suite.failures;
    all.skipped += suite.skipped;
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      "<testsuites name=\"Planverk\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\">\n{}</testsuites>\n",
      all.tests, all.failures, all.skipped, all.cases);
}

}  // namespace planverk
