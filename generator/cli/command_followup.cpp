// `planverk followup`: goals as a spreadsheet to write follow-ups in, and back into goals.yaml.

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <map>

#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/named_plan.h"
#include "cli/refuse.h"
#include "followup/export.h"
#include "followup/import.h"
#include "io/real_disk.h"
#include "io/replace_file.h"

namespace planverk {
namespace {

// A file of goals.yaml with its changes, before anything is written.
struct Change {
  std::string path, text;
  std::vector<std::string> told;
};

int run_export(const FollowUpCommand& command, const CommonArguments& arguments) {
  RealDisk disk;
  bool csv = command.file.ends_with(".csv");
  if (!csv && !command.file.ends_with(".xlsx"))
    return refuse(exit_status::usage, fmt::format("`{}` is no table that can be written", command.file), "name it .xlsx or .csv");
  if (disk.exists(command.file))
    return refuse(exit_status::usage, fmt::format("`{}` is there already", command.file),
                  "follow-ups may have been written in it; give another name, or remove it");
  PreparedSite prepared;
  if (auto open = open_site(disk, arguments, prepared); !open) return open.error();
  std::vector<PlanId> plans;
  for (const std::string& address : command.plans) {
    auto plan = counted_plan(arguments, prepared, address);
    if (!plan) return plan.error();
    plans.push_back(id_of(prepared, **plan));
  }
  sheet::Workbook table = followup_table(prepared.context(), plans);
  std::expected<std::string, std::string> bytes = csv ? followup_csv(table) : sheet::write_xlsx(table);
  if (!bytes) return refuse(exit_status::outside, bytes.error(), "");
  if (auto written = disk.write_file(command.file, *bytes); !written) return refuse(written.error());
  std::printf("%zu goals in %s; fill in, then `planverk followup import %s`\n", table.rows.size(), command.file.c_str(), command.file.c_str());
  return exit_status::fine;
}

// Whether goals.yaml reads as well as it did.
bool reads(std::string_view before, std::string_view after) {
  Diagnostics old_faults, new_faults;
  read_goal_facts({}, before, old_faults);
  read_goal_facts({}, after, new_faults);
  return new_faults.size() <= old_faults.size();
}

// Nothing when it was refused, and told.
std::optional<Change> change_of(FileSystem& disk, const Site& site, const BuildOptions& options, PlanId plan,
                                const std::vector<FollowUpRow>& rows) {
  Change out;
  out.path = join_path(options.source, fmt::format("content/{}/goals.yaml", site.at(plan).address));
  auto text = disk.read_file(out.path);
  if (!text && text.error().kind != IoErrorKind::not_found) {
    refuse(text.error());
    return std::nullopt;
  }
  std::string before = text.value_or("");
  FollowUpMerge merge = merge_followups(site, rows, before);
  auto after = yaml::edit({}, before, merge.edits);
  bool good = after && reads(before, *after);
  if (!good) {
    std::string why = after ? "it would not read as it shall" : after.error().message;
    std::size_t line = after ? 0 : static_cast<std::size_t>(std::count(before.begin(), before.begin() + after.error().span.begin, '\n')) + 1;
    refuse(exit_status::content, fmt::format("`{}` cannot be changed: {}{}", out.path, why, line > 0 ? fmt::format(" (line {})", line) : ""),
           "write these follow-ups in it by hand: " + (merge.told.empty() ? std::string() : merge.told.front()));
    return std::nullopt;
  }
  out.text = std::move(*after);
  out.told = std::move(merge.told);
  return out;
}

int run_import(const FollowUpCommand& command, const CommonArguments& arguments) {
  std::optional<Date> date = parse_date(command.date);
  if (!date && !command.date.empty())
    return refuse(exit_status::usage, fmt::format("--date: `{}` is no date", command.date), "write it such as 2026-02-28");
  RealDisk disk;
  auto bytes = disk.read_file(command.file, sheet::Limits{}.bytes);
  if (!bytes) return refuse(bytes.error());
  auto table = sheet::read_table(*bytes);
  if (!table) return refuse(exit_status::content, fmt::format("`{}`: {}", command.file, table.error().message), table.error().help);
  PreparedSite prepared;
  if (auto open = open_site(disk, arguments, prepared); !open) return open.error();
  if (table->was_legacy) std::fprintf(stderr, "planverk: `%s` is not UTF-8 and was read as Windows-1252 (Latin-1)\n", command.file.c_str());
  FileId file = prepared.loaded.sources.add({command.file, table->shown});
  FollowUpRows read = read_followup_rows(prepared.site, prepared.loaded.strings, *table, file, date);
  // Their places are in the table, which does not lie in the site folder.
  CommonArguments here = arguments;
  here.build.source = ".";
  print_diagnostics(here, prepared.loaded.sources, read.diagnostics);
  if (has_errors(read.diagnostics))
    return refuse(exit_status::content, "nothing was changed, as the table has errors", "put them right in the table, and import it again");
  std::map<PlanId, std::vector<FollowUpRow>> by_plan;
  for (FollowUpRow& row : read.rows) by_plan[prepared.site.at(row.goal).plan].push_back(std::move(row));
  std::vector<Change> changes;
  std::size_t count = 0;
  for (const auto& [plan, rows] : by_plan) {
    auto change = change_of(disk, prepared.site, arguments.build, plan, rows);
    if (!change) return exit_status::content;
    if (change->told.empty()) continue;
    count += change->told.size();
    changes.push_back(std::move(*change));
  }
  for (const Change& change : changes) {
    std::printf("%s\n", change.path.c_str());
    for (const std::string& line : change.told) std::printf("  %s\n", line.c_str());
  }
  if (count == 0) {
    std::printf("%zu rows of goals, nothing to change\n", read.seen);
    return exit_status::fine;
  }
  if (!command.write) {
    std::printf("%zu changes; nothing is written without --write\n", count);
    return exit_status::fine;
  }
  for (const Change& change : changes)
    if (auto written = replace_file(disk, change.path, change.text); !written) return refuse(written.error());
  std::printf("wrote %zu changes in %zu %s\n", count, changes.size(), changes.size() == 1 ? "file" : "files");
  return exit_status::fine;
}

}  // namespace

int run_followup(const FollowUpCommand& command, const CommonArguments& arguments) {
  return command.import ? run_import(command, arguments) : run_export(command, arguments);
}

}  // namespace planverk
