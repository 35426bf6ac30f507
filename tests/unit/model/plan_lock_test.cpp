#include "model/plan_lock.h"

#include <catch2/catch.hpp>

#include "model/plan_draft.h"
#include "model/plan_text.h"

using namespace planverk;

namespace {

const std::string body = "## Medlemmar {#medlemmar}\n\nVi är \"många\" – 1\xC2\xA0" "000 \\\\ eller fler.\n\nDistriktet ska:\n\n- Nå 500.\n- Ringa "
                         "alla.\n\n| A | B |\n| - | - |\n| c | d |\n";

PlanDraft read(const std::string& text, const std::string& lock = {}, Diagnostics* faults = nullptr, const std::string& status = "adopted") {
  std::string plan = "---\ntitle: \"Plan 2026\"\nperiod: 2026\nstatus: " + status + "\n---\n" + text;
  PlanFiles files;
  files.organisation = "norra";
  files.name = "2026";
  files.plan = FileId{0};
  files.plan_text = plan;
  if (!lock.empty()) files.lock = FileId{1};
  files.lock_text = lock;
  PlanRead out = read_plan(files, {{"* ska"}, "sv"});
  if (faults != nullptr) *faults = out.diagnostics;
  return std::move(out.draft);
}

// What is wrong with `text` beside the lock of `body`.
std::string faults(const std::string& text) {
  Diagnostics diagnostics;
  read(text, write_plan_lock(make_plan_lock(read(body), {})), &diagnostics);
  std::string out;
  for (const Diagnostic& d : diagnostics) (out += out.empty() ? "" : "\n") += d.message;
  return out;
}

std::string with(std::string text, std::string_view from, std::string_view to) {
  std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a lock reads as it was written", "[model][freeze]") {
  Diagnostics diagnostics;
  PlanLock made = make_plan_lock(read(with(body, "Ringa", "Ringa\xC2\xAD\xEF\xBB\xBF\xE2\x80\xA8")), {});
  std::string text = write_plan_lock(made);
  PlanLock lock = read_plan_lock({1}, text, diagnostics);
  CHECK(diagnostics.empty());
  CHECK(lock.is_sound);
  CHECK(lock.text == made.text);
  CHECK(lock.plan == "norra/2026");
  CHECK(lock.goals.size() == 2);
  CHECK(write_plan_lock(lock) == text);
}

TEST_CASE("what readers see is the adopted text", "[model][freeze]") {
  std::vector<std::string> words;
  for (const TextLine& line : text_lines(read(body))) words.push_back(line.words);
  CHECK(words == std::vector<std::string>{"# Plan 2026", "# Medlemmar", "Vi är \"många\" – 1 000 \\ eller fler.", "Distriktet ska:", "- Nå 500.",
                                          "- Ringa alla.", "A", "B", "c", "d"});
  CHECK(text_lines(read("Se [](plan:a/b), och [mer](plan:c/d).\n")).back().words == "Se , och mer. (plan:a/b)");
}

TEST_CASE("what readers cannot see alters nothing", "[model][freeze]") {
  CHECK(faults(body) == "");
  CHECK(faults(with(body, "Vi är \"många\" –", "Vi\när ”många” -")) == "");
  CHECK(faults(with(body, "Ringa alla.", "Rin\xC2\xADga **alla**. {#ringa-alla area=x}")) == "");
  CHECK(faults(with(body, "Ringa alla.", "Ringa {--nästan --}alla{++.++}")) == "");
  CHECK(faults(with(with(body, "- Ringa", "* Ringa"), "- Nå", "* Nå")) == "");
  CHECK(faults(with(body, "## Med", "### Med")) == "");
  CHECK(faults(with(body, "| c | d |", "|c|d|")) == "");
}

TEST_CASE("what readers see is told when it is altered", "[model][freeze]") {
  CHECK(faults(with(body, "Ringa alla", "Ringa några")) == "adopted was `Ringa alla.`, and plan.md says `Ringa några.`\nthe published id `ringa-alla` is gone from plan.md");
  CHECK(faults(with(body, "Vi är", "De är")) == "adopted was `Vi är \"många\" – 1 …`, and plan.md says `De är \"många\" – 1 …`");
  CHECK(faults(with(body, "- Nå 500.\n", "")) == "after this, the adopted text has `Nå 500.`\nthe published id `na-500` is gone from plan.md");
  CHECK(faults(with(body, "| c | d |\n", "| c | d |\n\nEfteråt.\n")) == "`Efteråt.` is not in the text that was adopted");
  CHECK(faults(with(body, "## Medlemmar {#medlemmar}", "Medlemmar")) ==
        "adopted was `# Medlemmar`, and plan.md says `Medlemmar`\nthe published id `medlemmar` is gone from plan.md");
  CHECK(faults(with(body, "Distriktet ska:", "{--Distriktet ska:--}")).starts_with("after this, the adopted text has `Distriktet ska:`"));
  // Lines that change places.
  CHECK(faults(with(with(body, "- Nå 500.\n", ""), "- Ringa alla.\n", "- Ringa alla.\n- Nå 500.\n")) ==
        "after this, the adopted text has `Nå 500.`\n`Nå 500.` is not in the text that was adopted");
  CHECK(faults("") != "");
}

TEST_CASE("another text is one fault", "[model][freeze]") {
  std::string other = "## Annat {#medlemmar}\n\nHär står något helt annat.\n\nMycket.\n\nVi ska:\n\n- Äta. {#na-500}\n- Sova. {#ringa-alla}\n";
  CHECK(faults(other) == "plan.md is another text than the one that was adopted");
}

TEST_CASE("many changes are told shortly", "[model][freeze]") {
  std::string many, altered;
  for (int i = 0; i < 60; ++i) many += "Stycke nummer " + std::to_string(i) + " står här.\n\n", altered += "Stycke nummer " + std::to_string(i) + " stod här.\n\n";
  Diagnostics diagnostics;
  read(altered, write_plan_lock(make_plan_lock(read(many), {})), &diagnostics);
  REQUIRE(diagnostics.size() == 21);
  CHECK(diagnostics.back().message == "the adopted text differs in 40 places more");
}
