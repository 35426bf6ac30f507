// `planverk suggest`: likely `supports` and `continues`, as a patch of goals.yaml for a person to take from.

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/named_plan.h"
#include "cli/refuse.h"
#include "io/real_disk.h"
#include "suggest/suggest.h"

namespace planverk {
namespace {

void print_measure(const Site& site, SuggestionKind kind, const char* name, const SuggestOptions& options) {
  SuggestMeasure m = measure_suggestions(site, kind, options);
  auto share = [](std::size_t part, std::size_t whole) { return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole); };
  std::printf("%s: %zu goals with %zu stated links; best suggestion stated %.0f %%, among the three best %.0f %%; "
              "told at %.2f and above %zu, stated %.0f %%\n",
              name, m.goals, m.links, share(m.first, m.goals), share(m.among_three, m.goals), options.least, m.told, share(m.right, m.told));
}

// Above the patch, in lines that a patch may have: what is suggested, for people to read.
std::string told(const Site& site, const std::vector<Suggestion>& suggestions) {
  std::string out;
  for (const Suggestion& suggestion : suggestions) {
    std::vector<std::string> words(suggestion.words.begin(), suggestion.words.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(suggestion.words.size(), 5)));
    out += fmt::format("# {:.2f} {} {} {} ({})\n", suggestion.score, site.draft(suggestion.goal).id,
                       suggestion.kind == SuggestionKind::supports ? "supports" : "continues", suggestion.reference, fmt::join(words, ", "));
  }
  return out;
}

}  // namespace

int run_suggest(const SuggestCommand& command, const CommonArguments& arguments) {
  RealDisk disk;
  PreparedSite prepared;
  if (auto open = open_site(disk, arguments, prepared); !open) return open.error();
  const Site& site = prepared.site;
  SuggestOptions options;
  options.least = command.least;
  if (command.measure) {
    print_measure(site, SuggestionKind::supports, "supports", options);
    print_measure(site, SuggestionKind::continues, "continues", options);
    return exit_status::fine;
  }
  if (command.plan.empty()) return refuse(exit_status::usage, "suggest needs a plan", "such as `planverk suggest norrbotten/2025-2026`");
  auto found = counted_plan(arguments, prepared, command.plan);
  if (!found) return found.error();
  PlanId plan = id_of(prepared, **found);
  std::string shown = fmt::format("content/{}/goals.yaml", command.plan), path = join_path(arguments.build.source, shown);
  auto text = disk.read_file(path);
  if (!text && text.error().kind != IoErrorKind::not_found) return refuse(text.error());
  std::string before = text.value_or("");
  std::vector<Suggestion> suggestions = suggest_links(site, plan, options);
  auto after = yaml::edit({}, before, edits_of(site, suggestions));
  if (!after) return refuse(exit_status::content, fmt::format("`{}` cannot be changed: {}", shown, after.error().message), "");
  std::printf("%s%s", told(site, suggestions).c_str(), unified_patch(shown, before, *after, !text).c_str());
  if (suggestions.empty()) std::fprintf(stderr, "planverk: no link is likely enough; --least tells less likely ones\n");
  return exit_status::fine;
}

}  // namespace planverk
