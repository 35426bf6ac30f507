#pragma once
// The words of the field, as types (design §2).

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/audience.h"
#include "base/date.h"
#include "base/span.h"

namespace planverk {

enum class OrganisationKind : std::uint8_t { national, district, branch };
enum class PlanKind : std::uint8_t { strategy, national_plan, district_plan, branch_plan };
enum class PlanStatus : std::uint8_t { draft, proposal, adopted, ended, replaced, withdrawn, unstated };
enum class SupportStrength : std::uint8_t { partly, fully };
// What became of a goal that a later plan does not carry on.
enum class GoalEnd : std::uint8_t { unstated, reached, routine, moved, dropped };
// How goals are told from other lists: after lead-ins, or every bullet list of the plan.
enum class GoalRule : std::uint8_t { lead_in, every_list };

// As content files write them, in the order of the enums.
std::span<const std::string_view> organisation_kind_names();
std::span<const std::string_view> plan_kind_names();
std::span<const std::string_view> plan_status_names();
std::span<const std::string_view> support_strength_names();
std::span<const std::string_view> goal_rule_names();
std::span<const std::string_view> goal_end_names();  // from `reached` on: nobody writes `unstated`

template <class Enum>
std::string_view name_in(std::span<const std::string_view> names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

// The time a plan is for: `2024`, `2025–2026` with any dash, or {from, to} days.
struct Period {
  DateRange dates;
  std::string printed;  // as written, dashes as an en dash without spaces
  Span span;
};

// "2024", "2025-2026", "2025 – 2026", "2025/2026"; nothing when it is none of these. A period that runs
// backwards is returned as written, for the caller to refuse.
std::optional<DateRange> parse_period(std::string_view text);
// With one dash, as it is shown: "2025–2026".
std::string printed_period(std::string_view text);

}  // namespace planverk
