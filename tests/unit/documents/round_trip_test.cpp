// Out to Word and back by pandoc's own reader: the words, the changes, the comments and the line numbers are the same.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "documents/make_document.h"
#include "io/memory_disk.h"
#include "io/real_disk.h"
#include "project.h"
#include "base/read_xml.h"
#include "io/zip_archive.h"
#include "view/parts.h"

using namespace planverk;
using namespace planverk::documents_test;
using Json = nlohmann::json;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::Reading;

namespace planverk::documents_test {

const PreparedSite& project_site() {
  static PreparedSite site;
  static bool read = false;
  if (!read) {
    static RealDisk disk;
    BuildOptions options;
    options.source = options.program_files = PLANVERK_ROOT;
    options.drafts = true;
    options.audience = Audience::board;
    prepare_site(disk, options, site);
    read = true;
  }
  return site;
}

PlanId plan_at(const PreparedSite& site, std::string_view address) {
  for (std::size_t i = 0; i < site.site.plans.size(); ++i)
    if (site.site.plans[i].address == address) return PlanId::of(i);
  FAIL("no plan " << address);
  return {};
}

}  // namespace planverk::documents_test

namespace {

// What the document says, read again.
struct ReadAgain {
  std::string original, changed;  // the words in each reading
  std::vector<std::string> numbers, comments;
  std::size_t insertions = 0, deletions = 0, numbers_in_changes = 0;
  std::string authors;

  void add(const std::string& words, bool inserted, bool deleted) {
    if (!inserted) original += words;
    if (!deleted) changed += words;
  }

  std::string words_in(const Json& inlines) {
    ReadAgain inner;
    inner.walk(inlines, false, false);
    return inner.changed;
  }

  static bool has(const Json& attributes, std::string_view name) {
    for (const Json& one : attributes[1])
      if (one == name) return true;
    return false;
  }
  static std::string value(const Json& attributes, std::string_view key) {
    for (const Json& pair : attributes[2])
      if (pair[0] == key) return pair[1];
    return {};
  }

  void walk_span(const Json& span, bool inserted, bool deleted) {
    const Json& attributes = span[0];
    if (value(attributes, "custom-style") == documents::line_style) {
      std::string number = words_in(span[1]);
      while (!number.empty() && (number.back() < '0' || number.back() > '9')) number.pop_back();
      numbers.push_back(number);
      numbers_in_changes += inserted || deleted;
      return;
    }
    if (has(attributes, "comment-start")) {
      comments.push_back(words_in(span[1]));
      return;
    }
    bool insertion = has(attributes, "insertion"), deletion = has(attributes, "deletion");
    insertions += insertion;
    deletions += deletion;
    if (insertion || deletion) authors = value(attributes, "author");
    walk(span[1], inserted || insertion, deleted || deletion);
  }

  void walk(const Json& value, bool inserted, bool deleted) {
    if (value.is_array()) {
      for (const Json& one : value) walk(one, inserted, deleted);
    } else if (value.is_object() && value.contains("t")) {
      const std::string& type = value["t"].get_ref<const std::string&>();
      if (type == "Str") return add(value["c"], inserted, deleted);
      if (type == "Space" || type == "SoftBreak" || type == "LineBreak") return add(" ", inserted, deleted);
      if (type == "Span") return walk_span(value["c"], inserted, deleted);
      if (type == "Code" || type == "CodeBlock") return add(value["c"][1], inserted, deleted);
      if (value.contains("c")) walk(value["c"], inserted, deleted);
      bool block = type == "Para" || type == "Plain" || type == "Header";
      if (block) add("\n", false, false);
    }
  }
};

ReadAgain read_again(const std::string& docx) {
  auto read = run_program({"pandoc", {"--from=docx+styles", "--to=json", "--track-changes=all"}, docx});
  REQUIRE(read);
  REQUIRE(read->status == 0);
  ReadAgain out;
  out.walk(Json::parse(read->text)["blocks"], false, false);
  return out;
}

// Without lines that have no words, and without space at their ends: a line is what one block says.
std::string lines_of(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    if (std::string_view line = utf8::trim(std::string_view(text).substr(at, end - at)); !line.empty()) (out += line) += '\n';
    at = end + 1;
  }
  return out;
}

// The words of all paragraphs, headings and cells in a reading, as the model has them.
std::string words_of(const Plan& plan, Reading reading) {
  const markdown::Document& document = plan.draft.document;
  std::string out;
  for (std::size_t i = 0; i < document.nodes.size(); ++i) {
    const markdown::Node& node = document.nodes[i];
    bool leaf = node.kind == NodeKind::heading || node.kind == NodeKind::paragraph || node.kind == NodeKind::table_cell || node.kind == NodeKind::code_block;
    if (leaf) out += markdown::plain_text(document, NodeId::of(i), reading) + "\n";
  }
  return lines_of(out);
}

