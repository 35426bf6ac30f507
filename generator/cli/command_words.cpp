#include "cli/command_words.h"

namespace planverk {
namespace {

constexpr const char* plan_words = "organisation/plan, such as norrbotten/2027-2028";

void add_source(CLI::App& app, Raw& raw) { app.add_option("--source", raw.source, "the site folder"); }

}  // namespace

void add_new_commands(CLI::App& to, Raw& raw, CommandReaders& readers) {
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

void add_import_command(CLI::App& to, Raw& raw, CommonArguments& common, CommandReaders& readers) {
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

}  // namespace planverk
