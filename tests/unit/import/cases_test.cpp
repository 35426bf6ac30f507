// Every document of tests/import/ is read as a person reads it, and no word of it is lost. PLANVERK_REWRITE_GOLDEN=1 writes
// the readings anew; read the difference before it is committed.

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>

#include "cases.h"
#include "import/read_document.h"

using namespace planverk;
using namespace planverk::importing;

TEST_CASE("documents are read as people read them", "[import]") {
  for (const import_cases::Case& one : import_cases::read_cases()) {
    INFO(one.path);
    auto source = read_document(one.name, one.document, [](const ProgramCall& call, const ProgramLimits& limits) { return run_program(call, limits); });
    REQUIRE(source);
    auto imported = import_source(*source, import_cases::request_for(one.name));
    REQUIRE(imported);
    std::string reading = import_cases::reading_of(*imported);
    CHECK(imported->unaccounted.empty());
    if (std::getenv("PLANVERK_REWRITE_GOLDEN") != nullptr) {
      std::ofstream out(one.path, std::ios::binary);
      out << "=== document " << one.name << "\n" << one.document << (one.document.ends_with('\n') ? "" : "\n") << "=== expect\n" << reading;
      continue;
    }
    CHECK(reading == one.expected);
  }
}
