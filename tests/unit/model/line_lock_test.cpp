#include "model/line_lock.h"

#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "markdown/parse.h"

using namespace planverk;

namespace {

const std::string plan = "## Medlemmar\n\nVi vill bli fler och utförsäljningen ska stoppas.\n\nDistriktet ska:\n\n- Nå minst 1 000 "
                         "medlemmar.\n- Värva.\n";
const std::string lines = "1\tPlan\n2\tMedlemmar\n3\tVi vill bli fler och utförsälj-\n4\tningen ska stoppas.\n5\t\n6\tDistriktet ska:\n"
                          "7\t• Nå minst 1 000\n8\tmedlemmar.\n9\n10\t• Värva.\n";

// The words of each line by their numbers in plan.md, then what is wrong: id, the marked words, message.
std::string align(const std::string& text, const std::string& lock_text) {
  auto parsed = markdown::parse({0}, text, 0);
  Diagnostics diagnostics;
  LineLock lock = read_line_lock({1}, lock_text, parsed.document, diagnostics);
  std::string out;
  for (const PrintedLine& line : lock.lines) {
    out += fmt::format("{}:", line.number);
    for (std::uint32_t i = line.first; i < line.end; ++i) out += " " + lock.words[i].text;
    out += "\n";
  }
  for (const Diagnostic& d : diagnostics) out += fmt::format("{} {}\n", info(d.kind).id, d.message);
  return out;
}

std::string faults(const std::string& text, const std::string& lock_text) {
  auto parsed = markdown::parse({0}, text, 0);
  Diagnostics diagnostics;
  read_line_lock({1}, lock_text, parsed.document, diagnostics);
  std::string out;
  for (const Diagnostic& d : diagnostics) out += fmt::format("{} {}\n", info(d.kind).id, d.message);
  return out;
}

std::string with(std::string text, std::string_view from, std::string_view to) {
  std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("lines of a lock find their words", "[model][lines]") {
  CHECK(align(plan, lines) ==
        "1:\n2: Medlemmar\n3: Vi vill bli fler och utförsäljningen\n4: ska stoppas.\n5:\n6: Distriktet ska:\n"
        "7: Nå minst 1 000\n8: medlemmar.\n9:\n10: Värva.\n");
}

TEST_CASE("what only looks the same is the same", "[model][lines]") {
  CHECK(faults(with(plan, "1 000", "1\xC2\xA0" "000"), lines) == "");
  CHECK(faults(with(plan, "stoppas", "stop\xC2\xADpas"), lines) == "");
  std::string windows;
  for (char c : lines) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(faults(plan, windows) == "");
  CHECK(faults(with(plan, "bli fler och", "**bli fler** och"), lines) == "");
}

TEST_CASE("soft hyphens and no-break spaces in the lock are not seen either", "[model][lines]") {
  CHECK(faults(plan, with(lines, "1 000", "1\xE2\x80\xAF" "000")) == "");
  CHECK(faults(plan, with(lines, "Distriktet ska:", "Dist\xC2\xADriktet\xC2\xA0ska:")) == "");
  CHECK(faults(plan, with(lines, "• Värva.", "•\xC2\xA0Värva.")) == "");
  CHECK(faults(with(plan, "och", "–"), with(lines, "och", "-")) == "");
}

TEST_CASE("numbers that a lock lacks, repeats or turns round are told one by one", "[model][lines]") {
  CHECK(faults(plan, with(lines, "7\t• Nå minst 1 000\n8\tmedlemmar.\n", "8\tmedlemmar.\n7\t• Nå minst 1 000\n")).starts_with(
      "line-lock-order line 7 is missing: 8 follows 6\nline-lock-order line 7 comes after line 8\nline-lock-order line 8 is missing: 9 follows 7\n"));
  CHECK(faults(plan, with(lines, "2\tMedlemmar", "1\tMedlemmar")) ==
        "line-lock-order line 1 is there twice\nline-lock-order line 2 is missing: 3 follows 1\n");
  CHECK(faults(plan, with(lines, "1\tPlan\n", "0\tPlan\n")).starts_with("line-lock-row "));
  CHECK(faults(plan, with(lines, "1\tPlan\n", "99999999999\tPlan\n")).starts_with("line-lock-row "));
}

TEST_CASE("changes do not move the lines of a proposal", "[model][lines]") {
  CHECK(faults(with(plan, "minst 1 000", "minst {~~1 000~>1 200~~}{>>E1<<}"), lines) == "");
  CHECK(faults(with(plan, "- Värva.", "- Värva.\n- {++Fira.++}{>>E2<<}"), lines) == "");
}

TEST_CASE("a line that was altered says both texts", "[model][lines]") {
  CHECK(faults(with(plan, "minst 1 000", "minst 1 200"), lines) ==
        "line-lock-mismatch line 7 was printed as `• Nå minst 1 000`, and plan.md has `Nå minst 1 200`\n");
  CHECK(faults(with(plan, "- Värva.\n", ""), lines) ==
        "line-lock-mismatch line 10 was printed as `• Värva.`, and plan.md does not have it\n");
}

TEST_CASE("text without a number is told", "[model][lines]") {
  CHECK(faults(with(plan, "- Värva.", "- Värva.\n- Fira varje ny."), lines) ==
        "line-lock-unnumbered `Fira varje ny.` stands on no numbered line: it would be on line 10\n");
  CHECK(faults(with(plan, "## Medlemmar", "## Om medlemmarna\n\n## Medlemmar"), lines) ==
        "line-lock-unnumbered `Om medlemmarna` stands on no numbered line: it would be on line 2\n");
}

TEST_CASE("rows that are wrong", "[model][lines]") {
  CHECK(faults(plan, with(lines, "4\tningen", "4 ningen")).starts_with(
      "line-lock-row this is not a number, a tab and a line of text\nline-lock-order line 4 is missing: 5 follows 3\n"));
  CHECK(faults(plan, with(lines, "5\t\n", "")) == "line-lock-order line 5 is missing: 6 follows 4\n");
  CHECK(faults(plan, with(lines, "5\t\n", "5\t\n5\t\n")) == "line-lock-order line 5 is there twice\n");
  CHECK(faults(plan, with(lines, "9\n", "3\n")).starts_with("line-lock-order line 3 comes after line 8\n"));
  CHECK(faults(plan, "") == "");
}

TEST_CASE("a lock for another text is one fault", "[model][lines]") {
  CHECK(faults("## Annat\n\nHelt andra ord i en annan plan om helt andra saker.\n", lines) ==
        "line-lock-other-text lines.txt belongs to another text than plan.md\n");
}

TEST_CASE("lines of a goal", "[model][lines]") {
  auto parsed = markdown::parse({0}, plan, 0);
  Diagnostics diagnostics;
  LineLock lock = read_line_lock({1}, lines, parsed.document, diagnostics);
  std::vector<LineRange> items;
  for (std::size_t i = 0; i < parsed.document.nodes.size(); ++i)
    if (parsed.document.nodes[i].kind == markdown::NodeKind::item) items.push_back(lines_of_nodes(lock, i, parsed.document.nodes[i].end));
  REQUIRE(items.size() == 2);
  CHECK(items[0] == LineRange{7, 8});
  CHECK(items[1] == LineRange{10, 10});
}
