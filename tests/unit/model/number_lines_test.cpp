#include "model/number_lines.h"

#include <catch2/catch.hpp>

#include "markdown/parse.h"

using namespace planverk;

namespace {

const std::string text = "Inledning med [](event:valet).\n\n## Medlemmar\n\nVi ska:\n\n- Nå {~~700~>800~~}{>>E1<<} medlemmar.\n- Värva.\n";

// The lock without its tabs, and whether it lies beside the text that it was made from.
std::string number(const LineConvention& convention) {
  PlanDraft plan;
  plan.document = markdown::parse({0}, text, 0).document;
  std::string lock = number_lines(plan, {"Plan"}, convention, [](markdown::NodeId) { return "Valet 2026"; });
  Diagnostics faults;
  read_line_lock({1}, lock, plan.document, faults);
  CHECK(faults.empty());
  for (char& c : lock)
    if (c == '\t') c = ' ';
  return lock;
}

}  // namespace

TEST_CASE("lines are numbered as the text was before changes", "[model][lines]") {
  CHECK(number({}) == "1 Plan\n2 Inledning med Valet 2026 .\n3 \n4 Medlemmar\n5 Vi ska:\n6 • Nå 700 medlemmar.\n7 \n8 • Värva.\n");
}

TEST_CASE("conventions of numbering", "[model][lines]") {
  CHECK(number({20, true, true, 10}) ==
        "10 Plan\n11 Inledning med Valet\n12 2026 .\n13 \n14 Medlemmar\n15 Vi ska:\n16 • Nå 700 medlemmar.\n17 \n18 • Värva.\n");
  CHECK(number({90, false, true, 1}) == "1 Plan\n2 Inledning med Valet 2026 .\n3 Medlemmar\n4 Vi ska:\n5 • Nå 700 medlemmar.\n6 • Värva.\n");
  CHECK(number({90, false, false, 1}) == "1 Plan\n2 Inledning med Valet 2026 .\n3 Vi ska:\n4 • Nå 700 medlemmar.\n5 • Värva.\n");
}
