#include "followup/import.h"

#include <catch2/catch.hpp>

#include "../view/small_site.h"
#include "followup/annual_report.h"
#include "followup/export.h"

using namespace planverk;
using namespace planverk::test;

namespace {

constexpr const char* plan_text =
    "---\ntitle: Plan 2025\nkind: district-plan\nperiod: \"2025\"\nstatus: adopted\n---\n\n## Studier {#studier}\n\nVi ska:\n\n"
    "- Hålla kurser. {#kurs}\n- =1+1 och *stjärnor*. {#farligt}\n- Ringa nya. {#ringa}\n";
constexpr const char* goals_text =
    "# överst\nkurs:\n  target: {at_least: 4, unit: kurser}  # per år\n  status: ongoing\n  followups:\n"
    "    - {date: 2025-03-01, status: ongoing, value: 1, text: 'En kurs'}\n# sist\n";

const SmallSite& small() {
  static const SmallSite site({{"norra", "2025", plan_text, goals_text, ""}});
  return site;
}

FollowUpRows rows_of(const std::string& csv, std::optional<Date> day = {}) {
  auto table = sheet::read_csv(csv);
  REQUIRE(table);
  return read_followup_rows(small().site(), small_strings(), *table, FileId{0}, day);
}

std::string faults_of(const std::string& csv, std::optional<Date> day = {}) {
  std::string out;
  for (const Diagnostic& fault : rows_of(csv, day).diagnostics)
    out += std::string(info(fault.kind).id) + (fault.severity == Severity::warning ? "?" : "") + ": " + fault.message + "\n";
  return out;
}

// goals.yaml afterwards, with what is told before it.
std::string imported(const std::string& csv) {
  FollowUpRows read = rows_of(csv);
  CHECK(read.diagnostics.empty());
  FollowUpMerge merge = merge_followups(small().site(), read.rows, goals_text);
  std::string out;
  for (const std::string& line : merge.told) out += "> " + line + "\n";
  auto text = yaml::edit({}, goals_text, merge.edits);
  return out + (text ? *text : "fault: " + text.error().message);
}

constexpr const char* head = "id;date;status;value;text;evidence\n";

}  // namespace

TEST_CASE("a table that comes back as it went changes nothing", "[followup]") {
  sheet::Workbook table = followup_table(small().context(), {PlanId::of(0)});
  CHECK(table.rows.size() == 3);
  std::string csv = followup_csv(table), xlsx = sheet::write_xlsx(table).value_or("");
  CHECK(csv.find(";'=1+1") == std::string::npos);  // the sentence begins with its lead-in
  CHECK(imported(csv) == goals_text);
  auto read = sheet::read_table(xlsx);
  REQUIRE(read);
  FollowUpRows rows = read_followup_rows(small().site(), small_strings(), *read, FileId{0}, {});
  CHECK(rows.seen == 3);
  CHECK(rows.rows.empty());
  CHECK(rows.diagnostics.empty());
}

TEST_CASE("texts that would be formulas are none", "[followup]") {
  sheet::Workbook table;
  table.columns.resize(1);
  table.columns[0].title = "=1+1";
  table.rows = {{{"@SUM(A1)", {}, {}}}};
  CHECK(followup_csv(table) == "\xEF\xBB\xBF'=1+1\r\n'@SUM(A1)\r\n");
}

TEST_CASE("a new follow-up is added, and nothing else changes", "[followup]") {
  CHECK(imported(std::string(head) + "norra/2025#kurs;2025-05-31;done;4,5;\"Sa \"\"ja\"\"; =1\";\n") ==
        "> kurs: new follow-up 2025-05-31 done, 4.5, \"Sa \"ja\"; =1\"\n> kurs: status ongoing -> done\n"
        "# överst\nkurs:\n  target: {at_least: 4, unit: kurser}  # per år\n  status: done\n  followups:\n"
        "    - {date: 2025-03-01, status: ongoing, value: 1, text: 'En kurs'}\n"
        "    - {date: 2025-05-31, status: done, value: 4.5, text: \"Sa \\\"ja\\\"; =1\"}\n# sist\n");
  CHECK(imported(std::string(head) + "norra/2025#ringa;2025-06;ongoing;;;https://example.org/a\n") ==
        "> ringa: new follow-up 2025-06 ongoing, \"https://example.org/a\"\n" +
            std::string(goals_text).substr(0, std::string(goals_text).find("# sist")) +
            "ringa:\n  followups:\n    - {date: 2025-06, status: ongoing, evidence: \"https://example.org/a\"}\n# sist\n");
}

