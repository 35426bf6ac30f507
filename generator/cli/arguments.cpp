#include "cli/arguments.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <sstream>

#include "base/near_miss.h"
#include "cli/command_words.h"
#include "cli/exit_status.h"

namespace planverk {
namespace {

// In the order of DiagnosticFormat.
constexpr std::string_view format_names[] = {"text", "json", "sarif", "github", "junit", "gitlab"};

void add_common(CLI::App& app, Raw& raw, CommonArguments& common) {
  app.add_option("--source", raw.source, "the site folder: site.yaml, content/ (default: this folder)")->type_name("DIR");
  app.add_option("--organisation", raw.organisation, "only this organisation, those above it and those below")->type_name("ID");
  app.add_option("--audience", raw.audience, "who the site is for")
      ->check(CLI::IsMember({"public", "members", "board"}))->type_name("WHO");
  app.add_flag("--drafts", raw.drafts, "drafts too, with a banner and noindex");
  app.add_option("--base-url", raw.base_url, "full address that the site is published at")->type_name("URL");
  app.add_option("--theme", raw.theme, "a folder of themes/")->type_name("NAME");
  app.add_option("--today", raw.today, "the day taken for today (default: SOURCE_DATE_EPOCH, site.yaml, newest date in content)")
      ->type_name("YYYY-MM-DD");
  app.add_option("--jobs", raw.jobs, "threads (default: as many as the machine has)")->type_name("N");
  app.add_flag("--strict", raw.strict, "warnings count as errors");
  app.add_flag("--quiet,-q", common.quiet, "print diagnostics only");
  app.add_flag("--verbose,-v", common.verbose, "tell more: which plans were left out, how long stages and templates took");
}

void add_format(CLI::App& app, Raw& raw) {
  app.add_option("--format", raw.format, "how diagnostics are written")
      ->check(CLI::IsMember(std::vector<std::string>(std::begin(format_names), std::end(format_names))))->type_name("FORMAT");
}

// Of commands that read the whole site once and end.
void add_reports(CLI::App& app, Raw& raw) {
  app.add_option("--report", raw.reports, "write diagnostics to a file too, as sarif=findings.sarif; may be given again")
      ->type_name("FORMAT=FILE")->allow_extra_args(false);
}

std::optional<Audience> audience_named(std::string_view name) {
  auto names = audience_names();
  auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Audience>(at - names.begin());
}

std::optional<DiagnosticFormat> format_named(std::string_view name) {
  auto at = std::ranges::find(format_names, name);
  if (at == std::end(format_names)) return std::nullopt;
  return static_cast<DiagnosticFormat>(at - std::begin(format_names));
}

// A problem with a value, in CLI11's own way of stopping.
[[noreturn]] void refuse(const std::string& message) { throw CLI::ValidationError(message); }

void apply(const Raw& raw, CommonArguments& common) {
  BuildOptions& build = common.build;
  build.source = raw.source;
  build.organisation = raw.organisation;
  build.audience = audience_named(raw.audience);
  if (raw.drafts) build.drafts = true;
  if (raw.portable) build.portable = true;
  if (!raw.base_url.empty()) build.base_url = raw.base_url;
  if (!raw.theme.empty()) build.theme = raw.theme;
  if (!raw.output.empty()) build.output = raw.output;
  build.strict = raw.strict;
  build.jobs = raw.jobs;
  if (!raw.today.empty()) {
    build.today = parse_date(raw.today);
    if (!build.today) refuse("--today: `" + raw.today + "` is no date such as 2026-02-28");
  }
  common.format = *format_named(raw.format);
  for (const std::string& report : raw.reports) {
    std::size_t equals = std::min(report.find('='), report.size());
    auto format = format_named(std::string_view(report).substr(0, equals));
    if (!format || equals + 1 >= report.size()) refuse("--report: `" + report + "` is not FORMAT=FILE, such as sarif=findings.sarif");
    common.reports.push_back({*format, report.substr(equals + 1)});
  }
}

// What was wrong with the command line, in Planverk's way: the situation, then the nearest word that exists.
std::string wrong_words(const CLI::App& app, int argc, const char* const* argv, const std::string& message) {
  std::vector<std::string> known;
  const CLI::App* at = &app;
  std::string unknown;
  for (int i = 1; i < argc && unknown.empty(); ++i) {
    std::string word = argv[i];
    known.clear();
    for (const CLI::App* command : at->get_subcommands({})) known.push_back(command->get_name());
    for (const CLI::Option* option : at->get_options())
      for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
    std::string bare = word.substr(0, word.find('='));
    auto named = std::find(known.begin(), known.end(), bare);
    if (named == known.end()) {
      bool is_value = i > 1 && std::string_view(argv[i - 1]).starts_with("--");
      if (!is_value && (bare.starts_with("--") || !at->get_subcommands({}).empty())) unknown = bare;
    } else if (!bare.starts_with("--")) {
      at = at->get_subcommand(bare);
    }
  }
  std::vector<std::string_view> candidates(known.begin(), known.end());
  std::string help = unknown.empty() ? std::string() : did_you_mean(unknown, candidates);
  std::string out = "planverk: " + (unknown.empty() ? message : "`" + unknown + "` is no command or option here") + "\n";
  return out + "  = help: " + (help.empty() ? "`planverk --help` tells the commands, `planverk COMMAND --help` their options" : help) + "\n";
}

constexpr const char* about =
    "Planverk renders activity plans of membership organisations as one cross-linked site.\n"
    "Start with `planverk new site FOLDER`, write in content/, then `planverk build`.";

void add_site_commands(CLI::App& to, Raw& raw, CommonArguments& common, CommandReaders& readers) {
  add_command<BuildCommand>(to, "build", "render the site", readers, [&](CLI::App& app, BuildCommand&) {
    add_common(app, raw, common);
    add_format(app, raw);
    add_reports(app, raw);
    app.add_option("--output,-o", raw.output, "where the site goes: a folder, or a .zip file (default: site.yaml's, else public/ in the site folder)")->type_name("DIR");
    app.add_flag("--portable", raw.portable, "links that work straight from a disk or USB stick");
  });
  add_command<CheckCommand>(to, "check", "all checks, no output", readers, [&](CLI::App& app, CheckCommand& check) {
    add_common(app, raw, common);
    add_format(app, raw);
    add_reports(app, raw);
    app.add_option("--against", check.against, "api/plans.json of an earlier publication: addresses and adopted texts must hold")
        ->type_name("FILE");
  });
  add_command<ServeCommand>(to, "serve", "preview in the browser that follows what you save", readers, [&](CLI::App& app, ServeCommand& serve) {
    add_common(app, raw, common);
    app.add_option("--port", serve.port, "listen there (default: 8642, or any that is free)")->check(CLI::Range(1, 65535))->type_name("N");
    app.add_option("--host", serve.host, "listen on this address (default: 127.0.0.1, which this machine alone reaches)")->type_name("ADDRESS");
    app.add_flag("--open", serve.open, "open the browser");
  });
  add_command<InspectCommand>(to, "inspect", "the view data of a page, or the list of pages", readers, [&](CLI::App& app, InspectCommand& inspect) {
    add_common(app, raw, common);
    add_format(app, raw);
    app.add_option("page", inspect.path, "address from the site's root, such as norrbotten/2025-2026/ (none: all pages)");
  });
}

}  // namespace

Arguments read_arguments(int argc, const char* const* argv) {
  Arguments out;
  Raw raw;
  CommandReaders readers;
  CLI::App app(about, "planverk");
  app.set_version_flag("--version", std::string("planverk ") + PLANVERK_VERSION);
  app.require_subcommand(1);
  app.get_formatter()->column_width(34);
  add_site_commands(app, raw, out.common, readers);
  add_new_commands(app, raw, readers);
  add_import_command(app, raw, out.common, readers);
  add_plan_commands(app, raw, readers);
  add_followup_commands(app, raw, readers);
  try {
    app.parse(argc, argv);
    apply(raw, out.common);
  } catch (const CLI::ParseError& stop) {
    std::ostringstream text, errors;
    int status = app.exit(stop, text, errors);
    out.command = status == 0 ? StopCommand{text.str() + errors.str(), exit_status::fine}
                              : StopCommand{wrong_words(app, argc, argv, stop.what()), exit_status::usage};
    return out;
  }
  for (const CommandReader& reader : readers)
    if (reader.app->parsed()) out.command = reader.make();
  return out;
}

}  // namespace planverk
