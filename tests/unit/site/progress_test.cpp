// How goals stand on the build's day, which is 1 June 2025 here, and the sums of it.

#include <catch2/catch.hpp>

#include "../view/small_site.h"

namespace planverk {
namespace {

std::string plan_text(const char* status, const char* goals) {
  return std::string("---\ntitle: Plan 2025\nkind: district-plan\nperiod: 2025\nstatus: ") + status +
         "\n---\n\n## Studier\n\nVi ska:\n\n" + goals;
}

// One district's plan with these goals and what is known of them.
struct Made {
  test::SmallSite small;
  Made(const char* status, const char* goals, const char* facts)
      : small({{"norra", "2025", plan_text(status, goals), facts, ""}}) {}
  const Site& site() const { return small.site(); }
  GoalId find(std::string_view id) const {
    for (std::size_t i = 0; i < site().goals.size(); ++i)
      if (site().draft(GoalId::of(i)).id == id) return GoalId::of(i);
    FAIL("no goal " << id);
    return {};
  }
  const GoalProgress& of(std::string_view id) const { return site().progress_of(find(id)); }
  std::string status(std::string_view id) const {
    StatusId found = site().at(find(id)).status;
    return found ? site().at(found).id : "";
  }
};

const char* one = "- läsa {#lasa}\n";

}  // namespace

TEST_CASE("the status is that of the newest follow-up up to today, else the goal's own", "[progress]") {
  auto status = [](const char* facts) { return Made("adopted", one, facts).status("lasa"); };
  CHECK(status("lasa:\n  status: ongoing\n") == "ongoing");
  CHECK(status("lasa:\n  status: ongoing\n  followups: [{date: 2025-03-01, status: done}]\n") == "done");
  CHECK(status("lasa:\n  followups: [{date: 2025-06-01, status: done}]\n") == "done");
  CHECK(status("lasa:\n  status: ongoing\n  followups: [{date: 2025-06-02, status: done}]\n") == "ongoing");
  CHECK(status("lasa:\n  followups: [{date: 2025-06-02, status: done}]\n") == "");
  // A follow-up that says nothing of it leaves the one before.
  CHECK(status("lasa:\n  followups: [{date: 2025-03-01, status: partly}, {date: 2025-04-01, value: 3}]\n") == "partly");
  // A month that has begun.
  CHECK(status("lasa:\n  followups: [{date: 2025-06, status: done}]\n") == "done");
}

TEST_CASE("a goal is late from the day after its last one", "[progress]") {
  auto days = [](const char* status, const char* facts) {
    Made made(status, one, facts);
    CHECK(made.of("lasa").overdue == (made.of("lasa").days_overdue > 0));
    return made.of("lasa").days_overdue;
  };
  CHECK(days("adopted", "lasa:\n  deadline: 2025-05-31\n") == 1);
  CHECK(days("adopted", "lasa:\n  deadline: 2025-06-01\n") == 0);
  CHECK(days("adopted", "lasa:\n  deadline: 2025-Q1\n") == 62);
  CHECK(days("adopted", "lasa:\n  deadline: {text: \"när det passar\"}\n") == 0);
  CHECK(days("adopted", "lasa:\n  deadline: 2025-05-31\n  status: done\n") == 0);
  CHECK(days("adopted", "lasa:\n  deadline: 2025-05-31\n  status: dropped\n") == 0);
  CHECK(days("adopted", "lasa:\n  deadline: 2025-05-31\n  status: not-reached\n") == 0);
  CHECK(days("adopted", "lasa:\n  deadline: 2025-05-31\n  status: ongoing\n") == 1);
  // A proposal has promised nothing.
  CHECK(days("proposal", "lasa:\n  deadline: 2025-05-31\n") == 0);
  CHECK(days("withdrawn", "lasa:\n  deadline: 2025-05-31\n") == 0);
}

TEST_CASE("a value counts where there is one target to measure it by", "[progress]") {
  auto value = [](const char* facts) { return Made("adopted", one, facts).of("lasa").value.value_or(-1); };
  CHECK(value("lasa:\n  target: {at_least: 4}\n  followups: [{date: 2025-02-01, value: 1}, {date: 2025-05-01, value: 3}]\n") == 3);
  CHECK(value("lasa:\n  target: {at_least: 4}\n  followups: [{date: 2025-02-01, value: 1}, {date: 2025-07-01, value: 3}]\n") == 1);
  CHECK(value("lasa:\n  followups: [{date: 2025-02-01, value: 1}]\n") == -1);
  CHECK(value("lasa:\n  target: {at_least: 4, per: year}\n  followups: [{date: 2025-02-01, value: 1}]\n") == -1);
}

TEST_CASE("occasions are counted up to the deadline, where it is before the plan's end", "[progress]") {
  Made made("adopted", one, "lasa:\n  recurrence: {value: 12, per: year, held: [2025-01-10, 2025-04-10]}\n  deadline: 2025-03-31\n");
  REQUIRE(made.of("lasa").occasions);
  CHECK(*made.of("lasa").occasions == Occasions{1, 2, 2, false});
}

TEST_CASE("sub-goals are told of to all goals above them", "[progress]") {
  Made made("adopted",
            "- läsa {#lasa}\n- först {#forst part-of=lasa}\n- sedan {#sedan part-of=lasa}\n- sist {#sist part-of=sedan}\n",
            "forst: {status: done}\nsist: {deadline: 2025-02-28}\n");
  CHECK(made.of("lasa").parts == 3);
  CHECK(made.of("lasa").parts_done == 1);
  CHECK(made.of("lasa").parts_overdue == 1);
  CHECK(made.of("sedan").parts == 1);
  CHECK(made.of("forst").parts == 0);
}

TEST_CASE("sums of a plan, a section, and organisations with those below them", "[progress]") {
  Made made("adopted", "- ett {#ett}\n- två {#tva}\n- tre {#tre}\n- fyra {#fyra}\n",
            "ett:\n  responsible: styrelsen\n  cost: none\n  followups: [{date: 2025-05-01, status: done}]\n"
            "tva: {deadline: 2025-05-01, status: delayed}\n"
            "tre: {deadline: 2025-09-01, status: dropped}\n"
            "fyra: {deadline: 2025-10-01, criteria: klart}\n");
  const Site& site = made.site();
  for (const Standing& s : {site.progress.plans[0], site.progress.sections[0], site.progress.organisations[1],
                            site.progress.with_below[0], site.progress.all}) {
    CHECK(s.goals == 4);
    CHECK(s.done == 1);
    CHECK(s.closed == 1);
    CHECK(s.overdue == 1);
    CHECK(s.without_status == 1);
    CHECK(s.without_followup == 3);
    CHECK(s.slots == std::array<std::uint32_t, 5>{0, 1, 1, 1, 1});
    CHECK(s.newest_followup == Date{2025, 5, 1});
    // The one that was struck is not waited for.
    CHECK(s.next == made.find("fyra"));
  }
  CHECK(site.progress.organisations[0].goals == 0);
  CHECK(sum_of(site, {OrganisationId{1}}).goals == 4);
}

}  // namespace planverk
