#include "cli/named_plan.h"

#include <algorithm>

#include "base/near_miss.h"

namespace planverk {

const Plan* find_plan(const Site& site, std::string_view address) {
  auto found = std::ranges::find(site.plans, address, &Plan::address);
  return found == site.plans.end() ? nullptr : &*found;
}

std::string help_for_plan(const Site& site, std::string_view address) {
  std::vector<std::string_view> known;
  for (const Plan& plan : site.plans) known.push_back(plan.address);
  std::string help = did_you_mean(address, known);
  return help.empty() ? "write organisation/plan, as the folders in content/ are named" : help;
}

}  // namespace planverk
