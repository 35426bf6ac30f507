// The schemas for editors against real files: the project's own content, and the golden cases of what is wrong.

#include <catch2/catch.hpp>

#include <filesystem>
#include <set>

#include "golden_case.h"
#include "schema/content_schemas.h"
#include "support/json_schema.h"

namespace planverk::golden {
namespace {

using Json = nlohmann::json;

// Of the schema that is for a file: "content/norra/2026/goals.yaml" → "goals"; empty where there is none.
std::string_view schema_for(std::string_view path) {
  if (path.ends_with("/plan.md")) return "plan";
  if (path == "site.yaml") return "site";
  if (!path.starts_with("content/") || !path.ends_with(".yaml")) return {};
  return path.substr(path.rfind('/') + 1, path.size() - path.rfind('/') - 6);
}

// What the schema of a file says of it; nothing where no schema is for it or it is no YAML at all.
std::string faults_of(std::string_view path, std::string_view text) {
  std::string_view name = schema_for(path);
  auto all = content_schemas();
  auto schema = std::find_if(all.begin(), all.end(), [&](const ContentSchema& s) { return s.name == name; });
  if (schema == all.end()) return {};
  if (name == "plan") {
    if (!text.starts_with("---\n")) return {};
    text.remove_prefix(4);
    text = text.substr(0, text.find("\n---") + 1);
  }
  yaml::Parsed parsed = yaml::parse({}, text);
  if (!parsed.diagnostics.empty()) return {};
  return support::schema_faults(Json::parse(write_schema(*schema)), support::json_of(parsed.root));
}

}  // namespace

TEST_CASE("the project's own files, and those of a new site, are fine by their schemas") {
  std::size_t checked = 0;
  for (const char* site : {"", "templates/starter/"}) {
    std::filesystem::path root = std::string(PLANVERK_ROOT "/") + site;
    std::vector<std::string> paths = {"site.yaml"};
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "content"))
      if (entry.is_regular_file()) paths.push_back(entry.path().lexically_relative(root).generic_string());
    for (const std::string& path : paths) {
      INFO(path);
      if (!schema_for(path).empty()) ++checked;
      CHECK(faults_of(path, project_file(site + path)) == "");
    }
  }
  CHECK(checked > 20);
}

TEST_CASE("golden cases: what a schema can know is refused, and nothing that is fine") {
  // What else these kinds tell of is beyond one file: no schema knows which areas there are.
  const std::set<std::string> by_schema = {"unknown-key", "missing-key", "wrong-type", "unknown-value", "impossible-date"};
  for (const Case& golden : all_cases()) {
    INFO(golden.name);
    const Section* expected = golden.find("expect diagnostics");
    std::string faults;
    for (const Section& section : golden.sections) faults += faults_of(section.name, section.text);
    if (golden.name.starts_with("diagnostics/") && by_schema.contains(golden.subject())) CHECK(faults != "");
    if (expected && expected->text.empty()) CHECK(faults == "");
  }
}

}  // namespace planverk::golden
