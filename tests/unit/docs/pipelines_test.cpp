// The pipelines in docs/ci as YAML: that they can be read, that what they name is there, and that they take no more
// rights than they need. tests/ci runs their steps.

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "yaml/tree.h"

using namespace planverk;
using yaml::Node;

namespace {

yaml::Parsed read(const std::string& path) {
  std::ifstream in(std::string(PLANVERK_ROOT "/docs/ci/") + path);
  REQUIRE(in);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  yaml::Parsed parsed = yaml::parse({}, text);
  for (const Diagnostic& d : parsed.diagnostics) CHECK(d.message == "");
  REQUIRE(parsed.root.kind == yaml::Kind::mapping);
  return parsed;
}

const Node& at(const Node& node, std::string_view key) {
  INFO(key);
  const Node* found = node.find(key);
  REQUIRE(found != nullptr);
  return *found;
}

std::set<std::string> words(const Node& node) {
  std::set<std::string> out;
  if (node.is_scalar()) out.insert(node.scalar);
  for (const Node& item : node.items) out.insert(item.is_scalar() ? item.scalar : at(item, "job").scalar);
  return out;
}

}  // namespace

TEST_CASE("the pipeline for GitHub names what is there and takes few rights", "[docs]") {
  yaml::Parsed file = read("github/planverk.yml");
  // A run with this project's rights for what a stranger wrote.
  CHECK(at(file.root, "on").find("pull_request_target") == nullptr);
  const Node& rights = at(file.root, "permissions");
  REQUIRE(rights.entries.size() == 1);
  CHECK(at(rights, "contents").scalar == "read");
  const Node& jobs = at(file.root, "jobs");
  for (const yaml::Entry& job : jobs.entries) {
    INFO(job.key);
    if (const Node* needs = job.value.find("needs"))
      for (const std::string& name : words(*needs)) CHECK(jobs.find(name) != nullptr);
    std::string guard = job.value.find("if") ? job.value.find("if")->scalar : "";
    if (const Node* given = job.value.find("permissions"))
      for (const yaml::Entry& right : given->entries) {
        INFO(right.key);
        CHECK((right.value.scalar == "read" || right.value.scalar == "write"));
        CHECK(right.key != "actions");
        if (right.key == "contents") CHECK(right.value.scalar == "read");
        // Only where the branch is this repository's.
        if (right.key == "pull-requests") CHECK(guard.find("head.repo.full_name == github.repository") != std::string::npos);
      }
    for (const Node& step : at(job.value, "steps").items) {
      REQUIRE((step.find("run") != nullptr) != (step.find("uses") != nullptr));
      if (const Node* uses = step.find("uses")) {
        INFO(uses->scalar);
        CHECK((uses->scalar.starts_with("actions/") || uses->scalar.starts_with("github/")));
        CHECK(uses->scalar.find("@v") != std::string::npos);
      }
    }
  }
  // Secrets are for the job that publishes to a server, which no pull request starts.
  CHECK(at(at(jobs, "site"), "if").scalar.find("!= 'pull_request'") != std::string::npos);
  CHECK(words(at(at(jobs, "server"), "needs")).contains("site"));
}

TEST_CASE("the pipeline for GitLab names what is there", "[docs]") {
  yaml::Parsed file = read("gitlab/.gitlab-ci.yml");
  std::set<std::string> stages = words(at(file.root, "stages"));
  const std::set<std::string> not_jobs = {"stages", "workflow", "variables", ".planverk"};
  for (const yaml::Entry& job : file.root.entries) {
    if (not_jobs.contains(job.key)) continue;
    INFO(job.key);
    CHECK(stages.contains(at(job.value, "stage").scalar));
    if (const Node* extends = job.value.find("extends")) CHECK(file.root.find(extends->scalar) != nullptr);
    if (const Node* needs = job.value.find("needs"))
      for (const std::string& name : words(*needs)) CHECK(file.root.find(name) != nullptr);
    CHECK(!at(job.value, "script").items.empty());
  }
  // What is published is never what a merge request brings.
  for (const char* job : {"pages", "server"}) {
    const Node& rules = at(at(file.root, job), "rules");
    REQUIRE(!rules.items.empty());
    CHECK(at(rules.items[0], "if").scalar == "$CI_PIPELINE_SOURCE == \"merge_request_event\"");
    CHECK(at(rules.items[0], "when").scalar == "never");
  }
  const Node& reports = at(at(at(file.root, "check"), "artifacts"), "reports");
  CHECK(at(reports, "junit").scalar == "reports/junit.xml");
  CHECK(at(reports, "codequality").scalar == "reports/codequality.json");
}
