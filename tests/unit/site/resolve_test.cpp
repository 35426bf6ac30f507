#include "site/resolve.h"

#include <catch2/catch.hpp>

using namespace planverk;

namespace {

// What a site of norra and sodra complains about when site.yaml says that it is `own`'s.
void check(const std::string& own, const std::string& message, const std::string& help) {
  SiteInput input;
  for (const char* id : {"norra", "sodra"}) {
    OrganisationEntry entry;
    entry.id.value = entry.name = entry.short_name = id;
    input.registers.organisations.push_back(std::move(entry));
  }
  Settings settings;
  settings.organisation = {own, {FileId{0}, 7, 12}};
  Diagnostics found = resolve_site(std::move(input), settings).diagnostics;
  INFO(own);
  if (message.empty()) {
    CHECK(found.empty());
    return;
  }
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == DiagnosticKind::unknown_organisation);
  CHECK(found[0].span == settings.organisation.span);
  CHECK(found[0].message == message);
  CHECK(found[0].help == help);
}

}  // namespace

TEST_CASE("the site's own organisation exists", "[site]") {
  check("", "", "");
  check("norra", "", "");
  check("nora", "there is no organisation `nora`", "did you mean `norra`?");
  check("xyz", "there is no organisation `xyz`", "write the id of one in organisations.yaml");
}
