#include "cases.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "base/utf8.h"
#include "config/settings.h"
#include "import/read_document.h"
#include "model/plan_draft.h"

using namespace planverk;
using namespace planverk::importing;

namespace import_cases {
namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

const Registers& registers() {
  static const Registers made = [] {
    Registers out;
    OrganisationEntry o;
    o.id.value = "norra";
    o.name = "Norra distriktet";
    out.organisations.push_back(o);
    for (const char* id : {"styrelsen", "distriktsstyrelsen", "arsmotet"}) {
      BodyEntry body;
      body.id.value = id;
      body.name = std::string(id) == "arsmotet" ? "Årsmötet" : id;
      body.organisation.value = "norra";
      out.bodies.push_back(body);
    }
    return out;
  }();
  return made;
}

// A section's title without its number.
std::string bare(std::string_view title) {
  std::string out = utf8::to_lower(title);
  std::size_t at = out.find_first_not_of("0123456789.");
  if (at > 0 && at != std::string::npos && out[at] == ' ') out.erase(0, at + 1);
  at = out.find(". ");
  if (at != std::string::npos && out.find_first_not_of("ivx") == at) out.erase(0, at + 2);
  return out;
}

}  // namespace

std::vector<Case> read_cases() {
  std::vector<Case> out;
  for (const auto& entry : std::filesystem::directory_iterator(PLANVERK_ROOT "/tests/import")) {
    if (entry.path().extension() != ".txt") continue;
    std::string text = read(entry.path());
    std::size_t name = text.find("=== document ") + 13, body = text.find('\n', name) + 1, end = text.find("\n=== expect\n");
    Case one{entry.path().string(), text.substr(name, body - name - 1), text.substr(body, end == std::string::npos ? end : end + 1 - body), {}};
    if (end != std::string::npos) one.expected = text.substr(end + 12);
    out.push_back(std::move(one));
  }
  std::ranges::sort(out, {}, &Case::path);
  return out;
}

const std::vector<std::string>& lead_ins() {
  static const std::vector<std::string> patterns = [] {
    std::string text = read(PLANVERK_ROOT "/site.yaml");
    std::vector<std::string> out;
    for (const yaml::Text& one : read_settings(FileId{0}, text).settings.lead_ins) out.push_back(one.value);
    return out;
  }();
  return patterns;
}

ImportRequest request_for(const std::string& file_name) { return {"norra", file_name, {}, {}, {}, &registers(), lead_ins()}; }

std::string reading_of(const Imported& imported) {
  ReadOptions options;
  options.lead_ins = lead_ins();
  PlanFiles files;
  files.organisation = "norra";
  files.name = imported.name;
  files.plan = FileId{0};
  files.plan_text = imported.plan;
  files.motions_text = imported.motions;
  files.lines_text = imported.lines;
  if (!imported.lines.empty()) files.lines = FileId{1};
  PlanRead plan = read_plan(files, options);
  std::string out = imported.plan.substr(0, imported.plan.find("---\n", 4));
  out.erase(0, 4);
  std::int32_t section = -1;
  std::string lead_in;
  for (std::size_t s = 0; s <= plan.draft.sections.size(); ++s) {
    section = static_cast<std::int32_t>(s) - 1;
    lead_in.clear();
    if (s > 0) out += fmt::format("{} {}\n", std::string(static_cast<std::size_t>(plan.draft.sections[s - 1].level), '#'), plan.draft.sections[s - 1].title);
    for (const GoalDraft& goal : plan.draft.goals) {
      if (goal.section != section) continue;
      if (goal.lead_in != lead_in) out += goal.lead_in + "\n";
      lead_in = goal.lead_in;
      LineRange lines = lines_of_nodes(plan.draft.lines, goal.node.index(), plan.draft.document.nodes[goal.node.index()].end);
      out += fmt::format("- {}{}\n", goal.text, lines.is_none() ? std::string() : fmt::format("  [{}–{}]", lines.first, lines.last));
    }
  }
  for (const Diagnostic& one : plan.diagnostics)
    if (one.severity == Severity::error) out += "error: " + one.message + "\n";
  for (const std::string& fault : imported.unaccounted) out += "unaccounted: " + fault + "\n";
  if (!imported.motions.empty()) out += "motions:" + [&] {
    std::string ids;
    for (const std::string& id : imported.motion_count.motions) ids += " " + id;
    return ids;
  }() + "\n";
  return out;
}

std::string goals_in(const std::string& document, const std::string& name) {
  auto source = read_document(name, document, [](const ProgramCall& call, const ProgramLimits& limits) { return run_program(call, limits); });
  if (!source) return "refused: " + source.error().message + "\n";
  auto imported = import_source(*source, request_for(name));
  if (!imported) return "no period\n";
  ReadOptions options;
  options.lead_ins = lead_ins();
  PlanFiles files;
  files.organisation = "norra";
  files.name = imported->name;
  files.plan = FileId{0};
  files.plan_text = imported->plan;
  files.lines_text = imported->lines;
  if (!imported->lines.empty()) files.lines = FileId{1};
  PlanRead plan = read_plan(files, options);
  std::string out;
  for (const GoalDraft& goal : plan.draft.goals) {
    std::string section = goal.section < 0 ? std::string() : bare(plan.draft.sections[static_cast<std::size_t>(goal.section)].title);
    out += fmt::format("[{}] {} {}\n", section, goal.lead_in, goal.text);
  }
  for (const Diagnostic& one : plan.diagnostics)
    if (one.severity == Severity::error) out += "error: " + one.message + "\n";
  for (const std::string& fault : imported->unaccounted) out += "unaccounted: " + fault + "\n";
  std::string plain;
  for (std::size_t at = 0; at < out.size();) {
    char32_t code = utf8::next(out, at);
    utf8::append(plain, code == 0xA0 ? U' ' : code);
  }
  return plain;
}

bool is_there(const char* program) {
  auto result = run_program({"sh", {"-c", std::string("command -v ") + program}, {}});
  if (result && result->status == 0) return true;
  std::cout << "skipped: `" << program << "` is not on this machine\n";
  return false;
}

}  // namespace import_cases
