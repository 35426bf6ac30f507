#include "serve/terminal.h"

#include <fmt/format.h>

#include <cstdio>

#include "report/text.h"

namespace planverk {
namespace {

constexpr std::size_t most_named = 3;

std::string duration(std::chrono::steady_clock::duration time) {
  double ms = std::chrono::duration<double, std::milli>(time).count();
  return ms < 1000 ? fmt::format("{:.0f} ms", ms) : fmt::format("{:.2f} s", ms / 1000);
}

std::string names_of(const Changes& changes) {
  if (changes.everything) return "many files";
  std::string out;
  for (std::size_t i = 0; i < changes.paths.size() && i < most_named; ++i) {
    std::string_view path = changes.paths[i];
    if (path.starts_with("./")) path.remove_prefix(2);
    out += fmt::format("{}{}", i == 0 ? "" : ", ", path);
  }
  if (changes.paths.size() > most_named) out += fmt::format(" and {} more", changes.paths.size() - most_named);
  return out;
}

}  // namespace

void Terminal::say(const std::string& line) {
  if (options_.quiet) return;
  std::fputs((line + "\n").c_str(), stdout);
  std::fflush(stdout);
}

void Terminal::say_new(const SourceMap& sources, const Diagnostics& diagnostics, std::set<std::string>& told) {
  std::set<std::string> now;
  Diagnostics fresh;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity == Severity::note) continue;  // `planverk check` shows them.
    std::string text = render_text(sources, {diagnostic}, {});
    if (!told.contains(text)) fresh.push_back(diagnostic);
    now.insert(std::move(text));
  }
  told = std::move(now);
  std::fputs(render_text(sources, fresh, {options_.colour, 100, options_.path_prefix}).c_str(), stderr);
}

void Terminal::say_where(const std::string& address) {
  say(fmt::format("{}\nopen pages follow what you save; Ctrl-C ends", address));
}

void Terminal::say_update(const PreviewUpdate& update, const Changes* changes, std::chrono::steady_clock::duration time,
                          bool mended) {
  say_new(update.sources, update.diagnostics, told_);
  std::string what = changes == nullptr ? "" : names_of(*changes) + ": ";
  if (!update.snapshot) {
    say(fmt::format("{}{}; open pages say so{}", what, render_summary(update.sources, update.diagnostics),
                    changes == nullptr ? "" : ", and the site stays as it was"));
    return;
  }
  const PreparedSite& site = update.snapshot->prepared();
  say(fmt::format("{}{}{} pages with {} goals from {} plans, drafts too, in {}", what, mended ? "mended; " : "", site.routes.size(),
                  site.site.goals.size(), site.site.plans.size(), duration(time)));
}

void Terminal::say_pages(const SourceMap& sources, const Diagnostics& found, bool mended) {
  say_new(sources, found, told_of_pages_);
  if (has_errors(found)) say(fmt::format("in the pages: {}; open pages say so", render_summary(sources, found)));
  if (mended) say("in the pages: mended");
}

void Terminal::say_troubles(const std::vector<IoError>& troubles) {
  for (const IoError& trouble : troubles) std::fprintf(stderr, "planverk: %s\n", trouble.message.c_str());
}

}  // namespace planverk
