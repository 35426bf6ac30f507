// `planverk schema`: JSON Schemas of content files, for editors that complete and check while people write.

#include <fmt/format.h>

#include <cstdio>
#include <vector>

#include "base/near_miss.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/refuse.h"
#include "io/real_disk.h"
#include "schema/content_schemas.h"

namespace planverk {
namespace {

constexpr std::string_view schema_folder = "schemas";
constexpr std::string_view settings_file = ".vscode/settings.json";

int list_schemas() {
  for (const ContentSchema& schema : content_schemas())
    std::printf("%-16.*s %.*s\n", static_cast<int>(schema.name.size()), schema.name.data(),
                static_cast<int>(schema.about.size()), schema.about.data());
  return exit_status::fine;
}

int print_schema(std::string_view name) {
  std::vector<std::string_view> names;
  for (const ContentSchema& schema : content_schemas()) {
    names.push_back(schema.name);
    if (schema.name != name) continue;
    std::fputs(write_schema(schema).c_str(), stdout);
    return exit_status::fine;
  }
  std::string help = did_you_mean(name, names);
  return refuse(exit_status::usage, fmt::format("there is no schema `{}`", name),
                help.empty() ? fmt::format("there are {}", fmt::join(names, ", ")) : help);
}

IoResult<void> write_file(FileSystem& disk, const std::string& path, std::string_view text) {
  if (auto made = disk.make_folders(std::string(folder_of(path))); !made) return std::unexpected(made.error());
  if (auto written = disk.write_file(path, text); !written) return std::unexpected(written.error());
  return {};
}

}  // namespace

int write_schemas(FileSystem& disk, const std::string& site) {
  std::string folder = join_path(site, std::string(schema_folder));
  for (const ContentSchema& schema : content_schemas()) {
    std::string path = join_path(folder, schema_file(schema));
    auto before = disk.read_file(path);
    if (before ? before->find(schema_mark) == std::string::npos : before.error().kind != IoErrorKind::not_found)
      return refuse(exit_status::usage, fmt::format("`{}` is there, and Planverk did not make it", path), "move it away, then try again");
  }
  for (const ContentSchema& schema : content_schemas())
    if (auto written = write_file(disk, join_path(folder, schema_file(schema)), write_schema(schema)); !written)
      return refuse(written.error());
  std::string settings = join_path(site, std::string(settings_file));
  std::string text = write_editor_settings(schema_folder);
  auto before = disk.read_file(settings);
  if (before) {
    // Settings of an editor are people's own.
    if (before->find("yaml.schemas") == std::string::npos)
      std::printf("left %s as it is; to have editors check by the schemas, put this in it:\n%s", settings.c_str(), text.c_str());
    return exit_status::fine;
  }
  if (auto written = write_file(disk, settings, text); !written) return refuse(written.error());
  return exit_status::fine;
}

int run_schema(const SchemaCommand& command, const CommonArguments& arguments) {
  if (!command.write) return command.name.empty() ? list_schemas() : print_schema(command.name);
  RealDisk disk;
  if (!disk.exists(join_path(arguments.build.source, "site.yaml")))
    return refuse(exit_status::usage, fmt::format("`{}` has no site.yaml, so it is no site folder", arguments.build.source),
                  "go to the site folder or name it with --source");
  int status = write_schemas(disk, arguments.build.source);
  if (status == exit_status::fine)
    std::printf("wrote %zu schemas to %s\n", content_schemas().size(),
                join_path(arguments.build.source == "." ? "" : arguments.build.source, std::string(schema_folder)).c_str());
  return status;
}

}  // namespace planverk
