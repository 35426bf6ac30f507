// Whatever was edited before: what a preview serves, and what a build leaves in a folder that it built to before, are
// the bytes of a clean build; and both find the same faults.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <string>

#include "build/build.h"
#include "edited_site.h"
#include "io/read_tree.h"
#include "report/text.h"
#include "serve/preview.h"

namespace planverk::truth {
namespace {

using Files = std::map<std::string, std::string>;

constexpr int edits = PLANVERK_TRUTH_EDITS;

struct CleanBuild {
  bool sound = false;      // there are pages
  bool published = false;  // and nothing is wrong in them
  std::string faults;
  Files files;
};

BuildOptions options_for(const EditedSite& site) {
  BuildOptions options;
  options.source = site.source;
  options.program_files = site.program;
  options.output = "/out";
  options.drafts = true;
  return options;
}

CleanBuild build_clean(EditedSite& site) {
  CleanBuild out;
  PreparedSite prepared;
  prepare_site(site.disk, options_for(site), prepared);
  out.sound = !has_errors(prepared.diagnostics);
  out.faults = render_text(prepared.loaded.sources, prepared.diagnostics);
  if (!out.sound) return out;
  Rendered rendered = render_site(prepared, 1, [&](std::string_view path, std::string_view text) { out.files.emplace(path, text); });
  apply_severities(prepared.loaded.settings, false, rendered.diagnostics);
  out.published = !has_errors(rendered.diagnostics);
  return out;
}

Files served_by(const Snapshot& snapshot) {
  Files out;
  for (const std::string& path : snapshot.paths()) out.emplace(path, *snapshot.find(path));
  return out;
}

Files rebuilt(EditedSite& site) {
  PreparedSite prepared;
  (void)build_site(site.disk, options_for(site), prepared);
  Files out;
  auto tree = read_tree(site.disk, "/out", [](std::string_view) { return true; });
  if (!tree) return out;
  for (TreeFile& file : *tree) out.emplace(file.path, file.text.value());
  return out;
}

// The first path where they differ; comparing whole maps would print the site.
std::string difference(const Files& one, const Files& other) {
  for (const auto& [path, text] : one)
    if (auto at = other.find(path); at == other.end() || at->second != text) return path;
  for (const auto& [path, text] : other)
    if (!one.contains(path)) return path;
  return "";
}

}  // namespace

TEST_CASE("after any edits, what is served and what is rebuilt is a clean build") {
  const char* given = std::getenv("PLANVERK_SEED");
  unsigned seed = given == nullptr ? 1 : static_cast<unsigned>(std::atoi(given));
  EditedSite site(seed);
  Preview preview(site.disk, options_for(site));
  Changes changes{{}, true, {}};
  std::string what = "at first";
  bool sound = true;
  int sound_states = 0;
  Files last_built;
  for (int n = 0; n <= edits; ++n) {
    INFO("seed " << seed << ", edit " << n << ": " << what);
    PreviewUpdate update = preview.update(changes);
    if (site.below(3) != 0) preview.prepare_next();
    CleanBuild clean = build_clean(site);
    sound = clean.sound;
    REQUIRE(render_text(update.sources, update.diagnostics) == clean.faults);
    REQUIRE((update.snapshot != nullptr) == sound);
    Files built = rebuilt(site);
    if (sound) {
      ++sound_states;
      REQUIRE(difference(served_by(*update.snapshot), clean.files) == "");
      site.mark_sound();
    }
    // A build that stops leaves what the last good one wrote.
    if (clean.published) last_built = clean.files;
    REQUIRE(difference(built, last_built) == "");
    changes = {};
    what.clear();
    if (!sound && site.below(3) != 0) what = site.mend(changes);
    for (std::size_t many = sound || site.below(2) == 0 ? 1 + site.below(2) : 0; many-- > 0;) what += site.edit(changes) + "; ";
  }
  // A run that is nearly always broken, or never, proves little.
  CHECK(sound_states > edits / 3);
  CHECK(sound_states < edits * 9 / 10);
}

}  // namespace planverk::truth