// Pandoc's reader moves spaces out of changes, so that they are not where the file has them.
std::string without_space(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

bool has_own_words(const Plan& plan) {
  // Links that get their words from elsewhere say more than plain_text tells, and a common lead-in stands in no paragraph.
  for (const markdown::Node& node : plan.draft.document.nodes) {
    auto index = static_cast<std::size_t>(&node - plan.draft.document.nodes.data());
    if (node.kind == NodeKind::link && node.end == index + 1) return false;
  }
  return std::ranges::none_of(plan.draft.goals, [](const GoalDraft& goal) { return !goal.lead_in_node && !goal.lead_in.empty(); });
}

}  // namespace

TEST_CASE("a plan's tree has its words in both readings, with single spaces", "[documents]") {
  const PreparedSite& site = project_site();
  std::size_t compared = 0, changes = 0;
  for (std::size_t i = 0; i < site.site.plans.size(); ++i) {
    const Plan& plan = site.site.plans[i];
    if (!has_own_words(plan)) continue;
    INFO(plan.address);
    auto document = documents::make_plan_document(site.context(), PlanId::of(i), DocumentFormat::docx, "1,22,2,1");
    Json tree = Json::parse(document.json);
    CHECK(tree["pandoc-api-version"] == Json::array({1, 22, 2, 1}));
    ReadAgain read;
    read.walk(tree["blocks"], false, false);
    CHECK_THAT(lines_of(read.changed), Catch::EndsWith(words_of(plan, Reading::with_changes)));
    CHECK_THAT(lines_of(read.original), Catch::EndsWith(words_of(plan, Reading::original)));
    changes += plan.draft.amendments.size();
    ++compared;
  }
  CHECK(compared > 2);
  CHECK(changes > 5);
}

TEST_CASE("spaces around changes go with them", "[documents]") {
  struct Row {
    const char *text, *original, *changed;
  };
  const Row rows[] = {
      {"Vi {--inte--} ska gå.", "Vi inte ska gå.", "Vi ska gå."},
      {"Vi ska {++alltid++} gå.", "Vi ska gå.", "Vi ska alltid gå."},
      {"Vi ska gå {--nu--}.", "Vi ska gå nu.", "Vi ska gå."},
      {"{++Nu++} går vi.", "går vi.", "Nu går vi."},
      {"Vi {~~går~>springer~~} nu.", "Vi går nu.", "Vi springer nu."},
      {"Vi går *{--inte--} ofta*.", "Vi går inte ofta.", "Vi går ofta."},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    MemoryDisk disk;
    (void)disk.make_folders("/site/content/norra/2026");
    (void)disk.write_file("/site/site.yaml", "title: Planer\n");
    (void)disk.write_file("/site/content/organisations.yaml", "organisations:\n  - {id: norra, kind: district, name: Norra}\n");
    (void)disk.write_file("/site/content/norra/2026/plan.md",
                          std::string("---\ntitle: Plan\nkind: district-plan\nperiod: \"2026\"\nstatus: proposal\n---\n\n## Allt\n\n") + row.text + "\n");
    BuildOptions options;
    options.source = "/site";
    PreparedSite site;
    prepare_site(disk, options, site);
    REQUIRE(site.site.plans.size() == 1);
    auto document = documents::make_plan_document(site.context(), PlanId::of(0), DocumentFormat::docx, "1,23");
    ReadAgain read;
    read.walk(Json::parse(document.json)["blocks"], false, false);
    CHECK(lines_of(read.original) == "Allt\n" + std::string(row.original) + "\n");
    CHECK(lines_of(read.changed) == "Allt\n" + std::string(row.changed) + "\n");
  }
}

TEST_CASE("the number of a line stays when the words that begin it go", "[documents]") {
  MemoryDisk disk;
  (void)disk.make_folders("/site/content/norra/2026");
  (void)disk.write_file("/site/site.yaml", "title: Planer\n");
  (void)disk.write_file("/site/content/organisations.yaml", "organisations:\n  - {id: norra, kind: district, name: Norra}\n");
  (void)disk.write_file("/site/content/norra/2026/lines.txt", "1\tAllt\n2\tVi ska gå hem\n3\tredan i dag.\n");
  (void)disk.write_file("/site/content/norra/2026/plan.md",
                        "---\ntitle: Plan\nkind: district-plan\nperiod: \"2026\"\nstatus: proposal\n---\n\n## Allt\n\nVi ska gå hem{-- redan i--} dag.\n");
  BuildOptions options;
  options.source = "/site";
  PreparedSite site;
  prepare_site(disk, options, site);
  REQUIRE(site.site.plans.size() == 1);
  ReadAgain read;
  auto document = documents::make_plan_document(site.context(), PlanId::of(0), DocumentFormat::docx, "1,22");
  read.walk(Json::parse(document.json)["blocks"], false, false);
  CHECK(read.numbers == std::vector<std::string>{"1", "2", "3"});
  CHECK(read.numbers_in_changes == 0);
  CHECK(lines_of(read.changed) == "Allt\nVi ska gå hem dag.\n");
}

