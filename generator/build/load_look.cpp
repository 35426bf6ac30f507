// Words, templates and theme. The site's own files go before those that came with the program, a theme's before
// the standard templates, and a theme's before those of the theme that it inherits from.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/hash.h"
#include "base/language_tag.h"
#include "base/near_miss.h"
#include "base/utf8.h"
#include "build/load.h"
#include "config/theme.h"
#include "io/read_tree.h"

namespace planverk {
namespace {

struct LookFile {
  std::string shown;  // the path in messages
  std::string text;
  std::string under;  // what came with the program, where the site brings its own
};

bool is_text(std::string_view path) {
  for (std::string_view end : {".mustache", ".yaml", ".css", ".js", ".svg", ".md"})
    if (path.ends_with(end)) return true;
  return false;
}

// A text that is not UTF-8 would make every page that it is part of wrong.
bool is_readable(const std::string& path, const LookFile& file, LoadedSite& to) {
  auto bad = is_text(path) ? utf8::first_invalid(file.text) : std::nullopt;
  if (!bad) return true;
  auto at = static_cast<std::uint32_t>(*bad);
  FileId id = to.sources.add({file.shown, file.text});
  to.diagnostics.push_back(make_diagnostic(DiagnosticKind::invalid_utf8, {id, at, at + 1},
                                           "the file is not UTF-8 from here on",
                                           "save it as UTF-8; most editors offer that when saving"));
  return false;
}

// Files of `folder`, below the program's own files and below the site; the site's replace the program's.
std::map<std::string, LookFile> read_both(FileSystem& disk, const BuildOptions& options, const std::string& folder,
                                          LoadedSite& to) {
  std::map<std::string, LookFile> out;
  bool same = disk.canonical(options.source).value_or("?a") == disk.canonical(options.program_files).value_or("?b");
  for (bool own : {false, true}) {
    if (own && same) continue;
    std::string root = join_path(own ? options.source : options.program_files, folder);
    auto tree = read_tree(disk, root, [](std::string_view) { return true; });
    if (!tree) continue;
    for (TreeFile& file : *tree) {
      if (!file.text) continue;
      LookFile found{join_path(folder, file.path), std::move(*file.text), {}};
      if (!is_readable(file.path, found, to)) continue;
      if (auto before = out.find(file.path); before != out.end()) found.under = std::move(before->second.text);
      out[file.path] = std::move(found);
    }
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

// A page is in the language of most of its words, so a file with many gaps makes no page: nine words of ten.
bool is_complete_enough(const Strings& swedish, const Strings& own) {
  return own.size() > 0 && missing_keys(swedish, own).size() * 10 <= swedish.size();
}

void load_words(const std::map<std::string, LookFile>& templates, LoadedSite& to) {
  auto read = [&](const std::string& language) {
    auto at = templates.find("strings/" + language + ".yaml");
    if (at == templates.end()) return Strings();
    FileId file = to.sources.add({at->second.shown, at->second.text});
    auto result = read_strings(file, to.sources.text(file));
    append(to.diagnostics, std::move(result.diagnostics));
    // A site that changes a word or two keeps the rest of the program's.
    if (!at->second.under.empty())
      result.strings = merge_strings(read_strings({}, at->second.under).strings, result.strings);
    return std::move(result.strings);
  };
  Strings swedish = read("sv");
  const Text& language = to.settings.language;
  // The other languages are for plans that are written in them.
  for (const auto& [path, file] : templates) {
    if (!path.starts_with("strings/") || !path.ends_with(".yaml")) continue;
    std::string name = path.substr(8, path.size() - 13);
    if (name == language.value || !is_language_tag(name)) continue;
    Strings own = name == "sv" ? swedish : read(name);
    if (is_complete_enough(swedish, own)) to.languages.push_back({name, merge_strings(swedish, own)});
  }
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

constexpr std::string_view published_folder = "tema/";

// The nearest, else all of them: there are only a few.
std::string near_or_all(std::string_view written, const std::vector<std::string_view>& known) {
  std::string help = did_you_mean(written, known);
  return help.empty() && !known.empty() ? fmt::format("there are {}", fmt::join(known, ", ")) : help;
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
                                                near_or_all(name.value, themes)));
      return std::nullopt;
    }
    FileId file = to_.sources.add({at->second.shown, at->second.text});
    auto result = read_theme(file, to_.sources.text(file));
    append(to_.diagnostics, std::move(result.diagnostics));
    if (result.theme.name.value != name.value)
      to_.diagnostics.push_back(make_diagnostic(
          DiagnosticKind::unknown_value, result.theme.name.span,
          fmt::format("the theme calls itself `{}` and lies in the folder `{}`", result.theme.name.value, name.value),
          "give it the name of its folder"));
    result.theme.name.value = name.value;
    return std::move(result.theme);
  }

