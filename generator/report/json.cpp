#include <nlohmann/json.hpp>

#include "report/machine.h"
#include "report/order.h"

namespace planverk {
namespace {

using Json = nlohmann::ordered_json;

// Messages quote what authors wrote, which need not be UTF-8.
std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

// As GitLab's code quality reports name them.
std::string_view gitlab_severity(Severity severity) {
  return severity == Severity::error ? "major" : severity == Severity::warning ? "minor" : "info";
}

void add_place(Json& json, const SourceMap& sources, Span span, const MachineStyle& style) {
  Place place = place_of(sources, span);
  if (place.is_none()) return;
  json["path"] = style.path_prefix + std::string(place.path);
  json["line"] = place.begin.line;
  json["column"] = place.begin.column;
  json["end_line"] = place.end.line;
  json["end_column"] = place.end.column;
}

}  // namespace

std::string render_json(const SourceMap& sources, Diagnostics diagnostics, const MachineStyle& style) {
  Json list = Json::array();
  for (const Diagnostic& diagnostic : sort_for_report(sources, std::move(diagnostics))) {
    Json json = {{"id", info(diagnostic.kind).id},
                 {"severity", name_of(diagnostic.severity)},
                 {"message", diagnostic.message},
                 {"help", diagnostic.help}};
    add_place(json, sources, diagnostic.span, style);
    Json notes = Json::array();
    for (const DiagnosticNote& note : diagnostic.notes) {
      Json told = {{"message", note.message}};
      add_place(told, sources, note.span, style);
      notes.push_back(std::move(told));
    }
    json["notes"] = std::move(notes);
    list.push_back(std::move(json));
  }
  return dump({{"diagnostics", std::move(list)}});
}

std::string render_gitlab(const SourceMap& sources, Diagnostics diagnostics, const MachineStyle& style) {
  Json list = Json::array();
  diagnostics = sort_for_report(sources, std::move(diagnostics));
  std::vector<std::string> marks = fingerprints(sources, diagnostics);
  for (std::size_t i = 0; i < diagnostics.size(); ++i) {
    const Diagnostic& diagnostic = diagnostics[i];
    std::string text = diagnostic.message;
    if (!diagnostic.help.empty()) text += " – " + diagnostic.help;
    Json location;
    if (Place place = place_of(sources, diagnostic.span); !place.is_none()) {
      location = {{"path", style.path_prefix + std::string(place.path)},
                  {"positions",
                   {{"begin", {{"line", place.begin.line}, {"column", place.begin.column}}},
                    {"end", {{"line", place.end.line}, {"column", place.end.column}}}}}};
    } else {
      // The report has no finding without a file: what belongs to none belongs to the site.
      location = {{"path", style.path_prefix + "site.yaml"}, {"lines", {{"begin", 1}}}};
    }
    list.push_back({{"description", text},
                    {"check_name", info(diagnostic.kind).id},
                    {"fingerprint", marks[i]},
                    {"severity", gitlab_severity(diagnostic.severity)},
                    {"location", std::move(location)}});
  }
  return dump(list);
}

}  // namespace planverk
