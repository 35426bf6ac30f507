#include <catch2/catch.hpp>

#include <filesystem>

#include "program.h"

using namespace planverk::cli_test;
using Catch::Contains;

namespace {

const std::string plan = "content/norra/2026/plan.md", lock = "content/norra/2026/plan.lock";

const std::string head =
    "---\ntitle: \"Verksamhetsplan 2026\"\nkind: district-plan\nperiod: \"2026\"\nstatus: adopted\n---\n\n";
const std::string written = head +
                            "Medlemmar\n=========\n\nDistriktet ska:\n\n- Nå minst 500 medlemmar. {#femhundra}\n- Ringa alla\n  nya.  \n\n"
                            "  Samma vecka.\n- {++Fira dem.++}{>>M1<<}\n- Hålla kurs. {area=studier}\n\n## Lära ##   \n\nDistriktet ska:\n\n1. Läsa";
const std::string frozen = head +
                           "Medlemmar {#medlemmar}\n=========\n\nDistriktet ska:\n\n- Nå minst 500 medlemmar. {#femhundra}\n- Ringa alla\n  nya. "
                           "{#ringa-alla-nya-samma-vecka}  \n\n  Samma vecka.\n- {++Fira dem.++}{>>M1<<} {#fira-dem}\n- Hålla kurs. "
                           "{#halla-kurs area=studier}\n\n## Lära {#lara} ##   \n\nDistriktet ska:\n\n1. Läsa {#lasa}";

std::string windows(const std::string& text) {
  std::string out;
  for (char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

}  // namespace

TEST_CASE("freeze writes ids where they are missing, and nothing else", "[cli][freeze]") {
  Site site;
  site.write(plan, written);
  Ran first = site.run("freeze norra/2026");
  CHECK(first.err == "");
  CHECK(first.status == 0);
  CHECK_THAT(first.out, Contains("6 ids written in") && Contains("froze norra/2026: 11 lines of text and 7 ids in"));
  CHECK(site.read(plan) == frozen);
  std::string made = site.read(lock);

  Ran second = site.run("freeze norra/2026");
  CHECK(second.status == 0);
  CHECK(second.out == "norra/2026 is frozen as it is: nothing to write\n");
  CHECK(site.read(plan) == frozen);
  CHECK(site.read(lock) == made);
  CHECK(site.run("check").status == 0);
  CHECK(!site.has("content/norra/2026/.plan.md.new"));
}

TEST_CASE("freeze keeps line ends, byte order marks and letters as they are written", "[cli][freeze]") {
  Site site;
  SECTION("Windows") {
    site.write(plan, "\xEF\xBB\xBF" + windows(written));
    CHECK(site.run("freeze norra/2026").status == 0);
    CHECK(site.read(plan) == "\xEF\xBB\xBF" + windows(frozen));
  }
  SECTION("letters with marks behind them") {
    auto apart = [](std::string text) { return with(with(text, "Nå", "Na\xCC\x8A"), "Lära", "La\xCC\x88ra"); };
    site.write(plan, apart(written));
    CHECK(site.run("freeze norra/2026").status == 0);
    CHECK(site.read(plan) == apart(frozen));
  }
  CHECK(site.run("freeze norra/2026").out == "norra/2026 is frozen as it is: nothing to write\n");
}

TEST_CASE("an altered adopted text stops the build and names the line", "[cli][freeze]") {
  Site site;
  REQUIRE(site.run("freeze norra/2026").status == 0);
  std::string adopted = site.read(plan), held = site.read(lock);
  site.write(plan, with(with(adopted, "minst 500", "minst 600"), " {#ring}", " {#ringa}"));
  Ran check = site.run("check");
  CHECK(check.status == 1);
  CHECK_THAT(check.err, Contains("content/norra/2026/plan.md:12:3") && Contains("adopted was `Nå minst 500 medlemmar.`, and plan.md says `Nå minst 600 medlemmar.`"));
  CHECK_THAT(check.err, Contains("the published id `ring` is gone from plan.md"));

  Ran again = site.run("freeze norra/2026");
  CHECK(again.status == 1);
  CHECK_THAT(again.err, Contains("`norra/2026` is not what was frozen, so nothing was written") && Contains("--refreeze"));
  CHECK(site.read(lock) == held);

  Ran refrozen = site.run("freeze --refreeze norra/2026");
  CHECK(refrozen.status == 0);
  CHECK_THAT(refrozen.out, Contains("line 12: `Nå minst 500 medlemmar.` is `Nå minst 600 medlemmar.`") &&
                               Contains("the id ring is gone: links to it lead nowhere now") && Contains("froze norra/2026"));
  CHECK(site.run("check").status == 0);
}

TEST_CASE("what readers cannot see alters no adopted text", "[cli][freeze]") {
  Site site;
  REQUIRE(site.run("freeze norra/2026").status == 0);
  std::string adopted = site.read(plan);
  std::string other = with(with(with(adopted, "minst 500 med", "**minst**\n  500\xC2\xA0med\xC2\xAD"), "status: adopted", "status: ended\nsummary: \"Kort.\""),
                           "Ringa alla", "{~~Skriva till~>Ringa~~}{>>M1<<} alla");
  site.write(plan, windows(other));
  // A build tells no notes, of which this site has some.
  Ran build = site.run("build");
  CHECK(build.err == "");
  CHECK(build.status == 0);
  CHECK(site.run("freeze norra/2026").out == "norra/2026 is frozen as it is: nothing to write\n");
}

TEST_CASE("a proposal is frozen by its ids, and by its text once it is adopted", "[cli][freeze]") {
  Site site;
  std::string adopted = site.read(plan);
  site.write(plan, with(adopted, "status: adopted", "status: proposal"));
  CHECK_THAT(site.run("freeze norra/2026").out, Contains("froze 3 ids of norra/2026") && Contains("the text is frozen when the plan is adopted"));
  CHECK_THAT(site.read(lock), !Contains("hash:"));
  // The conference decides otherwise.
  std::string decided = with(adopted, "minst 500", "minst 600");
  site.write(plan, decided);
  Ran check = site.run("check");
  CHECK(check.status == 0);
  CHECK_THAT(check.err, Contains("plan-lock-without-text"));
  CHECK_THAT(site.run("freeze norra/2026").out, Contains("froze norra/2026: 5 lines of text"));
  // A status that is set back does not open the lock.
  site.write(plan, with(decided, "status: adopted", "status: proposal"));
  CHECK(site.run("freeze norra/2026").out == "norra/2026 is frozen as it is: nothing to write\n");
}

TEST_CASE("published ids that lead on stay in the lock", "[cli][freeze]") {
  Site site;
  REQUIRE(site.run("freeze norra/2026").status == 0);
  site.write(plan, with(site.read(plan), "{#ring}", "{#ringa former=ring}"));
  CHECK(site.run("freeze norra/2026").status == 0);
  CHECK_THAT(site.read(lock), Contains("  ringa: ") && Contains("  ring: "));
  site.write(plan, with(site.read(plan), " former=ring", ""));
  CHECK(site.run("check").status == 1);
}

TEST_CASE("freeze refuses what it cannot do", "[cli][freeze]") {
  Site site;
  std::string before = site.read(plan);
  CHECK(site.run("freeze norra/2027").status == 2);
  CHECK_THAT(site.run("freeze norra/2025").err, Contains("there is no plan `norra/2025`") && Contains("did you mean `norra/2026`?"));
  SECTION("errors of the plan") {
    site.write(plan, with(before, " {#ring}", " {part-of=intet}"));
    Ran ran = site.run("freeze norra/2026");
    CHECK(ran.status == 1);
    CHECK_THAT(ran.err, Contains("`norra/2026` has errors, so it was not frozen"));
    CHECK(!site.has(lock));
  }
  SECTION("a lock that nobody can read") {
    site.write(lock, "version: [\n");
    CHECK(site.run("freeze norra/2026").status == 1);
    CHECK(site.read(lock) == "version: [\n");
    CHECK_THAT(site.run("freeze --refreeze norra/2026").out, Contains("what it held was not compared"));
    CHECK(site.run("check").status == 0);
  }
  SECTION("the lock of the plan that the folder was copied from") {
    site.write(lock, "version: 1\nplan: norra/2024\ngoals:\n  gammalt: \"Gammalt.\"\n");
    CHECK(site.run("freeze norra/2026").status == 1);
    CHECK(site.run("freeze --refreeze norra/2026").status == 0);
    CHECK_THAT(site.read(lock), !Contains("gammalt"));
  }
}

TEST_CASE("a disk that cannot be written leaves everything as it was", "[cli][freeze]") {
  Site site;
  site.write(plan, written);
  namespace fs = std::filesystem;
  fs::path folder = fs::path(site.folder()) / "content/norra/2026";
  fs::create_directory(folder / ".plan.md.new");
  Ran ran = site.run("freeze norra/2026");
  CHECK(ran.status == 3);
  CHECK(site.read(plan) == written);
  CHECK(!site.has(lock));
}

TEST_CASE("a lock that cannot be read is not replaced unasked", "[cli][freeze]") {
  Site site;
  REQUIRE(site.run("freeze norra/2026").status == 0);
  std::string lock = "content/norra/2026/plan.lock";
  site.write(lock, site.read(lock) + "\xE5");
  site.write(plan, with(site.read(plan), "500", "600"));
  std::string before = site.read(lock);
  Ran ran = site.run("freeze norra/2026");
  CHECK(ran.status == 1);
  CHECK_THAT(ran.err, Contains("is there and cannot be read"));
  CHECK(site.read(lock) == before);
  CHECK(site.run("freeze norra/2026 --refreeze").status == 0);
}

TEST_CASE("nothing is frozen or numbered by faulty settings or from a faulty plan", "[cli][freeze]") {
  Site site;
  std::string settings = site.read("site.yaml");
  site.write("site.yaml", settings + "lead_in: [\"vi lovar\"]\n");
  for (const char* command : {"freeze norra/2026", "number norra/2026"}) {
    Ran ran = site.run(command);
    CHECK(ran.status == 1);
    CHECK_THAT(ran.err, Contains("did you mean `lead_ins`?") && Contains("site.yaml has errors"));
  }
  site.write("site.yaml", settings);
  site.write(plan, with(site.read(plan), "minst 500", "{++minst 500"));
  for (const char* command : {"freeze norra/2026", "number norra/2026"}) {
    Ran ran = site.run(command);
    CHECK(ran.status == 1);
    CHECK_THAT(ran.err, Contains("unclosed-change"));
  }
  CHECK(!site.has("content/norra/2026/plan.lock"));
  CHECK(!site.has("content/norra/2026/lines.txt"));
}
