#include "cli/find_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/near_miss.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/refuse.h"

namespace planverk {

void prepare_for_editor(FileSystem& disk, const CommonArguments& arguments, PreparedSite& to) {
  BuildOptions options = arguments.build;
  options.drafts = true;
  options.audience = Audience::board;
  prepare_site(disk, options, to);
}

PlanId find_plan(const CommonArguments& arguments, const PreparedSite& prepared, std::string_view address) {
  const std::vector<Plan>& plans = prepared.site.plans;
  auto found = std::ranges::find(plans, address, &Plan::address);
  if (found != plans.end()) return PlanId::of(static_cast<std::size_t>(found - plans.begin()));
  if (plans.empty()) print_diagnostics(arguments, prepared.loaded.sources, prepared.diagnostics);
  std::vector<std::string_view> known;
  for (const Plan& plan : plans) known.push_back(plan.address);
  std::string help = did_you_mean(address, known);
  refuse(exit_status::usage, fmt::format("there is no plan `{}`", address),
         help.empty() ? "write organisation/plan, as the folders in content/ are named" : help);
  return {};
}

}  // namespace planverk