  void take(const Theme& theme) {
    std::string folder = theme.name.value + "/";
    for (auto at = files_.lower_bound(folder); at != files_.end() && at->first.starts_with(folder); ++at) {
      std::string name = at->first.substr(folder.size());
      if (name == "theme.yaml" || name.ends_with(".md") || name.ends_with(".css")) continue;
      if (name.starts_with("templates/")) {
        take_template(name.substr(10), at->second);
      } else {
        publish(folder, name, at->second.text);
      }
    }
    // Style sheets last: they name the theme's other files, whose published names must be known.
    join_sheets(theme, folder);
    for (const ThemeScript& script : theme.scripts) {
      const std::string* path = find_published(script.file, folder);
      if (!path) continue;
      PublishedScript& published = to_.theme.scripts.emplace_back();
      published.path = *path;
      for (const Text& page : script.pages) published.pages.push_back(page.value);
    }
  }

  // A theme's sheets are published as one, so that a page asks for one file.
  void join_sheets(const Theme& theme, const std::string& folder) {
    std::string joined;
    auto take_sheet = [&](const LookFile& file) {
      joined += with_published_urls(file.text, folder);
      if (!joined.ends_with('\n')) joined += '\n';
    };
    if (theme.lists_stylesheets) {
      for (const Text& name : theme.stylesheets) {
        auto at = files_.find(folder + name.value);
        at == files_.end() ? report_missing(name) : take_sheet(at->second);
      }
    } else {
      for (auto at = files_.lower_bound(folder); at != files_.end() && at->first.starts_with(folder); ++at)
        if (at->first.ends_with(".css")) take_sheet(at->second);
    }
    if (joined.empty()) return;
    to_.theme.stylesheets.push_back(published_path(theme.name.value + ".css", joined));
    to_.theme.files.push_back({to_.theme.stylesheets.back(), std::move(joined)});
  }

  void publish(const std::string& folder, const std::string& name, std::string text) {
    std::string published = published_path(name, text);
    to_.theme.files.push_back({published, std::move(text)});
    published_[folder + name] = published;
    if (name == "icon.svg") to_.theme.icon = published;
    if (name == "image.png") to_.theme.image = published;
  }

  // `url(font.woff2)` in a sheet means the theme's own file, wherever that is published. The joined sheet lies in
  // the top folder of published files.
  std::string with_published_urls(std::string_view css, const std::string& folder) const {
    std::string out;
    for (std::size_t at = 0; at < css.size();) {
      std::size_t open = css.find("url(", at);
      std::size_t close = open == std::string_view::npos ? open : css.find(')', open);
      if (close == std::string_view::npos) return out.append(css.substr(at));
      std::string_view name = css.substr(open + 4, close - open - 4);
      bool quoted = name.size() > 1 && (name.front() == '"' || name.front() == '\'') && name.back() == name.front();
      if (quoted) name = name.substr(1, name.size() - 2);
      auto found = published_.find(folder + std::string(name));
      out.append(css.substr(at, open + 4 - at));
      out.append(found == published_.end() ? css.substr(open + 4, close - open - 4)
                                           : std::string_view(found->second).substr(published_folder.size()));
      at = close;
    }
    return out;
  }

  void take_template(std::string name, const LookFile& file) {
    if (!name.ends_with(".mustache")) return;
    name.resize(name.size() - 9);
    templates.push_back({name, to_.sources.add({file.shown, file.text}), file.text});
  }

  const std::string* find_published(const Text& name, const std::string& folder) {
    auto at = published_.find(folder + name.value);
    if (at != published_.end()) return &at->second;
    report_missing(name);
    return nullptr;
  }

  void report_missing(const Text& name) {
    to_.diagnostics.push_back(make_diagnostic(DiagnosticKind::file_missing, name.span,
                                              fmt::format("the theme has no file `{}`", name.value), ""));
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
  auto standard = read_both(disk, options, "templates", to);
  load_words(standard, to);
  std::vector<TemplateSource> sources;
  for (auto& [path, file] : standard) {
    if (!path.ends_with(".mustache")) continue;
    sources.push_back({path.substr(0, path.size() - 9), to.sources.add({file.shown, file.text}), file.text});
  }
  auto themes = read_both(disk, options, "themes", to);
  ThemeLoader loader(themes, to);
  loader.load(to.settings.theme);
  for (TemplateSource& source : loader.templates) sources.push_back(std::move(source));
  auto compiled = compile_templates(sources);
  to.templates = std::move(compiled.templates);
  append(to.diagnostics, std::move(compiled.diagnostics));
}

}  // namespace planverk
