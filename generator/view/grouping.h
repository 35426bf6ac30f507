#pragma once
// Under which headings lists of goals and registers are cut.

#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "site/site.h"

namespace planverk {

// The letter that a text stands under in a register, in upper case: accents do not count, but å, ä and ö are
// letters of their own. `#` for a text that does not begin with a letter.
std::string initial_of(std::string_view text);

// Part of the calendar that a deadline falls in: years that are over stand whole, later ones in halves.
struct TimeGroup {
  int year = 0;
  int half = 0;  // 1 or 2; 0: the whole year
  auto operator<=>(const TimeGroup&) const = default;
};
TimeGroup time_group(Date last_day, Date today);

// Organisations by level (the national one, districts, branches), then by short name.
void sort_organisations(const Site& site, std::vector<OrganisationId>& organisations);
std::vector<OrganisationId> organisations_in_order(const Site& site);

}  // namespace planverk
