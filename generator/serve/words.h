#pragma once
// What changed between two editions of a page, when it is words and nothing else.

#include <optional>
#include <string>
#include <string_view>

namespace planverk {

// Lines in pairs: a run of text between two tags of the old page's body, and what stands in its place in the new one, as
// markup. Nothing when a tag differs, or nothing that can be seen does.
std::optional<std::string> changed_words(std::string_view old_page, std::string_view new_page);

}  // namespace planverk
