#pragma once
// One function a command; each returns the exit status.

#include "base/diagnostic.h"
#include "base/source_map.h"
#include "cli/arguments.h"
#include "io/file_system.h"

namespace planverk {

int run_build(const CommonArguments& arguments);
int run_check(const CheckCommand& command, const CommonArguments& arguments);
int run_new(const NewCommand& command, const CommonArguments& arguments);
int run_inspect(const InspectCommand& command, const CommonArguments& arguments);
int run_serve(const ServeCommand& command, const CommonArguments& arguments);
int run_import(const ImportCommand& command, const CommonArguments& arguments);
int run_number(const NumberCommand& command, const CommonArguments& arguments);
int run_schema(const SchemaCommand& command, const CommonArguments& arguments);

// Writes the schemas of content files to the site folder, and an editor's settings where there are none.
int write_schemas(FileSystem& disk, const std::string& site);
int run_freeze(const FreezeCommand& command, const CommonArguments& arguments);
int run_followup(const FollowUpCommand& command, const CommonArguments& arguments);
int run_report(const ReportCommand& command, const CommonArguments& arguments);
int run_export(const ExportCommand& command, const CommonArguments& arguments);
int run_suggest(const SuggestCommand& command, const CommonArguments& arguments);

// What the machine and the environment give: threads, home folder, the program's own files, SOURCE_DATE_EPOCH.
BuildOptions complete_options(BuildOptions options);
// SOURCE_DATE_EPOCH is set, and is no number of seconds up to the year 9999.
bool is_source_date_wrong();

// What stands before the paths in messages, which are the site folder's: nothing when that is this folder.
std::string path_prefix(const std::string& source);

// Writes diagnostics in the format asked for: on standard error as text, on standard output for machines.
void print_diagnostics(const CommonArguments& arguments, const SourceMap& sources, const Diagnostics& diagnostics);

}  // namespace planverk
