#pragma once
// What earlier loads of the same site have read, kept so that the next one reads only what has changed. It holds
// nothing that a right result needs: a load with a cache gives what one without gives. For one thread at a time.

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/hash.h"
#include "base/source_map.h"
#include "build/load.h"

namespace planverk {

struct LoadCache {
  // A file of content/ whose bytes are known: the text that it became, and where it stops being UTF-8.
  struct ContentFile {
    ContentHash bytes;
    FileId file;
    std::optional<std::size_t> bad;
  };

  // A plan is read from these files and no others. A file's id tells its text too: another text, another id.
  struct Plan {
    std::vector<FileId> files;
    PlanRead read;
    std::optional<PlanDraft> spare;  // for the next site, which takes its plans over
  };

  struct Languages {
    ContentHash key;  // of their files
    QuantityLanguages words;
    Diagnostics diagnostics;
  };

  struct Look {
    ContentHash key;  // of all that it is made from
    Strings strings;
    std::vector<LanguageWords> languages;
    TemplateSet templates;
    LoadedTheme theme;
    Diagnostics diagnostics;
  };

  SourceMap sources;  // numbers files for all loads, so that places in kept plans and templates stay right
  std::size_t live_bytes = 0;  // of the texts in it, when it was new
  std::unordered_map<std::string, ContentFile> content;  // by path
  std::unordered_map<std::string, Plan> plans;           // by folder
  ReadOptions read_options;                              // that they were read with
  std::optional<Languages> languages;
  std::optional<Look> look;
};

// Copies plans ahead of the next load, which then need not. For a moment when nobody waits.
void make_spare_plans(LoadCache& cache);

}  // namespace planverk
