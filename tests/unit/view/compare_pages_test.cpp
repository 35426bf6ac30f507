// What the comparison of periods says in words.
#include <catch2/catch.hpp>

#include "small_site.h"

namespace planverk {
namespace {

test::PlanText plan(std::string name, std::string goals, std::string facts) {
  return {"norra", name,
          "---\ntitle: Plan " + name + "\nkind: district-plan\nperiod: " + name + "\nstatus: adopted\n---\n\n## A\n\nVi ska:\n\n" + goals,
          std::move(facts), ""};
}

// Cell by cell: the goals' ids and the note.
std::string printed(const ComparePeriodsPage& page) {
  std::string out;
  for (const CompareAreaRowsView& area : page.areas)
    for (const CompareRowView& row : area.rows) {
      for (const CompareCellView& cell : row.cells) {
        out += "|";
        for (const GoalView& goal : cell.goals) out += goal.id;
        if (!cell.note.empty()) out += ":" + cell.note;
      }
      out += "\n";
    }
  return out;
}

}  // namespace

TEST_CASE("what is new, is missing or goes no further is said between periods", "[view]") {
  test::SmallSite site({plan("2023", "- ett {#a1}\n- två {#b1}\n- tre {#c1}\n", ""),
                        plan("2024", "- ett {#a2}\n- fyra {#d2}\n", "a2:\n  continues: norra/2023#a1\n"),
                        plan("2025", "- tre {#c3}\n- fem {#e3}\n", "c3:\n  continues: norra/2023#c1\n")});
  ComparePeriodsPage page;
  for (std::size_t i = 0; i < site.site().organisations.size(); ++i)
    if (site.site().organisations[i].entry.id.value == "norra")
      make_compare_periods_page(site.context(), OrganisationId::of(i), page);
  CHECK(printed(page) ==
        "|a1|a2|:compare_ended\n"
        "|b1|:compare_ended|\n"
        "|c1|:compare_missing|c3\n"
        "||d2:compare_new|:compare_ended\n"
        "|||e3:compare_new\n");
  REQUIRE(page.plans.size() == 3);
  CHECK(page.successions.size() == 2);
}

}  // namespace planverk
