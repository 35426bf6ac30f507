// `planverk new`: a site, an organisation, a plan. Nothing that is there is overwritten.

#include <fmt/format.h>

#include <cstdio>

#include "base/near_miss.h"
#include "base/slug.h"
#include "build/build.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/new_version.h"
#include "cli/refuse.h"
#include "io/read_tree.h"
#include "io/real_disk.h"
#include "yaml/quoted.h"

namespace planverk {
namespace {

// The line that begins with `key:` gets another value; the rest stays.
std::string with_value(std::string text, std::string_view key, std::string_view value) {
  std::string start = fmt::format("\n{}:", key);
  std::size_t at = text.find(start);
  if (at == std::string::npos) return text;
  std::size_t end = text.find('\n', at + 1);
  return text.replace(at + start.size(), end - at - start.size(), fmt::format(" {}", value));
}

int make_site(const NewCommand& command, const CommonArguments& arguments) {
  RealDisk disk;
  auto there = disk.list(command.name);
  if (there && !there->empty())
    return refuse(exit_status::usage, fmt::format("`{}` is not empty", command.name), "name a folder that does not exist yet");
  auto starter = read_tree(disk, join_path(arguments.build.program_files, "templates/starter"),
                           [](std::string_view) { return true; });
  if (!starter) return refuse(starter.error());
  for (TreeFile& file : *starter) {
    if (!file.text) return refuse(file.text.error());
    std::string text = *file.text;
    if (file.path == "site.yaml" && !command.title.empty()) text = with_value(text, "title", yaml::quoted(command.title));
    std::string path = join_path(command.name, file.path);
    if (auto made = disk.make_folders(std::string(folder_of(path))); !made) return refuse(made.error());
    if (auto written = disk.write_file(path, text); !written) return refuse(written.error());
  }
  if (int status = write_schemas(disk, command.name); status != exit_status::fine) return status;
  std::printf("made a site in %s\n  next: planverk build --source %s\n", command.name.c_str(), command.name.c_str());
  return exit_status::fine;
}

bool has_organisation(const Registers& registers, std::string_view id) {
  for (const OrganisationEntry& o : registers.organisations)
    if (o.id.value == id) return true;
  return false;
}

// What is wrong with the site folder comes first: without it nothing else can be judged.
bool is_site(const LoadedSite& loaded, const CommonArguments& arguments) {
  if (!loaded.registers.organisations.empty()) return true;
  Diagnostics errors = loaded.diagnostics;
  print_diagnostics(arguments, loaded.sources, errors);
  return errors.empty();
}

// " --source x" when the person named a site folder.
std::string source_option(const CommonArguments& arguments) {
  return arguments.build.source == "." ? std::string() : " --source " + arguments.build.source;
}

std::string help_for_organisation(const Registers& registers, std::string_view id) {
  std::vector<std::string_view> ids;
  for (const OrganisationEntry& o : registers.organisations) ids.push_back(o.id.value);
  std::string help = did_you_mean(id, ids);
  return help.empty() ? "`planverk new organisation ID --name NAME` makes one" : help;
}

std::string_view kind_below(const Registers& registers, std::string_view parent) {
  if (parent.empty()) return "national";
  for (const OrganisationEntry& o : registers.organisations)
    if (o.id.value == parent && o.kind != OrganisationKind::national) return "branch";
  return "district";
}

int make_organisation(const NewCommand& command, const CommonArguments& arguments) {
  RealDisk disk;
  LoadedSite loaded = load_site(disk, arguments.build);
  if (!is_site(loaded, arguments)) return exit_status::content;
  if (!is_slug(command.name))
    return refuse(exit_status::usage, fmt::format("`{}` cannot stand in an address", command.name),
                  fmt::format("use a to z, 0 to 9 and hyphens, such as `{}`", make_slug(command.name)));
  if (has_organisation(loaded.registers, command.name))
    return refuse(exit_status::usage, fmt::format("there is an organisation `{}` already", command.name), "");
  if (!command.parent.empty() && !has_organisation(loaded.registers, command.parent))
    return refuse(exit_status::usage, fmt::format("there is no organisation `{}`", command.parent),
                  help_for_organisation(loaded.registers, command.parent));
  std::string path = join_path(arguments.build.source, "content/organisations.yaml");
  auto text = disk.read_file(path);
  if (!text) return refuse(text.error());
  // Right under the list's key, so that comments and everything else stay as they are.
  std::size_t at = text->starts_with("organisations:") ? 0 : text->find("\norganisations:");
  if (at == std::string::npos)
    return refuse(exit_status::content, "content/organisations.yaml has no list `organisations:`", "write that line first");
  std::size_t end = text->find('\n', at + 1);
  if (end == std::string::npos) end = text->size();
  bool flow = text->substr(at, end - at).find('[') != std::string::npos;
  if (flow)
    return refuse(exit_status::content, "the list `organisations:` is written in brackets, which cannot be added to", "write its entries on lines of their own");
  std::string entry = fmt::format("\n  - id: {}\n    kind: {}\n    name: {}\n    parent: {}\n", command.name,
                                  kind_below(loaded.registers, command.parent), yaml::quoted(command.title),
                                  command.parent.empty() ? "null" : command.parent);
  text->insert(end, entry.substr(0, entry.size() - 1));
  if (auto written = disk.write_file(path, *text); !written) return refuse(written.error());
  std::printf("added %s to %s\n  next: planverk new plan %s/PERIOD%s\n", command.name.c_str(), path.c_str(), command.name.c_str(),
              source_option(arguments).c_str());
  return exit_status::fine;
}

int make_plan(const NewCommand& command, const CommonArguments& arguments) {
  std::size_t slash = command.name.find('/');
  std::string organisation = command.name.substr(0, slash);
  std::string plan = slash == std::string::npos ? std::string() : command.name.substr(slash + 1);
  if (!is_slug(organisation) || !is_slug(plan))
    return refuse(exit_status::usage, fmt::format("`{}` is no address of a plan", command.name),
                  "write organisation/plan with a to z, 0 to 9 and hyphens, such as `norrbotten/2027-2028`");
  RealDisk disk;
  LoadedSite loaded = load_site(disk, arguments.build);
  if (!is_site(loaded, arguments)) return exit_status::content;
  if (!has_organisation(loaded.registers, organisation))
    return refuse(exit_status::usage, fmt::format("there is no organisation `{}`", organisation),
                  help_for_organisation(loaded.registers, organisation));
  std::string period = command.period.empty() ? plan : command.period;
  auto dates = parse_period(period);
  if (!dates || dates->last < dates->first)
    return refuse(exit_status::usage, fmt::format("`{}` is no period", period), "add --period 2027 or --period 2027-2028");
  std::string folder = join_path(arguments.build.source, "content/" + command.name);
  if (disk.exists(folder)) return refuse(exit_status::usage, fmt::format("`{}` is there already", folder), "");
  std::string title = command.title.empty() ? "Verksamhetsplan " + printed_period(period) : command.title;
  std::string_view kind = "district-plan";
  for (const OrganisationEntry& o : loaded.registers.organisations) {
    if (o.id.value != organisation) continue;
    if (o.kind == OrganisationKind::national) kind = "national-plan";
    if (o.kind == OrganisationKind::branch) kind = "branch-plan";
  }
  std::string text = fmt::format(
      "---\ntitle: {}\nkind: {}\nperiod: \"{}\"\nstatus: draft\n---\n\nInledning.\n\n## Första avsnittet\n\n"
      "Vad det handlar om.\n\nVi ska:\n\n- Skriva ett mål här, med vad, hur mycket och till när. {{#forsta-malet}}\n",
      yaml::quoted(title), kind, printed_period(period));
  std::string facts = "# Det som är känt om målen, med målets id som nyckel. Id står i klammer efter målet: {#id}\n";
  if (auto made = disk.make_folders(folder); !made) return refuse(made.error());
  if (auto written = disk.write_file(folder + "/plan.md", text); !written) return refuse(written.error());
  if (auto written = disk.write_file(folder + "/goals.yaml", facts); !written) return refuse(written.error());
  std::printf("made %s/plan.md and goals.yaml\n  next: write the plan, then `planverk build --drafts%s`\n", folder.c_str(),
              source_option(arguments).c_str());
  return exit_status::fine;
}

}  // namespace

int run_new(const NewCommand& command, const CommonArguments& arguments) {
  switch (command.what) {
    case NewCommand::What::site: return make_site(command, arguments);
    case NewCommand::What::organisation: return make_organisation(command, arguments);
    case NewCommand::What::plan: return make_plan(command, arguments);
    case NewCommand::What::version: return make_version(command, arguments);
  }
  return exit_status::usage;
}

}  // namespace planverk
