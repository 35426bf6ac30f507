#pragma once
// Files of the look, as the site and the program have them together.

#include <map>
#include <string>
#include <vector>

#include "build/load.h"
#include "template/template_set.h"

namespace planverk {

struct LookFile {
  std::string shown;  // the path in messages
  std::string text;
  std::string under;  // what came with the program, where the site brings its own
};

// Files of `folder`, below the program's own files and below the site; the site's replace the program's.
std::map<std::string, LookFile> read_both(FileSystem& disk, const BuildOptions& options, const std::string& folder,
                                          LoadedSite& to);

// Publishes the theme of the settings and those that it inherits from; returns their templates, parents' first.
std::vector<TemplateSource> load_theme(const std::map<std::string, LookFile>& files, LoadedSite& to);

}  // namespace planverk
