#pragma once
// Everything that a build reads, read once: settings, words, templates, theme, registers and plans.

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_map.h"
#include "build/options.h"
#include "config/settings.h"
#include "config/strings.h"
#include "io/file_system.h"
#include "model/plan_draft.h"
#include "model/registers.h"
#include "template/template_set.h"
#include "view/make.h"

namespace planverk {

// A file of the theme, as it is published.
struct Asset {
  std::string path;  // from the site's root, with a mark of its content in the name
  std::string text;
};

struct LoadedTheme {
  std::vector<Asset> files;
  std::vector<std::string> stylesheets;           // published paths, in order
  std::vector<PublishedScript> scripts;
  std::string icon, image;                        // published paths; empty when the theme has none
};

struct LoadedSite {
  SourceMap sources;
  Settings settings;
  Strings strings;                       // of the site's language
  std::vector<LanguageWords> languages;  // the others that have nearly all words
  QuantityLanguages quantity_words;      // by which plans are read
  TemplateSet templates;
  LoadedTheme theme;
  Registers registers;
  std::vector<PlanDraft> plans;
  Diagnostics diagnostics;
};

// "standard.css" → "tema/standard.1a2b3c4d5e.css": a new content has a new address, so browsers may keep the old one.
std::string published_path(std::string_view name, std::string_view text);

struct LoadCache;

// Reads the site folder with `options.jobs` threads. Never fails as a whole: what is missing or wrong is a
// diagnostic, and the rest is read. With a cache, what has not changed since it was filled is not read again.
LoadedSite load_site(FileSystem& disk, const BuildOptions& options, LoadCache* cache = nullptr);

// How plans of a site are read.
ReadOptions read_options(const LoadedSite& site);

// Steps of it, each in a file of its own.
void load_settings(FileSystem& disk, const BuildOptions& options, LoadedSite& to);
void load_content(FileSystem& disk, const BuildOptions& options, LoadedSite& to, LoadCache* cache = nullptr);
// languages/: the words by which quantities are read, of every language that has a file.
void load_languages(FileSystem& disk, const BuildOptions& options, LoadedSite& to, LoadCache* cache = nullptr);
// Words, templates and the theme's files: the site's own go before those that came with the program.
void load_look(FileSystem& disk, const BuildOptions& options, LoadedSite& to, LoadCache* cache = nullptr);

}  // namespace planverk
