#pragma once
// How goals stand on the build's day, and the sums over sections, plans, areas, organisations and all of them.
// Computed once for all goals: no page counts goals itself. Rules for one goal: site/measure.h.

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/date.h"
#include "site/ids.h"

namespace planverk {

// What the national plan asks of every area (design §3).
enum class Slot : std::uint8_t { activities, responsible, cost, criteria, followup };
inline constexpr std::size_t slot_count = 5;

// Occasions of a recurrence. Expected are those whose time is over: of a time that is not, as many as have had theirs.
struct Occasions {
  std::uint32_t held = 0;                 // in the goal's time, up to the build's day
  std::optional<std::uint32_t> expected;  // by then; none of a limit, or when nothing says how many
  std::optional<std::uint32_t> total;     // in the goal's whole time
  bool is_limit = false;                  // at most so many
  bool operator==(const Occasions&) const = default;
};

struct GoalProgress {
  bool done = false;                // its status counts as done
  bool closed = false;              // not done, and nothing more is expected: struck, given up
  bool overdue = false;             // its last day is past, and it is neither
  std::int32_t days_overdue = 0;
  Date last_day;                    // by which it is to be done; none when no day can be said
  Date newest_followup;             // of those up to the build's day
  std::optional<double> value;      // the newest measured one, where there is one target to measure it by
  Date value_date;
  std::optional<bool> reached;      // the value is what the target asks for
  std::optional<double> share;      // of the way from the baseline to the target, 0 to 1
  std::optional<Occasions> occasions;
  std::uint32_t parts = 0, parts_done = 0, parts_overdue = 0;  // sub-goals, theirs included
  std::array<bool, slot_count> slots{};                        // what is stated
  bool has_followup() const { return !newest_followup.is_none(); }
};

// The sum over some goals. Goals that a proposal strikes are not among them.
struct Standing {
  std::vector<std::uint32_t> by_status;  // by StatusId
  std::uint32_t plans = 0, goals = 0, without_status = 0;
  std::uint32_t done = 0, closed = 0, overdue = 0, without_followup = 0;
  std::array<std::uint32_t, slot_count> slots{};  // goals that state it
  Date newest_followup;
  GoalId next;                           // the open goal whose last day comes first, today or later
  Date next_day;
};

struct Standings {
  std::vector<GoalProgress> goals;
  std::vector<Standing> sections;       // with those below them
  std::vector<Standing> plans;
  // Of current plans.
  std::vector<Standing> areas;
  std::vector<Standing> organisations;
  std::vector<Standing> with_below;     // an organisation and those below it
  Standing all;
};

struct Site;
// Of some organisations and those below them; none of them stands below another.
Standing sum_of(const Site& site, const std::vector<OrganisationId>& organisations);
// The last step of resolving: everything else is in the site by then.
void make_progress(Site& site);

}  // namespace planverk
