// content/: registers and plan folders.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/compose.h"
#include "base/near_miss.h"
#include "base/parallel_map.h"
#include "base/slug.h"
#include "base/utf8.h"
#include "build/load.h"
#include "build/load_cache.h"
#include "io/read_tree.h"

namespace planverk {
namespace {

constexpr std::string_view registers[] = {"organisations.yaml", "areas.yaml", "events.yaml", "glossary.yaml",
                                          "references.yaml"};
constexpr std::string_view plan_files[] = {"plan.md", "goals.yaml", "motions.yaml", "summary.md", "lines.txt",
                                           "plan.lock"};

struct PlanFolder {
  FileId plan, goals, motions, summary, lines, lock;
  bool has_plan = false;
  std::string first_path;  // of any file in it, to tell the place
};

class ContentLoader {
 public:
  ContentLoader(LoadedSite& to, LoadCache* cache) : to_(to), cache_(cache) {}

  void take(TreeFile& file) {
    if (!file.text) return refuse(file);
    std::size_t slashes = static_cast<std::size_t>(std::count(file.path.begin(), file.path.end(), '/'));
    if (slashes == 0) return take_register(file);
    if (slashes != 2) return stray(file, "plans lie in `content/<organisation>/<plan>/`");
    take_plan_file(file);
  }

  void finish(unsigned jobs) {
    for (auto& [folder, files] : folders_) {
      if (files.has_plan || unreadable_.contains(folder)) continue;
      to_.diagnostics.push_back(make_diagnostic(DiagnosticKind::file_missing, {},
                                                fmt::format("the plan folder `content/{}` has no plan.md", folder),
                                                "put the plan's text there, or take the folder away"));
    }
    check_names();
    read_registers();
    read_plans(jobs);
  }

 private:
  // Folder names become addresses. Told where the folder's plan begins; an organisation's at its first plan.
  void check_names() {
    std::string_view before;
    for (const auto& [folder, files] : folders_) {
      if (!files.has_plan) continue;
      std::string_view path = folder;
      std::size_t slash = path.find('/');
      std::string_view organisation = path.substr(0, slash);
      if (organisation != before) check_name(organisation, organisation, files.plan);
      check_name(path, path.substr(slash + 1), files.plan);
      before = organisation;
    }
  }

  void check_name(std::string_view folder, std::string_view name, FileId plan) {
    if (is_slug(name)) return;
    std::string better = make_slug(name);
    to_.diagnostics.push_back(make_diagnostic(
        DiagnosticKind::bad_id, {plan, 0, 0},
        fmt::format("the folder name `{}` of `content/{}` cannot stand in an address", name, folder),
        better.empty() ? "name it with a to z, 0 to 9 and hyphens" : fmt::format("call the folder `{}`", better)));
  }

  // A file as content: its bytes must be UTF-8. One that is not is reported and read as empty, so that the fault is
  // said once and not once for every letter.
  FileId add_file(const std::string& path, std::string text) {
    LoadCache::ContentFile added = known_file(path, std::move(text));
    if (added.bad) {
      not_utf8_.insert(added.file);
      auto at = static_cast<std::uint32_t>(*added.bad);
      to_.diagnostics.push_back(make_diagnostic(DiagnosticKind::invalid_utf8, {added.file, at, at + 1},
                                                "the file is not UTF-8 from here on",
                                                "save it as UTF-8; most editors offer that when saving"));
    }
    return added.file;
  }

  // Marks that follow their letters are joined to them, so that words are found however they were typed.
  LoadCache::ContentFile known_file(const std::string& path, std::string text) {
    ContentHash bytes = cache_ == nullptr ? ContentHash{} : content_hash(text);
    if (cache_ != nullptr)
      if (auto at = cache_->content.find(path); at != cache_->content.end() && at->second.bytes == bytes) return at->second;
    auto bad = utf8::first_invalid(text);
    std::vector<std::uint32_t> joined;
    if (!bad) text = composed(text, &joined);
    LoadCache::ContentFile out{bytes, to_.sources.add({path, std::move(text), std::move(joined)}), bad};
    if (cache_ != nullptr) cache_->content[path] = out;
    return out;
  }

