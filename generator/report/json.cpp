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

void add_place(Json& json, const SourceMap& sources, Span span, const MachineStyle& style) {
  Place place = place_of(sources, span);
  if (place.is_none()) return;
  json["path"] = style.path_prefix + std::string(place.path);
  json["line"] = place.begin.line;
  json["column"] = place.begin.column;
  json["end_line"] = place.end.line;
  json["end_column"] = place.end.column;
}

// A path as the address that SARIF wants: everything but unreserved characters and `/` percent-encoded.
std::string to_uri(std::string_view path) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string uri;
  for (unsigned char c : path) {
    bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                c == '.' || c == '_' || c == '~' || c == '/';
    if (kept)
      uri += static_cast<char>(c);
    else
      uri.append("%").append(1, hex[c >> 4]).append(1, hex[c & 15]);
  }
  return uri;
}

Json physical_location(const Place& place, const MachineStyle& style) {
  return {{"artifactLocation", {{"uri", to_uri(style.path_prefix + std::string(place.path))}}},
          {"region",
           {{"startLine", place.begin.line},
            {"startColumn", place.begin.column},
            {"endLine", place.end.line},
            {"endColumn", place.end.column}}}};
}

std::string_view sarif_level(Severity severity) {
  return severity == Severity::off ? "none" : name_of(severity);
}

Json sarif_result(const SourceMap& sources, const Diagnostic& diagnostic, const MachineStyle& style) {
  std::string text = diagnostic.message;
  if (!diagnostic.help.empty()) text += "\n" + diagnostic.help;
  Json result = {{"ruleId", info(diagnostic.kind).id},
                 {"ruleIndex", static_cast<std::size_t>(diagnostic.kind)},
                 {"level", sarif_level(diagnostic.severity)},
                 {"message", {{"text", text}}}};
  if (Place place = place_of(sources, diagnostic.span); !place.is_none())
    result["locations"] = Json::array({{{"physicalLocation", physical_location(place, style)}}});
  Json related = Json::array();
  for (const DiagnosticNote& note : diagnostic.notes) {
    Json location = {{"message", {{"text", note.message}}}};
    if (Place place = place_of(sources, note.span); !place.is_none())
      location["physicalLocation"] = physical_location(place, style);
    related.push_back(std::move(location));
  }
  if (!related.empty()) result["relatedLocations"] = std::move(related);
  return result;
}

Json sarif_rules() {
  Json rules = Json::array();
  for (const DiagnosticKindInfo& kind : diagnostic_kinds())
    rules.push_back({{"id", kind.id},
                     {"shortDescription", {{"text", kind.explanation}}},
                     {"defaultConfiguration", {{"level", sarif_level(kind.severity)}}}});
  return rules;
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

std::string render_sarif(const SourceMap& sources, Diagnostics diagnostics, const MachineStyle& style) {
  Json results = Json::array();
  for (const Diagnostic& diagnostic : sort_for_report(sources, std::move(diagnostics)))
    results.push_back(sarif_result(sources, diagnostic, style));
  Json driver = {{"name", "Planverk"}};
  if (!style.version.empty()) driver["version"] = style.version;
  driver["rules"] = sarif_rules();
  Json run = {{"tool", {{"driver", std::move(driver)}}},
              {"columnKind", "unicodeCodePoints"},
              {"results", std::move(results)}};
  return dump({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
               {"version", "2.1.0"},
               {"runs", Json::array({std::move(run)})}});
}

}  // namespace planverk
