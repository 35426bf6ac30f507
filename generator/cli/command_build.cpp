#include <fmt/format.h>

#include <cstdio>

#include "build/build.h"
#include "model/vocabulary.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/refuse.h"
#include "cli/told.h"
#include "cli/watching.h"
#include "report/text.h"

namespace planverk {
namespace {

// A folder as people write it: "public", not "./public".
std::string shown_folder(const std::string& folder) { return folder.starts_with("./") ? folder.substr(2) : folder; }

// "built for members, with drafts": said when a site is not for everyone, since it may go where everyone reads.
std::string audience_note(const Settings& settings) {
  std::string out;
  if (settings.audience != Audience::everyone) out = fmt::format(" for {}", name_in(audience_names(), settings.audience));
  if (settings.drafts) out += out.empty() ? " with drafts" : ", with drafts";
  return out;
}

void print_left_out(const PreparedSite& prepared, bool verbose) {
  std::size_t n = prepared.left_out.size();
  if (n == 0) return;
  std::printf("%s left out: drafts, or not for this audience (--drafts and --audience show them)\n",
              plural(n, "plan", "plans").c_str());
  for (std::size_t i = 0; verbose && i < n; ++i) std::printf("  %s\n", prepared.left_out[i].c_str());
}

int print_refusal(const PublishError& error) {
  std::fprintf(stderr, "planverk: %s\n", error.message.c_str());
  if (!error.help.empty()) std::fprintf(stderr, "  = help: %s\n", error.help.c_str());
  return error.kind == PublishError::Kind::refused ? exit_status::usage : exit_status::outside;
}

void print_foreign(const Published& published) {
  for (const std::string& path : published.foreign)
    std::fprintf(stderr, "planverk: kept `%s`, which Planverk did not write\n", path.c_str());
  if (!published.left_over.empty())
    std::fprintf(stderr, "planverk: the old site could not be removed and lies in `%s`\n", published.left_over.c_str());
}

// A build tells what is wrong; what is worth a look waits for `planverk check`, and is only counted here. Machines get
// all of it.
Diagnostics told_by_build(const CommonArguments& arguments, const Diagnostics& all) {
  Diagnostics out = all;
  if (arguments.format == DiagnosticFormat::text && !arguments.verbose)
    std::erase_if(out, [](const Diagnostic& d) { return d.severity == Severity::note; });
  return out;
}

void print_notes_left(const CommonArguments& arguments, std::size_t notes) {
  if (notes > 0 && !arguments.verbose)
    std::printf("%s: `planverk check` shows %s\n", plural(notes, "note", "notes").c_str(), notes == 1 ? "it" : "them");
}

}  // namespace

int run_build(const CommonArguments& arguments) {
  if (auto path = report_among_sources(arguments))
    return refuse(exit_status::usage, fmt::format("`{}` lies among the site's sources", *path), "write the report elsewhere");
  Watching watching(watch_settings(arguments.quiet, arguments.verbose));
  PreparedSite prepared;
  BuildResult result = watched(arguments, watching, prepared, build_site);
  Diagnostics told = told_by_build(arguments, result.diagnostics);
  if (auto error = report(arguments, prepared.loaded.sources, told, result.diagnostics)) return refuse(*error);
  bool text = arguments.format == DiagnosticFormat::text;
  if (result.refused) return print_refusal(*result.refused);
  if (!result.published) {
    if (text)
      std::fprintf(stderr, "%s; nothing was written\n",
                   render_summary(prepared.loaded.sources, told).c_str());
    return exit_status::content;
  }
  print_foreign(*result.published);
  if (!arguments.quiet && text) {
    std::printf("built %s%s with %s from %s in %s: %s (%zu files new or changed, %zu as before, %zu removed)\n",
                plural(result.pages, "page", "pages").c_str(), audience_note(prepared.loaded.settings).c_str(),
                plural(result.goals, "goal", "goals").c_str(), plural(result.plans, "plan", "plans").c_str(),
                duration(watching.elapsed()).c_str(), shown_folder(result.output).c_str(),
                result.published->written, result.published->kept, result.published->removed);
    if (result.is_archive && !prepared.loaded.settings.portable)
      std::printf("its links lead to folders, as on a web server; --portable makes an archive that opens straight from a disk\n");
    print_left_out(prepared, arguments.verbose);
    print_notes_left(arguments, result.diagnostics.size() - told.size());
  }
  print_timings(arguments, watching, result);
  return exit_status::fine;
}

}  // namespace planverk