TEST_CASE("a plan in Word says the same when it is read again", "[documents]") {
  auto version = documents::ask_pandoc(run_program);
  if (!version) {
    WARN("skipped: pandoc is not installed");
    return;
  }
  const PreparedSite& site = project_site();
  std::size_t compared = 0;
  for (std::size_t i = 0; i < site.site.plans.size(); ++i) {
    const Plan& plan = site.site.plans[i];
    bool worth = !plan.draft.amendments.empty() || !plan.draft.lines.marks.empty() || i % 10 == 0;
    if (!worth) continue;
    INFO(plan.address);
    auto docx = documents::make_document(run_program, site.context(), PlanId::of(i), DocumentFormat::docx, *version);
    REQUIRE(docx);
    ReadAgain again = read_again(*docx);

    std::vector<std::string> numbers;
    for (const markdown::LineMark& mark : plan.draft.lines.marks) numbers.push_back(std::to_string(mark.number));
    CHECK(again.numbers == numbers);
    if (has_own_words(plan)) {
      ++compared;
      // The title, and what the plan is, stand before the text.
      CHECK_THAT(without_space(again.changed), Catch::EndsWith(without_space(words_of(plan, Reading::with_changes))));
      CHECK_THAT(without_space(again.original), Catch::EndsWith(without_space(words_of(plan, Reading::original))));
    }
    ZipArchive archive(*docx);
    std::string xml = archive.read("word/document.xml", 64u << 20).value_or("");
    for (const GoalDraft& goal : plan.draft.goals)
      if (goal.id.size() <= 40) CHECK_THAT(xml, Catch::Contains("w:name=\"" + goal.id + "\""));
    CHECK((again.insertions + again.deletions > 0) == !plan.draft.amendments.empty());
  }
  CHECK(compared > 2);
}

TEST_CASE("changes in Word have who is behind them, and the board's answer as a comment", "[documents]") {
  auto version = documents::ask_pandoc(run_program);
  if (!version) {
    WARN("skipped: pandoc is not installed");
    return;
  }
  const PreparedSite& site = project_site();
  PlanId plan = plan_at(site, "exempel/2026-2027");
  auto docx = documents::make_document(run_program, site.context(), plan, DocumentFormat::docx, *version);
  REQUIRE(docx);
  ReadAgain again = read_again(*docx);
  REQUIRE(again.comments.size() == site.site.at(plan).draft.amendments.size());
  CHECK_THAT(again.comments[0], Catch::StartsWith("M2:1 – Högre medlemsmål") && Catch::Contains("Styrelsens svar: Styrelsen föreslår bifall till 800"));
  // The same on any day, by any clock.
  auto twice = documents::make_document(run_program, site.context(), plan, DocumentFormat::docx, *version);
  REQUIRE(twice);
  CHECK(*twice == *docx);
}

TEST_CASE("changes in OpenDocument are tracked", "[documents]") {
  auto version = documents::ask_pandoc(run_program);
  if (!version) {
    WARN("skipped: pandoc is not installed");
    return;
  }
  const PreparedSite& site = project_site();
  PlanId plan = plan_at(site, "exempel/2026-2027");
  auto odt = documents::make_document(run_program, site.context(), plan, DocumentFormat::odt, *version);
  REQUIRE(odt);
  std::string content = ZipArchive(*odt).read("content.xml", 64u << 20).value_or("");
  std::size_t regions = 0, starts = 0, ends = 0, gone = 0, numbers = 0;
  std::string deleted;
  bool in_deletion = false;
  xml::Events events;
  events.begin = [&](std::string_view name, const xml::Attributes& attributes) {
    regions += name == "changed-region";
    starts += name == "change-start";
    ends += name == "change-end";
    gone += name == "change";
    in_deletion = in_deletion || name == "deletion";
    numbers += name == "span" && attributes.get("text:style-name") == documents::line_style;
  };
  events.text = [&](std::string_view text) {
    if (in_deletion) deleted += text;
  };
  events.end = [&](std::string_view name) { in_deletion = in_deletion && name != "deletion"; };
  REQUIRE(xml::read(content, events));
  CHECK(starts == ends);
  CHECK(regions == starts + gone);
  CHECK(regions > 0);
  CHECK_THAT(deleted, Catch::Contains("750"));
  CHECK(numbers == site.site.at(plan).draft.lines.marks.size());
  CHECK_THAT(content, !Catch::Contains("planverk-deletion"));
}
