#pragma once
// What the files behind check/private_words.h share.

#include <cstddef>
#include <string_view>

namespace planverk::private_parts {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Bytes of a space or no-break space, or of a hyphen or dash, that begins here; 0 when none does.
inline std::size_t space_at(std::string_view text, std::size_t at) {
  std::string_view rest = text.substr(at < text.size() ? at : text.size());
  for (std::string_view space : {" ", "\u00A0", "\u202F", "\u2009"})
    if (rest.starts_with(space)) return space.size();
  return 0;
}
inline std::size_t dash_at(std::string_view text, std::size_t at) {
  std::string_view rest = text.substr(at < text.size() ? at : text.size());
  for (std::string_view dash : {"-", "–", "‑", "−", "‐"})
    if (rest.starts_with(dash)) return dash.size();
  return 0;
}

// Where the number that begins at `at` ends; `at` itself when none does.
std::size_t personal_number_at(std::string_view text, std::size_t at);
std::size_t telephone_number_at(std::string_view text, std::size_t at);

}  // namespace planverk::private_parts
