#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

#include "build/build.h"
#include "model/vocabulary.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "io/real_disk.h"
#include "report/machine.h"
#include "report/text.h"

namespace planverk {
namespace {

// "0.34 s", "12 ms".
std::string duration(std::chrono::steady_clock::duration time) {
  auto ms = std::chrono::duration_cast<std::chrono::microseconds>(time).count() / 1000.0;
  return ms < 1000 ? fmt::format("{:.0f} ms", ms) : fmt::format("{:.2f} s", ms / 1000);
}

// A folder as people write it: "public", not "./public".
std::string shown_folder(const std::string& folder) { return folder.starts_with("./") ? folder.substr(2) : folder; }

std::string plural(std::size_t n, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", n, n == 1 ? one : many);
}

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

}  // namespace

std::string path_prefix(const std::string& source) {
  bool here = source.empty() || source == "." || source == "./";
  if (here) return {};
  return source.ends_with('/') ? source : source + "/";
}

void print_diagnostics(const CommonArguments& arguments, const SourceMap& sources, const Diagnostics& diagnostics) {
  std::string prefix = path_prefix(arguments.build.source);
  MachineStyle machine{prefix, PLANVERK_VERSION};
  switch (arguments.format) {
    case DiagnosticFormat::text:
      std::fputs(render_text(sources, diagnostics, {isatty(2) == 1, 100, prefix}).c_str(), stderr);
      return;
    case DiagnosticFormat::json: std::fputs(render_json(sources, diagnostics, machine).c_str(), stdout); return;
    case DiagnosticFormat::sarif: std::fputs(render_sarif(sources, diagnostics, machine).c_str(), stdout); return;
    case DiagnosticFormat::github: std::fputs(render_github(sources, diagnostics, machine).c_str(), stdout); return;
  }
}

int run_build(const CommonArguments& arguments) {
  auto start = std::chrono::steady_clock::now();
  RealDisk disk;
  PreparedSite prepared;
  BuildResult result = build_site(disk, arguments.build, prepared);
  print_diagnostics(arguments, prepared.loaded.sources, result.diagnostics);
  bool text = arguments.format == DiagnosticFormat::text;
  if (result.refused) return print_refusal(*result.refused);
  if (!result.published) {
    if (text)
      std::fprintf(stderr, "%s; nothing was written\n",
                   render_summary(prepared.loaded.sources, result.diagnostics).c_str());
    return exit_status::content;
  }
  print_foreign(*result.published);
  if (!arguments.quiet && text) {
    std::printf("built %s%s with %s from %s in %s: %s (%zu files new or changed, %zu as before, %zu removed)\n",
                plural(result.pages, "page", "pages").c_str(), audience_note(prepared.loaded.settings).c_str(),
                plural(result.goals, "goal", "goals").c_str(), plural(result.plans, "plan", "plans").c_str(),
                duration(std::chrono::steady_clock::now() - start).c_str(), shown_folder(result.output).c_str(),
                result.published->written, result.published->kept, result.published->removed);
    print_left_out(prepared, arguments.verbose);
  }
  return exit_status::fine;
}

int run_check(const CommonArguments& arguments) {
  auto start = std::chrono::steady_clock::now();
  RealDisk disk;
  PreparedSite prepared;
  BuildResult result = check_site(disk, arguments.build, prepared);
  print_diagnostics(arguments, prepared.loaded.sources, result.diagnostics);
  if (!arguments.quiet && arguments.format == DiagnosticFormat::text)
    std::printf("checked %s with %s on %s in %s: %s\n", plural(result.plans, "plan", "plans").c_str(),
                plural(result.goals, "goal", "goals").c_str(), plural(result.pages, "page", "pages").c_str(),
                duration(std::chrono::steady_clock::now() - start).c_str(),
                render_summary(prepared.loaded.sources, result.diagnostics).c_str());
  return has_errors(result.diagnostics) ? exit_status::content : exit_status::fine;
}

}  // namespace planverk
