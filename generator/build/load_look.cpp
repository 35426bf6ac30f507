// Words, templates and theme. The site's own files go before those that came with the program, a theme's before
// the standard templates, and a theme's before those of the theme that it inherits from.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/hash.h"
#include "base/near_miss.h"
#include "build/load.h"
#include "config/theme.h"
#include "io/read_tree.h"

namespace planverk {
namespace {

struct LookFile {
  std::string shown;  // the path in messages
  std::string text;
};

// Files of `folder`, below the program's own files and below the site; the site's replace the program's.
std::map<std::string, LookFile> read_both(FileSystem& disk, const BuildOptions& options, const std::string& folder) {
  std::map<std::string, LookFile> out;
  bool same = disk.canonical(options.source).value_or("?a") == disk.canonical(options.program_files).value_or("?b");
  for (bool own : {false, true}) {
    if (own && same) continue;
    std::string root = join_path(own ? options.source : options.program_files, folder);
    auto tree = read_tree(disk, root, [](std::string_view) { return true; });
    if (!tree) continue;
    for (TreeFile& file : *tree)
      if (file.text) out[file.path] = {join_path(folder, file.path), std::move(*file.text)};
  }
  return out;
}

// One diagnostic for all words that a language lacks, however many.
void warn_missing_words(const Strings& swedish, const Strings& own, const Text& language, LoadedSite& to) {
  auto missing = missing_keys(swedish, own);
  if (own.size() == 0 || missing.empty()) return;
  constexpr std::size_t most_shown = 5;
  std::string names;
  for (std::size_t i = 0; i < std::min(missing.size(), most_shown); ++i)
    names += fmt::format("{}`{}`", i == 0 ? "" : ", ", missing[i]);
  if (missing.size() > most_shown) names += fmt::format(" and {} more", missing.size() - most_shown);
  to.diagnostics.push_back(make_diagnostic(
      DiagnosticKind::missing_word, language.span,
      fmt::format("the language `{}` has no words for {}", language.value, names),
      fmt::format("add them to templates/strings/{}.yaml; the Swedish words stand in their place", language.value)));
}

void load_words(const std::map<std::string, LookFile>& templates, LoadedSite& to) {
  auto read = [&](const std::string& language) {
    auto at = templates.find("strings/" + language + ".yaml");
    if (at == templates.end()) return Strings();
    FileId file = to.sources.add({at->second.shown, at->second.text});
    auto result = read_strings(file, to.sources.text(file));
    append(to.diagnostics, std::move(result.diagnostics));
    return std::move(result.strings);
  };
  Strings swedish = read("sv");
  const Text& language = to.settings.language;
  if (language.value == "sv") {
    to.strings = std::move(swedish);
    return;
  }
  if (!templates.contains("strings/" + language.value + ".yaml"))
    to.diagnostics.push_back(make_diagnostic(DiagnosticKind::file_missing, language.span,
                                             fmt::format("there are no interface words in `{}`", language.value),
                                             "write templates/strings/<language>.yaml, or use a language that has one"));
  Strings own = read(language.value);
  warn_missing_words(swedish, own, language, to);
  to.strings = merge_strings(swedish, own);
}

class ThemeLoader {
 public:
  ThemeLoader(const std::map<std::string, LookFile>& files, LoadedSite& to) : files_(files), to_(to) {}

  // From the theme to the one that inherits from nobody; stops at one that was there before.
  void load(const Text& name) {
    std::vector<Theme> chain;
    std::set<std::string> seen;
    for (Text at = name; !at.empty() && seen.insert(at.value).second;) {
      auto theme = read(at);
      if (!theme) break;
      at = theme->inherits;
      chain.push_back(std::move(*theme));
    }
    // Parents first, so that what inherits comes later: in the cascade of styles, and over templates.
    for (auto theme = chain.rbegin(); theme != chain.rend(); ++theme) take(*theme);
  }

