#include "cli/named_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/near_miss.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/refuse.h"

namespace planverk {

std::expected<const Plan*, int> open_plan(FileSystem& disk, const CommonArguments& arguments, const std::string& address,
                                          PreparedSite& to) {
  BuildOptions options = arguments.build;
  options.drafts = true;
  options.audience = Audience::board;
  prepare_site(disk, options, to);
  const std::vector<Plan>& plans = to.site.plans;
  if (auto found = std::ranges::find(plans, address, &Plan::address); found != plans.end()) return &*found;
  if (plans.empty()) print_diagnostics(arguments, to.loaded.sources, to.diagnostics);
  std::vector<std::string_view> known;
  for (const Plan& plan : plans) known.push_back(plan.address);
  std::string help = did_you_mean(address, known);
  if (help.empty()) help = "write organisation/plan, as the folders in content/ are named";
  return std::unexpected(refuse(exit_status::usage, fmt::format("there is no plan `{}`", address), help));
}

}  // namespace planverk