TEST_CASE("the day of an earlier follow-up changes what is given of it", "[followup]") {
  std::string out = imported(std::string(head) + "norra/2025#kurs;2025-03-01;;2;;\n");
  CHECK(out.starts_with("> kurs, 2025-03-01: value 1 -> 2\n"));
  CHECK(out.find("{date: 2025-03-01, status: ongoing, value: 2, text: 'En kurs'}") != std::string::npos);
  CHECK(imported(std::string(head) + "norra/2025#kurs;2025-03-01;ongoing;1,0;En kurs;\n") == goals_text);
}

TEST_CASE("what is dated later than today leaves the word that holds until then", "[followup]") {
  std::string out = imported(std::string(head) + "norra/2025#kurs;2025-12-31;done;;;\n");
  CHECK(out.find("  status: ongoing\n") != std::string::npos);
  CHECK(out.find("{date: 2025-12-31, status: done}") != std::string::npos);
}

TEST_CASE("numbers that can be read in two ways, days long after the plan and addresses that are none are refused", "[followup]") {
  auto fault = [](const std::string& row) { return faults_of(std::string(head) + row + "\n"); };
  for (const char* value : {"1.000", "1,000", "12.500"})
    CHECK(fault(std::string("norra/2025#kurs;2025-05-31;;") + value + ";;") ==
          std::string("wrong-type: row 2: `") + value + "` may be thousands or decimals\n");
  for (const char* value : {"1 2 3", "1 0000", "1 00", "nan", "99999999999999999999"})
    CHECK(fault(std::string("norra/2025#kurs;2025-05-31;;") + value + ";;") == std::string("wrong-type: row 2: `") + value + "` is no number\n");
  for (const char* value : {"1 000", "12 345 678", "1,5", "0,125", "1000"})
    CHECK(fault(std::string("norra/2025#kurs;2025-05-31;;") + value + ";;").empty());
  CHECK(fault("norra/2025#kurs;2999-01-01;done;;;") == "impossible-date: row 2: 2999-01-01 is long after the plan, which ends 2025-12-31\n");
  CHECK(fault("norra/2025#kurs;2025-05-31;;;;javascript:alert(1)") == "wrong-type: row 2: `javascript:alert(1)` is no web address\n");
  CHECK(fault("norra/2025#kurs;2025-05-31;;;;") == "missing-key?: row 2 has a date and nothing else, so it is not taken\n");
}

TEST_CASE("cells of a workbook that say nothing are told", "[followup]") {
  sheet::Table table;
  for (const char* row : {"id\tdate\tvalue", "norra/2025#kurs\t2025-05-31\t"}) {
    sheet::Row out{static_cast<std::uint32_t>(table.rows.size() + 1), {}};
    std::string_view rest = row;
    for (std::size_t tab; tab = rest.find('\t'), true; rest.remove_prefix(tab + 1)) {
      out.cells.push_back({std::string(rest.substr(0, tab)), 0, 0});
      if (tab == rest.npos) break;
    }
    table.rows.push_back(out);
  }
  table.rows[1].cells[2].fault = "a formula stands there, and the workbook does not have its result";
  FollowUpRows read = read_followup_rows(small().site(), small_strings(), table, FileId{0}, {});
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(read.diagnostics[0].message.find("a formula stands there") != std::string::npos);
  CHECK(read.rows.empty());
}

TEST_CASE("what is wrong in a table is told by its row", "[followup]") {
  auto fault = [](const std::string& row) { return faults_of(std::string(head) + row + "\n"); };
  CHECK(fault("norra/2025#kurrs;2025-12-31;done;;;") == "unknown-goal: row 2: there is no goal `norra/2025#kurrs`\n");
  CHECK(fault("norra/2025#kurrs;;;;;") == "unknown-goal?: row 2: there is no goal `norra/2025#kurrs`\n");
  CHECK(fault(";2025-12-31;done;;;") == "missing-key: row 2 has a follow-up and names no goal\n");
  CHECK(fault("norra/2025#kurs;2025-02-30;done;;;") == "impossible-date: row 2: `2025-02-30` is no date\n");
  CHECK(fault("norra/2025#kurs;;done;;;") == "missing-key: row 2 has a follow-up without a date\n");
  CHECK(faults_of(std::string(head) + "norra/2025#kurs;;done;;;\n", Date{2025, 12, 31}) == "");
  CHECK(fault("norra/2025#kurs;2025-12-31;doen;;;") == "unknown-value: row 2: `doen` is no status\n");
  CHECK(fault("norra/2025#kurs;2025-12-31;done;många;;") == "wrong-type: row 2: `många` is no number\n");
  CHECK(fault("norra/2025#ringa;2025-12-31;done;12;;") == "value-without-unit?: the value 12 has no unit, as the goal has no target\n");
  CHECK(fault("norra/2025#ringa;2025-12-31;done;12;12 ringde;") == "");
  CHECK(fault("norra/2025#kurs;2024-12-31;done;;;") ==
        "followup-before-plan?: a follow-up of 2024-12-31 is from before the plan, which begins 2025-01-01\n");
  CHECK(fault("norra/2025#kurs;2025-12-31;done;;;\nnorra/2025#kurs;2025-12-31;;2;;") ==
        "duplicate-id: row 3 is a second follow-up of `norra/2025#kurs` on 2025-12-31\n");
  CHECK(faults_of("a;b\n1;2\n") == "missing-key: the table has no column `sheet_id`\n");
  CHECK(faults_of("id;b\nnorra/2025#kurs;2\n") == "missing-key: the table has none of the columns that are filled in\n");
  CHECK(fault("anteckning längst ned;;;;;") == "unknown-goal?: row 2: there is no goal `anteckning längst ned`\n");
}

