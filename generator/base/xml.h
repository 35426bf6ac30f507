#pragma once
// Text in XML files.

#include <string>
#include <string_view>

namespace planverk::xml {

// & < > " ' as entities; characters that XML 1.0 does not allow (most controls, U+FFFE, U+FFFF) are left out.
void append_escaped(std::string_view text, std::string& out);

// The text without the characters that XML 1.0 does not allow.
std::string allowed(std::string_view text);

// <name>text</name> and a line end.
void append_element(std::string_view name, std::string_view text, std::string& out);

// "2025-03-15T12:00:00Z". Content states days only; noon keeps the day the same all over the world.
std::string_view constexpr time_of_day = "T12:00:00Z";

}  // namespace planverk::xml
