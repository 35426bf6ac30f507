#include "cli/arguments.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <functional>
#include <memory>
#include <sstream>

#include "base/near_miss.h"
#include "cli/exit_status.h"

namespace planverk {
namespace {

// In the order of DiagnosticFormat.
constexpr std::string_view format_names[] = {"text", "json", "sarif", "github", "junit", "gitlab"};

// The words as CLI11 fills them in, before they become options.
struct Raw {
  std::string today, audience, format = "text", organisation, theme, base_url, output, source = ".";
  std::vector<std::string> reports;
  bool drafts = false, portable = false, strict = false;
  unsigned jobs = 0;
};

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

constexpr const char* plan_words = "organisation/plan, such as norrbotten/2027-2028";

void add_source(CLI::App& app, Raw& raw) { app.add_option("--source", raw.source, "the site folder"); }

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

void add_new(CLI::App& to, Raw& raw, CommandReaders& readers) {
  CLI::App* group = to.add_subcommand("new", "a new site, organisation, plan or version of a plan");
  group->require_subcommand(1);
  auto add = [&](NewCommand::What what, const char* name, const char* words, auto options) {
    add_command<NewCommand>(*group, name, words, readers, [&](CLI::App& app, NewCommand& make) {
      make.what = what;
      options(app, make);
      if (what != NewCommand::What::site) add_source(app, raw);
    });
  };
  add(NewCommand::What::site, "site", "a working site with an example plan", [](CLI::App& app, NewCommand& make) {
    app.add_option("folder", make.name, "an empty folder, or one that does not exist yet")->required();
    app.add_option("--title", make.title, "name of the site");
  });
  add(NewCommand::What::organisation, "organisation", "an organisation in organisations.yaml", [](CLI::App& app, NewCommand& make) {
    app.add_option("id", make.name, "a to z, 0 to 9 and hyphens")->required();
    app.add_option("--name", make.title, "its name")->required();
    app.add_option("--parent", make.parent, "id of the organisation above");
  });
  add(NewCommand::What::plan, "plan", "a plan folder with plan.md and goals.yaml", [](CLI::App& app, NewCommand& make) {
    app.add_option("address", make.name, plan_words)->required();
    app.add_option("--title", make.title, "title of the plan");
    app.add_option("--period", make.period, "2027 or 2027-2028 (default: the plan's folder name)");
  });
  add(NewCommand::What::version, "version", "keeps the present text of a plan as an earlier version", [](CLI::App& app, NewCommand& make) {
    app.add_option("plan", make.name, plan_words)->required();
    app.add_option("--name", make.title, "what the earlier text is called, such as \"Styrelsens förslag\"");
    app.add_option("--folder", make.folder, "its folder (default: the plan's, with -forslag)");
  });
}

void add_plan_commands(CLI::App& to, Raw& raw, CommandReaders& readers) {
  add_command<NumberCommand>(to, "number", "freeze the line numbers of a proposal in lines.txt", readers, [&](CLI::App& app, NumberCommand& number) {
    app.add_option("plan", number.plan, plan_words)->required();
    app.add_flag("--renumber", number.renumber, "give new numbers though there are some, and say which goals move");
    add_source(app, raw);
  });
  add_command<FreezeCommand>(to, "freeze", "write ids into plan.md and the adopted text into plan.lock, so that neither changes unseen", readers,
                             [&](CLI::App& app, FreezeCommand& freeze) {
    app.add_option("plan", freeze.plan, plan_words)->required();
    app.add_flag("--refreeze", freeze.refreeze, "take plan.md as it is though it differs from plan.lock, and say how");
    add_source(app, raw);
  });
  add_command<SchemaCommand>(to, "schema", "JSON Schemas by which editors complete and check content files", readers, [&](CLI::App& app, SchemaCommand& schema) {
    app.add_option("name", schema.name, "one to print: site, plan, goals, organisations … (none: which there are)");
    app.add_flag("--write", schema.write, "write all to schemas/ in the site folder, and .vscode/settings.json where there is none");
    add_source(app, raw);
  });
}

void add_import(CLI::App& to, Raw& raw, CommonArguments& common, CommandReaders& readers) {
  add_command<ImportCommand>(to, "import", "a document (PDF, DOCX, ODT, RTF, HTML, Markdown, org, text) to a plan folder", readers,
                             [&](CLI::App& app, ImportCommand& import) {
    app.add_option("file", import.file, "the document")->required();
    app.add_option("--organisation", import.organisation, "whose plan it is")->required()->type_name("ID");
    app.add_option("--period", import.period, "2027 or 2027-2028 (default: what the document says)");
    app.add_option("--title", import.title, "title of the plan (default: what the document says)");
    app.add_option("--name", import.name, "name of the plan's folder (default: its period)");
    app.add_option("--report", import.report, "write the report to this file too")->type_name("FILE");
    app.add_flag("--dry-run", import.dry_run, "tell what would be done, write nothing");
    app.add_flag("--force", import.force, "write plan.md and lines.txt anew where the folder is there");
    add_source(app, raw);
    app.add_flag("--quiet,-q", common.quiet, "print no report");
  });
}

void add_followup_commands(CLI::App& to, Raw& raw, CommandReaders& readers) {
  CLI::App* group = to.add_subcommand("followup", "follow-ups in a spreadsheet: out, and back into goals.yaml");
  group->require_subcommand(1);
  add_command<FollowUpCommand>(*group, "export", "a table with a row a goal, to write follow-ups in", readers, [&](CLI::App& app, FollowUpCommand& followup) {
    app.add_option("plans", followup.plans, plan_words)->required();
    app.add_option("--output,-o", followup.file, "the table, .xlsx or .csv")->required()->type_name("FILE");
    add_source(app, raw);
  });
  add_command<FollowUpCommand>(*group, "import", "what a table says that goals.yaml does not: shown, and written with --write", readers,
                               [&](CLI::App& app, FollowUpCommand& followup) {
    followup.import = true;
    app.add_option("file", followup.file, "the table, .xlsx or .csv")->required();
    app.add_flag("--write", followup.write, "write the changes in goals.yaml");
    app.add_option("--date", followup.date, "the day of follow-ups that give none")->type_name("YYYY-MM-DD");
    add_source(app, raw);
  });
  add_command<ReportCommand>(to, "report", "a draft of the annual report, in Markdown", readers, [&](CLI::App& app, ReportCommand& report) {
    app.add_option("plan", report.plan, plan_words)->required();
    app.add_option("--output,-o", report.file, "a new file (default: standard output)")->type_name("FILE");
    app.add_option("--today", raw.today, "the day of the draft")->type_name("YYYY-MM-DD");
    add_source(app, raw);
  });
  add_command<ExportCommand>(to, "export", "a plan as a document, with changes tracked and line numbers kept (needs pandoc)", readers,
                             [&](CLI::App& app, ExportCommand& document) {
    app.add_option("plan", document.plan, plan_words)->required();
    app.add_option("file", document.file, "a new file: .docx, .odt or .epub")->required()->type_name("FILE");
    app.add_option("--today", raw.today, "the day that the file is dated")->type_name("YYYY-MM-DD");
    add_source(app, raw);
  });
  add_command<SuggestCommand>(to, "suggest", "likely `supports` and `continues`, as a patch of goals.yaml", readers, [&](CLI::App& app, SuggestCommand& suggest) {
    auto* plan = app.add_option("plan", suggest.plan, plan_words);
    app.add_option("--least", suggest.least, "how alike texts must be, 0 to 1 (default: 0.25)")->check(CLI::Range(0.0, 1.0))->type_name("SHARE");
    app.add_flag("--measure", suggest.measure, "how well suggestions find the links that content states")->excludes(plan);
    add_source(app, raw);
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
  add_new(app, raw, readers);
  add_import(app, raw, out.common, readers);
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
