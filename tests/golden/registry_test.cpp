// The registry of diagnostics against the golden cases, and docs/diagnostics.md, which is made from both.

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <map>
#include <set>

#include "base/diagnostic.h"
#include "golden_case.h"

namespace planverk::golden {
namespace {

std::string_view severity_name(Severity severity) {
  constexpr std::string_view names[] = {"off", "note", "warning", "error"};
  return names[static_cast<std::size_t>(severity)];
}

// "bad-id" of "error[bad-id]: …"; nothing of any other line.
std::string id_of(const std::string& line) {
  for (std::string_view start : {"error[", "warning[", "note["})
    if (line.starts_with(start)) return line.substr(start.size(), line.find(']') - start.size());
  return {};
}

// The first diagnostic of `id` in an expectation, as the terminal shows it.
std::string example_of(std::string_view id, std::string_view diagnostics) {
  std::string out;
  bool inside = false;
  for (const std::string& line : lines_of(diagnostics)) {
    std::string begins = id_of(line);
    if (!begins.empty() && inside) break;
    if (begins == id) inside = true;
    if (inside) out += line + "\n";
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

// By id: the case in tests/golden/diagnostics/ that shows it.
std::map<std::string, Case> cases_by_id() {
  std::map<std::string, Case> out;
  for (Case& golden : all_cases())
    if (golden.name.starts_with("diagnostics/")) out.emplace(golden.subject(), golden);
  return out;
}

std::string make_page() {
  std::string out =
      "# Diagnostics\n\n"
      "Everything that Planverk finds fault with in content, by the id that stands in brackets in the message. An\n"
      "*error* stops the build; a *warning* does not, unless you build with `--strict`; a *note* is worth a look, and shown\n"
      "by `planverk check` and by `build --verbose`. `severities:` in site.yaml changes what an id counts as, for example\n"
      "`severities: {raw-html: error}`.\n\n"
      "This page is made by the golden tests, from the registry in generator/base/diagnostic_kinds.def and the cases in\n"
      "tests/golden/diagnostics/: change those and run `./dev golden`.\n";
  auto cases = cases_by_id();
  for (const DiagnosticKindInfo& kind : diagnostic_kinds()) {
    out += fmt::format("\n## {}\n\n*{}.* {}\n", kind.id, severity_name(kind.severity), kind.explanation);
    auto at = cases.find(std::string(kind.id));
    if (at == cases.end()) continue;
    const Section* diagnostics = at->second.find("expect diagnostics");
    if (diagnostics == nullptr) continue;
    out += fmt::format("\n```text\n{}```\n", example_of(kind.id, diagnostics->text));
    out += fmt::format("\n**What to do.** {}", at->second.about);
  }
  return out;
}

}  // namespace

TEST_CASE("every diagnostic has a golden case that shows it and tells what to do") {
  auto cases = cases_by_id();
  for (const DiagnosticKindInfo& kind : diagnostic_kinds()) {
    INFO(kind.id);
    auto at = cases.find(std::string(kind.id));
    REQUIRE(at != cases.end());
    CHECK(at->second.about != "");
    REQUIRE(at->second.find("expect diagnostics") != nullptr);
    CHECK(example_of(kind.id, at->second.find("expect diagnostics")->text) != "");
  }
}

TEST_CASE("golden cases show registered diagnostics only") {
  std::set<std::string> ids;
  for (const DiagnosticKindInfo& kind : diagnostic_kinds()) ids.emplace(kind.id);
  for (const Case& golden : all_cases()) {
    INFO(golden.name);
    if (golden.name.starts_with("diagnostics/")) CHECK(ids.contains(golden.subject()));
    const Section* diagnostics = golden.find("expect diagnostics");
    if (diagnostics == nullptr) continue;
    for (const std::string& line : lines_of(diagnostics->text))
      if (std::string id = id_of(line); !id.empty()) CHECK(ids.contains(id));
  }
}

TEST_CASE("docs/diagnostics.md is up to date") {
  std::string page = make_page();
  if (rewriting()) write_project_file("docs/diagnostics.md", page);
  CHECK(project_file("docs/diagnostics.md") == page);
}

}  // namespace planverk::golden
