// `planverk import`: a document to a plan folder. Nothing that is there is overwritten unasked, and what a person has added
// beside the text (goals.yaml, motions.yaml) never is.

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "base/near_miss.h"
#include "base/slug.h"
#include "build/build.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/refuse.h"
#include "cli/told.h"
#include "import/import.h"
#include "import/read_document.h"
#include "import/report.h"
#include "io/real_disk.h"
#include "io/run_program.h"

namespace planverk {
namespace {

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

// A report takes the place of nothing: what is there may be the document itself, or the only copy of something else.
int check_report(FileSystem& disk, const ImportCommand& command) {
  auto there = disk.info(command.report);
  if (!there) return exit_status::fine;
  auto report = disk.canonical(command.report), document = disk.canonical(command.file);
  if (report && document && *report == *document)
    return refuse(exit_status::usage, fmt::format("--report: `{}` is the document itself", command.report), "give the report a name of its own");
  if (there->kind == FileKind::folder)
    return refuse(exit_status::usage, fmt::format("--report: `{}` is a folder", command.report), "name a file in it");
  return refuse(exit_status::usage, fmt::format("--report: `{}` is there already", command.report), "give another name, or remove it first");
}

// What the person's words must be before anything is read.
int check_words(FileSystem& disk, const ImportCommand& command, const LoadedSite& loaded, const CommonArguments& arguments) {
  std::vector<std::string_view> ids;
  for (const OrganisationEntry& o : loaded.registers.organisations) ids.push_back(o.id.value);
  if (ids.empty()) {
    print_diagnostics(arguments, loaded.sources, loaded.diagnostics);
    return refuse(exit_status::content, "the site has no organisations", "`planverk new organisation ID --name NAME` makes one");
  }
  if (std::ranges::find(ids, command.organisation) == ids.end()) {
    std::string help = did_you_mean(command.organisation, ids);
    return refuse(exit_status::usage, fmt::format("there is no organisation `{}`", command.organisation),
                  help.empty() ? "`planverk new organisation ID --name NAME` makes one" : help);
  }
  if (!command.name.empty() && !is_slug(command.name))
    return refuse(exit_status::usage, fmt::format("`{}` cannot name a plan's folder", command.name),
                  fmt::format("use a to z, 0 to 9 and hyphens, such as `{}`", make_slug(command.name)));
  if (!command.period.empty()) {
    auto dates = parse_period(command.period);
    if (!dates || dates->last < dates->first)
      return refuse(exit_status::usage, fmt::format("`{}` is no period", command.period), "write --period 2027 or --period 2027-2028");
  }
  if (command.report.empty()) return exit_status::fine;
  CommonArguments with_report = arguments;
  with_report.reports = {{DiagnosticFormat::text, command.report}};
  if (auto path = report_among_sources(with_report))
    return refuse(exit_status::usage, fmt::format("--report: `{}` lies among the site's sources", *path), "write the report elsewhere");
  return check_report(disk, command);
}

struct NewFile {
  std::string name, text;
};

// All of them or none: they are written beside the folder and moved in when all are there.
IoResult<void> write_files(FileSystem& disk, const std::string& folder, const std::vector<NewFile>& files) {
  std::string beside = fmt::format("{}/.{}.planverk-import", folder_of(folder), file_name(folder));
  auto give_up = [&](IoError error) -> IoResult<void> {
    (void)disk.remove_tree(beside);
    return std::unexpected(std::move(error));
  };
  (void)disk.remove_tree(beside);
  if (auto made = disk.make_folders(beside); !made) return give_up(made.error());
  for (const NewFile& file : files)
    if (auto written = disk.write_file(join_path(beside, file.name), file.text); !written) return give_up(written.error());
  if (!disk.exists(folder)) {
    if (auto moved = disk.rename(beside, folder); !moved) return give_up(moved.error());
    return {};
  }
  for (const NewFile& file : files)
    if (auto moved = disk.rename(join_path(beside, file.name), join_path(folder, file.name)); !moved) return give_up(moved.error());
  return disk.remove_tree(beside);
}

int write_plan(FileSystem& disk, const ImportCommand& command, const importing::Imported& imported, const std::string& folder) {
  bool is_there = disk.exists(folder);
  std::vector<NewFile> files = {{"plan.md", imported.plan}};
  if (!imported.lines.empty()) files.push_back({"lines.txt", imported.lines});
  bool keeps_motions = is_there && disk.exists(join_path(folder, "motions.yaml"));
  if (!imported.motions.empty() && !keeps_motions) files.push_back({"motions.yaml", imported.motions});
  if (auto written = write_files(disk, folder, files); !written) return refuse(written.error());
  // Numbers of another text would stop the build.
  std::string old_lock = join_path(folder, "lines.txt");
  if (command.force && imported.lines.empty() && disk.exists(old_lock))
    if (auto removed = disk.remove_file(old_lock); !removed) return refuse(removed.error());
  return exit_status::fine;
}

// The report stands before the plan does: a plan without the report that was asked for would have to be undone.
int write_report(FileSystem& disk, const std::string& path, const std::string& report) {
  auto written = disk.write_file(path, report);
  if (written) return exit_status::fine;
  // Nothing stood there before, so what stands there now is the piece that had room.
  (void)disk.remove_file(path);
  return refuse(exit_status::outside, fmt::format("the report cannot be written: {}", written.error().message),
                "nothing was imported; give --report a file in a folder that is there, or leave it out: the report is printed anyway");
}

std::string preview_command(const CommonArguments& arguments, const std::string& address, const importing::Imported& imported) {
  std::string source = arguments.build.source == "." ? std::string() : " --source " + arguments.build.source;
  std::string drafts = imported.facts.status == PlanStatus::draft ? " --drafts" : "";
  return fmt::format("planverk serve{}{}, then /{}/", source, drafts, address);
}

}  // namespace

int run_import(const ImportCommand& command, const CommonArguments& arguments) {
  RealDisk disk;
  LoadedSite loaded = load_site(disk, arguments.build);
  if (int status = check_words(disk, command, loaded, arguments); status != exit_status::fine) return status;
  auto bytes = disk.read_file(command.file, importing::largest_document);
  if (!bytes && bytes.error().kind == IoErrorKind::too_large)
    return refuse(exit_status::content, fmt::format("`{}` is larger than {} MB", command.file, importing::largest_document >> 20),
                  "take its pictures out, or copy its text to a .txt file");
  if (!bytes) return refuse(bytes.error());
  auto source = importing::read_document(file_name(command.file), *bytes, [](const ProgramCall& call, const ProgramLimits& limits) { return run_program(call, limits); });
  if (!source)
    return refuse(source.error().kind == importing::ImportError::Kind::outside ? exit_status::outside : exit_status::content,
                  fmt::format("`{}`: {}", command.file, source.error().message), source.error().help);
  importing::ImportRequest request{command.organisation, file_name(command.file), command.period, command.title, {}, &loaded.registers, {}, {}};
  request.quantity_words = loaded.quantity_words;
  for (const Text& pattern : loaded.settings.lead_ins) request.lead_ins.push_back(pattern.value);
  auto imported = importing::import_source(*source, request);
  if (!imported)
    return refuse(exit_status::content, fmt::format("`{}` does not say what time it is for", command.file), "add --period 2027 or --period 2027-2028");
  std::string address = command.organisation + "/" + (command.name.empty() ? imported->name : command.name);
  std::string folder = join_path(arguments.build.source, "content/" + address);
  bool is_there = disk.exists(folder);
  if (is_there && !command.force && !command.dry_run)
    return refuse(exit_status::usage, fmt::format("`{}` is there already", folder),
                  "--force writes plan.md and lines.txt anew; --name gives another folder; --dry-run only tells");
  std::string report = importing::render_report(*imported, {command.file, folder, command.dry_run, preview_command(arguments, address, *imported)});
  if (!command.report.empty())
    if (int status = write_report(disk, command.report, report); status != exit_status::fine) return status;
  if (!command.dry_run) {
    int status = write_plan(disk, command, *imported, folder);
    // It would tell of a plan that is not there.
    if (status != exit_status::fine && !command.report.empty()) (void)disk.remove_file(command.report);
    if (status != exit_status::fine) return status;
  }
  if (!arguments.quiet) std::fputs(report.c_str(), stdout);
  return exit_status::fine;
}

}  // namespace planverk
