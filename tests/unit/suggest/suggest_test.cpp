#include "suggest/suggest.h"

#include <catch2/catch.hpp>

#include "../view/small_site.h"
#include "suggest/likeness.h"

using namespace planverk;
using namespace planverk::test;

namespace {

double alike(const char* one, const char* other) {
  Likeness likeness("sv");
  WeightedText a{one, 1}, b{other, 1}, c{"värva medlemmar och hålla studier med något helt annat", 1};
  likeness.add({&a, 1});
  likeness.add({&b, 1});
  likeness.add({&c, 1});
  likeness.finish();
  return likeness.compare(0, 1).value;
}

constexpr const char* national =
    "---\ntitle: Plan\nkind: national-plan\nperiod: \"2025\"\nstatus: adopted\n---\n\n## Medlemsvärvning {#varvning}\n\nVi ska:\n\n"
    "- Värva fler medlemmar på arbetsplatser. {#fler}\n\n## Klimat {#klimat}\n\nVi ska:\n\n- Minska utsläppen. {#utslapp}\n";
constexpr const char* local =
    "---\ntitle: Lokal\nkind: district-plan\nperiod: \"2025\"\nstatus: adopted\n---\n\nVi ska:\n\n"
    "- Besöka arbetsplatser och värva medlemmar. {#besok}\n- Sjunga i kör. {#kor}\n";

}  // namespace

TEST_CASE("texts are alike by stems and parts of compounds", "[suggest]") {
  CHECK(alike("medlemmarna studerar", "en medlem") > 0);
  CHECK(alike("medlemsvärvning", "värvning") > 0);
  CHECK(alike("kören sjunger", "klimatet hotas") == 0);
  CHECK(alike("och att det", "och att det") == 0);
  CHECK(alike("minska utsläppen", "minska utsläppen") == Approx(1));
}

TEST_CASE("likely links are suggested, and others are not", "[suggest]") {
  SmallSite site({{"partiet", "2025", national, "", ""}, {"norra", "2025", local, "", ""}});
  std::size_t at = site.site().plans[0].address == "norra/2025" ? 0 : 1;
  auto found = suggest_links(site.site(), PlanId::of(at), {});
  REQUIRE(found.size() >= 1);
  CHECK(found[0].reference == "partiet/2025#fler");
  CHECK(found[0].words.size() >= 2);
  for (const Suggestion& suggestion : found) CHECK(site.site().draft(suggestion.goal).id == "besok");
  auto edited = yaml::edit({}, "", edits_of(site.site(), found));
  REQUIRE(edited);
  CHECK(edited->starts_with("besok:\n  supports:\n    - to: \"partiet/2025#fler\"  # 0."));
}

TEST_CASE("a patch in the unified format", "[suggest]") {
  CHECK(unified_patch("a", "x\n", "x\n") == "");
  CHECK(unified_patch("a", "", "x\n", true) == "--- /dev/null\n+++ b/a\n@@ -0,0 +1,1 @@\n+x\n");
  CHECK(unified_patch("a", "", "x\n") == "--- a/a\n+++ b/a\n@@ -0,0 +1,1 @@\n+x\n");
  CHECK(unified_patch("a", "1\n2\n3\n4\n5\n", "1\n2\n3\n4\nny\n5\n") ==
        "--- a/a\n+++ b/a\n@@ -2,4 +2,5 @@\n 2\n 3\n 4\n+ny\n 5\n");
  CHECK(unified_patch("a", "1\n2", "1\n2\n3\n") ==
        "--- a/a\n+++ b/a\n@@ -1,2 +1,3 @@\n 1\n-2\n\\ No newline at end of file\n+2\n+3\n");
}

TEST_CASE("an earlier goal is suggested unless the plan says that it does not carry it on", "[suggest]") {
  auto plan = [](std::string year, std::string head) {
    return PlanText{"norra", year, "---\ntitle: Plan\nkind: district-plan\nperiod: \"" + year + "\"\nstatus: adopted\n" + head +
                                       "---\n\nVi ska:\n\n- Besöka arbetsplatser och värva medlemmar. {#besok-" + year + "}\n", "", ""};
  };
  auto suggested = [&](std::string head) {
    SmallSite site({plan("2024", ""), plan("2025", head)});
    std::size_t at = site.site().plans[0].address == "norra/2025" ? 0 : 1;
    std::string out;
    for (const Suggestion& suggestion : suggest_links(site.site(), PlanId::of(at), {})) out += suggestion.reference + "\n";
    return out;
  };
  CHECK(suggested("") == "norra/2024#besok-2024\n");
  CHECK(suggested("ended: {norra/2024#besok-2024: Klart.}\n") == "");
}
