#pragma once
// The command line, read. The only file that sees CLI11 is arguments.cpp.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "build/options.h"

namespace planverk {

enum class DiagnosticFormat : unsigned char { text, json, sarif, github, junit, gitlab };

// Diagnostics written to a file too.
struct ReportFile {
  DiagnosticFormat format = DiagnosticFormat::text;
  std::string path;
};

// What all commands have in common.
struct CommonArguments {
  BuildOptions build;
  DiagnosticFormat format = DiagnosticFormat::text;
  std::vector<ReportFile> reports;
  bool quiet = false;
  bool verbose = false;
};

struct BuildCommand {};
struct CheckCommand {
  std::string against;  // api/plans.json of an earlier publication, or its folder; empty: none
};
struct NewCommand {
  enum class What : unsigned char { site, organisation, plan, version } what = What::site;
  std::string name;  // folder, organisation id, or "organisation/plan"
  std::string title, parent, period;
  std::string folder;  // version: what its folder is called
};
struct InspectCommand {
  std::string path;  // a page's address from the root; empty: list all pages
};
struct NumberCommand {
  std::string plan;       // "organisation/plan"
  bool renumber = false;  // though lines.txt is there
};
struct ImportCommand {
  std::string file, organisation;
  std::string period, title, name;  // instead of what the document says
  std::string report;               // a file for the report
  bool dry_run = false, force = false;
};
struct SchemaCommand {
  std::string name;    // of one to print; empty: tell which there are
  bool write = false;  // all of them to the site folder
};
struct FreezeCommand {
  std::string plan;       // "organisation/plan"
  bool refreeze = false;  // though the text or the ids are not those of plan.lock
};
struct ServeCommand {
  std::string host;  // empty: this machine only
  int port = 0;      // 0: the usual one, or any that is free
  bool open = false;
};
struct FollowUpCommand {
  bool import = false;             // else export
  std::vector<std::string> plans;  // to export
  std::string file;
  std::string date;                // of rows that give none; empty: today's
  bool write = false;
};
struct ReportCommand {
  std::string plan, file;  // to standard output when the file is empty
};
struct ExportCommand {
  std::string plan, file;
};
struct SuggestCommand {
  std::string plan;
  double least = 0.25;
  bool measure = false;
};
// Help or version was asked for, or the words were wrong: `text` is printed and the program ends with `status`.
struct StopCommand {
  std::string text;
  int status = 0;
};

using Command = std::variant<BuildCommand, CheckCommand, NewCommand, InspectCommand, NumberCommand, SchemaCommand, FreezeCommand,
                             ServeCommand, FollowUpCommand, ReportCommand, ExportCommand, SuggestCommand, ImportCommand, StopCommand>;

struct Arguments {
  CommonArguments common;
  Command command;
};

Arguments read_arguments(int argc, const char* const* argv);

}  // namespace planverk
