#include "model/vocabulary.h"

#include "base/utf8.h"

namespace planverk {
namespace {

constexpr std::string_view organisation_kinds[] = {"national", "district", "branch"};
constexpr std::string_view plan_kinds[] = {"strategy", "national-plan", "district-plan", "branch-plan"};
constexpr std::string_view plan_statuses[] = {"draft",    "proposal",  "adopted", "ended",
                                              "replaced", "withdrawn", "unstated"};
constexpr std::string_view strengths[] = {"partly", "fully"};
constexpr std::string_view goal_rules[] = {"lead-in", "every-list"};
constexpr std::string_view goal_ends[] = {"reached", "routine", "moved", "dropped"};

bool is_dash(char32_t code) {
  return code == U'-' || code == U'/' || (code >= 0x2010 && code <= 0x2015) || code == 0x2212;
}

std::optional<int> year_in(std::string_view text) {
  if (text.size() != 4) return std::nullopt;
  int year = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    year = year * 10 + (c - '0');
  }
  return year >= 1000 ? std::optional(year) : std::nullopt;
}

}  // namespace

std::span<const std::string_view> organisation_kind_names() { return organisation_kinds; }
std::span<const std::string_view> plan_kind_names() { return plan_kinds; }
std::span<const std::string_view> plan_status_names() { return plan_statuses; }
std::span<const std::string_view> support_strength_names() { return strengths; }
std::span<const std::string_view> goal_rule_names() { return goal_rules; }
std::span<const std::string_view> goal_end_names() { return goal_ends; }

std::optional<DateRange> parse_period(std::string_view text) {
  text = utf8::trim(text);
  std::size_t dash = 0, after = 0;
  for (std::size_t i = 0; i < text.size() && after == 0;) {
    dash = i;
    if (is_dash(utf8::next(text, i))) after = i;
  }
  auto first = year_in(utf8::trim(after == 0 ? text : text.substr(0, dash)));
  auto last = after == 0 ? first : year_in(utf8::trim(text.substr(after)));
  if (!first || !last) return std::nullopt;
  return DateRange{{static_cast<std::int16_t>(*first), 1, 1}, {static_cast<std::int16_t>(*last), 12, 31}};
}

std::string printed_period(std::string_view text) {
  auto dates = parse_period(text);
  if (!dates) return std::string(text);
  std::string out = std::to_string(dates->first.year);
  if (dates->last.year != dates->first.year) out += "–" + std::to_string(dates->last.year);
  return out;
}

}  // namespace planverk
