#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/near_miss.h"
#include "base/web_address.h"
#include "config/checks.h"
#include "config/settings.h"
#include "config/site_keys.h"
#include "yaml/line.h"
#include "yaml/read_line_convention.h"
#include "yaml/reader.h"
#include "yaml/tree.h"

namespace planverk {
namespace {

using yaml::MappingReader;
using yaml::Node;
using yaml::Text;

constexpr std::array<std::string_view, 4> severity_names = {"off", "note", "warning", "error"};

void read_auto_links(MappingReader& site, AutoLinks& links, Diagnostics& diagnostics) {
  const Node* node = site.node("auto_links");
  if (!node) return;
  if (node->is_scalar()) {
    bool on = site.boolean("auto_links").value_or(true);
    links = {on, on, on};
    return;
  }
  MappingReader reader(*node, keys::auto_links, diagnostics);
  links.organisations = reader.boolean("organisations").value_or(true);
  links.references = reader.boolean("references").value_or(true);
  links.terms = reader.boolean("terms").value_or(true);
  reader.finish();
}

std::vector<OrganisationLook> read_organisations(MappingReader& site, Diagnostics& diagnostics) {
  std::vector<OrganisationLook> out;
  const Node* node = site.node("organisations");
  if (!node) return out;
  // Only here for its complaint: the keys are the organisations' own.
  MappingReader(*node, keys::looks, diagnostics);
  for (const yaml::Entry& entry : node->entries) {
    MappingReader reader(entry.value, keys::organisation_look, diagnostics,
                         fmt::format("organisation `{}`", yaml::shown(entry.key)));
    OrganisationLook look{.id = {entry.key, entry.key_span}, .accent = {}};
    Text accent = reader.text("accent");
    if (!accent.empty()) look.accent = check_colour(accent, "accent", diagnostics);
    reader.finish();
    out.push_back(std::move(look));
  }
  return out;
}

void unknown_diagnostic(const yaml::Entry& entry, Diagnostics& diagnostics) {
  std::vector<std::string_view> ids;
  for (const DiagnosticKindInfo& kind : diagnostic_kinds()) ids.push_back(kind.id);
  std::string help = did_you_mean(std::string_view(entry.key).substr(0, 100), ids);
  if (help.empty()) help = "the ids of diagnostics stand in brackets where they are reported";
  diagnostics.push_back(make_diagnostic(DiagnosticKind::unknown_key, entry.key_span,
                                        fmt::format("no diagnostic has the id `{}`", yaml::shown(entry.key)),
                                        std::move(help)));
}

// A fault that stops a build may be let through, but never without being seen.
bool check_severity(const yaml::Entry& entry, DiagnosticKind kind, Severity severity, Diagnostics& diagnostics) {
  bool always = keys::is_always_error(info(kind).id);
  if (info(kind).severity != Severity::error || severity >= (always ? Severity::error : Severity::warning)) return true;
  diagnostics.push_back(make_diagnostic(
      DiagnosticKind::unknown_value, entry.value.span,
      fmt::format("`{}` cannot be made `{}`", entry.key, severity_names[static_cast<std::size_t>(severity)]),
      always ? "`address-collision`, `bad-id`, `invalid-utf8` and those that begin with `template-` are always errors"
             : "an error can be made a warning at the least"));
  return false;
}

std::vector<SeverityOverride> read_severities(MappingReader& site, Diagnostics& diagnostics) {
  std::vector<SeverityOverride> out;
  const Node* node = site.node("severities");
  if (!node) return out;
  MappingReader reader(*node, "severities", diagnostics);
  auto kinds = diagnostic_kinds();
  for (const yaml::Entry& entry : node->entries) {
    auto kind =
        std::find_if(kinds.begin(), kinds.end(), [&](const auto& info) { return info.id == entry.key; });
    if (kind == kinds.end()) {
      unknown_diagnostic(entry, diagnostics);
    } else if (auto chosen = reader.choice(entry.key, severity_names)) {
      auto id = static_cast<DiagnosticKind>(kind - kinds.begin());
      auto severity = static_cast<Severity>(*chosen);
      if (check_severity(entry, id, severity, diagnostics)) out.push_back({id, severity, entry.key_span});
    }
  }
  return out;
}

std::vector<StatusSetting> read_statuses(MappingReader& site, Diagnostics& diagnostics) {
  std::vector<StatusSetting> out;
  if (!site.node("statuses")) return standard_statuses();
  for (const Node& item : site.items("statuses")) {
    MappingReader reader(item, keys::status, diagnostics);
    StatusSetting status;
    status.id = reader.required_text("id");
    status.word = reader.required_text("word").value;
    status.symbol = reader.text("symbol").value;
    status.explanation = reader.text("explanation").value;
    status.counts_as_done = reader.boolean("counts_as_done").value_or(false);
    status.counts_as_closed = reader.boolean("counts_as_closed").value_or(false);
    reader.finish();
    auto same = std::find_if(out.begin(), out.end(),
                             [&](const auto& other) { return other.id.value == status.id.value; });
    if (status.id.empty() || !check_id(status.id, diagnostics)) continue;
    if (same == out.end()) {
      out.push_back(std::move(status));
      continue;
    }
    Diagnostic twice = make_diagnostic(DiagnosticKind::duplicate_id, status.id.span,
                                       fmt::format("two statuses have the id `{}`", status.id.value),
                                       "give one of them another id");
    twice.notes.push_back({same->id.span, "first used here"});
    diagnostics.push_back(std::move(twice));
  }
  return out;
}

Repository read_repository(MappingReader& site, Diagnostics& diagnostics) {
  Repository out;
  const Node* node = site.node("repository");
  if (!node) return out;
  MappingReader reader(*node, keys::repository, diagnostics);
  out.edit = check_path_pattern(reader.text("edit"), "edit", diagnostics);
  out.changes = check_path_pattern(reader.text("changes"), "changes", diagnostics);
  reader.finish();
  return out;
}

Licence read_licence(MappingReader& site, Diagnostics& diagnostics) {
  Licence out;
  const Node* node = site.node("licence");
  if (!node) return out;
  MappingReader reader(*node, keys::licence, diagnostics);
  out.name = reader.required_text("name").value;
  Text address = reader.text("address");
  bool is_web = is_web_address(address.value);
  if (is_web) out.address = address.value;
  if (!is_web && !address.empty())
    diagnostics.push_back(make_diagnostic(DiagnosticKind::wrong_type, address.span, "`address` is no web address",
                                          "write it in full, with https:// in front"));
  reader.finish();
  return out;
}

Accessibility read_accessibility(MappingReader& site, Diagnostics& diagnostics) {
  Accessibility out;
  const Node* node = site.node("accessibility");
  if (!node) return out;
  MappingReader reader(*node, keys::accessibility, diagnostics);
  out.contact = reader.text("contact").value;
  out.date = reader.date("date");
  out.reviewed = reader.text("reviewed").value;
  for (const Text& lack : reader.texts("lacks")) out.lacks.push_back(lack.value);
  reader.finish();
  return out;
}

void keep_unless_empty(Text text, Text& value) {
  if (!text.empty()) value = std::move(text);
}

void read_keys(MappingReader& site, Settings& settings, Diagnostics& diagnostics) {
  settings.title = site.required_text("title");
  settings.description = site.text("description").value;
  keep_unless_empty(site.text("language"), settings.language);
  check_language(settings.language, diagnostics);
  Text base_url = site.text("base_url");
  if (!base_url.empty()) settings.base_url = check_base_url(base_url, diagnostics);
  settings.organisation = site.text("organisation");
  settings.has_lead_ins = site.has("lead_ins");
  settings.lead_ins = site.texts("lead_ins");
  read_auto_links(site, settings.auto_links, diagnostics);
  keep_unless_empty(site.text("theme"), settings.theme);
  settings.organisations = read_organisations(site, diagnostics);
  if (auto audience = site.choice("audience"))
    settings.audience = static_cast<Audience>(*audience);
  settings.drafts = site.boolean("drafts").value_or(false);
  settings.severities = read_severities(site, diagnostics);
  settings.statuses = read_statuses(site, diagnostics);
  settings.repository = read_repository(site, diagnostics);
  settings.today = site.date("today");
  settings.contact = site.text("contact").value;
  settings.licence = read_licence(site, diagnostics);
  settings.accessibility = read_accessibility(site, diagnostics);
  settings.lines = yaml::read_line_convention(site, settings.lines, diagnostics);
  Text output = site.text("output");
  if (!output.empty() && check_output(output, diagnostics)) settings.output = output.value;
  for (std::size_t format : site.choices("documents")) settings.documents.push_back(static_cast<DocumentFormat>(format));
  settings.documents_span = site.key_span("documents");
  settings.portable = site.boolean("portable").value_or(false);
}

}  // namespace

SettingsRead read_settings(FileId file, std::string_view text) {
  SettingsRead out;
  yaml::Parsed parsed = yaml::parse(file, text);
  out.diagnostics = std::move(parsed.diagnostics);
  Diagnostics found;
  MappingReader site(parsed.root, keys::site, found);
  read_keys(site, out.settings, found);
  site.finish();
  // What a broken file lacks may stand behind the place where reading stopped.
  if (!parsed.complete)
    std::erase_if(found, [](const Diagnostic& d) { return d.kind == DiagnosticKind::missing_key; });
  append(out.diagnostics, std::move(found));
  return out;
}

std::vector<StatusSetting> standard_statuses() {
  auto status = [](const char* id, const char* word, const char* symbol, const char* explanation,
                   bool done = false, bool closed = false) {
    return StatusSetting{{id, {}}, word, symbol, explanation, done, closed};
  };
  return {
      status("not-started", "Inte påbörjat", "○", "Arbetet har inte börjat."),
      status("ongoing", "Pågår", "◔", "Arbetet är i gång."),
      status("partly", "Delvis nått", "◑", "En del av målet är nådd."),
      status("done", "Nått", "✓", "Målet är nått.", true),
      status("delayed", "Försenat", "!", "Målet skulle ha varit nått, och arbetet fortsätter."),
      status("not-reached", "Inte nått", "✗", "Målet nåddes inte.", false, true),
      status("dropped", "Struket", "–", "Målet gäller inte längre.", false, true),
  };
}

Severity severity_of(const Settings& settings, DiagnosticKind kind) {
  for (const SeverityOverride& override : settings.severities) {
    if (override.kind == kind) return override.severity;
  }
  return info(kind).severity;
}

}  // namespace planverk
