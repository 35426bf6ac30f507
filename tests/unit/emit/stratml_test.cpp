#include "emit/stratml.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "../view/small_site.h"
#include "element_order.h"
#include "emit/plan_file.h"

using namespace planverk;
using namespace planverk::test;

namespace {

// By the schema of Part 1, StrategicPlanISOVersion20140401.xsd (ISO 17469-1, April 2014).
const ContentModels core = {
    {"StrategicPlan", "Name Description? OtherInformation? StrategicPlanCore AdministrativeInformation?"},
    {"StrategicPlanCore", "Organization* Vision? Mission? Value* Goal+"},
    {"Organization", "Name? Acronym? Identifier? Description? Stakeholder*"},
    {"Goal", "Name Description Identifier? SequenceIndicator? Stakeholder* OtherInformation? Objective*"},
    {"Objective", "Name? Description? Identifier? SequenceIndicator? Stakeholder* OtherInformation?"},
    {"Stakeholder", "Name Description?"},
    {"AdministrativeInformation", "StartDate? EndDate? PublicationDate? Source? Submitter?"},
};

// By the schema of Part 2, PerformancePlanOrReport20160216.xsd (version 2.2.6, February 2016).
ContentModels performance() {
  ContentModels out = core;
  out.erase("StrategicPlan");
  out["PerformancePlanOrReport"] = "Name Description? OtherInformation? StrategicPlanCore AdministrativeInformation? Submitter?";
  out["Vision"] = out["Mission"] = "Description? Identifier?";
  out["Objective"] += " PerformanceIndicator*";
  out["Stakeholder"] = "Name Description? Role*";
  out["Role"] = "Name Description? RoleType*";
  out["PerformanceIndicator"] =
      "SequenceIndicator? MeasurementDimension UnitOfMeasurement Identifier? Relationship* MeasurementInstance* OtherInformation?";
  out["Relationship"] = "Identifier? ReferentIdentifier* Name? Description?";
  out["MeasurementInstance"] = "TargetResult* ActualResult*";
  out["TargetResult"] = out["ActualResult"] = "StartDate? EndDate? NumberOfUnits? Descriptor? Description?";
  out["Descriptor"] = "DescriptorName? DescriptorValue?";
  out["AdministrativeInformation"] = "Identifier? StartDate? EndDate? PublicationDate? Source?";
  return out;
}

const PlanText national = {"partiet", "2026",
                           "---\ntitle: \"Nationell plan\"\nkind: national-plan\nperiod: \"2026\"\nstatus: adopted\n"
                           "adopted: {by: styrelsen, date: 2026-02-01}\n---\n\n## Växa {#vaxa}\n\nPartiet ska:\n\n- Bli fler. {#fler}\n",
                           "", ""};

// Every text that a plan brings holds what XML must escape, and a character that it cannot have.
const PlanText hostile = {
    "norra", "2026",
    "---\ntitle: \"<Titel> & ]]> \\u0001 'x'\"\nkind: district-plan\nperiod: \"2026\"\nstatus: ended\nsummary: \"Kort & <bra>\"\n---\n\n"
    "Vi ska:\n\n- Först & <lös>. {#kurser}\n\n"
    "## Avsnitt & \\<mål\\> ]]\\> {#avsnitt responsible=styrelsen}\n\nVi ska:\n\n- Nå \"500\" & \\<fler\\>\x01. {#kurser-1}\n- {--Struket.--} {#bort}\n",
    "kurser:\n  target: {at_least: 4, unit: \"<st> & st\", population: \"a & b\", baseline: {value: 1.5, date: 2025-12-31}}\n"
    "  deadline: {date: 2026-06-30, text: \"före <sommaren>\"}\n  responsible: styrelsen\n"
    "  followups:\n    - {date: 2026-03-01, status: ongoing, value: 2, text: \"Går & går ]]>\"}\n    - {date: 2026-04-01, value: 3}\n"
    "  supports:\n    - {to: \"partiet/2026#fler\", how: partly, why: \"För <att> & så\"}\n"
    "kurser-1:\n  status: done\n",
    ""};

struct Made {
  PlanFileKind kind;
  std::string text;
};

std::vector<Made> files(const SmallSite& site, std::string_view address) {
  std::vector<Made> out;
  for (const PlanFile& file : list_plan_files(site.site())) {
    if (site.site().at(file.plan).address != address || file.kind == PlanFileKind::akoma_ntoso) continue;
    out.push_back({file.kind, {}});
    append_plan_file(site.context(), file, out.back().text);
  }
  return out;
}

std::vector<std::string> texts(const XmlNode& root, std::string_view name) {
  std::vector<std::string> out;
  for (const XmlNode* node : all_named(root, name)) out.push_back(node->text);
  return out;
}

void check_ids(const XmlNode& root) {
  std::set<std::string> seen;
  for (const std::string& id : texts(root, "Identifier")) {
    INFO(id);
    CHECK(seen.insert(id).second);
    // xsd:ID: begins with a letter, no spaces or colons.
    CHECK(std::isalpha(static_cast<unsigned char>(id.front())) != 0);
    CHECK(std::ranges::all_of(id, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-'; }));
  }
}

}  // namespace

TEST_CASE("a national plan has Part 1, by its schema", "[emit]") {
  SmallSite site({national});
  auto made = files(site, "partiet/2026");
  REQUIRE(made.size() == 1);
  CHECK(made[0].kind == PlanFileKind::stratml_core);
  XmlNode root = read_xml(made[0].text);
  CHECK(root.attribute("xmlns") == "urn:ISO:std:iso:17469:tech:xsd:stratml_core");
  CHECK(faults_of(root, core) == "");
  check_ids(root);
  CHECK(texts(root, "Objective").size() == 1);
  CHECK(texts(root, "PublicationDate") == std::vector<std::string>{"2026-02-01"});
  CHECK(texts(root, "Source") == std::vector<std::string>{"https://example.org/planer/partiet/2026/"});
}

TEST_CASE("a plan with follow-up has Part 2, by its schema, whatever its texts hold", "[emit]") {
  SmallSite site({national, hostile});
  auto made = files(site, "norra/2026");
  REQUIRE(made.size() == 1);
  CHECK(made[0].kind == PlanFileKind::stratml_performance);
  XmlNode root = read_xml(made[0].text);
  CHECK(root.attribute("Type") == "Performance_Report");
  CHECK(faults_of(root, performance()) == "");
  check_ids(root);
  CHECK(root.text_of("Name") == "<Titel> & ]]> 'x'");
  CHECK(texts(root, "SequenceIndicator") == std::vector<std::string>{"1", "1", "1", "2", "2"});
  CHECK(texts(root, "NumberOfUnits") == std::vector<std::string>{"4", "1.5", "2", "3"});
  CHECK(texts(root, "UnitOfMeasurement") == std::vector<std::string>{"<st> & st", "", ""});
  CHECK(texts(root, "ReferentIdentifier") == std::vector<std::string>{"https://example.org/planer/partiet/2026/fler.html"});
  // The goal that is to be struck is promised by nobody, and one that has no follow-up has its status alone.
  CHECK(all_named(root, "Objective").size() == 2);
  std::vector<std::string> ends;
  for (const XmlNode* result : all_named(root, "ActualResult")) ends.push_back(result->text_of("EndDate"));
  CHECK(ends == std::vector<std::string>{"2025-12-31", "2026-03-01", "2026-04-01", "2026-03-01", "(none)"});
}

TEST_CASE("without an address of the site nothing is called its source", "[emit]") {
  SmallSite site({national});
  site.settings().base_url.clear();
  CHECK(all_named(read_xml(files(site, "partiet/2026")[0].text), "Source").empty());
}

TEST_CASE("plans without goals or without measures have no StratML", "[emit]") {
  std::string head = "---\ntitle: \"Plan\"\nkind: KIND\nperiod: \"2026\"\nstatus: adopted\n---\n\n";
  auto kinds = [&](std::string kind, const std::string& body) {
    std::string plan = head;
    plan.replace(plan.find("KIND"), 4, kind);
    return files(SmallSite({{"norra", "2026", plan + body, "", ""}}), "norra/2026").size();
  };
  CHECK(kinds("district-plan", "Ord.\n") == 0);
  CHECK(kinds("strategy", "Ord.\n") == 0);
  CHECK(kinds("strategy", "Vi ska:\n\n- {--Bli fler än 500 medlemmar.--}\n") == 0);
  CHECK(kinds("strategy", "Vi ska:\n\n- Bli fler.\n") == 1);
  CHECK(kinds("district-plan", "Vi ska:\n\n- Bli fler.\n") == 0);
  CHECK(kinds("district-plan", "Vi ska:\n\n- Nå minst 500 medlemmar.\n") == 1);
  CHECK(kinds("national-plan", "Vi ska:\n\n- Nå minst 500 medlemmar.\n") == 2);
}
