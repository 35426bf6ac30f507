#include "view/goal_facets.h"

#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "small_site.h"

using namespace planverk;

namespace {

const std::string plan =
    "---\ntitle: Plan\nkind: district-plan\nperiod: 2025-2026\nstatus: adopted\n---\n\nDistriktet ska:\n\n"
    "- Nå minst 500 medlemmar. {#ett}\n- Ringa alla. {#tva}\n- Fira. {#tre}\n";

Registers with_bodies(std::initializer_list<std::pair<std::string, std::string>> bodies) {
  Registers registers = test::small_registers();
  for (auto& [id, name] : bodies) {
    BodyEntry body;
    body.id.value = id;
    body.name = name;
    body.organisation.value = "norra";
    registers.bodies.push_back(std::move(body));
  }
  return registers;
}

// The facet as "value=label: numbers of goals", option by option.
std::string facet(const test::SmallSite& site, std::string_view parameter) {
  std::string out;
  for (const Facet& facet : make_goal_facets(site.context(), goals_current_first(site.site()))) {
    if (facet.parameter != parameter) continue;
    for (std::size_t option = 0; option < facet.options.size(); ++option) {
      out += fmt::format("{}={}:", facet.options[option].value, facet.options[option].label);
      for (std::size_t goal = 0; goal < facet.of_goals.size(); ++goal)
        for (std::uint32_t has : facet.of_goals[goal])
          if (has == option) out += fmt::format(" {}", goal + 1);
      out += "\n";
    }
  }
  return out;
}

}  // namespace

TEST_CASE("bodies of the same name are one choice, names of the same slug are not", "[view]") {
  test::SmallSite site({{"norra", "2025", plan, "ett: {responsible: a}\ntva: {responsible: [b, c]}\n", ""}},
                       with_bodies({{"a", "A/B"}, {"b", "A B"}, {"c", "A/B"}}));
  CHECK(facet(site, "filter_responsible_parameter") == "a-b=A B: 2\na-b-2=A/B: 1 2\n-=not_stated: 3\n");
}

TEST_CASE("a name without letters has its body's id for value", "[view]") {
  test::SmallSite site({{"norra", "2025", plan, "ett: {responsible: a}\ntva: {responsible: b}\n", ""}},
                       with_bodies({{"a", "!!!"}, {"b", "مجلس"}}));
  std::string found = facet(site, "filter_responsible_parameter");
  CHECK(found.find("a=!!!: 1\n") != std::string::npos);
  CHECK(found.find("b=مجلس: 2\n") != std::string::npos);
}

TEST_CASE("years are those of the deadline, else of the plan", "[view]") {
  test::SmallSite site({{"norra", "2025", plan, "ett: {deadline: 2025-11-30}\n", ""}});
  CHECK(facet(site, "filter_year_parameter") == "2025=2025: 1 2 3\n2026=2026: 2 3\n");
}

TEST_CASE("measurable is what has a number", "[view]") {
  test::SmallSite site({{"norra", "2025", plan, "", ""}});
  CHECK(facet(site, "filter_measurable_parameter") ==
        "filter-measurable-yes=filter_measurable_yes: 1\nfilter-measurable-no=filter_measurable_no: 2 3\n");
}
