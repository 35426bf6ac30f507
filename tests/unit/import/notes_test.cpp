// What an import tells a person to look at.

#include <catch2/catch.hpp>

#include <algorithm>

#include "cases.h"
#include "import/language.h"
#include "import/read_document.h"

using namespace planverk;
using namespace planverk::importing;
using Catch::Contains;

namespace {

Imported import(const std::string& name, const std::string& text) {
  auto source = read_document(name, text, [](const ProgramCall& call, const ProgramLimits& limits) { return run_program(call, limits); });
  REQUIRE(source);
  auto imported = import_source(*source, import_cases::request_for(name));
  REQUIRE(imported);
  CHECK(imported->unaccounted == std::vector<std::string>{});
  return *imported;
}

// The source's lines where a note with these words stands.
std::vector<std::uint32_t> noted(const Imported& imported, const std::string& words) {
  std::vector<std::uint32_t> out;
  for (const Noted& one : imported.doubts)
    if (one.what.find(words) != std::string::npos) out.push_back(one.source);
  return out;
}

std::vector<std::string> removed(const Imported& imported, Fate fate) {
  std::vector<std::string> out;
  for (const Removal& one : imported.removals)
    if (one.fate == fate) out.push_back(one.text);
  return out;
}

std::string body(const Imported& imported) { return imported.plan.substr(imported.plan.find("---\n", 4) + 5); }

}  // namespace

TEST_CASE("a list of what will not be done is told", "[import]") {
  Imported plan = import("plan.txt", "Verksamhetsplan 2027\n\nDistriktet ska:\n\n- hålla kurser\n\nDistriktet ska inte:\n\n- höja avgiften\n\nVi nöjer oss inte. Vi ska:\n\n- växa överallt\n");
  CHECK(noted(plan, "deny") == std::vector<std::uint32_t>{9});
  for (const char* words : {"Vi ska inte", "Distriktet ska aldrig:", "We will not:", "Laget skal ikke:", "Yhdistys ei aio:"}) CHECK(is_negated(words));
  for (const char* words : {"Vi ska", "Vi ska inte bara", "We will not only:", "Laget skal ikke bare", "Notera att vi ska"}) CHECK_FALSE(is_negated(words));
}

TEST_CASE("pictures of Markdown are left out with a note, and brackets of addresses come in pairs", "[import]") {
  Imported plan = import("plan.md",
                         "# Verksamhetsplan 2027\n\nVi ska:\n\n- växa [länk](javascript:alert(1)) nu\n- se [en](https://a.se/x_(y)) och ![logga](https://a.se/l.png) här\n\n"
                         "[![märke](b.png)](https://a.se) står ![](c.png) överst\n");
  CHECK(body(plan) == "Vi ska:\n\n- växa länk nu\n- se [en](https://a.se/x_%28y%29) och logga här\n\nmärke står överst\n");
  CHECK(noted(plan, "a picture was left out") == std::vector<std::uint32_t>{6, 8, 8});
  CHECK(removed(plan, Fate::address).size() == 6);
}

TEST_CASE("quote signs of an e-mail are taken away and told; as bullets they stay", "[import]") {
  Imported plan = import("plan.txt", "> Verksamhetsplan 2027\n>\n> Vi ska:\n> - bygga\n>   ett växthus\n");
  CHECK_THAT(body(plan), Contains("Vi ska:\n\n- bygga ett växthus\n"));
  CHECK(removed(plan, Fate::quote_sign).size() == 5);
  CHECK(noted(plan, "quoted as in an e-mail") == std::vector<std::uint32_t>{1});
  CHECK(removed(import("plan.txt", "Verksamhetsplan 2027\n\nVi ska:\n\n> växa\n> bygga\n> resa\n"), Fate::quote_sign).empty());
}
