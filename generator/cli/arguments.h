#pragma once
// The command line, read. The only file that sees CLI11 is arguments.cpp.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "build/options.h"

namespace planverk {

enum class DiagnosticFormat : unsigned char { text, json, sarif, github };

// What all commands have in common.
struct CommonArguments {
  BuildOptions build;
  DiagnosticFormat format = DiagnosticFormat::text;
  bool quiet = false;
  bool verbose = false;
};

struct BuildCommand {};
struct CheckCommand {};
struct NewCommand {
  enum class What : unsigned char { site, organisation, plan } what = What::site;
  std::string name;  // folder, organisation id, or "organisation/plan"
  std::string title, parent, period;
};
struct InspectCommand {
  std::string path;  // a page's address from the root; empty: list all pages
};
struct NumberCommand {
  std::string plan;       // "organisation/plan"
  bool renumber = false;  // though lines.txt is there
};
struct FollowUpCommand {
  bool import = false;             // else export
  std::vector<std::string> plans;  // to export
  std::string file;
  std::optional<Date> date;        // of rows that give none
  bool write = false;
};
struct ReportCommand {
  std::string plan, file;  // to standard output when the file is empty
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

using Command = std::variant<BuildCommand, CheckCommand, NewCommand, InspectCommand, NumberCommand, FollowUpCommand, ReportCommand,
                             SuggestCommand, StopCommand>;

struct Arguments {
  CommonArguments common;
  Command command;
};

Arguments read_arguments(int argc, const char* const* argv);

}  // namespace planverk
