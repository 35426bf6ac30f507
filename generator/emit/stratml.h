#pragma once
// Plans as StratML (ISO 17469), the exchange format for strategic and performance plans.
//
// Part 1 (core) has goals and objectives; Part 2 adds indicators with targets and results. StratML's words are not
// ours: its Goal is a section that holds goals, its Objective one of our goals. Held against the schemas
// StrategicPlanISOVersion20140401.xsd and PerformancePlanOrReport20160216.xsd.

#include <string>

#include "view/make.h"

namespace planverk {

enum class StratmlPart : std::uint8_t { core, performance };

// A whole XML file, appended. The text reads with its changes. For plans that have such a file (site/plan_files.h).
void append_stratml(const ViewContext& context, PlanId plan, StratmlPart part, std::string& out);

}  // namespace planverk