  void refuse(const TreeFile& file) {
    const IoError& error = file.text.error();
    // A plan that cannot be read is there all the same.
    if (file.path.ends_with("/plan.md")) unreadable_.insert(file.path.substr(0, file.path.rfind('/')));
    auto report = [&](DiagnosticKind kind, std::string_view what, std::string help) {
      to_.diagnostics.push_back(
          make_diagnostic(kind, {}, fmt::format("`content/{}` {}", file.path, what), std::move(help)));
    };
    if (error.kind == IoErrorKind::too_large)
      return report(DiagnosticKind::file_too_large, fmt::format("is larger than {} MB", TreeLimits{}.file_size >> 20),
                    "take out what is no text, such as a picture that was pasted in");
    if (error.kind == IoErrorKind::is_link)
      return report(DiagnosticKind::file_unreadable, "is a link, and links are not followed",
                    "put the file itself there");
    report(DiagnosticKind::file_unreadable, "cannot be read", error.message);
  }

  void stray(const TreeFile& file, std::string help) {
    // Its first line is shown when it is a text: that tells people at once what it is.
    bool is_text = file.text && !utf8::first_invalid(*file.text);
    FileId id = to_.sources.add({"content/" + file.path, is_text ? *file.text : std::string()});
    to_.diagnostics.push_back(make_diagnostic(DiagnosticKind::unknown_file, {id, 0, 0},
                                              fmt::format("`content/{}` is no file that Planverk knows, so it is not read", file.path), std::move(help)));
  }

  void take_register(TreeFile& file) {
    // Notes for people may lie beside the registers.
    if (file.path.ends_with(".md") || file.path.ends_with(".txt")) return;
    if (std::find(std::begin(registers), std::end(registers), file.path) == std::end(registers)) {
      std::string help = did_you_mean(file.path, registers);
      return stray(file, help.empty() ? fmt::format("registers are {}", fmt::join(registers, ", ")) : help);
    }
    registers_[file.path] = add_file("content/" + file.path, std::move(*file.text));
  }

  void take_plan_file(TreeFile& file) {
    std::size_t slash = file.path.rfind('/');
    std::string name = file.path.substr(slash + 1);
    if (std::find(std::begin(plan_files), std::end(plan_files), name) == std::end(plan_files)) {
      std::string help = did_you_mean(name, plan_files);
      return stray(file, help.empty() ? fmt::format("a plan folder holds {}", fmt::join(plan_files, ", ")) : help);
    }
    PlanFolder& folder = folders_[file.path.substr(0, slash)];
    FileId id = add_file("content/" + file.path, std::move(*file.text));
    if (name == "plan.md") folder.plan = id, folder.has_plan = true;
    if (name == "goals.yaml") folder.goals = id;
    if (name == "motions.yaml") folder.motions = id;
    // One that is not UTF-8 has been told, and is not empty as well.
    if (name == "plan.lock" && !not_utf8_.contains(id)) folder.lock = id;
    if (name == "lines.txt" && !not_utf8_.contains(id)) folder.lines = id;
    if (name == "summary.md" && !not_utf8_.contains(id)) folder.summary = id;
  }

  // The text to parse: nothing of a file that is not UTF-8.
  std::string_view readable(FileId id) const {
    return id.is_none() || not_utf8_.contains(id) ? std::string_view() : to_.sources.text(id);
  }

  void read_registers() {
    auto read = [&](const char* name, auto function, bool needed) {
      auto at = registers_.find(name);
      if (at != registers_.end()) return function(at->second, readable(at->second), to_.registers, to_.diagnostics);
      if (needed)
        to_.diagnostics.push_back(make_diagnostic(DiagnosticKind::file_missing, {},
                                                  fmt::format("`content/{}` is missing", name),
                                                  "a site needs at least its organisations"));
    };
    read("organisations.yaml", read_organisations, true);
    read("areas.yaml", read_areas, false);
    read("events.yaml", read_events, false);
    read("glossary.yaml", read_glossary, false);
    read("references.yaml", read_references, false);
  }

