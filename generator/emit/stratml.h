#pragma once
// Plans as StratML (ISO 17469), the exchange format for strategic and performance plans.
//
// Part 1 (core) has goals and objectives; Part 2 adds indicators with targets and results. StratML's words are not
// ours: its Goal is a section that holds goals, its Objective one of our goals.

#include <string>

#include "emit/output_file.h"
#include "view/make.h"

namespace planverk {

enum class StratmlPart : std::uint8_t { core, performance };

// Whether a plan can be written: StratML knows no plan without goals. Goals to be struck do not count.
bool has_stratml(const Site& site, PlanId plan);
// "norra/2026/stratml-1.xml", "norra/2026/stratml-2.xml".
std::string stratml_path(const Site& site, PlanId plan, StratmlPart part);
// A whole XML file, appended. The text reads with its changes.
void append_stratml(const ViewContext& context, PlanId plan, StratmlPart part, std::string& out);

}  // namespace planverk
