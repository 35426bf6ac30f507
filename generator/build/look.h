#pragma once
// Files of the look, as the site and the program have them together.

#include <map>
#include <string>
#include <vector>

#include "base/hash.h"
#include "build/load.h"
#include "template/template_set.h"

namespace planverk {

struct LookFile {
  std::string shown;  // the path in messages
  std::string text;
  std::string under;  // what came with the program, where the site brings its own
};

using LookFiles = std::map<std::string, LookFile>;  // by path in their folder

// Files of `folder`, below the program's own files and below the site; the site's replace the program's.
LookFiles read_both(FileSystem& disk, const BuildOptions& options, const std::string& folder, LoadedSite& to);

// One number for all that is in them: paths, texts, and what messages call them.
ContentHash key_of(const LookFiles& files);

// Publishes the theme of the settings and those that it inherits from; returns their templates, parents' first.
std::vector<TemplateSource> load_theme(const LookFiles& files, LoadedSite& to);

}  // namespace planverk