  // Parsing is the first of the two places where work is done in parallel; results are joined in order.
  void read_plans(unsigned jobs) {
    std::vector<PlanFiles> files;
    for (auto& [folder, found] : folders_) {
      if (!found.has_plan || not_utf8_.contains(found.plan)) continue;
      std::size_t slash = folder.find('/');
      files.push_back({folder.substr(0, slash), folder.substr(slash + 1), "content/" + folder + "/plan.md", found.plan,
                       found.goals, found.motions, readable(found.plan), readable(found.goals),
                       readable(found.motions), found.summary, found.lines, found.lock, readable(found.summary), readable(found.lines),
                       readable(found.lock)});
    }
    ReadOptions options = read_options(to_);
    if (cache_ != nullptr) return take_plans(files, options, jobs);
    auto read = parallel_map<PlanRead>(files.size(), jobs, [&](std::size_t i) { return read_plan(files[i], options); });
    for (PlanRead& one : read) {
      append(to_.diagnostics, std::move(one.diagnostics));
      to_.plans.push_back(std::move(one.draft));
    }
  }

  // The same with what earlier loads have read: only plans with a new file are parsed. Plans that are gone are
  // forgotten.
  void take_plans(const std::vector<PlanFiles>& files, const ReadOptions& options, unsigned jobs) {
    if (options != cache_->read_options) cache_->plans.clear();
    cache_->read_options = options;
    std::unordered_map<std::string, LoadCache::Plan> kept;
    std::vector<LoadCache::Plan*> plans;
    std::vector<std::size_t> changed;
    for (const PlanFiles& one : files) {
      LoadCache::Plan& plan = kept[one.path];
      if (auto at = cache_->plans.find(one.path); at != cache_->plans.end()) plan = std::move(at->second);
      std::vector<FileId> from = {one.plan, one.goals, one.motions, one.summary, one.lines, one.lock};
      if (plan.files != from) changed.push_back(plans.size());
      plan.files = std::move(from);
      plans.push_back(&plan);
    }
    parallel_for(changed.size(), jobs, [&](std::size_t i, unsigned) {
      *plans[changed[i]] = {plans[changed[i]]->files, read_plan(files[changed[i]], options), {}};
    });
    for (LoadCache::Plan* plan : plans) {
      to_.diagnostics.insert(to_.diagnostics.end(), plan->read.diagnostics.begin(), plan->read.diagnostics.end());
      to_.plans.push_back(plan->spare ? std::move(*plan->spare) : plan->read.draft);
      plan->spare.reset();
    }
    cache_->plans = std::move(kept);
  }

  LoadedSite& to_;
  LoadCache* cache_;
  std::map<std::string, FileId> registers_;
  std::map<std::string, PlanFolder> folders_;
  std::set<std::string> unreadable_;  // folders whose plan.md is there and cannot be read
  std::set<FileId> not_utf8_;
};

}  // namespace

ReadOptions read_options(const LoadedSite& site) {
  ReadOptions options;
  options.language = site.settings.language.value;
  options.quantity_words = site.quantity_words;
  for (const Text& pattern : site.settings.lead_ins) options.lead_ins.push_back(pattern.value);
  return options;
}

void make_spare_plans(LoadCache& cache) {
  for (auto& [folder, plan] : cache.plans)
    if (!plan.spare) plan.spare = plan.read.draft;
}

void load_content(FileSystem& disk, const BuildOptions& options, LoadedSite& to, LoadCache* cache) {
  auto tree = read_tree(disk, join_path(options.source, "content"), [](std::string_view) { return true; });
  if (!tree) {
    to.diagnostics.push_back(make_diagnostic(DiagnosticKind::file_missing, {}, "the site folder has no folder `content`",
                                             "plans lie in `content/<organisation>/<plan>/plan.md`"));
    return;
  }
  ContentLoader loader(to, cache);
  for (TreeFile& file : *tree) loader.take(file);
  tell(options.watch, Stage::parse);
  loader.finish(options.jobs);
}

}  // namespace planverk
