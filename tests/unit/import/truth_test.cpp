// The plans that were read by hand: every goal is there, whole, in order, under its section and lead-in, on its lines, and
// nothing else is.

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/utf8.h"
#include "cases.h"
#include "import/read_document.h"
#include "model/plan_draft.h"

using namespace planverk;
using namespace planverk::importing;

namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

void check_plan(const std::filesystem::path& text, const nlohmann::json& truth) {
  auto source = read_document(text.filename().string(), read_file(text), [](const ProgramCall& call, const ProgramLimits& limits) { return run_program(call, limits); });
  REQUIRE(source);
  auto imported = import_source(*source, import_cases::request_for(text.filename().string()));
  REQUIRE(imported);
  ReadOptions options;
  options.lead_ins = import_cases::lead_ins();
  PlanFiles files;
  files.organisation = "norra";
  files.name = imported->name;
  files.plan = FileId{0};
  files.plan_text = imported->plan;
  files.lines_text = imported->lines;
  if (!imported->lines.empty()) files.lines = FileId{1};
  PlanRead plan = read_plan(files, options);
  for (const Diagnostic& one : plan.diagnostics) CHECK(one.severity != Severity::error);
  REQUIRE(plan.draft.goals.size() == truth["goals"].size());
  for (std::size_t i = 0; i < plan.draft.goals.size(); ++i) {
    const GoalDraft& goal = plan.draft.goals[i];
    const nlohmann::json& wanted = truth["goals"][i];
    CHECK(utf8::collapse_space(goal.text) == utf8::collapse_space(wanted["text"].get<std::string>()));
    CHECK(plan.draft.sections[static_cast<std::size_t>(goal.section)].title == wanted["section"].get<std::string>());
    CHECK(goal.lead_in == (wanted["lead_in"].is_null() ? std::string() : wanted["lead_in"].get<std::string>()));
    if (wanted["first_line"].is_null()) continue;
    LineRange lines = lines_of_nodes(plan.draft.lines, goal.node.index(), plan.draft.document.nodes[goal.node.index()].end);
    CHECK(lines == LineRange{wanted["first_line"].get<std::uint32_t>(), wanted["last_line"].get<std::uint32_t>()});
  }
  CHECK(plan.draft.sections.size() == truth["headings"].size());
  CHECK(std::string(name_in(plan_status_names(), imported->facts.status)) == truth["status"].get<std::string>());
  CHECK(imported->facts.title == truth["title"].get<std::string>());
}

}  // namespace

TEST_CASE("plans are imported as they were read by hand", "[import]") {
  const char* shared = std::getenv("PLANVERK_SHARED");
  std::filesystem::path folder = std::filesystem::path(shared != nullptr ? shared : PLANVERK_ROOT "/../shared") / "plans";
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) {
    std::cout << "skipped: no plans read by hand (set PLANVERK_SHARED to the folder that holds `plans`)\n";
    return;
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::string name = entry.path().filename().string();
    if (!name.ends_with(".truth.json")) continue;
    INFO(name);
    check_plan(folder / (name.substr(0, name.size() - 11) + ".txt"), nlohmann::json::parse(read_file(entry.path())));
  }
}
