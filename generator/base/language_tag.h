#pragma once
// Names of languages, as `lang` attributes and files have them.

#include <string_view>

namespace planverk {

// Two or three letters, then parts of letters and digits with hyphens between: the shape of BCP 47 tags ("sv",
// "se", "zh-Hant"). Whether such a language exists is not asked.
bool is_language_tag(std::string_view tag);

// "en" of "en-GB".
std::string_view primary_language(std::string_view tag);

// Whether the language is written from the right. A script in the tag goes before what the language is mostly
// written in: "ku-Arab" is, "ku" is not.
bool is_right_to_left(std::string_view tag);

// The language's name in the language itself: "Svenska", "English", "Davvisámegiella"; the tag when it is not known.
std::string_view language_name(std::string_view tag);

}  // namespace planverk
