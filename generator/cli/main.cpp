#include <cstdio>
#include <exception>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/refuse.h"

namespace {

using namespace planverk;

int run(int argc, const char* const* argv) {
  Arguments arguments = read_arguments(argc, argv);
  struct Visitor {
    CommonArguments& common;
    int operator()(const BuildCommand&) const { return run_build(common); }
    int operator()(const CheckCommand& command) const { return run_check(command, common); }
    int operator()(const NewCommand& command) const { return run_new(command, common); }
    int operator()(const InspectCommand& command) const { return run_inspect(command, common); }
    int operator()(const NumberCommand& command) const { return run_number(command, common); }
    int operator()(const SchemaCommand& command) const { return run_schema(command, common); }
    int operator()(const FreezeCommand& command) const { return run_freeze(command, common); }
    int operator()(const ServeCommand& command) const { return run_serve(command, common); }
    int operator()(const FollowUpCommand& command) const { return run_followup(command, common); }
    int operator()(const ReportCommand& command) const { return run_report(command, common); }
    int operator()(const ExportCommand& command) const { return run_export(command, common); }
    int operator()(const SuggestCommand& command) const { return run_suggest(command, common); }
    int operator()(const ImportCommand& command) const { return run_import(command, common); }
    int operator()(const StopCommand& stop) const {
      std::fputs(stop.text.c_str(), stop.status == exit_status::fine ? stdout : stderr);
      return stop.status;
    }
  };
  bool asks_for_today = !std::holds_alternative<StopCommand>(arguments.command) && !arguments.common.build.today;
  if (asks_for_today && is_source_date_wrong())
    return refuse(exit_status::usage, "SOURCE_DATE_EPOCH is no number of seconds since 1970", "give the day with --today, or take the variable away");
  if (!std::holds_alternative<StopCommand>(arguments.command))
    arguments.common.build = complete_options(std::move(arguments.common.build));
  return std::visit(Visitor{arguments.common}, arguments.command);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    int status = run(argc, argv);
    // What was asked for and could not be told is no success, to whoever reads the status.
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
      std::fprintf(stderr, "planverk: standard output cannot be written\n");
      return planverk::exit_status::outside;
    }
    return status;
  } catch (const std::exception& bug) {
    // Stages throw nothing: what ends here is out of memory, or a fault of Planverk's own.
    std::fprintf(stderr, "planverk: internal fault: %s\n", bug.what());
    return planverk::exit_status::outside;
  }
}