TEST_CASE("columns may stand in any order, below other lines", "[followup]") {
  CHECK(imported("Vår tabell\n\ntext,extra,id,date\nKlart,x,norra/2025#ringa,2025-05-01\n").starts_with("> ringa: new follow-up 2025-05-01 \"Klart\"\n"));
}

namespace {

std::size_t times(const std::string& text, std::string_view words) {
  std::size_t n = 0;
  for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("what a proposal strikes is neither reported nor followed up", "[followup]") {
  SmallSite site({{"norra", "2025", std::string(plan_text) + "- {--Sluta sjunga.--}{>>M1:1<<} {#sjunga}\n", goals_text,
                   "M1:\n  title: Mindre\n  by: norra\n"}});
  REQUIRE(site.site().at(PlanId::of(0)).goal_count == 4);
  CHECK(followup_table(site.context(), {PlanId::of(0)}).rows.size() == 3);
  std::string report = annual_report(site.context(), PlanId::of(0));
  CHECK(report.find("| status | report_goals |\n| --- | ---: |\n| Pågår | 1 |\n| not_stated | 2 |\n\n") != std::string::npos);
  CHECK(report.find("sjunga") == std::string::npos);
}

TEST_CASE("the annual report tells nothing from after its day", "[followup]") {
  // The site's day is 1 June 2025.
  SmallSite site({{"norra", "2025", plan_text,
                   "kurs:\n  recurrence: {at_least: 4, per: year, held: [2024-12-01, 2025-02-01, 2025-06-01, 2025-06-02]}\n  followups:\n"
                   "    - {date: 2025-03-01, text: Före}\n    - {date: 2025-06-02, status: done, text: Efter}\n"
                   "ringa:\n  followups: [{date: 2025-07-01, text: Efter}]\n", ""}});
  std::string report = annual_report(site.context(), PlanId::of(0));
  CHECK(report.find("- **report_held:** 1 februari 2025, 1 juni 2025\n") != std::string::npos);
  CHECK(report.find("Före") != std::string::npos);
  CHECK(report.find("Efter") == std::string::npos);
  CHECK(times(report, "*report_nothing*") == 2);
  CHECK(report.find("| not_stated | 3 |") != std::string::npos);
}

TEST_CASE("the sums of a translation are those of its goals", "[followup]") {
  std::string english = plan_text;
  english.insert(english.find("period:"), "language: en\ntranslation_of: norra/2025\n");
  SmallSite site({{"norra", "2025", plan_text,
                   "kurs:\n  status: ongoing\n  recurrence: {value: 4, held: [2025-02-01, 2025-06-02]}\n", ""},
                  {"norra", "2025-en", english, "", ""}});
  REQUIRE(site.site().at(PlanId::of(1)).translation_of);
  std::string report = annual_report(site.context(), PlanId::of(1));
  CHECK(times(report, "Pågår") == 2);  // in the sums and at the goal
  CHECK(report.find("| not_stated | 2 |\n\n") != std::string::npos);
  CHECK(report.find("- **report_held:** 1 februari 2025\n") != std::string::npos);
}

TEST_CASE("the annual report asks for what is missing", "[followup]") {
  std::string report = annual_report(small().context(), PlanId::of(0));
  CHECK(report.find("# report_title\n") == 0);
  CHECK(report.find("- 1 mars 2025, ") != std::string::npos);
  CHECK(report.find("### 3. Vi ska ringa nya") != std::string::npos);
  CHECK(report.find("*report_nothing*") != std::string::npos);
  CHECK(report.find("\\*stjärnor") == std::string::npos);  // emphasis is markup, and not part of the words
}
