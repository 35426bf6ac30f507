#pragma once
// Values of site.yaml and theme.yaml that must have a certain form.

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "yaml/reader.h"

namespace planverk {

// Each returns the value in its normal form, or nothing when it was refused.
std::string check_base_url(const yaml::Text& text, Diagnostics& diagnostics);
std::string check_colour(const yaml::Text& text, std::string_view key, Diagnostics& diagnostics);
// An http(s) address with {path} in it; an empty text is none and stays so.
std::string check_path_pattern(const yaml::Text& text, std::string_view key, Diagnostics& diagnostics);

// Each says whether the value can be used.
bool check_id(const yaml::Text& text, Diagnostics& diagnostics);
bool check_language(const yaml::Text& text, Diagnostics& diagnostics);
// A folder that is neither the site folder itself nor one above it.
bool check_output(const yaml::Text& text, Diagnostics& diagnostics);
// A file inside a theme's folder: relative, with `/`, with the ending that `extension` names (".css").
bool check_theme_file(const yaml::Text& text, std::string_view extension, Diagnostics& diagnostics);

}  // namespace planverk
