#include "model/write_ids.h"

#include <catch2/catch.hpp>
#include <regex>

using namespace planverk;

namespace {

const std::string head = "---\ntitle: Plan\nperiod: 2026\ngoals: every-list\n---\n";

PlanDraft read(const std::string& text) {
  PlanFiles files;
  files.organisation = "norra";
  files.name = "2026";
  files.plan = FileId{0};
  files.plan_text = text;
  return read_plan(files, {{"* ska"}, "sv"}).draft;
}

// The text with its ids; checked to be what remains when they are taken out again.
std::string with_ids(const std::string& body) {
  std::string text = head + body;
  PlanDraft plan = read(text);
  auto reader = [](const std::string& changed) { return read(changed); };
  std::vector<Insertion> fine = harmless(plan, text, place_ids(plan, text).insertions, reader);
  std::string out = insert(text, fine);
  PlanDraft after = read(out);
  CHECK(reads_the_same(plan, after));
  std::vector<Insertion> more = harmless(after, out, place_ids(after, out).insertions, reader);
  CHECK(insert(out, more) == out);
  std::string back = std::regex_replace(std::regex_replace(out, std::regex(" \\{#[a-z0-9-]+\\}"), ""), std::regex("\\{( ?)#[a-z0-9-]+ "), "{$1");
  CHECK(back == text);
  return out.substr(head.size());
}

}  // namespace

TEST_CASE("ids stand after the words of headings", "[model][freeze]") {
  CHECK(with_ids("# A\n\n## B ##\n\n### C ###  \n\n   #### D\n\nE\n---\n\nF\ng\n=====  \n") ==
        "# A {#a}\n\n## B {#b} ##\n\n### C {#c} ###  \n\n   #### D {#d}\n\nE {#e}\n---\n\nF\ng {#f-g}\n=====  \n");
  CHECK(with_ids("# A   \n\n# C#\n\n# *D*\n\n# `e`\n\n# {++F++}{>>M1<<}\n") ==
        "# A {#a}   \n\n# C# {#c}\n\n# *D* {#d}\n\n# `e` {#e}\n\n# {++F++}{>>M1<<} {#f}\n");
  CHECK(with_ids("# A {area=x}\n\n# B { area=x }\n\n{.nolink}\n\n# C\n") == "# A {#a area=x}\n\n# B { #b area=x }\n\n{#c .nolink}\n\n# C\n");
}

TEST_CASE("ids stand after the first words of goals", "[model][freeze]") {
  CHECK(with_ids("- a\n- b  \n- c\\\n  d\n- e\n\n  f\n- g\n  - h\n") == "- a {#a}\n- b {#b}  \n- c\\\n  d {#c-d}\n- e {#e-f}\n\n  f\n- g {#g-h}\n  - h\n");
  CHECK(with_ids("- a\r\n- b\r\n  c\r\n") == "- a {#a}\r\n- b\r\n  c {#b-c}\r\n");
  CHECK(with_ids("- a") == "- a {#a}");
  CHECK(with_ids("- a {--b--}{>>M1<<}\n- {++c++}\n- {--d--}{>>M2<<}\n") == "- a {--b--}{>>M1<<} {#a}\n- {++c++} {#c}\n- {--d--}{>>M2<<} {#d}\n");
  CHECK(with_ids("- a {area=b}\n- c {x}\n") == "- a {#a area=b}\n- c {x} {#c-x}\n");
  CHECK(with_ids("- a\nlazy\n- *b\n  c*\n") == "- a\nlazy {#a-lazy}\n- *b\n  c* {#b-c}\n");
  CHECK(with_ids("Prosa. {.goal}\n") == "Prosa. {#prosa .goal}\n");
}

TEST_CASE("ids that have no place change nothing", "[model][freeze]") {
  CHECK(with_ids("- - a\n") == "- - a\n");
  CHECK(with_ids("- # a\n- b\n") == "- # a\n- b {#b}\n");
}

TEST_CASE("the same words get the ids that their addresses have", "[model][freeze]") {
  CHECK(with_ids("# A\n\n# A\n\n- a\n- a {area=x}\n") == "# A {#a}\n\n# A {#a-2}\n\n- a {#a-3}\n- a {#a-4 area=x}\n");
}
