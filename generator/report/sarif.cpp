#include <nlohmann/json.hpp>

#include "report/machine.h"
#include "report/order.h"

namespace planverk {
namespace {

using Json = nlohmann::ordered_json;

// A path as the address that SARIF wants: everything but unreserved characters and `/` percent-encoded.
std::string to_uri(std::string_view path) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
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

// Paths begin at the root of the checked-out repository, unless the site folder lies elsewhere.
Json artifact_location(std::string_view path, const MachineStyle& style) {
  std::string whole = style.path_prefix + std::string(path);
  Json out = {{"uri", to_uri(whole)}};
  if (!whole.starts_with('/') && !whole.starts_with("../")) out["uriBaseId"] = "%SRCROOT%";
  return out;
}

Json physical_location(const Place& place, const MachineStyle& style) {
  return {{"artifactLocation", artifact_location(place.path, style)},
          {"region",
           {{"startLine", place.begin.line},
            {"startColumn", place.begin.column},
            {"endLine", place.end.line},
            {"endColumn", place.end.column}}}};
}

std::string_view sarif_level(Severity severity) {
  return severity == Severity::off ? "none" : name_of(severity);
}

Json sarif_result(const SourceMap& sources, const Diagnostic& diagnostic, const std::string& fingerprint,
                  const MachineStyle& style) {
  std::string text = diagnostic.message;
  if (!diagnostic.help.empty()) text += "\n" + diagnostic.help;
  Json result = {{"ruleId", info(diagnostic.kind).id},
                 {"ruleIndex", static_cast<std::size_t>(diagnostic.kind)},
                 {"level", sarif_level(diagnostic.severity)},
                 {"message", {{"text", text}}}};
  // GitHub refuses a whole file for one result without a place: what belongs to no file belongs to the site.
  Place place = place_in_utf16(sources, diagnostic.span);
  Json physical = place.is_none() ? Json{{"artifactLocation", artifact_location("site.yaml", style)}}
                                  : physical_location(place, style);
  result["locations"] = Json::array({{{"physicalLocation", std::move(physical)}}});
  Json related = Json::array();
  for (const DiagnosticNote& note : diagnostic.notes) {
    Json location = {{"message", {{"text", note.message}}}};
    if (Place there = place_in_utf16(sources, note.span); !there.is_none())
      location["physicalLocation"] = physical_location(there, style);
    related.push_back(std::move(location));
  }
  if (!related.empty()) result["relatedLocations"] = std::move(related);
  result["partialFingerprints"] = {{"planverk/v1", fingerprint}};
  return result;
}

Json sarif_rules() {
  Json rules = Json::array();
  for (const DiagnosticKindInfo& kind : diagnostic_kinds()) {
    std::string help = std::string(kind.explanation) + " See `" + std::string(kind.id) + "` in Planverk's docs/diagnostics.md.";
    rules.push_back({{"id", kind.id},
                     {"shortDescription", {{"text", kind.explanation}}},
                     {"fullDescription", {{"text", kind.explanation}}},
                     {"help", {{"text", help}, {"markdown", help}}},
                     {"defaultConfiguration", {{"level", sarif_level(kind.severity)}}}});
  }
  return rules;
}

}  // namespace

std::string render_sarif(const SourceMap& sources, Diagnostics diagnostics, const MachineStyle& style) {
  Json results = Json::array();
  diagnostics = sort_for_report(sources, std::move(diagnostics));
  std::vector<std::string> marks = fingerprints(sources, diagnostics);
  for (std::size_t i = 0; i < diagnostics.size(); ++i)
    results.push_back(sarif_result(sources, diagnostics[i], marks[i], style));
  Json driver = {{"name", "Planverk"}};
  if (!style.version.empty()) driver["version"] = style.version;
  driver["rules"] = sarif_rules();
  Json run = {{"tool", {{"driver", std::move(driver)}}},
              {"columnKind", "utf16CodeUnits"},
              {"results", std::move(results)}};
  Json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
              {"version", "2.1.0"},
              {"runs", Json::array({std::move(run)})}};
  // Messages quote what authors wrote, which need not be UTF-8.
  return log.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace planverk
