#pragma once
// The keys of the files in content/, as tables: files are read by them, and editors check by schemas made of them.
// Explanations are in Swedish, since they are shown to those who write content.

#include <span>
#include <string_view>

#include "yaml/shape.h"

namespace planverk::keys {

// plan.md
extern const yaml::Shape front_matter, period, decision, source;
// goals.yaml: `goals` is the whole file, ids with what is known.
extern const yaml::Shape goals, goal, target, baseline, deadline, recurrence, activity, cost, followup, support;
// motions.yaml
extern const yaml::Shape motions, motion, motion_decision, clauses, clause;
// Registers: the file, then one entry.
extern const yaml::Shape organisations, organisation, tile, organisation_set, body;
extern const yaml::Shape areas, area;
extern const yaml::Shape events, event, event_dates;
extern const yaml::Shape glossary, term;
extern const yaml::Shape references, reference;

std::span<const std::string_view> season_names();
std::span<const std::string_view> recurrence_units();

}  // namespace planverk::keys
