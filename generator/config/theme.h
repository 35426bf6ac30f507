#pragma once
// theme.yaml: what a theme is made of.

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "yaml/reader.h"

namespace planverk {

// `plan.js`, or `{file: search.js, pages: [search]}` for a script that only some kinds of page need.
struct ThemeScript {
  yaml::Text file;
  std::vector<yaml::Text> pages;  // kinds of page, as the class on <body> says them: `plan`; empty for all
};

// File names are relative to the theme's folder, with `/`, and never lead out of it.
struct Theme {
  yaml::Text name;      // `name`, required: the same as its folder
  std::string title;    // `title`: for people; the name when not given
  yaml::Text inherits;  // `inherits`: the theme whose files stand in where this one has none; empty for none
  std::string about;    // `about`: a sentence or two
  bool lists_stylesheets = false;       // Without `stylesheets` the loader takes every *.css by name.
  std::vector<yaml::Text> stylesheets;  // `stylesheets`: in the order they are joined to one
  std::vector<ThemeScript> scripts;     // `scripts`: in the order they are run
};

struct ThemeRead {
  Theme theme;
  Diagnostics diagnostics;
};

ThemeRead read_theme(FileId file, std::string_view text);

}  // namespace planverk