  std::vector<TemplateSource> templates;

 private:
  std::optional<Theme> read(const Text& name) {
    auto at = files_.find(name.value + "/theme.yaml");
    if (at == files_.end()) {
      std::vector<std::string_view> themes;
      for (const auto& [path, file] : files_)
        if (path.ends_with("/theme.yaml")) themes.push_back(std::string_view(path).substr(0, path.size() - 11));
      to_.diagnostics.push_back(make_diagnostic(DiagnosticKind::unknown_theme, name.span,
                                                fmt::format("there is no theme `{}`", name.value),
                                                did_you_mean(name.value, themes)));
      return std::nullopt;
    }
    FileId file = to_.sources.add({at->second.shown, at->second.text});
    auto result = read_theme(file, to_.sources.text(file));
    append(to_.diagnostics, std::move(result.diagnostics));
    return std::move(result.theme);
  }

  void take(const Theme& theme) {
    std::string folder = theme.name.value + "/";
    std::vector<std::string> sheets, scripts;
    for (auto at = files_.lower_bound(folder); at != files_.end() && at->first.starts_with(folder); ++at) {
      std::string name = at->first.substr(folder.size());
      if (name == "theme.yaml" || name.ends_with(".md")) continue;
      if (name.starts_with("templates/")) {
        take_template(name.substr(10), at->second);
        continue;
      }
      std::string published = published_path(name, at->second.text);
      to_.theme.files.push_back({published, at->second.text});
      published_[folder + name] = published;
      if (name == "icon.svg") to_.theme.icon = published;
      if (name == "image.png") to_.theme.image = published;
      if (!theme.lists_stylesheets && name.ends_with(".css")) to_.theme.stylesheets.push_back(published);
    }
    link(theme.stylesheets, folder, to_.theme.stylesheets);
    link(theme.scripts, folder, to_.theme.scripts);
  }

  void take_template(std::string name, const LookFile& file) {
    if (!name.ends_with(".mustache")) return;
    name.resize(name.size() - 9);
    templates.push_back({name, to_.sources.add({file.shown, file.text}), file.text});
  }

  void link(const std::vector<Text>& names, const std::string& folder, std::vector<std::string>& to) {
    for (const Text& name : names) {
      auto at = published_.find(folder + name.value);
      if (at != published_.end()) {
        to.push_back(at->second);
      } else {
        to_.diagnostics.push_back(make_diagnostic(DiagnosticKind::file_missing, name.span,
                                                  fmt::format("the theme has no file `{}`", name.value), ""));
      }
    }
  }

  const std::map<std::string, LookFile>& files_;
  LoadedSite& to_;
  std::map<std::string, std::string> published_;
};

}  // namespace

std::string published_path(std::string_view name, std::string_view text) {
  std::string mark = to_hex(content_hash(text)).substr(0, 10);
  std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || name.find('/', dot) != std::string_view::npos)
    return fmt::format("tema/{}.{}", name, mark);
  return fmt::format("tema/{}.{}{}", name.substr(0, dot), mark, name.substr(dot));
}

void load_look(FileSystem& disk, const BuildOptions& options, LoadedSite& to) {
  auto standard = read_both(disk, options, "templates");
  load_words(standard, to);
  std::vector<TemplateSource> sources;
  for (auto& [path, file] : standard) {
    if (!path.ends_with(".mustache")) continue;
    sources.push_back({path.substr(0, path.size() - 9), to.sources.add({file.shown, file.text}), file.text});
  }
  auto themes = read_both(disk, options, "themes");
  ThemeLoader loader(themes, to);
  loader.load(to.settings.theme);
  for (TemplateSource& source : loader.templates) sources.push_back(std::move(source));
  auto compiled = compile_templates(sources);
  to.templates = std::move(compiled.templates);
  append(to.diagnostics, std::move(compiled.diagnostics));
}

}  // namespace planverk
