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
  CHECK(number({}) == "1 Plan\n2 Inledning med Valet 2026.\n3 \n4 Medlemmar\n5 Vi ska:\n6 • Nå 700 medlemmar.\n7 \n8 • Värva.\n");
}

TEST_CASE("conventions of numbering", "[model][lines]") {
  CHECK(number({20, true, true, 10}) ==
        "10 Plan\n11 Inledning med Valet\n12 2026.\n13 \n14 Medlemmar\n15 Vi ska:\n16 • Nå 700 medlemmar.\n17 \n18 • Värva.\n");
  CHECK(number({90, false, true, 1}) == "1 Plan\n2 Inledning med Valet 2026.\n3 Medlemmar\n4 Vi ska:\n5 • Nå 700 medlemmar.\n6 • Värva.\n");
  CHECK(number({90, false, false, 1}) == "1 Plan\n2 Inledning med Valet 2026.\n3 Vi ska:\n4 • Nå 700 medlemmar.\n5 • Värva.\n");
}

TEST_CASE("what stands beside a link without words is not parted from its title", "[model][lines]") {
  auto number_text = [](const std::string& written, std::size_t width) {
    PlanDraft plan;
    plan.document = markdown::parse({0}, written, 0).document;
    LineConvention convention;
    convention.width = static_cast<std::uint32_t>(width);
    std::string lock = number_lines(plan, {"Plan"}, convention, [](markdown::NodeId) { return "Valet 2026"; });
    Diagnostics faults;
    read_line_lock({1}, lock, plan.document, faults);
    INFO(lock);
    CHECK(faults.empty());
    return lock;
  };
  CHECK(number_text("Före ([](event:valet)), [](event:valet)s dag.\n", 90) == "1\tPlan\n2\tFöre (Valet 2026), Valet 2026s dag.\n");
  CHECK(number_text("Före ([](event:valet)), sedan.\n", 12) == "1\tPlan\n2\tFöre (Valet\n3\t2026),\n4\tsedan.\n");
  CHECK(number_text("[](event:valet) är viktigt.\n", 90) == "1\tPlan\n2\tValet 2026 är viktigt.\n");
  CHECK(number_text("Allt om [](event:valet)\n", 90) == "1\tPlan\n2\tAllt om Valet 2026\n");
  CHECK(number_text("Ett [](event:valet) [](event:valet). Två.\n", 90) == "1\tPlan\n2\tEtt Valet 2026 Valet 2026. Två.\n");
}

TEST_CASE("a link that shows nothing joins nothing", "[model][lines]") {
  PlanDraft plan;
  plan.document = markdown::parse({0}, "Ett [](event:valet). Två.\n", 0).document;
  std::string lock = number_lines(plan, {}, {}, [](markdown::NodeId) { return ""; });
  Diagnostics faults;
  read_line_lock({1}, lock, plan.document, faults);
  CHECK(faults.empty());
  CHECK(lock == "1\tEtt . Två.\n");
}
