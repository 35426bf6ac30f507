#include "cli/arguments.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <sstream>

#include "base/near_miss.h"
#include "cli/exit_status.h"

namespace planverk {
namespace {

// The words as CLI11 fills them in, before they become options.
struct Raw {
  std::string today, audience, format = "text", organisation, theme, base_url, output, source = ".";
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
  app.add_option("--format", raw.format, "how diagnostics are written")
      ->check(CLI::IsMember({"text", "json", "sarif", "github"}))->type_name("FORMAT");
  app.add_flag("--quiet,-q", common.quiet, "print diagnostics only");
  app.add_flag("--verbose,-v", common.verbose, "tell more: which plans were left out");
}

std::optional<Audience> audience_named(std::string_view name) {
  auto names = audience_names();
  auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Audience>(at - names.begin());
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
  const std::string formats[] = {"text", "json", "sarif", "github"};
  common.format = static_cast<DiagnosticFormat>(std::find(std::begin(formats), std::end(formats), raw.format) -
                                                std::begin(formats));
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

}  // namespace

Arguments read_arguments(int argc, const char* const* argv) {
  Arguments out;
  Raw raw;
  NewCommand make;
  InspectCommand inspect;
  CLI::App app(about, "planverk");
  app.set_version_flag("--version", std::string("planverk ") + PLANVERK_VERSION);
  app.require_subcommand(1);
  app.get_formatter()->column_width(34);

  CLI::App* build = app.add_subcommand("build", "render the site");
  add_common(*build, raw, out.common);
  build->add_option("--output,-o", raw.output, "where the site goes (default: site.yaml's, else public/ in the site folder)")->type_name("DIR");
  build->add_flag("--portable", raw.portable, "links that work straight from a disk or USB stick");

  CLI::App* check = app.add_subcommand("check", "all checks, no output");
  add_common(*check, raw, out.common);

  CLI::App* inspect_app = app.add_subcommand("inspect", "the view data of a page, or the list of pages");
  add_common(*inspect_app, raw, out.common);
  inspect_app->add_option("page", inspect.path, "address from the site's root, such as norrbotten/2025-2026/ (none: all pages)");

  CLI::App* new_app = app.add_subcommand("new", "a new site, organisation or plan");
  new_app->require_subcommand(1);
  CLI::App* new_site = new_app->add_subcommand("site", "a working site with an example plan");
  new_site->add_option("folder", make.name, "an empty folder, or one that does not exist yet")->required();
  new_site->add_option("--title", make.title, "name of the site");
  CLI::App* new_organisation = new_app->add_subcommand("organisation", "an organisation in organisations.yaml");
  new_organisation->add_option("id", make.name, "a to z, 0 to 9 and hyphens")->required();
  new_organisation->add_option("--name", make.title, "its name")->required();
  new_organisation->add_option("--parent", make.parent, "id of the organisation above");
  new_organisation->add_option("--source", raw.source, "the site folder");
  CLI::App* new_plan = new_app->add_subcommand("plan", "a plan folder with plan.md and goals.yaml");
  new_plan->add_option("address", make.name, "organisation/plan, such as norrbotten/2027-2028")->required();
  new_plan->add_option("--title", make.title, "title of the plan");
  new_plan->add_option("--period", make.period, "2027 or 2027-2028 (default: the plan's folder name)");
  new_plan->add_option("--source", raw.source, "the site folder");

  NumberCommand number;
  CLI::App* number_app = app.add_subcommand("number", "freeze the line numbers of a proposal in lines.txt");
  number_app->add_option("plan", number.plan, "organisation/plan, such as norrbotten/2027-2028")->required();
  number_app->add_flag("--renumber", number.renumber, "give new numbers though there are some, and say which goals move");
  number_app->add_option("--source", raw.source, "the site folder");

  ImportCommand import;
  CLI::App* import_app = app.add_subcommand("import", "a document (PDF, DOCX, ODT, RTF, HTML, Markdown, org, text) to a plan folder");
  import_app->add_option("file", import.file, "the document")->required();
  import_app->add_option("--organisation", import.organisation, "whose plan it is")->required()->type_name("ID");
  import_app->add_option("--period", import.period, "2027 or 2027-2028 (default: what the document says)");
  import_app->add_option("--title", import.title, "title of the plan (default: what the document says)");
  import_app->add_option("--name", import.name, "name of the plan's folder (default: its period)");
  import_app->add_option("--report", import.report, "write the report to this file too")->type_name("FILE");
  import_app->add_flag("--dry-run", import.dry_run, "tell what would be done, write nothing");
  import_app->add_flag("--force", import.force, "write plan.md and lines.txt anew where the folder is there");
  import_app->add_option("--source", raw.source, "the site folder");
  import_app->add_flag("--quiet,-q", out.common.quiet, "print no report");

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
  if (build->parsed()) out.command = BuildCommand{};
  if (check->parsed()) out.command = CheckCommand{};
  if (inspect_app->parsed()) out.command = inspect;
  if (number_app->parsed()) out.command = number;
  if (import_app->parsed()) out.command = import;
  if (new_app->parsed()) {
    make.what = new_site->parsed()   ? NewCommand::What::site
                : new_plan->parsed() ? NewCommand::What::plan
                                     : NewCommand::What::organisation;
    out.command = make;
  }
  return out;
}

}  // namespace planverk
