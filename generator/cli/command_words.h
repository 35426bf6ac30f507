#pragma once
// What the words of all commands are put together from. For cli/arguments.cpp and its neighbours: they alone see CLI11.

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/arguments.h"

namespace planverk {

// The words as CLI11 fills them in, before they become options.
struct Raw {
  std::string today, audience, format = "text", organisation, theme, base_url, output, source = ".";
  std::vector<std::string> reports;
  bool drafts = false, portable = false, strict = false;
  unsigned jobs = 0;
};

// One command: its words, and what is to be done when it is the one that was given.
struct CommandReader {
  CLI::App* app;
  std::function<Command()> make;
};
using CommandReaders = std::vector<CommandReader>;

// A command whose options are those of `T`, filled in by `add`.
template <class T, class Add>
void add_command(CLI::App& to, const char* name, const char* words, CommandReaders& readers, Add add) {
  auto command = std::make_shared<T>();
  CLI::App* app = to.add_subcommand(name, words);
  add(*app, *command);
  readers.push_back({app, [command] { return Command(*command); }});
}

// Commands that change or make content, each with its options.
void add_new_commands(CLI::App& to, Raw& raw, CommandReaders& readers);
void add_plan_commands(CLI::App& to, Raw& raw, CommandReaders& readers);
void add_import_command(CLI::App& to, Raw& raw, CommonArguments& common, CommandReaders& readers);
void add_followup_commands(CLI::App& to, Raw& raw, CommandReaders& readers);

}  // namespace planverk
