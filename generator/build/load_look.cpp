// Words, templates and theme. The site's own files go before those that came with the program, a theme's before
// the standard templates, and a theme's before those of the theme that it inherits from.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/language_tag.h"
#include "base/near_miss.h"
#include "base/utf8.h"
#include "base/hash.h"
#include "build/load.h"
#include "build/load_cache.h"
#include "build/look.h"
#include "io/read_tree.h"

namespace planverk {
namespace {


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

void load_words(const LookFiles& templates, LoadedSite& to) {
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

// What the look is made from, as one number: the files, in both places, and what the settings choose. Places count
// too, as messages point to them.
ContentHash key_of(const Settings& settings, const LookFiles& templates, const LookFiles& themes) {
  std::string all = fmt::format("{} {} ", to_hex(key_of(templates)), to_hex(key_of(themes)));
  for (const Text* choice : {&settings.language, &settings.theme})
    all += fmt::format("{} {} {} {}:{} ", choice->span.file.value, choice->span.begin, choice->span.end, choice->value.size(), choice->value);
  return content_hash(all);
}

void make_look(const LookFiles& templates, const LookFiles& themes, LoadedSite& to) {
  load_words(templates, to);
  std::vector<TemplateSource> sources;
  for (auto& [path, file] : templates) {
    if (!path.ends_with(".mustache")) continue;
    sources.push_back({path.substr(0, path.size() - 9), to.sources.add({file.shown, file.text}), file.text});
  }
  for (TemplateSource& source : load_theme(themes, to)) sources.push_back(std::move(source));
  auto compiled = compile_templates(sources);
  to.templates = std::move(compiled.templates);
  append(to.diagnostics, std::move(compiled.diagnostics));
}

}  // namespace

LookFiles read_both(FileSystem& disk, const BuildOptions& options, const std::string& folder, LoadedSite& to) {
  LookFiles out;
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

ContentHash key_of(const LookFiles& files) {
  std::string all;
  for (const auto& [path, file] : files)
    for (std::string_view part : {std::string_view(path), std::string_view(file.shown), std::string_view(file.text), std::string_view(file.under)})
      all += fmt::format("{}:", part.size()).append(part);
  return content_hash(all);
}

void load_look(FileSystem& disk, const BuildOptions& options, LoadedSite& to, LoadCache* cache) {
  auto templates = read_both(disk, options, "templates", to);
  auto themes = read_both(disk, options, "themes", to);
  if (cache == nullptr) return make_look(templates, themes, to);
  ContentHash key = key_of(to.settings, templates, themes);
  if (!cache->look || cache->look->key != key) {
    std::size_t before = to.diagnostics.size();
    make_look(templates, themes, to);
    Diagnostics found(to.diagnostics.begin() + static_cast<std::ptrdiff_t>(before), to.diagnostics.end());
    cache->look = {key, to.strings, to.languages, to.templates, to.theme, std::move(found)};
    return;
  }
  const LoadCache::Look& look = *cache->look;
  to.strings = look.strings;
  to.languages = look.languages;
  to.templates = look.templates;
  to.theme = look.theme;
  to.diagnostics.insert(to.diagnostics.end(), look.diagnostics.begin(), look.diagnostics.end());
}

}  // namespace planverk
