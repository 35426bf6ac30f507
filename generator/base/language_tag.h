#pragma once
// Names of languages, as `lang` attributes and files have them.

#include <string_view>

namespace planverk {

// Two or three letters, then parts of letters and digits with hyphens between: the shape of BCP 47 tags ("sv",
// "se", "zh-Hant"). Whether such a language exists is not asked.
bool is_language_tag(std::string_view tag);

}  // namespace planverk
