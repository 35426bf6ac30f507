#pragma once
// The texts that a plan has had: as it was proposed, as it was amended, as it reads now.

#include <vector>

#include "site/site.h"

namespace planverk {

// The plan that carries the present text: the plan itself, unless it is an earlier version.
inline PlanId present_text(const Site& site, PlanId id) { return site.at(id).version_of ? site.at(id).version_of : id; }

// Oldest first, the present text last; the plan alone when it has no other versions.
std::vector<PlanId> all_versions(const Site& site, PlanId id);

// The day that the text was decided, else proposed; none when neither is stated.
Date date_of_version(const Site& site, PlanId id);

// The goal in another version of its plan, or none.
GoalId same_goal(const Site& site, GoalId goal, PlanId in);

// The texts that a plan is compared with word by word, each on a page of its own: versions before it, oldest first, then
// the plan of the period before.
std::vector<PlanId> compared_with_earlier(const Site& site, PlanId later);
// The other way round: versions after it, then the plan of the period after.
std::vector<PlanId> compared_with_later(const Site& site, PlanId earlier);

}  // namespace planverk
