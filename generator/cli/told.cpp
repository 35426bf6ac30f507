#include "cli/told.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

#include "cli/commands.h"
#include "io/real_disk.h"
#include "report/machine.h"
#include "report/text.h"
#include "report/timings.h"

namespace planverk {

std::string path_prefix(const std::string& source) {
  bool here = source.empty() || source == "." || source == "./";
  if (here) return {};
  return source.ends_with('/') ? source : source + "/";
}

namespace {

std::string render(const CommonArguments& arguments, DiagnosticFormat format, const SourceMap& sources,
                   const Diagnostics& diagnostics) {
  MachineStyle style{path_prefix(arguments.build.source), PLANVERK_VERSION};
  switch (format) {
    case DiagnosticFormat::text: return render_text(sources, diagnostics, {false, 100, style.path_prefix});
    case DiagnosticFormat::json: return render_json(sources, diagnostics, style);
    case DiagnosticFormat::sarif: return render_sarif(sources, diagnostics, style);
    case DiagnosticFormat::github: return render_github(sources, diagnostics, style);
    case DiagnosticFormat::junit: return render_junit(sources, diagnostics, style);
    case DiagnosticFormat::gitlab: return render_gitlab(sources, diagnostics, style);
  }
  return {};
}

}  // namespace

BuildResult watched(const CommonArguments& arguments, Watching& watching, PreparedSite& prepared, BuildFunction build) {
  RealDisk disk;
  BuildOptions options = arguments.build;
  options.watch = watching.watch();
  BuildResult result = build(disk, options, prepared);
  watching.finish();
  return result;
}

void print_diagnostics(const CommonArguments& arguments, const SourceMap& sources, const Diagnostics& diagnostics) {
  bool text = arguments.format == DiagnosticFormat::text;
  std::string out = text ? render_text(sources, diagnostics, {isatty(2) == 1, 100, path_prefix(arguments.build.source)})
                         : render(arguments, arguments.format, sources, diagnostics);
  std::fputs(out.c_str(), text ? stderr : stdout);
}

std::optional<IoError> report(const CommonArguments& arguments, const SourceMap& sources, const Diagnostics& printed,
                              const Diagnostics& all) {
  print_diagnostics(arguments, sources, printed);
  RealDisk disk;
  for (const ReportFile& file : arguments.reports) {
    if (auto made = disk.make_folders(std::string(folder_of(file.path))); !made && !folder_of(file.path).empty()) return made.error();
    auto written = disk.write_file(file.path, render(arguments, file.format, sources, all));
    if (!written) return written.error();
  }
  return std::nullopt;
}

std::optional<std::string> report_among_sources(const CommonArguments& arguments) {
  RealDisk disk;
  for (const ReportFile& file : arguments.reports) {
    auto folder = disk.canonical(folder_of(file.path).empty() ? "." : std::string(folder_of(file.path)));
    if (!folder) continue;  // It is made, so nothing of the site's lies there.
    std::string to = join_path(*folder, file.path.substr(file.path.rfind('/') + 1));
    for (const char* own : {"content", "site.yaml", "templates", "themes"}) {
      auto root = disk.canonical(join_path(arguments.build.source, own));
      if (root && (to == *root || to.starts_with(*root + "/"))) return file.path;
    }
  }
  return std::nullopt;
}

void print_timings(const CommonArguments& arguments, const Watching& watching, const BuildResult& result) {
  if (arguments.verbose && !arguments.quiet)
    std::fputs(render_timings(watching.timings(result.times, arguments.build.jobs)).c_str(), stderr);
}

std::string plural(std::size_t n, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", n, n == 1 ? one : many);
}

std::string duration(std::chrono::steady_clock::duration time) {
  return render_duration(static_cast<std::uint64_t>(std::chrono::nanoseconds(time).count()));
}

}  // namespace planverk
