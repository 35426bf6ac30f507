#include "emit/links.h"

#include <unordered_map>
#include <unordered_set>

namespace planverk {
namespace {

struct Missing {
  const LinkFound* link = nullptr;
  const std::string* page = nullptr;
  std::size_t pages = 0;
};

Diagnostic describe(const Missing& missing) {
  std::string message = "`" + *missing.page + "`";
  if (missing.pages == 2) message += " and another page link";
  else if (missing.pages > 2) message += " and " + std::to_string(missing.pages - 1) + " other pages link";
  else message += " links";
  const std::string& to = missing.link->resolved;
  std::size_t hash = to.find('#');
  bool file_is_there = hash != std::string::npos;
  message += " to `" + missing.link->written + "`, ";
  message += file_is_there ? "but `" + to.substr(0, hash) + "` has no id `" + to.substr(hash + 1) + "`"
                           : "but the site has no file `" + to + "`";
  return make_diagnostic(DiagnosticKind::broken_link, {}, std::move(message),
                         "correct the link in the template or the theme; links in content are checked where they "
                         "are written");
}

// One slip in a template is written the same on many pages and misses another target on each ("#x", "x.html").
// Where that is so, the first stands for all of them.
constexpr std::size_t most_of_one_wording = 3;

std::vector<Missing> fold_by_wording(const std::vector<Missing>& missing) {
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_wording;
  for (std::size_t i = 0; i < missing.size(); ++i) by_wording[missing[i].link->written].push_back(i);
  std::vector<Missing> folded;
  for (std::size_t i = 0; i < missing.size(); ++i) {
    const std::vector<std::size_t>& same = by_wording[missing[i].link->written];
    bool fold = same.size() > most_of_one_wording;
    if (fold && same.front() != i) continue;
    folded.push_back(missing[i]);
    if (!fold) continue;
    folded.back().pages = 0;
    for (std::size_t k : same) folded.back().pages += missing[k].pages;
  }
  return folded;
}

}  // namespace

OutputPaths::OutputPaths(std::string_view base_url) : base_url_(base_url) {
  std::size_t host = base_url_.find("://");
  if (host == std::string::npos) return;
  std::size_t path = base_url_.find('/', host + 3);
  if (path != std::string::npos) path_begin_ = path;
}

void OutputPaths::add_numbered(std::string_view output_path, std::uint32_t number) {
  paths_.emplace(link_hash(output_path), number);
}

Diagnostics check_links(std::span<const PageLinks> pages) {
  // There are many more ids than links to them: those that are asked for are crossed off.
  std::unordered_set<std::uint64_t> unanswered;
  for (const PageLinks& page : pages) {
    for (const LinkFound& link : page.open) unanswered.insert(link.target);
  }
  for (const PageLinks& page : pages) {
    for (std::uint64_t id : page.ids) unanswered.erase(id);
  }

  std::vector<Missing> missing;
  std::unordered_map<std::uint64_t, std::size_t> place;
  auto report = [&](const PageLinks& page, const LinkFound& link) {
    auto [at, is_new] = place.try_emplace(link.target, missing.size());
    if (is_new) missing.push_back({&link, &page.path, 0});
    ++missing[at->second].pages;
  };
  for (const PageLinks& page : pages) {
    for (const LinkFound& link : page.broken) report(page, link);
    for (const LinkFound& link : page.open) {
      if (unanswered.contains(link.target)) report(page, link);
    }
  }
  Diagnostics diagnostics;
  for (const Missing& it : fold_by_wording(missing)) diagnostics.push_back(describe(it));
  return diagnostics;
}

}  // namespace planverk
